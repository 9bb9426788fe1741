/**
 * Gold annotations of a call and how an audit is scored against them: errors found, findings that are right, clean
 * cases flagged, and alignment by area.
 */
import type { AuditDocument, Finding } from "../src/index.js";

export interface GoldError {
  readonly id: string;
  readonly kind: string;
  readonly severity: string;
  readonly zh: string | null;
  readonly en: string | null;
  readonly note: string;
}

export interface GoldCall {
  readonly file: string;
  readonly turns: readonly { speaker: string; role: string; language: string; start: string }[];
  readonly pairs: readonly { zh: readonly string[]; en: readonly string[]; filler?: boolean }[];
  readonly errors: readonly GoldError[];
  readonly clean: readonly { zh: string; en: string; why: string }[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface PlacedPair {
  readonly zh: readonly Range[];
  readonly en: readonly Range[];
}

export interface CallScore {
  readonly gold: readonly GoldError[];
  readonly errors: number;
  readonly found: number;
  readonly missed: readonly GoldError[];
  readonly right: number;
  readonly wrong: readonly Finding[];
  readonly clean: number;
  readonly violated: readonly { zh: string; en: string; by: Finding }[];
  readonly area: { readonly precision: number; readonly recall: number; readonly f1: number };
}

const overlap = (a: Range, b: Range) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Finds each sentence of the gold pairs: the first unused occurrence, the two languages each in their own order. */
export function placePairs(text: string, gold: GoldCall): PlacedPair[] {
  const used = new Set<number>();
  const cursor = { zh: 0, en: 0 };
  const find = (sentence: string, side: "zh" | "en"): Range => {
    let at = text.indexOf(sentence, cursor[side]);
    // Interpreters reorder, so a sentence may stand before the last one found.
    if (at === -1 || used.has(at) || at - cursor[side] > 4000) {
      const again = text.indexOf(sentence, Math.max(0, cursor[side] - 4000));
      if (again !== -1 && !used.has(again)) at = again;
    }
    if (at === -1) throw new Error(`${gold.file}: gold sentence is not in the text: ${sentence}`);
    used.add(at);
    cursor[side] = Math.max(cursor[side], at + sentence.length);
    return { start: at, end: at + sentence.length };
  };
  return gold.pairs.map((pair) => ({
    zh: pair.zh.map((sentence) => find(sentence, "zh")),
    en: pair.en.map((sentence) => find(sentence, "en")),
  }));
}

/** Where a quote stands: in the pair that holds both quotes, else anywhere. */
function placeQuotes(
  text: string,
  gold: GoldCall,
  placed: readonly PlacedPair[],
  zh: string | null,
  en: string | null,
) {
  const inside = (ranges: readonly Range[], quote: string | null): Range | null => {
    if (quote === null) return null;
    const first = ranges[0];
    const last = ranges.at(-1);
    if (first === undefined || last === undefined) return null;
    const at = text.indexOf(quote, first.start);
    return at !== -1 && at + quote.length <= last.end ? { start: at, end: at + quote.length } : null;
  };
  const anywhere = (quote: string | null): Range | null => {
    if (quote === null) return null;
    const at = text.indexOf(quote);
    if (at === -1) throw new Error(`${gold.file}: gold quote is not in the text: ${quote}`);
    return { start: at, end: at + quote.length };
  };
  for (const pair of placed) {
    const a = inside(pair.zh, zh);
    const b = inside(pair.en, en);
    if ((zh === null || a !== null) && (en === null || b !== null) && (a !== null || b !== null))
      return { zh: a, en: b };
  }
  return { zh: anywhere(zh), en: anywhere(en) };
}

const FAMILIES: readonly [kind: RegExp, checks: RegExp][] = [
  [/^number\.direction$/, /^(?:number-|polarity-)/],
  [/^number\./, /^number-/],
  [/^entity\./, /^(?:entity-|term-)/],
  [/^polarity$/, /^(?:polarity-|number-direction$)/],
  [/^omission\.segment$/, /^segment-omitted$/],
  [/^addition\.segment$/, /^segment-added$/],
  [/^asr\.homophone$/, /^asr-homophone$/],
];

function familyFits(kind: string, check: string): boolean {
  return FAMILIES.find(([pattern]) => pattern.test(kind))?.[1].test(check) ?? false;
}

function touches(finding: Finding, place: { zh: Range | null; en: Range | null }): boolean {
  return [finding.source, finding.target].some(
    (side) =>
      side !== null && [place.zh, place.en].some((range) => range !== null && overlap(side.span, range) > 0),
  );
}

/** Shares of overlapping area of two sets of rectangles (Chinese characters × English characters). */
function areaScore(gold: readonly PlacedPair[], found: readonly PlacedPair[]) {
  const length = (ranges: readonly Range[]) => ranges.reduce((sum, r) => sum + r.end - r.start, 0);
  const shared = (a: readonly Range[], b: readonly Range[]) =>
    a.reduce((sum, x) => sum + b.reduce((inner, y) => inner + overlap(x, y), 0), 0);
  const area = (pairs: readonly PlacedPair[]) =>
    pairs.reduce((sum, p) => sum + length(p.zh) * length(p.en), 0);
  let common = 0;
  for (const a of gold) for (const b of found) common += shared(a.zh, b.zh) * shared(a.en, b.en);
  const precision = common / Math.max(1, area(found));
  const recall = common / Math.max(1, area(gold));
  return { precision, recall, f1: common === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function placedPairs(document: AuditDocument): PlacedPair[] {
  const segments = new Map(document.segments.map((s) => [s.id, s]));
  return document.pairs.map((pair) => {
    const all = [...pair.source, ...pair.target].flatMap((id) => segments.get(id) ?? []);
    return {
      zh: all.filter((s) => s.language === "zh").map((s) => s.span),
      en: all.filter((s) => s.language === "en").map((s) => s.span),
    };
  });
}

/** Scores one audit against its gold. Throws when the gold does not fit the text. */
export function scoreCall(document: AuditDocument, gold: GoldCall): CallScore {
  const text = document.texts.source;
  const placed = placePairs(text, gold);
  const errors = gold.errors.map((error) => ({
    error,
    place: placeQuotes(text, gold, placed, error.zh, error.en),
  }));
  const counted = document.findings.filter((f) => f.severity !== "neutral");
  const found = new Set<GoldError>();
  const finders = new Set<Finding>();
  const touching = new Set<Finding>();
  for (const finding of counted) {
    for (const { error, place } of errors) {
      if (!touches(finding, place)) continue;
      touching.add(finding);
      if (!familyFits(error.kind, finding.check)) continue;
      found.add(error);
      finders.add(finding);
    }
  }
  const violated = gold.clean.flatMap(({ zh, en }) => {
    const place = placeQuotes(text, gold, placed, zh, en);
    const by = counted.find((finding) => !finders.has(finding) && touches(finding, place));
    return by === undefined ? [] : [{ zh, en, by }];
  });
  return {
    gold: gold.errors,
    errors: gold.errors.length,
    found: found.size,
    missed: gold.errors.filter((error) => !found.has(error)),
    right: finders.size,
    wrong: counted.filter((finding) => !touching.has(finding)),
    clean: gold.clean.length,
    violated,
    area: areaScore(placed, placedPairs(document)),
  };
}
