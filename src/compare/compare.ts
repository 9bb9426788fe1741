import { createHash } from "node:crypto";
import type { TermBase } from "../check/terms.js";
import type { NameLexicon } from "../entity/lexicon.js";
import { SEVERITIES, type Evidence, type Severity } from "../text/finding.js";
import { overlaps } from "../text/span.js";
import { alignWords } from "./align-words.js";
import { compareFigures } from "./figures.js";
import { compareNames } from "./names.js";
import { compareNegation } from "./negation.js";
import { pairSentences } from "./pairs.js";
import { readCompared, type ComparedInput } from "./read-text.js";
import { recover } from "./recover.js";
import type {
  CallComparison,
  ComparedPair,
  ComparedText,
  Difference,
  DraftDifference,
  Recovery,
} from "./shapes.js";
import { figureWords, isFigure, slotsOf, viewsOf } from "./slots.js";
import { compareSpeakers, speakersAlike } from "./speakers.js";
import { compareTerms } from "./terms.js";
import { vote, type PairDraft } from "./vote.js";
import { compareWording } from "./wording.js";

export interface CompareKnowledge {
  readonly names: NameLexicon;
  readonly terms: TermBase;
}

/** What is listed of a comparison. */
export interface CompareOptions {
  /** Differences below this severity are left out; `neutral` keeps all. */
  readonly minSeverity?: Severity | undefined;
  /** Kinds of difference that are not looked for. */
  readonly disabled?: ReadonlySet<string> | undefined;
  /** Fingerprints of differences that were judged before and are not raised again. */
  readonly baseline?: { readonly has: (fingerprint: string) => boolean } | undefined;
}

/** What comparing two of the documents gave. */
interface Pairwise {
  readonly drafts: readonly DraftDifference[];
  readonly pairs: readonly ComparedPair[];
  readonly recovered: readonly Recovery[];
}

const meet = (x: Evidence | null, y: Evidence | null) => x !== null && y !== null && overlaps(x.span, y.span);

/** The first draft at a place wins: figures before names before terms before mere words. */
function withoutOverlaps(drafts: readonly DraftDifference[]): DraftDifference[] {
  const kept: DraftDifference[] = [];
  const byStart = new Map<number, DraftDifference[]>();
  const bucket = (evidence: Evidence | null) => (evidence === null ? -1 : evidence.span.start >> 8);
  for (const draft of drafts) {
    const at = bucket(draft.a ?? draft.b);
    const near =
      draft.check === "speaker-differs" ? [] : [at - 1, at, at + 1].flatMap((key) => byStart.get(key) ?? []);
    if (near.some((other) => meet(other.a, draft.a) || meet(other.b, draft.b))) continue;
    kept.push(draft);
    byStart.set(at, [...(byStart.get(at) ?? []), draft]);
  }
  return kept;
}

function compareTwo(
  texts: readonly ComparedText[],
  i: number,
  j: number,
  knowledge: CompareKnowledge,
): Pairwise {
  const a = texts[i]!;
  const b = texts[j]!;
  const [fromA, fromB] = viewsOf(a.words, b.words, alignWords(a.words, b.words));
  const slots = slotsOf(fromA);
  const [figuresA, figuresB] = [figureWords(a), figureWords(b)];
  const worded = slots.filter((slot) => !isFigure(slot, figuresA, figuresB));
  const sameSpeaker = speakersAlike(a, b, fromA);
  const recovered = [
    ...recover({ text: a, index: i }, { text: b, index: j }, fromA),
    ...recover({ text: b, index: j }, { text: a, index: i }, fromB),
  ];
  const drafts = withoutOverlaps([
    ...compareSpeakers(a, b, fromA),
    ...compareFigures(a, b, fromA, fromB),
    ...compareNegation({ a, b }, fromA, slots),
    ...compareTerms({ a, b }, fromA, worded, knowledge.terms),
    ...compareNames(
      { text: a, view: fromA },
      { text: b, view: fromB },
      { names: knowledge.names, sameSpeaker },
    ),
    ...compareWording({ a, b }, fromA, worded),
  ]);
  return {
    drafts: drafts.filter((draft) => !isRecovered(draft, recovered, i, j)),
    pairs: pairSentences(a, b, fromA, [i, j]),
    recovered,
  };
}

/** A guess or a doubt for which the other text has the words is told there, and is no difference besides. */
function isRecovered(draft: DraftDifference, recovered: readonly Recovery[], i: number, j: number): boolean {
  const beside = (evidence: Evidence | null, document: number) =>
    evidence !== null &&
    recovered.some(({ document: unclear, marker: { kind, span } }) => {
      // A doubt is about the word before it.
      const start = kind === "uncertain" ? span.start - 2 : span.start;
      return unclear === document && overlaps(evidence.span, { start, end: span.end });
    });
  return draft.check !== "figure-differs" && (beside(draft.a, i) || beside(draft.b, j));
}

const rank = (severity: Severity) => SEVERITIES.indexOf(severity);

/** Drafts of one key become one difference, the further places beside the first. */
function collect(drafts: readonly DraftDifference[]): Omit<Difference, "id" | "fingerprint">[] {
  const byKey = new Map<string, { draft: DraftDifference; related: (Evidence | null)[][] }>();
  const all: { draft: DraftDifference; related: (Evidence | null)[][] }[] = [];
  for (const draft of drafts) {
    const key = draft.key === null ? null : `${draft.check}|${draft.key}`;
    const known = key === null ? undefined : byKey.get(key);
    if (known !== undefined) {
      known.related.push([draft.a, draft.b]);
      continue;
    }
    const entry = { draft, related: [] };
    all.push(entry);
    if (key !== null) byKey.set(key, entry);
  }
  return all.map(({ draft: { a, b, key: _key, ...rest }, related }) => ({
    ...rest,
    places: [a, b],
    related,
    votes: [],
  }));
}

/** The gravest first, then in the order of the first text. */
function numbered(
  differences: readonly Omit<Difference, "id" | "fingerprint">[],
  options: CompareOptions,
): Difference[] {
  const place = (difference: { places: readonly (Evidence | null)[] }) =>
    difference.places.find((evidence) => evidence !== null)?.span.start ?? 0;
  const limit = rank(options.minSeverity ?? "neutral");
  const sorted = [...differences]
    .filter(({ check, severity }) => rank(severity) <= limit && options.disabled?.has(check) !== true)
    .sort((x, y) => rank(x.severity) - rank(y.severity) || place(x) - place(y));
  const copies = new Map<string, number>();
  const kept: Difference[] = [];
  for (const difference of sorted) {
    const key = [difference.check, ...difference.places.map((evidence) => evidence?.text ?? "")].join(
      "\u0000",
    );
    const nth = (copies.get(key) ?? 0) + 1;
    copies.set(key, nth);
    const fingerprint = createHash("sha256").update(`${key}\u0000${nth}`).digest("hex").slice(0, 16);
    if (options.baseline?.has(fingerprint) === true) continue;
    kept.push({ id: `f${kept.length + 1}`, ...difference, fingerprint });
  }
  return kept;
}

/** What two of three transcripts or more recover for one marker is given once, in the words of the first that has them. */
function once(recovered: readonly Recovery[]): Recovery[] {
  const seen = new Set<string>();
  return recovered.filter(({ document, marker }) => {
    const key = `${document} ${marker.span.start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Compares two transcripts of one call, or more: those vote. Throws InputError for one that cannot be read. */
export function compareCalls(
  inputs: readonly ComparedInput[],
  knowledge: CompareKnowledge,
  options: CompareOptions = {},
): CallComparison {
  const documents = inputs.map((input) => readCompared(input, knowledge.names));
  const results: { readonly documents: readonly [number, number]; readonly found: Pairwise }[] = [];
  for (let i = 0; i < documents.length; i += 1)
    for (let j = i + 1; j < documents.length; j += 1)
      results.push({ documents: [i, j], found: compareTwo(documents, i, j, knowledge) });
  const drafts = results.flatMap(({ documents: pair, found }) =>
    found.drafts.map((draft): PairDraft => ({ documents: pair, draft })),
  );
  const differences =
    documents.length > 2 ? vote(drafts, documents.length) : collect(drafts.map(({ draft }) => draft));
  return {
    documents: documents.map(({ path, encoding, text, transcript, segments, words }) => ({
      path,
      encoding,
      text,
      transcript,
      segments,
      wordCount: words.length,
    })),
    pairs: results.flatMap(({ found }) => found.pairs),
    recovered: once(results.flatMap(({ found }) => found.recovered)),
    differences: numbered(differences, options),
  };
}
