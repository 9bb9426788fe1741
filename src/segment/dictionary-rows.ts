import { InputError } from "../text/errors.js";
import type { Pieces } from "./pieces.js";
import { FIRST, pairKey } from "./pieces.js";
import { addStretch, noStretches, partsOf } from "./stretches.js";

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

export function damaged(file: string): InputError {
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

/** The character whose three bytes stand at `at`. */
export function characterAt(bytes: Buffer, at: number): number {
  return (
    (((bytes[at] ?? 0) & 0x0f) << 12) | (((bytes[at + 1] ?? 0) & 0x3f) << 6) | ((bytes[at + 2] ?? 0) & 0x3f)
  );
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
 * is mostly near, so the steps begin small and double. One loop: it runs while nothing is compiled yet, and then calls
 * cost the most.
 */
function lowerBound(bytes: Buffer, low: number, high: number, column: number, wanted: number): number {
  let from = low;
  let to = high;
  let step = 128;
  while (from < to) {
    const probe = to === high && from + step < high ? from + step : (from + to) >> 1;
    step *= 2;
    let row = probe;
    while (row > from && bytes[row - 1] !== NEWLINE) row--;
    const at = row + column;
    const there = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
    if (there >= wanted) to = row;
    else {
      from = probe;
      while (from < high && bytes[from] !== NEWLINE) from++;
      from = Math.min(from + 1, high);
    }
  }
  return from;
}

/** Whether the pairs of the word at `row`, from its second character on, all occur. */
function tailOccurs(bytes: Buffer, row: number, pairs: ReadonlySet<number>): boolean {
  let at = row + 3;
  let before = characterAt(bytes, at);
  for (at += 3; bytes[at] !== SPACE && at < bytes.length; at += 3) {
    const character = characterAt(bytes, at);
    if (!pairs.has(pairKey(before, character))) return false;
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
  const kept = noStretches();
  let count = 0;
  let sum = 0;
  const keep = (row: number): number => {
    const end = rowEnd(dictionary, row);
    addStretch(kept, row, end);
    sum += frequencyAt(dictionary, row, file);
    count++;
    return end;
  };

  // The few words that begin with ASCII (T恤) come first and are always kept.
  let row = 0;
  while (row < dictionary.length && (dictionary[row] ?? 0) < 0x80) row = keep(row);

  const pairs = Int32Array.from(pieces.pairs).sort();
  let pair = 0;
  for (const first of Int32Array.from(pieces.characters).sort()) {
    // The pairs are ordered like their first characters.
    const from = pair;
    for (const last = pairKey(first + 1, FIRST); pair < pairs.length && (pairs[pair] ?? 0) < last;) pair++;
    const head = bytesOf(first);
    row = lowerBound(dictionary, row, dictionary.length, 0, head);
    if (readThree(dictionary, row) !== head) continue;
    if (dictionary[row + 3] === SPACE) row = keep(row);
    const groupEnd = lowerBound(dictionary, row, dictionary.length, 0, head + 1);
    for (let at = from; at < pair; at++) {
      const next = bytesOf((pairs[at] ?? 0) - pairKey(first, FIRST) + FIRST);
      row = lowerBound(dictionary, row, groupEnd, 3, next);
      while (row < groupEnd && readThree(dictionary, row + 3) === next)
        row = tailOccurs(dictionary, row, pieces.pairs) ? keep(row) : rowEnd(dictionary, row);
    }
    row = groupEnd;
  }
  const rest = range.total - sum - range.least;
  const fillers = `${FILLER[0]} ${range.least} x\n` + (rest > 0 ? `${FILLER[1]} ${rest} x\n` : "");
  return { bytes: Buffer.concat([...partsOf(dictionary, kept), Buffer.from(fillers)]), count };
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
