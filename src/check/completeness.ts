import type { ExchangeView, SegmentView } from "./context.js";

/** English runs to about 3.2 characters for one of Chinese; this is more than any interpreter's wordiness explains. */
const ENGLISH_PER_CHINESE = 4.6;

/** Characters of English beyond that: two sentences, where an addition is one. */
const UNEXPLAINED = 150;

const HAN = /\p{Script=Han}/gu;
const LETTERS_AND_DIGITS = /[^\p{Script=Han}\P{L}]|\p{N}/gu;

/** Length in characters of Chinese: Latin words and digits inside it count by what they would take in English. */
function chineseLength(views: readonly SegmentView[]): number {
  return views.reduce((sum, { segment: { text } }) => {
    const other = text.match(LETTERS_AND_DIGITS)?.length ?? 0;
    return sum + (text.match(HAN)?.length ?? 0) + other / ENGLISH_PER_CHINESE;
  }, 0);
}

const END = /[。！？.!?…”」』]$/u;

/** The recogniser gave up in the middle of a sentence, where other sentences of the same speech have their end. */
function breaksOff(sources: readonly SegmentView[]): boolean {
  const ended = sources.map(({ segment }) => END.test(segment.text));
  return ended.some(Boolean) && ended.at(-1) === false;
}

/**
 * Whether an exchange holds much more English than its Chinese can account for: a machine transcript often keeps one
 * Mandarin sentence of a long question. There the English proves no addition, for the rest of the source is missing.
 */
export function isSourceIncomplete(exchange: ExchangeView): boolean {
  const sources = exchange.pairs.flatMap((pair) => [...pair.source.segments]);
  const targets = exchange.pairs.flatMap((pair) => [...pair.target.segments]);
  if (sources[0]?.segment.language !== "zh" || targets[0]?.segment.language !== "en") return false;
  const english = targets.reduce((sum, { segment }) => sum + segment.text.length, 0);
  return breaksOff(sources) || english - ENGLISH_PER_CHINESE * chineseLength(sources) > UNEXPLAINED;
}
