import { relateDates } from "../quantity/compare-dates.js";
import { relateValues } from "../quantity/compare-values.js";
import type { NameLexicon } from "../entity/lexicon.js";
import { shareEntity } from "../entity/relation.js";
import { readQuantities } from "../quantity/read.js";
import type { Quantity } from "../quantity/quantity.js";
import type { Finding } from "../text/finding.js";
import { overlaps, type Span } from "../text/span.js";
import { alignWords } from "./align-words.js";
import { DENIALS } from "./negation.data.js";
import { readCompared, type ComparedInput } from "./read-text.js";
import type { ComparedText, Placed } from "./shapes.js";
import { linkedWindow, placeOf, viewsOf, windowOf, type View } from "./slots.js";
import { wordAt } from "./words.js";

/** What the other transcript makes of a finding. */
type Verdict =
  /** It has the same words: two vendors heard it. */
  | "same"
  /** It has what the source says: this vendor misheard, and the interpreter was right. */
  | "as-source"
  /** It has something else again. */
  | "other";

/** What a verdict does to a confidence. */
const WEIGHED: Readonly<Record<Verdict, (confidence: number) => number>> = {
  same: (confidence) => confidence + 0.5 * (1 - confidence),
  "as-source": (confidence) => confidence * 0.3,
  other: (confidence) => confidence * 0.7,
};

const WORDED: Readonly<Record<Verdict, string>> = {
  same: "the other transcript has",
  "as-source": "a slip of the transcriber, it seems: the other transcript has",
  other: "unclear: the other transcript has",
};

interface Other {
  readonly mine: ComparedText;
  readonly theirs: ComparedText;
  readonly view: View;
  readonly names: NameLexicon;
}

/** What stands in the other transcript at a place of this one. */
interface Heard {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly equal: boolean;
}

function heardAt({ mine, theirs, view }: Other, span: Span): Heard | null {
  const from = wordAt(mine.words, span.start);
  const to = wordAt(mine.words, span.end - 1) + 1;
  const most = to - from + 8;
  const wide = windowOf(view, from, to);
  const window =
    wide !== null && wide.to - wide.from <= most + wide.slack ? wide : linkedWindow(view, from, to, most);
  if (window === null) return null;
  // What the other did not understand says nothing.
  const gap = theirs.markers.some(
    ({ marker, at: place }) => marker.kind === "indiscernible" && place >= window.from && place <= window.to,
  );
  if (gap) return null;
  let equal = to > from;
  for (let at = from; at < to; at += 1) if (view.equal[at] !== 1) equal = false;
  const linked = equal ? linkedWindow(view, from, to, most) : null;
  const [first, last] = [linked?.from ?? window.from, linked?.to ?? window.to];
  const place = placeOf(theirs.text, theirs.words, first, last);
  return { text: place?.text.replace(/\s+/gu, " ") ?? "", from: first, to: last, equal };
}

const within = <T>(all: readonly Placed<T>[], from: number, to: number) =>
  all.filter((item) => item.from < to && from < item.to);
const at = <T extends { readonly span: Span }>(all: readonly Placed<T>[], span: Span) =>
  all.filter(({ item }) => overlaps(item.span, span));

/** The same figure, rounding and currency words aside. */
function sameFigure(a: Quantity, b: Quantity): boolean {
  if (a.date !== null && b.date !== null) return relateDates(a.date, b.date, null).likeness === "agree";
  if (a.date !== null || b.date !== null) return false;
  const { likeness } = relateValues(a, b);
  return likeness === "same" || likeness === "converted";
}

function figureVerdict(
  other: Other,
  target: Span,
  said: Quantity | undefined,
): { verdict: Verdict; text: string } | null {
  const heard = heardAt(other, target);
  if (heard === null) return null;
  const theirs = within(other.theirs.quantities, heard.from, heard.to);
  const mine = at(other.mine.quantities, target)[0]?.item;
  if (mine === undefined) return null;
  const same = theirs.find(({ item }) => sameFigure(item, mine));
  if (same !== undefined) return { verdict: "same", text: same.item.text };
  const right = said === undefined ? undefined : theirs.find(({ item }) => sameFigure(item, said));
  if (right !== undefined) return { verdict: "as-source", text: right.item.text };
  const [first] = theirs;
  return first === undefined ? null : { verdict: "other", text: first.item.text };
}

function nameVerdict(
  other: Other,
  finding: Finding,
  target: Span,
): { verdict: Verdict; text: string } | null {
  const heard = heardAt(other, target);
  if (heard === null || heard.text === "") return null;
  if (heard.equal) return { verdict: "same", text: heard.text };
  const said =
    finding.source === null
      ? []
      : at(other.mine.mentions, finding.source.span).flatMap(({ item }) => item.entities);
  const theirs = within(other.theirs.mentions, heard.from, heard.to);
  const right = theirs.find(({ item }) => shareEntity(item.entities, said, other.names));
  if (right !== undefined) return { verdict: "as-source", text: right.item.text };
  return { verdict: "other", text: heard.text };
}

/** The other transcript spells a name as this one does elsewhere: then it is misspelled here. */
function spellingVerdict(
  other: Other,
  { target, source, suggestion }: Finding,
): { verdict: Verdict; text: string } | null {
  const place = target ?? source;
  const heard = place === null ? null : heardAt(other, place.span);
  const holds = heard !== null && suggestion !== null && heard.text.includes(suggestion);
  return holds ? { verdict: "same", text: suggestion } : null;
}

function denialVerdict(other: Other, target: Span): { verdict: Verdict; text: string } | null {
  const heard = heardAt(other, target);
  if (heard === null || heard.text === "") return null;
  const count = (words: ComparedText["words"], from: number, to: number) =>
    words.slice(from, to).filter(({ key }) => DENIALS.has(key)).length;
  const from = wordAt(other.mine.words, target.start);
  const mine = count(other.mine.words, from, wordAt(other.mine.words, target.end - 1) + 1);
  const theirs = count(other.theirs.words, heard.from, heard.to);
  return { verdict: mine === theirs ? "same" : "as-source", text: heard.text };
}

/** Something that this transcript's rendition lacks: does the other's have it? `rendition` is where it would stand. */
function missingVerdict(
  other: Other,
  finding: Finding,
  rendition: Span,
): { verdict: Verdict; text: string } | null {
  if (finding.source === null) return null;
  const heard = heardAround(other, rendition);
  if (heard === null) return null;
  const figures = at(other.mine.quantities, finding.source.span).map(({ item }) => item);
  const figure = within(other.theirs.quantities, heard.from, heard.to).find(({ item }) =>
    figures.some((said) => sameFigure(item, said)),
  );
  if (figure !== undefined) return { verdict: "as-source", text: figure.item.text };
  const entities = at(other.mine.mentions, finding.source.span).flatMap(({ item }) => item.entities);
  const name = within(other.theirs.mentions, heard.from, heard.to).find(({ item }) =>
    shareEntity(item.entities, entities, other.names),
  );
  return name === undefined ? null : { verdict: "as-source", text: name.item.text };
}

/** A whole rendition in the other transcript: from its first shared word to its last, and what stands just beside. */
function heardAround({ mine, view }: Other, span: Span): { from: number; to: number } | null {
  const from = wordAt(mine.words, span.start);
  const to = wordAt(mine.words, span.end - 1) + 1;
  const before = windowOf(view, from, from, 20);
  const after = windowOf(view, to, to, 20);
  return before === null || after === null || after.to <= before.from
    ? null
    : { from: before.from, to: after.to };
}

function verdictOn(
  other: Other,
  finding: Finding,
  rendition: Span | null,
): { verdict: Verdict; text: string } | null {
  const { check, source, target, suggestion } = finding;
  if (check === "record-contradicted") {
    const place = target ?? source;
    const published = suggestion === null ? [] : readQuantities(suggestion, "en");
    return place === null ? null : figureVerdict(other, place.span, published[0]);
  }
  if (check === "entity-inconsistent") return spellingVerdict(other, finding);
  if (target === null)
    return rendition !== null && (check === "number-omitted" || check === "entity-omitted")
      ? missingVerdict(other, finding, rendition)
      : null;
  if (check.startsWith("number-")) {
    const said = source === null ? undefined : at(other.mine.quantities, source.span)[0]?.item;
    return figureVerdict(other, target.span, said);
  }
  if (check.startsWith("entity-") || check === "term-mismatch")
    return nameVerdict(other, finding, target.span);
  if (check === "polarity-flipped") return denialVerdict(other, target.span);
  return null;
}

/**
 * Weighs the findings of a call by what another vendor's transcript of it has: where it has the same words, the
 * interpreter said them, and a finding is surer; where it has what the source says, this vendor misheard. What the
 * rendition lacks only because of a gap is found there too. `renditionOf` gives the place of a finding's rendition.
 */
export function corroborate(
  findings: readonly Finding[],
  call: ComparedInput,
  against: ComparedInput,
  names: NameLexicon,
  renditionOf: (finding: Finding) => Span | null,
): Finding[] {
  const mine = readCompared(call, names);
  const theirs = readCompared(against, names);
  const [view] = viewsOf(mine.words, theirs.words, alignWords(mine.words, theirs.words));
  const other: Other = { mine, theirs, view, names };
  return findings.map((finding) => {
    const found = verdictOn(other, finding, renditionOf(finding));
    if (found === null) return finding;
    const confidence = Math.round(100 * WEIGHED[found.verdict](finding.confidence)) / 100;
    // What only the transcriber did is none of the interpreter's errors.
    const severity = found.verdict === "as-source" ? ("minor" as const) : finding.severity;
    const too = found.verdict === "same" && finding.check !== "entity-inconsistent" ? " too" : "";
    return {
      ...finding,
      severity,
      confidence,
      message: `${finding.message}; ${WORDED[found.verdict]} “${found.text}”${too}`,
    };
  });
}
