import { listOf, type WordList } from "./word-list.js";

/**
 * A table of word-translation probabilities as bytes: two lists of words, rows of English word ids per Chinese word,
 * and two probabilities per pair as `-20 ln p` in one byte each. Reading it costs a millisecond and no parsing.
 *
 * Layout, little-endian: seven Uint32 (magic, bytes of the Chinese words, bytes of the English words, Chinese
 * words, English words, pairs, 0); Uint32 row starts; Uint16 English ids; Uint8 forward; Uint8 backward; Uint8
 * frequencies of the Chinese and of the English words (`-15 ln f`); Uint8 lengths of the Chinese and of the English
 * words, in UTF-16 units; both lists of words, joined by line feeds.
 */
export interface PackedTable<Words = WordList> {
  /** Ascending by code units, like `english`. */
  readonly chinese: Words;
  readonly english: Words;
  /** Pairs of Chinese word `i`: `rows[i]` up to `rows[i + 1]`. */
  readonly rows: Uint32Array;
  readonly ids: Uint16Array;
  readonly forward: Uint8Array;
  readonly backward: Uint8Array;
  readonly chineseFrequency: Uint8Array;
  readonly englishFrequency: Uint8Array;
}

const MAGIC = 0x32_54_44_59;
const HEADER = 7;
const PROBABILITY_STEP = 20;
const FREQUENCY_STEP = 15;

export function packProbability(p: number): number {
  return Math.min(255, Math.max(0, Math.round(-Math.log(p) * PROBABILITY_STEP)));
}

export function unpackProbability(byte: number): number {
  return Math.exp(-byte / PROBABILITY_STEP);
}

export function packFrequency(f: number): number {
  return Math.min(255, Math.max(0, Math.round(-Math.log(f) * FREQUENCY_STEP)));
}

export function unpackFrequency(byte: number): number {
  return Math.exp(-byte / FREQUENCY_STEP);
}

function lengthsOf(words: readonly string[]): Uint8Array {
  const long = words.find((word) => word.length > 255);
  if (long !== undefined) throw new Error(`a word too long to pack: ${long}`);
  return Uint8Array.from(words, (word) => word.length);
}

export function packTable(table: PackedTable<readonly string[]>): Uint8Array {
  const encoder = new TextEncoder();
  const zh = encoder.encode(table.chinese.join("\n"));
  const en = encoder.encode(table.english.join("\n"));
  const { chinese, english, ids } = table;
  const header = Uint32Array.of(MAGIC, zh.length, en.length, chinese.length, english.length, ids.length, 0);
  const parts = [
    header,
    table.rows,
    ids,
    table.forward,
    table.backward,
    table.chineseFrequency,
    table.englishFrequency,
    lengthsOf(chinese),
    lengthsOf(english),
    zh,
    en,
  ];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return out;
}

export function unpackTable(bytes: Uint8Array): PackedTable {
  // A view needs an aligned start, which a slice of a pooled buffer may not have.
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const [magic, zhBytes = 0, enBytes = 0, zhWords = 0, enWords = 0, pairs = 0] = new Uint32Array(
    buffer,
    0,
    HEADER,
  );
  if (magic !== MAGIC) throw new Error("not a table of translation probabilities");
  let at = HEADER * 4;
  const take = (length: number): number => {
    const from = at;
    at += length;
    return from;
  };
  const rows = new Uint32Array(buffer, take((zhWords + 1) * 4), zhWords + 1);
  const ids = new Uint16Array(buffer, take(pairs * 2), pairs);
  const byteColumn = (length: number): Uint8Array => new Uint8Array(buffer, take(length), length);
  const forward = byteColumn(pairs);
  const backward = byteColumn(pairs);
  const chineseFrequency = byteColumn(zhWords);
  const englishFrequency = byteColumn(enWords);
  const chineseLengths = byteColumn(zhWords);
  const englishLengths = byteColumn(enWords);
  const decoder = new TextDecoder();
  const text = (length: number): string => decoder.decode(new Uint8Array(buffer, take(length), length));
  return {
    rows,
    ids,
    forward,
    backward,
    chineseFrequency,
    englishFrequency,
    chinese: listOf(text(zhBytes), chineseLengths),
    english: listOf(text(enBytes), englishLengths),
  };
}
