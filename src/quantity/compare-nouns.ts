import type { Span } from "../text/span.js";
import { clauseOf } from "./compare-direction.js";
import type { Figure } from "./comparison.js";
import { COUNT_NOUNS, type CountNounRow } from "./count-nouns.data.js";

interface CountedNoun {
  readonly row: CountNounRow;
  /** In document coordinates. */
  readonly span: Span;
}

/** How many words behind an English number its noun may stand: "1,260 self-operated supercharging stations". */
const WORDS_BEHIND = 4;

/**
 * When the same number counts another thing on the other side (充电桩 rendered as "stations"), the places of both
 * nouns. Null when either noun is not known for certain.
 */
export function unitNounSlip(source: Figure, target: Figure): { sourceSpan: Span; targetSpan: Span } | null {
  if (source.language === target.language) return null;
  if (source.quantity.kind !== "count" || target.quantity.kind !== "count") return null;
  const [zh, en] = source.language === "zh" ? [source, target] : [target, source];
  const said = chineseNoun(zh);
  if (said === null) return null;
  const heard = englishNoun(en, said.row);
  if (heard === null) return null;
  const zhSpan = { start: zh.quantity.span.start, end: Math.max(zh.quantity.span.end, said.span.end) };
  const enSpan = { start: en.quantity.span.start, end: Math.max(en.quantity.span.end, heard.end) };
  return source.language === "zh"
    ? { sourceSpan: zhSpan, targetSpan: enSpan }
    : { sourceSpan: enSpan, targetSpan: zhSpan };
}

/** A noun ends where no further noun follows: 国家 is not what 一处国家公园 counts. */
function isHead(next: string | undefined): boolean {
  return next === undefined || !/[\u3400-\u9fff]/.test(next) || HEAD_FOLLOWERS.has(next);
}

/** Characters that begin what comes behind a finished noun phrase. */
const HEAD_FOLLOWERS = new Set(
  "的了在和与及跟也都已被就将把是有要会能正从到对为不没还上中里之以使用完开建加合包涵覆分全今现目",
);

/** What a Chinese number counts: the noun right behind it, or the one before it that its measure word fits. */
function chineseNoun(figure: Figure): CountedNoun | null {
  const { text, start } = figure.sentence;
  const clause = clauseOf(figure);
  const from = figure.quantity.span.start - start;
  const to = figure.quantity.span.end - start;
  const whole = text.slice(from, Math.min(clause.end, to + 8));
  const behind = whole.slice(to - from);
  let nearest: CountedNoun | null = null;
  for (const row of COUNT_NOUNS)
    for (const noun of row.zh) {
      const at = whole.indexOf(noun);
      const span = { start: start + from + at, end: start + from + at + noun.length };
      if (at <= 0 || !isHead(text[from + at + noun.length])) continue;
      if (nearest === null || span.start < nearest.span.start) nearest = { row, span };
    }
  if (nearest !== null)
    return /[\d,，、]/.test(whole.slice(to - from, nearest.span.start - start - from)) ? null : nearest;
  const measure = figure.quantity.text.at(-1) ?? "";
  const next = behind[0] ?? "";
  const before = text.slice(clause.start, from);
  const fits = COUNT_NOUNS.filter((row) => row.zh.some((noun) => before.includes(noun)));
  const [only] = fits;
  if (only === undefined || fits.length > 1) return null;
  return only.measure.includes(measure) || only.measure.includes(next)
    ? {
        row: only,
        span: {
          start: figure.quantity.span.start,
          end:
            figure.quantity.span.end +
            (only.measure.includes(next) && !only.measure.includes(measure) ? 1 : 0),
        },
      }
    : null;
}

/** The rival noun right behind an English number, or null when a fitting noun (or none that is known) stands there. */
function englishNoun(figure: Figure, row: CountNounRow): Span | null {
  const { text, start } = figure.sentence;
  const from = figure.quantity.span.start - start;
  const tail = text.slice(from, from + 90).toLowerCase();
  const rivals = COUNT_NOUNS.filter((other) => row.rivals.includes(other.id));
  const numberEnd = figure.quantity.span.end - start - from;
  let words = 0;
  for (const match of tail.matchAll(/[a-z][a-z-]*|[.,;:!?()]/g)) {
    const word = match[0];
    if (!/^[a-z]/.test(word)) {
      if (match.index >= numberEnd) return null;
      continue;
    }
    if (row.en.some((noun) => word.startsWith(noun))) return null;
    const rival = rivals.some((other) =>
      other.en.some((noun) => word.startsWith(noun) && word.length <= noun.length + 3),
    );
    if (rival) return { start: start + from, end: start + from + match.index + word.length };
    if (match.index >= numberEnd) {
      words += 1;
      if (words >= WORDS_BEHIND || STOP_WORDS.has(word)) return null;
    }
  }
  return null;
}

/** Behind these words another phrase begins, whose noun is not what was counted. */
const STOP_WORDS = new Set([
  "in",
  "of",
  "from",
  "and",
  "across",
  "for",
  "at",
  "with",
  "to",
  "on",
  "by",
  "as",
  "were",
  "was",
  "is",
  "are",
  "that",
  "which",
]);
