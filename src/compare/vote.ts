import { SEVERITIES, type Evidence } from "../text/finding.js";
import { overlaps } from "../text/span.js";
import type { Difference, DraftDifference } from "./shapes.js";

/** A difference between two of several documents. */
export interface PairDraft {
  readonly documents: readonly [number, number];
  readonly draft: DraftDifference;
}

/** Drafts whose evidence overlaps in some document are about one place of the call. */
function groups(drafts: readonly PairDraft[]): PairDraft[][] {
  const parent = drafts.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const places = new Map<number, { span: Evidence["span"]; index: number }[]>();
  drafts.forEach(({ documents, draft }, index) => {
    [draft.a, draft.b].forEach((evidence, side) => {
      if (evidence === null) return;
      const document = documents[side] ?? 0;
      const list = places.get(document) ?? [];
      places.set(document, list);
      list.push({ span: evidence.span, index });
    });
  });
  for (const list of places.values()) {
    list.sort((x, y) => x.span.start - y.span.start);
    for (let at = 1; at < list.length; at += 1) {
      const [one, other] = [list[at - 1]!, list[at]!];
      if (overlaps(one.span, other.span)) parent[root(other.index)] = root(one.index);
    }
  }
  const byRoot = new Map<number, PairDraft[]>();
  drafts.forEach((draft, index) => {
    const group = byRoot.get(root(index)) ?? [];
    byRoot.set(root(index), group);
    group.push(draft);
  });
  return [...byRoot.values()];
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** What a document is called in messages and reports: a, b, c, … */
export function letterOf(document: number): string {
  return LETTERS[document] ?? `#${document + 1}`;
}

const listed = (documents: readonly number[]) => documents.map(letterOf).join(" and ");

/** The differences of three transcripts or more: what each says at a place, and who is outvoted. */
export function vote(drafts: readonly PairDraft[], count: number): Omit<Difference, "id" | "fingerprint">[] {
  return groups(drafts).map((group) => {
    const gravest = group.reduce((x, y) =>
      SEVERITIES.indexOf(y.draft.severity) < SEVERITIES.indexOf(x.draft.severity) ? y : x,
    );
    const places: (Evidence | null)[] = Array.from({ length: count }, () => null);
    for (const { documents, draft } of group) {
      places[documents[0]] ??= draft.a;
      places[documents[1]] ??= draft.b;
    }
    const votes = readings(group, places);
    const { check, severity, confidence, message } = gravest.draft;
    return {
      check,
      severity,
      confidence,
      message: worded(message, votes, places),
      places,
      related: [],
      votes,
    };
  });
}

/** Documents that say the same at a place: those that no draft sets against each other. */
function readings(group: readonly PairDraft[], places: readonly (Evidence | null)[]): number[][] {
  const against = (x: number, y: number) =>
    group.some(({ documents: [p, q] }) => (p === x && q === y) || (p === y && q === x));
  const clusters: number[][] = [];
  places.forEach((place, document) => {
    if (place === null) return;
    const home = clusters.find((cluster) => cluster.every((other) => !against(document, other)));
    if (home === undefined) clusters.push([document]);
    else home.push(document);
  });
  return clusters.sort((x, y) => y.length - x.length);
}

function worded(
  message: string,
  votes: readonly (readonly number[])[],
  places: readonly (Evidence | null)[],
): string {
  const [first, second] = votes;
  if (first === undefined || second === undefined || first.length === second.length) return message;
  const said = (documents: readonly number[]) => places[documents[0] ?? -1]?.text.replace(/\s+/gu, " ") ?? "";
  const rest = votes.slice(1).map((documents) => `${listed(documents)} “${said(documents)}”`);
  return `${listed(first)} have “${said(first)}”, ${rest.join(", ")}`;
}
