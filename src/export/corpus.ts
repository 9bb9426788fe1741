import { duplicateFilter, type Duplicates } from "./duplicates.js";
import type { Piece } from "./format.js";
import { CORPUS_FORMATS, type CorpusFormatId } from "./formats.js";
import type { CorpusPair } from "./record.js";
import { exclusion, type Selection } from "./selection.js";

/** Which pairs are written, and by whom. */
export interface CorpusOptions extends Selection {
  /** Version to name in the headers that have room for it. */
  readonly toolVersion: string;
  /** Leave out pairs that were there before. */
  readonly duplicates?: Duplicates;
}

const bytesOf = (piece: Piece) => (typeof piece === "string" ? new TextEncoder().encode(piece) : piece);

/**
 * A whole corpus in memory: the bytes of each file of the format, by the suffix that its name gets (empty for formats
 * of one file). The same pairs and options give the same bytes. For corpora too large for that, feed the writers of {@link CORPUS_FORMATS} piece by piece.
 */
export async function renderCorpus(
  pairs: readonly CorpusPair[],
  format: CorpusFormatId,
  options: CorpusOptions,
): Promise<Map<string, Uint8Array>> {
  const { files } = await CORPUS_FORMATS[format]();
  const repeated = options.duplicates === undefined ? () => false : duplicateFilter(options.duplicates);
  const kept = pairs.filter((pair) => exclusion(pair, options) === null && !repeated(pair));
  const header = {
    toolVersion: options.toolVersion,
    scripts: new Set(kept.map(({ zhLanguage }) => zhLanguage)),
  };
  return new Map(
    files.map(({ suffix, open }) => {
      const writer = open(header);
      const pieces = [writer.begin(), ...kept.map((pair) => writer.pair(pair)), writer.end()];
      return [suffix, Buffer.concat(pieces.map(bytesOf))] as const;
    }),
  );
}
