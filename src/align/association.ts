import { parseDecimal, powerOfTenBetween } from "../quantity/decimal.js";
import type { AlignParameters } from "./parameters.js";
import type { EncodedSide } from "./encode.js";
import { romanisedWords } from "./romanised.js";
import type { Rendering, Translations } from "./translations.js";

/**
 * Which words of one document translate which, by word ids: the targets of source word `id` are `targets[rows[id]]` up
 * to `targets[rows[id + 1]]`, ascending. `forward` is p(target | source), `backward` p(source | target).
 */
export interface Ties {
  readonly rows: Int32Array;
  readonly targets: Int32Array;
  readonly forward: Float32Array;
  readonly backward: Float32Array;
}

/** A tie as a likelihood ratio against the background, p(target | source) / p(target), laid out like {@link Ties}. */
export interface Associations {
  readonly rows: Int32Array;
  readonly targets: Int32Array;
  readonly ratios: Float32Array;
}

/** A word that stands on both sides as it is (a Latin name, a value) is its own translation this often. */
const IDENTICAL = 0.7;

/** 19.2亿 rendered as 19.2 billion: the sentence still renders it, so a shifted value ties a little. */
const SHIFTED = 0.1;

/** Words rarer than this are not in the table of general English. */
const UNKNOWN = 3e-6;

/** How often each word of a side occurs in general text. */
export function generalFrequencies(
  { vocabulary }: EncodedSide,
  translations: Translations | null,
): Float64Array {
  return Float64Array.from(vocabulary, (word) => translations?.frequency(word) ?? 1e-5);
}

/** Ties of the document's own words: from the lexicon, by identity, by value, and by sound. */
export function knownTies(
  source: EncodedSide,
  target: EncodedSide,
  general: Float64Array,
  translations: Translations | null,
): Ties {
  const targetIds = new Map(target.vocabulary.map((word, id) => [word, id]));
  const byDigits = new Map<string, number[]>();
  target.vocabulary.forEach((word, id) => {
    const digits = leadingDigits(word);
    if (digits === null) return;
    const list = byDigits.get(digits);
    if (list === undefined) byDigits.set(digits, [id]);
    else list.push(id);
  });
  const builder = tiesBuilder(source.vocabulary.length, target.vocabulary.length);
  const renderings = translations === null ? null : renderingsOf(source, target, translations);
  const spelled =
    translations === null
      ? null
      : romanisedWords(target.vocabulary, general, UNKNOWN, translations.frequency);
  source.vocabulary.forEach((word, row) => {
    const same = targetIds.get(word);
    if (same !== undefined) builder.add(same, IDENTICAL, IDENTICAL);
    if (word.startsWith("#")) {
      const digits = leadingDigits(word);
      if (digits !== null) {
        for (const to of byDigits.get(digits) ?? []) {
          if (isShifted(word, target.vocabulary[to] ?? "")) builder.add(to, SHIFTED, SHIFTED);
        }
      }
    } else {
      renderings?.(row, builder.add);
      for (const { to, probability } of spelled?.(word) ?? []) builder.add(to, probability, probability);
    }
    builder.endRow();
  });
  return builder.ties();
}

/** By number of an English word: its id among the targets, plus one. Nothing but zeros between calls. */
let idOfNumber = new Int32Array(0);

const NONE: readonly Rendering[] = [];

/**
 * Finds the renderings of source words among the targets. A call's words have some fifty thousand renderings, of which
 * few are in the call: they are told by number, and not as strings.
 */
function renderingsOf(
  source: EncodedSide,
  target: EncodedSide,
  translations: Translations,
): (row: number, add: TiesBuilder["add"]) => void {
  const all = source.vocabulary.map((word) => (word.startsWith("#") ? NONE : translations.of(word)));
  const numbers = target.vocabulary.map((word) => translations.numberOf(word));
  const most = numbers.reduce((a, b) => Math.max(a, b), -1);
  if (most >= idOfNumber.length) idOfNumber = new Int32Array(2 * most + 1);
  numbers.forEach((number, id) => {
    if (number >= 0) idOfNumber[number] = id + 1;
  });
  const found = all.map((list) => {
    const here: number[] = [];
    list.forEach(({ number }, at) => {
      const id = number <= most ? idOfNumber[number]! : 0;
      if (id > 0) here.push(id - 1, at);
    });
    return here;
  });
  for (const number of numbers) if (number >= 0) idOfNumber[number] = 0;
  return (row, add) => {
    const here = found[row]!;
    for (let at = 0; at < here.length; at += 2) {
      const { forward, backward } = all[row]![here[at + 1]!]!;
      add(here[at]!, forward, backward);
    }
  };
}

interface TiesBuilder {
  /** Adds a tie of the current row; of two with the same target the higher probabilities count. */
  readonly add: (to: number, forward: number, backward: number) => void;
  readonly endRow: () => void;
  readonly ties: () => Ties;
}

/** Builds ties row by row. */
function tiesBuilder(sources: number, vocabulary: number): TiesBuilder {
  const rows = new Int32Array(sources + 1);
  const forwardOf = new Float32Array(vocabulary);
  const backwardOf = new Float32Array(vocabulary);
  let row = 0;
  const targets: number[] = [];
  const forward: number[] = [];
  const backward: number[] = [];
  return {
    add: (to, there, back) => {
      if (forwardOf[to] === 0 && backwardOf[to] === 0) targets.push(to);
      if (there > forwardOf[to]!) forwardOf[to] = there;
      if (back > backwardOf[to]!) backwardOf[to] = back;
    },
    endRow: () => {
      sortFrom(targets, forward.length);
      for (let at = forward.length; at < targets.length; at += 1) {
        const to = targets[at]!;
        forward.push(forwardOf[to]!);
        backward.push(backwardOf[to]!);
        forwardOf[to] = backwardOf[to] = 0;
      }
      row += 1;
      rows[row] = targets.length;
    },
    ties: () => ({
      rows,
      targets: new Int32Array(targets),
      forward: new Float32Array(forward),
      backward: new Float32Array(backward),
    }),
  };
}

/** Rows longer than this are not sorted by insertion. */
const SHORT_ROW = 24;

/** Sorts the end of a list, which is nearly in order, or a few numbers. */
function sortFrom(list: number[], start: number): void {
  if (list.length - start > SHORT_ROW) {
    const sorted = Int32Array.from(list.slice(start)).sort();
    for (let at = 0; at < sorted.length; at += 1) list[start + at] = sorted[at]!;
    return;
  }
  for (let end = start + 1; end < list.length; end += 1) {
    const value = list[end]!;
    let at = end - 1;
    for (; at >= start && list[at]! > value; at -= 1) list[at + 1] = list[at]!;
    list[at + 1] = value;
  }
}

function leadingDigits(word: string): string | null {
  if (!word.startsWith("#")) return null;
  const value = parseDecimal(word.slice(1));
  return value === null ? null : value.coefficient.toString().slice(0, 2);
}

function isShifted(a: string, b: string): boolean {
  const x = parseDecimal(a.slice(1));
  const y = parseDecimal(b.slice(1));
  return x !== null && y !== null && powerOfTenBetween(x, y) !== null;
}

/**
 * Divides probabilities by the background: the document's own word frequencies, mixed with general ones. Seen from the
 * source the ratio is the same, p(t | s) / p(t) = p(s | t) / p(s); what dictionaries suggest for p(s | t) is worse,
 * since a hundred rare words render an everyday one.
 */
export function associate(
  target: EncodedSide,
  ties: Ties,
  frequencies: Float64Array,
  parameters: AlignParameters,
): Associations {
  const general = parameters.generalWords;
  const { counts, words } = target;
  const background = new Float64Array(counts.length);
  for (let id = 0; id < counts.length; id += 1)
    background[id] = (counts[id]! + general * frequencies[id]!) / (words.length + general);
  const ratios = new Float32Array(ties.forward.length);
  for (let at = 0; at < ratios.length; at += 1)
    ratios[at] = ties.forward[at]! / background[ties.targets[at]!]!;
  return { rows: ties.rows, targets: ties.targets, ratios };
}
