import type { ChineseTag, CorpusPair } from "./record.js";

/** What a file's header says of the whole corpus, known before its first pair is written. */
export interface CorpusHeader {
  readonly toolVersion: string;
  /** The scripts that occur on the Chinese side, for formats that name them in the header. */
  readonly scripts: ReadonlySet<ChineseTag>;
}

/** A piece of a file; binary formats give bytes. Empty pieces are allowed. */
export type Piece = string | Uint8Array;

/**
 * Writes one file of a corpus piece by piece, so that a corpus of any size costs the memory of a few pairs: what begins
 * the file, each pair in order (those of one call together), what ends it.
 */
export interface CorpusWriter {
  begin(): Piece;
  pair(pair: CorpusPair): Piece;
  end(): Piece;
}

/** One file of a format; `suffix` is put behind the name that the user gave, empty where the format is one file. */
export interface CorpusFile {
  readonly suffix: string;
  readonly open: (header: CorpusHeader) => CorpusWriter;
}

/** A format of a corpus: its files and how they are written. */
export interface CorpusFormat {
  /** Whether its files are bytes and no text. */
  readonly binary: boolean;
  /** Whether the header names the scripts: without, they need not be known beforehand. */
  readonly namesScripts: boolean;
  readonly files: readonly CorpusFile[];
}

/** A format of one text file that writes each pair by itself, without header and end. */
export function lineFormat(line: (pair: CorpusPair) => string): CorpusFile["open"] {
  return () => ({ begin: () => "", pair: line, end: () => "" });
}
