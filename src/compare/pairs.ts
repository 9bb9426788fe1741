import type { Span } from "../text/span.js";
import type { ComparedPair, ComparedText } from "./shapes.js";
import type { View } from "./slots.js";
import { wordAt } from "./words.js";

/** The sentence of every word; -1 for words in none. */
function sentenceOfWords(text: ComparedText): Int32Array {
  const found = new Int32Array(text.words.length).fill(-1);
  text.segments.forEach(({ span }, index) => {
    const end = wordAt(text.words, span.end - 1) + 1;
    for (let at = wordAt(text.words, span.start); at < Math.min(end, found.length); at += 1)
      found[at] = index;
  });
  return found;
}

/** A tie of fewer words than this between two sentences is chance, unless a sentence has hardly more. */
const FEWEST = 2;

/**
 * The sentences of both texts in groups that hold the same words, in order. Sentences that only one text has stand
 * alone; every sentence stands in exactly one group.
 */
export function pairSentences(
  a: ComparedText,
  b: ComparedText,
  view: View,
  documents: readonly [number, number],
): ComparedPair[] {
  const inA = sentenceOfWords(a);
  const inB = sentenceOfWords(b);
  const shared = new Map<string, { i: number; j: number; words: number }>();
  view.links.forEach((other, index) => {
    if (view.equal[index] !== 1) return;
    const i = inA[index] ?? -1;
    const j = inB[other] ?? -1;
    if (i < 0 || j < 0) return;
    const key = `${i} ${j}`;
    const entry = shared.get(key);
    if (entry === undefined) shared.set(key, { i, j, words: 1 });
    else entry.words += 1;
  });
  const lengthA = lengths(inA, a.segments.length);
  const lengthB = lengths(inB, b.segments.length);
  const ties = [...shared.values()]
    .filter(
      ({ i, j, words }) =>
        words >= Math.min(FEWEST, lengthA[i] ?? 0, lengthB[j] ?? 0) ||
        words * 2 >= Math.min(lengthA[i] ?? 0, lengthB[j] ?? 0),
    )
    .sort((x, y) => x.i - y.i || x.j - y.j);
  const pairs: ComparedPair[] = [];
  const add = (x: readonly [number, number], y: readonly [number, number], words: number) => {
    const size = (counts: Int32Array, from: number, to: number) =>
      counts.slice(from, to).reduce((sum, count) => sum + count, 0);
    const total = size(lengthA, x[0], x[1]) + size(lengthB, y[0], y[1]);
    pairs.push({
      documents,
      sides: [spans(a, x[0], x[1]), spans(b, y[0], y[1])],
      score: total === 0 ? 0 : Math.round((2000 * words) / total) / 1000,
    });
  };
  let i = 0;
  let j = 0;
  for (let at = 0; at < ties.length;) {
    const first = ties[at]!;
    let [i1, j1, words] = [first.i + 1, first.j + 1, 0];
    let end = at;
    // Sentences that are tied to the same one belong together.
    for (; end < ties.length; end += 1) {
      const tie = ties[end]!;
      if (tie.i >= i1 && tie.j >= j1) break;
      i1 = Math.max(i1, tie.i + 1);
      j1 = Math.max(j1, tie.j + 1);
      words += tie.words;
    }
    for (; i < first.i; i += 1) add([i, i + 1], [0, 0], 0);
    for (; j < first.j; j += 1) add([0, 0], [j, j + 1], 0);
    add([first.i, i1], [first.j, j1], words);
    i = i1;
    j = j1;
    at = end;
  }
  for (; i < a.segments.length; i += 1) add([i, i + 1], [0, 0], 0);
  for (; j < b.segments.length; j += 1) add([0, 0], [j, j + 1], 0);
  return pairs;
}

function lengths(sentences: Int32Array, count: number): Int32Array {
  const found = new Int32Array(count);
  for (const index of sentences) if (index >= 0) found[index] = (found[index] ?? 0) + 1;
  return found;
}

function spans(text: ComparedText, from: number, to: number): Span[] {
  return text.segments.slice(from, to).map(({ span }) => span);
}
