import { toPlain } from "../quantity/decimal.js";
import type { Quantity } from "../quantity/quantity.js";
import { overlapTest } from "../text/span.js";
import { englishWords } from "./english-words.js";
import { MARKS, continues, countMarks, isComplete, quotation } from "./marks.js";
import type { AlignUnit } from "./unit.js";

/** The units of one side as integer word ids, one flat array for all. */
export interface EncodedSide {
  readonly size: number;
  /** Word ids of all units, in order. */
  readonly words: Int32Array;
  /** `starts[i]` to `starts[i + 1]` are the words of unit `i`; one entry more than there are units. */
  readonly starts: Int32Array;
  /** Characters without white space, cumulated: `lengths[j] - lengths[i]` is the length of units `i` to `j - 1`. */
  readonly lengths: Float64Array;
  readonly vocabulary: readonly string[];
  /** Occurrences by word id. */
  readonly counts: Int32Array;
  /** Punctuation marks, cumulated like `lengths`: `MARKS.length` numbers per unit boundary. */
  readonly marks: Int32Array;
  /** All of them, cumulated likewise. */
  readonly marked: Int32Array;
  /** 1 for units that begin in the middle of a sentence. */
  readonly continued: Uint8Array;
  /** 1 for units that do not end as a sentence does. */
  readonly incomplete: Uint8Array;
  /** 1 for units after which a quotation is open. */
  readonly open: Uint8Array;
  /** 1 for units that end with the end of a quotation. */
  readonly closing: Uint8Array;
}

/** The words of a unit as the model compares them: lemmas, values for quantities, no punctuation. */
export function comparedWords(unit: AlignUnit, lemma: (word: string) => string): readonly string[] {
  const figures = (unit.quantities ?? []).filter((quantity) => !quantity.incidental && !quantity.repaired);
  const inFigure = overlapTest(figures.map(({ span }) => span));
  const out: string[] = [];
  for (const { text, span } of unit.words) {
    const kind = kindOf(text);
    if (kind === "other" && !/[\p{L}\p{N}%]/u.test(text)) continue;
    if (figures.length > 0 && inFigure(span)) continue;
    if (kind === "small letters") out.push(lemma(text));
    // English words stand in Chinese too: 就是quarter on quarter的这个变现.
    else if (kind === "other" && /[a-z]/.test(text))
      for (const part of englishWords(text)) out.push(lemma(part));
    else out.push(text);
  }
  for (const quantity of figures) out.push(...valueWords(quantity));
  return out;
}

/** What nearly all words consist of is told without a pattern. */
function kindOf(word: string): "small letters" | "Chinese" | "other" {
  let small = 0;
  let chinese = 0;
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    if (unit >= 0x61 && unit <= 0x7a) small += 1;
    else if (unit >= 0x4e00 && unit <= 0x9fff) chinese += 1;
    else return "other";
  }
  return small === word.length ? "small letters" : chinese === word.length ? "Chinese" : "other";
}

/** A quantity as pseudo-words that are the same in both languages: `#1920000000`, `#m8` for August. */
function valueWords(quantity: Quantity): string[] {
  const { date, ratio } = quantity;
  if (date !== null) {
    const parts: string[] = [];
    if (date.year !== undefined) parts.push(`#${date.year}`);
    if (date.quarter !== undefined) parts.push(`#q${date.quarter}`);
    if (date.half !== undefined) parts.push(`#h${date.half}`);
    if (date.month !== undefined) parts.push(`#m${date.month}`);
    if (date.day !== undefined) parts.push(`#${date.day}`);
    if (date.weekday !== undefined) parts.push(`#w${date.weekday}`);
    if (date.relative !== undefined) parts.push(`#${date.relative.unit}${date.relative.offset}`);
    return parts;
  }
  if (ratio !== null) return [`#${ratio.numerator}/${ratio.denominator}`];
  const values = quantity.value === null ? [quantity.low, quantity.high] : [quantity.value];
  return values.filter((value) => value !== null).map((value) => `#${toPlain(value)}`);
}

/** Encodes one side. */
export function encodeSide(units: readonly AlignUnit[], lemma: (word: string) => string): EncodedSide {
  const ids = new Map<string, number>();
  const vocabulary: string[] = [];
  const words: number[] = [];
  const starts = new Int32Array(units.length + 1);
  const lengths = new Float64Array(units.length + 1);
  const marks = new Int32Array((units.length + 1) * MARKS.length);
  const marked = new Int32Array(units.length + 1);
  const continued = new Uint8Array(units.length);
  const incomplete = new Uint8Array(units.length);
  const open = new Uint8Array(units.length);
  const closing = new Uint8Array(units.length);
  let inside = false;
  const found = new Array<number>(MARKS.length).fill(0);
  units.forEach((unit, index) => {
    for (const word of comparedWords(unit, lemma)) {
      let id = ids.get(word);
      if (id === undefined) {
        id = vocabulary.length;
        ids.set(word, id);
        vocabulary.push(word);
      }
      words.push(id);
    }
    starts[index + 1] = words.length;
    countMarks(unit.text, found);
    let all = 0;
    for (let mark = 0; mark < found.length; mark += 1) {
      marks[(index + 1) * MARKS.length + mark] = found[mark]!;
      all += found[mark]!;
    }
    marked[index + 1] = all;
    continued[index] = continues(unit.text) ? 1 : 0;
    incomplete[index] = isComplete(unit.text) ? 0 : 1;
    const quoted = quotation(unit.text, inside);
    inside = quoted.open;
    open[index] = quoted.open ? 1 : 0;
    closing[index] = quoted.closing ? 1 : 0;
    lengths[index + 1] = (lengths[index] ?? 0) + visibleLength(unit.text);
  });
  const counts = new Int32Array(vocabulary.length);
  for (const id of words) counts[id] = (counts[id] ?? 0) + 1;
  return {
    size: units.length,
    words: new Int32Array(words),
    starts,
    lengths,
    vocabulary,
    counts,
    marks,
    marked,
    continued,
    incomplete,
    open,
    closing,
  };
}

function visibleLength(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 32) length += 1;
  return length;
}
