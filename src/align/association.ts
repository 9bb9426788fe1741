import { parseDecimal, powerOfTenBetween } from "../quantity/decimal.js";
import type { AlignParameters } from "./parameters.js";
import type { EncodedSide } from "./encode.js";
import type { Translations } from "./translations.js";

/**
 * How strongly each source word of a document and each target word tie their sentences, as likelihood ratios
 * against the background: `forward` is p(target | source) / p(target), `backward` p(source | target) / p(source).
 * Compressed rows by source word id.
 */
export interface Associations {
  readonly rows: Int32Array;
  readonly targets: Int32Array;
  readonly forward: Float32Array;
  readonly backward: Float32Array;
}

/** Word id -> word id -> the two translation probabilities. */
export type ProbabilityTable = Map<number, Map<number, { forward: number; backward: number }>>;

/** Translation probabilities of the document's own words: from the lexicon, by identity, and by value. */
export function knownProbabilities(
  source: EncodedSide,
  target: EncodedSide,
  translations: Translations | null,
): ProbabilityTable {
  const targetIds = new Map(target.vocabulary.map((word, id) => [word, id]));
  const byDigits = new Map<string, number[]>();
  target.vocabulary.forEach((word, id) => {
    const digits = leadingDigits(word);
    if (digits !== null) byDigits.set(digits, [...(byDigits.get(digits) ?? []), id]);
  });
  const table: ProbabilityTable = new Map();
  source.vocabulary.forEach((word, id) => {
    const row = new Map<number, { forward: number; backward: number }>();
    const put = (to: number, forward: number, backward: number): void => {
      const old = row.get(to);
      if (old === undefined) row.set(to, { forward, backward });
      else
        row.set(to, { forward: Math.max(old.forward, forward), backward: Math.max(old.backward, backward) });
    };
    const same = targetIds.get(word);
    if (same !== undefined) put(same, 0.7, 0.7);
    if (word.startsWith("#")) {
      const digits = leadingDigits(word);
      // 19.2亿 rendered as 19.2 billion: the sentence still renders it, so a shifted value ties a little.
      if (digits !== null) {
        for (const to of byDigits.get(digits) ?? []) {
          if (isShifted(word, target.vocabulary[to] ?? "")) put(to, 0.1, 0.1);
        }
      }
    } else if (translations !== null) {
      for (const { word: rendering, forward, backward } of translations.of(word)) {
        const to = targetIds.get(rendering);
        if (to !== undefined) put(to, forward, backward);
      }
    }
    if (row.size > 0) table.set(id, row);
  });
  return table;
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

/** Divides probabilities by the background: the document's own word frequencies, mixed with general ones. */
export function associate(
  source: EncodedSide,
  target: EncodedSide,
  table: ProbabilityTable,
  translations: Translations | null,
  parameters: AlignParameters,
): Associations {
  const general = parameters.generalWords;
  const background = (side: EncodedSide): Float64Array =>
    Float64Array.from(side.counts, (count, id) => {
      const word = side.vocabulary[id] ?? "";
      const frequency = translations?.frequency(word) ?? 1e-5;
      return (count + general * frequency) / (side.words.length + general);
    });
  const targetBackground = background(target);
  const rows = new Int32Array(source.vocabulary.length + 1);
  let size = 0;
  for (let id = 0; id < source.vocabulary.length; id += 1) {
    size += table.get(id)?.size ?? 0;
    rows[id + 1] = size;
  }
  const targets = new Int32Array(size);
  const forward = new Float32Array(size);
  const backward = new Float32Array(size);
  for (const [id, row] of table) {
    let at = rows[id] ?? 0;
    for (const [to, entry] of row) {
      targets[at] = to;
      forward[at] = entry.forward / (targetBackground[to] ?? 1);
      // Seen from the source, the same ratio: p(t | s) / p(t) is p(s | t) / p(s). What dictionaries suggest for
      // p(s | t) is worse, since a hundred rare words render an everyday one.
      backward[at] = forward[at]!;
      at += 1;
    }
  }
  return { rows, targets, forward, backward };
}
