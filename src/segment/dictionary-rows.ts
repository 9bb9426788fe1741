import { InputError } from "../text/errors.js";
import type { Pieces } from "./pieces.js";
import { pairKey, pairOf } from "./pieces.js";

/*
 * The segmenter's dictionary has 350,000 rows `word frequency tag` in the order of their code points, 5 MB. Parsing
 * it costs the segmenter a second and 200 MB, so it is given only the rows that a text can match.
 */

/** Sum and least of the frequencies of a whole dictionary. */
export interface FrequencyRange {
  readonly total: number;
  readonly least: number;
}

export interface SelectedRows {
  readonly bytes: Buffer;
  readonly count: number;
}

const NEWLINE = 10;
const SPACE = 32;
const ZERO = 48;
const COMMA = 44;
const HASH = 35;
/** A character of three bytes, a colon, and a number like `-6.123456`. */
const SHORTEST_ENTRY = 13;

function damaged(file: string): InputError {
  return new InputError("the segmenter's dictionary is damaged; install the package again", { file });
}

/** Reads the whole dictionary. Throws {@link InputError} when a row is not `word frequency tag`. */
export function frequencyRange(dictionary: Buffer, file: string): FrequencyRange {
  let total = 0;
  let least = Infinity;
  let column = 0;
  let frequency = 0;
  for (const byte of dictionary) {
    if (byte === NEWLINE) {
      if (column !== 2 || !(frequency > 0)) throw damaged(file);
      total += frequency;
      least = Math.min(least, frequency);
      column = 0;
      frequency = 0;
    } else if (byte === SPACE) column++;
    else if (column === 1) frequency = byte >= ZERO && byte <= ZERO + 9 ? frequency * 10 + byte - ZERO : NaN;
  }
  if (total === 0 || column !== 0) throw damaged(file);
  return { total, least };
}

/** Whether the rows are in the order of their code points, so that they can be searched by halving. */
export function isOrdered(dictionary: Buffer): boolean {
  let row = 0;
  while (row < dictionary.length) {
    const next = rowEnd(dictionary, row);
    if (next >= dictionary.length) return true;
    const nextEnd = rowEnd(dictionary, next);
    if ((dictionary[row] ?? 0) >= 0x80 && dictionary.compare(dictionary, next, nextEnd, row, next) >= 0)
      return false;
    row = next;
  }
  return true;
}

/** Moves the row at `start`, which stands too early, to its place among the rows after it. */
export function moveRow(dictionary: Buffer, row: string, start: number): void {
  const moved = Buffer.from(row);
  if (dictionary.compare(moved, 0, moved.length, start, start + moved.length) !== 0) return;
  const end = start + moved.length;
  let place = end;
  while (place < dictionary.length) {
    const next = rowEnd(dictionary, place);
    if (dictionary.compare(moved, 0, moved.length, place, next) > 0) break;
    place = next;
  }
  dictionary.copyWithin(start, end, place);
  moved.copy(dictionary, place - moved.length);
}

/** The three UTF-8 bytes of a character between U+0800 and U+FFFF as one number; ordered like the characters. */
function bytesOf(character: number): number {
  return 0xe08080 + ((character & 0xf000) << 4) + ((character & 0x0fc0) << 2) + (character & 0x3f);
}

function readThree(bytes: Buffer, at: number): number {
  return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
}

function characterAt(bytes: Buffer, at: number): number {
  const [first = 0, second = 0, third = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  return ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
}

function rowStart(bytes: Buffer, at: number, floor: number): number {
  let start = at;
  while (start > floor && bytes[start - 1] !== NEWLINE) start--;
  return start;
}

function rowEnd(bytes: Buffer, at: number): number {
  let end = at;
  while (end < bytes.length && bytes[end] !== NEWLINE) end++;
  return Math.min(end + 1, bytes.length);
}

/**
 * The first row from `low` on, before `high`, whose three bytes at `column` are not less than `wanted`. What is wanted
 * is mostly near, so the steps begin small and double.
 */
function lowerBound(bytes: Buffer, low: number, high: number, column: number, wanted: number): number {
  let from = low;
  let to = high;
  for (let step = 64; from + step < high; step *= 2) {
    const row = rowStart(bytes, from + step, from);
    if (readThree(bytes, row + column) >= wanted) {
      to = row;
      break;
    }
    from = rowEnd(bytes, row);
  }
  while (from < to) {
    const row = rowStart(bytes, (from + to) >> 1, from);
    if (readThree(bytes, row + column) < wanted) from = rowEnd(bytes, row);
    else to = row;
  }
  return from;
}

/** Whether the pairs of the word at `row`, from its second character on, all occur. */
function tailOccurs(bytes: Buffer, row: number, pieces: Pieces): boolean {
  let at = row + 3;
  let before = characterAt(bytes, at);
  for (at += 3; bytes[at] !== SPACE && at < bytes.length; at += 3) {
    const character = characterAt(bytes, at);
    if (!pieces.pairs.has(pairKey(before, character))) return false;
    before = character;
  }
  return true;
}

/** Words of noncharacters: no text can hold them. */
const FILLER = ["\u{10FFFE}\u{10FFFE}", "\u{10FFFE}\u{10FFFF}"] as const;

/**
 * The rows whose every piece occurs in the texts, and filler rows that keep the sum and the least of the frequencies
 * what they are in the whole dictionary: the segmenter divides by the sum and gives unknown characters the least. So
 * the same cuts win as with the whole dictionary.
 */
export function selectRows(
  dictionary: Buffer,
  range: FrequencyRange,
  pieces: Pieces,
  file: string,
): SelectedRows {
  const kept: Buffer[] = [];
  let count = 0;
  let sum = 0;
  const keep = (row: number): number => {
    const end = rowEnd(dictionary, row);
    kept.push(dictionary.subarray(row, end));
    sum += frequencyAt(dictionary, row, file);
    count++;
    return end;
  };

  // The few words that begin with ASCII (T恤) come first and are always kept.
  let row = 0;
  while (row < dictionary.length && (dictionary[row] ?? 0) < 0x80) row = keep(row);

  const following = new Map<number, number[]>();
  for (const character of pieces.characters) following.set(character, []);
  for (const key of pieces.pairs) {
    const [first, second] = pairOf(key);
    following.get(first)?.push(second);
  }
  for (const first of [...following.keys()].sort((a, b) => a - b)) {
    const head = bytesOf(first);
    row = lowerBound(dictionary, row, dictionary.length, 0, head);
    if (readThree(dictionary, row) !== head) continue;
    if (dictionary[row + 3] === SPACE) row = keep(row);
    const groupEnd = lowerBound(dictionary, row, dictionary.length, 0, head + 1);
    for (const second of (following.get(first) ?? []).sort((a, b) => a - b)) {
      const next = bytesOf(second);
      row = lowerBound(dictionary, row, groupEnd, 3, next);
      while (row < groupEnd && readThree(dictionary, row + 3) === next) {
        row = tailOccurs(dictionary, row, pieces) ? keep(row) : rowEnd(dictionary, row);
      }
    }
    row = groupEnd;
  }
  const rest = range.total - sum - range.least;
  kept.push(Buffer.from(`${FILLER[0]} ${range.least} x\n`));
  if (rest > 0) kept.push(Buffer.from(`${FILLER[1]} ${rest} x\n`));
  return { bytes: Buffer.concat(kept), count };
}

/** The frequency of a row, which must be `word frequency tag`. */
function frequencyAt(dictionary: Buffer, row: number, file: string): number {
  let i = row;
  while (i < dictionary.length && dictionary[i] !== SPACE) i++;
  let frequency = 0;
  for (i++; i < dictionary.length && dictionary[i] !== SPACE; i++) {
    const digit = (dictionary[i] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) throw damaged(file);
    frequency = frequency * 10 + digit;
  }
  while (++i < dictionary.length && dictionary[i] !== NEWLINE) {
    if (dictionary[i] === SPACE) throw damaged(file);
  }
  if (frequency === 0) throw damaged(file);
  return frequency;
}

/** Whether the dictionary has a row for the word. */
export function hasWord(dictionary: Buffer, word: string): boolean {
  const wanted = Buffer.from(`${word} `);
  let from = 0;
  let to = dictionary.length;
  while (from < to) {
    const row = rowStart(dictionary, (from + to) >> 1, from);
    const order = dictionary.compare(
      wanted,
      0,
      wanted.length,
      row,
      Math.min(row + wanted.length, dictionary.length),
    );
    if (order === 0) return true;
    if (order < 0) from = rowEnd(dictionary, row);
    else to = row;
  }
  return false;
}

/** Throws {@link InputError} unless the model has its five lines of numbers and its four lines of characters. */
export function checkModel(model: Buffer, file: string): void {
  let numbers = 0;
  let characters = 0;
  for (let start = 0; start < model.length;) {
    const end = model.indexOf(NEWLINE, start);
    const byte = model[start] ?? NEWLINE;
    if (byte >= 0x80) characters++;
    else if (byte !== NEWLINE && byte !== HASH) numbers++;
    start = end === -1 ? model.length : end + 1;
  }
  if (numbers !== 5 || characters !== 4) throw damaged(file);
}

/**
 * The segmenter's model of unknown words: comments, start and transition probabilities, then four long lines
 * `character:probability,…`. A character that the texts lack is never asked for, so its probabilities may go; each
 * line keeps its first one, for the segmenter aborts on an empty line.
 */
export function selectProbabilities(model: Buffer, pieces: Pieces): Buffer {
  const wanted = new Uint8Array(0x10000);
  for (const character of pieces.characters) wanted[character] = 1;
  const kept: Buffer[] = [];
  let start = 0;
  while (start < model.length) {
    const newline = model.indexOf(NEWLINE, start);
    const end = newline === -1 ? model.length : newline;
    if ((model[start] ?? 0) < 0x80) kept.push(model.subarray(start, end), NEWLINE_BYTES);
    else keepProbabilities(model, start, end, wanted, kept);
    start = end + 1;
  }
  return Buffer.concat(kept);
}

const NEWLINE_BYTES = Buffer.of(NEWLINE);

function keepProbabilities(
  model: Buffer,
  start: number,
  end: number,
  wanted: Uint8Array,
  kept: Buffer[],
): void {
  let entry = start;
  while (entry < end) {
    let next = entry + SHORTEST_ENTRY;
    while (next < end && model[next] !== COMMA) next++;
    // With the comma before it, so that the pieces make a line again.
    if (entry === start) kept.push(model.subarray(entry, Math.min(next, end)));
    else if (wanted[characterAt(model, entry)] === 1)
      kept.push(model.subarray(entry - 1, Math.min(next, end)));
    entry = next + 1;
  }
  kept.push(NEWLINE_BYTES);
}
