import type { AuditDocument, AuditTurn, Summary } from "../../../check/audit-document.js";
import { SEVERITIES, type Finding, type Severity } from "../../../text/finding.js";
import { NO_NAME } from "./call-facts.data.js";
import { callFacts, type CallFacts } from "./call-facts.js";

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** What somebody did in one call: said figures in the source, or rendered them. */
export interface Part {
  /** Null where the transcript does not name them. */
  readonly name: string | null;
  readonly does: "speaks" | "interprets";
  readonly sentences: number;
  readonly figures: number;
  readonly errors: number;
  readonly findings: Counts;
}

/** The findings of one check in one call. */
export interface Kind {
  readonly check: string;
  readonly counts: Counts;
  /** The id of the first of them. */
  readonly first: string;
}

/** What a page over many calls needs to know of one: plain data, some hundred bytes. */
export interface CallDigest extends CallFacts {
  readonly path: string;
  readonly summary: Pick<
    Summary,
    "sourceSegments" | "rendered" | "unavailable" | "mandarin" | "figures" | "bySeverity" | "score"
  >;
  readonly kinds: readonly Kind[];
  readonly people: readonly Part[];
}

export const noCounts = (): Record<Severity, number> => ({ critical: 0, major: 0, minor: 0, neutral: 0 });

function kindsOf(findings: readonly Finding[]): Kind[] {
  const kinds = new Map<string, { check: string; counts: Record<Severity, number>; first: string }>();
  for (const { check, severity, id } of findings) {
    const kind = kinds.get(check) ?? { check, counts: noCounts(), first: id };
    kind.counts[severity] += 1;
    kinds.set(check, kind);
  }
  return [...kinds.values()];
}

/** The name of who holds a turn; null for what is no name, and where nothing is said. */
function nameOf(turn: AuditTurn | undefined): string | null {
  const name = turn?.speaker?.trim() ?? "";
  return name === "" || NO_NAME.test(name) ? null : name;
}

interface Hands {
  readonly speaker: string | null;
  /** Whoever rendered the pair; for one without a rendition whoever rendered the pair before it. */
  readonly interpreter: string | null;
}

/** By segment and by pair, who spoke and who interpreted. */
function handsOf({ segments, pairs, turns }: AuditDocument): ReadonlyMap<string, Hands> {
  const turnOf = new Map(turns.map((turn) => [turn.id, turn]));
  const segmentOf = new Map(segments.map((segment) => [segment.id, segment]));
  const turn = (id: string | undefined) => turnOf.get(segmentOf.get(id ?? "")?.turn ?? "");
  const hands = new Map<string, Hands>();
  let interpreter: string | null = null;
  for (const { id, source, target } of pairs) {
    const [spoken, rendered] = [turn(source[0]), turn(target[0])];
    // Speech and rendition within one turn: the transcript does not say who interprets.
    if (rendered !== undefined) interpreter = rendered === spoken ? null : nameOf(rendered);
    const own: Hands = { speaker: nameOf(spoken), interpreter };
    hands.set(id, own);
    for (const segment of source) hands.set(segment, own);
  }
  return hands;
}

type Tally = { -readonly [Key in keyof Part]: Part[Key] } & { findings: Record<Severity, number> };

/** Figures, errors and findings by who spoke and who interpreted. */
function peopleOf(document: AuditDocument): Part[] {
  const hands = handsOf(document);
  const tallies = new Map<string, Tally>();
  const tallyOf = (does: Part["does"], name: string | null): Tally => {
    const key = JSON.stringify([does, name]);
    const tally = tallies.get(key) ?? {
      name,
      does,
      sentences: 0,
      figures: 0,
      errors: 0,
      findings: noCounts(),
    };
    tallies.set(key, tally);
    return tally;
  };
  const both = (own: Hands | undefined, count: (tally: Tally) => void) => {
    if (own === undefined) return;
    count(tallyOf("speaks", own.speaker));
    count(tallyOf("interprets", own.interpreter));
  };
  const spoken = document.segments.filter(({ part }) => part === "source");
  for (const { id } of spoken) both(hands.get(id), (tally) => (tally.sentences += 1));
  const sources = spoken.sort((a, b) => a.span.start - b.span.start);
  for (const { span, faulty } of document.figures) {
    const segment = sources.findLast((each) => each.span.start <= span.start && each.side === span.side);
    both(hands.get(segment?.id ?? ""), (tally) => {
      tally.figures += 1;
      tally.errors += faulty ? 1 : 0;
    });
  }
  for (const { pair, severity } of document.findings)
    both(hands.get(pair ?? ""), (tally) => (tally.findings[severity] += 1));
  return [...tallies.values()];
}

/** The digest of one call. */
export function callDigest(document: AuditDocument): CallDigest {
  const { sourceSegments, rendered, unavailable, mandarin, figures, bySeverity, score } = document.summary;
  return {
    path: document.path ?? "text",
    ...callFacts(document.texts.source, document.path),
    summary: { sourceSegments, rendered, unavailable, mandarin, figures, bySeverity, score },
    kinds: kindsOf(document.findings),
    people: sourceSegments === 0 ? [] : peopleOf(document),
  };
}

export const severitiesIn = (counts: Counts): readonly Severity[] =>
  SEVERITIES.filter((severity) => counts[severity] > 0);
