import type { SegmentView } from "./context.js";

/**
 * The runs of ASCII letters in a text, in order and in small letters: what phrases of several tables are looked for by.
 * The end of a contraction is a run with its apostrophe: `we'll` is `we` and `'ll`. Spans count in the text.
 */
interface LetterRuns {
  readonly words: readonly string[];
  /** A run ends where its word does: small letters are as long as capitals. */
  readonly starts: readonly number[];
}

const CONTRACTED = new Set(["ll", "re", "ve", "s", "t", "d", "m"]);

const isLetter = (unit: number) => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
const isDigitOrLowLine = (unit: number) => (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;

export const isApostrophe = (unit: number) => unit === 0x27 || unit === 0x2019;

function letterRuns(text: string): LetterRuns {
  const words: string[] = [];
  const starts: number[] = [];
  for (let at = 0; at < text.length;) {
    if (!isLetter(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    let capital = false;
    for (; isLetter(text.charCodeAt(at)); at++) capital ||= text.charCodeAt(at) < 0x60;
    const written = text.slice(start, at);
    const word = capital ? written.toLowerCase() : written;
    const ends =
      start > 0 &&
      isApostrophe(text.charCodeAt(start - 1)) &&
      CONTRACTED.has(word) &&
      !isDigitOrLowLine(text.charCodeAt(at));
    words.push(ends ? `'${word}` : word);
    starts.push(ends ? start - 1 : start);
  }
  return { words, starts };
}

const seen = new WeakMap<SegmentView, LetterRuns>();

/** The runs of letters in a segment, read once. */
export function letterRunsOf(view: SegmentView): LetterRuns {
  let runs = seen.get(view);
  if (runs === undefined) seen.set(view, (runs = letterRuns(view.segment.text)));
  return runs;
}
