import { characterAt, damaged } from "./dictionary-rows.js";
import type { Pieces } from "./pieces.js";
import { addStretch, noStretches, partsOf, type Stretches } from "./stretches.js";

const NEWLINE = 10;
const COMMA = 44;
const HASH = 35;
/** A character of three bytes, a colon, and a number like `-6.123456`. */
const SHORTEST_ENTRY = 13;

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
  const kept = noStretches();
  let start = 0;
  while (start < model.length) {
    const newline = model.indexOf(NEWLINE, start);
    const end = newline === -1 ? model.length : newline;
    if ((model[start] ?? 0) >= 0x80) keepProbabilities(model, start, end, wanted, kept);
    else addStretch(kept, start, end);
    addStretch(kept, end, end + 1);
    start = end + 1;
  }
  return Buffer.concat(partsOf(model, kept));
}

function keepProbabilities(
  model: Buffer,
  start: number,
  end: number,
  wanted: Uint8Array,
  kept: Stretches,
): void {
  let entry = start;
  while (entry < end) {
    let next = entry + SHORTEST_ENTRY;
    while (next < end && model[next] !== COMMA) next++;
    // With the comma before it, so that the pieces make a line again.
    if (entry === start) addStretch(kept, entry, Math.min(next, end));
    else if (wanted[characterAt(model, entry)] === 1) addStretch(kept, entry - 1, Math.min(next, end));
    entry = next + 1;
  }
}
