import { assign, type Edge } from "./assign.js";
import { findBrokenRanges, findComposites } from "./compare-composites.js";
import { brokenEnd, erroneousLink } from "./compare-erroneous.js";
import { faithfulLink } from "./compare-faithful.js";
import { around, figuresOf, groupByPair, isSpecific, nearby, weightOf } from "./compare-figures.js";
import {
  isDateCovered,
  isRestated,
  looseDigits,
  missingConfidence,
  standsInDigits,
  standsInWords,
} from "./compare-leftovers.js";
import { judgeMatch, type Match } from "./compare-judge.js";
import type { Link } from "./compare-link.js";
import { relativeFlips } from "./compare-periods.js";
import type { Comparison, Figure, PairedPassages, Verdict } from "./comparison.js";
import { absolute, toPlain } from "./decimal.js";
import type { ReferencePeriod } from "./quantity.js";

export interface ComparisonOptions {
  /** The call's own period, against which 去年同期 and "next quarter" are resolved; null when it is not known. */
  readonly reference: ReferencePeriod | null;
}

/** Links at or beyond this distance are no links. */
const FARTHEST = 10;
/** A number moved to the next sentence costs this much per pair of the alignment that lies between. */
const PER_PAIR = 1.5;
/** Renditions reorder within a few sentences. */
const NEIGHBOURS = 2;

/** From this distance a link rests on goodwill (one value in a range, a date that could be meant). */
const LOOSE = 5;

/** The working state: what is still without a partner. */
interface Board {
  readonly sources: readonly Figure[];
  readonly targets: readonly Figure[];
  readonly freeSources: Set<number>;
  readonly freeTargets: Set<number>;
  readonly matches: Match[];
}

type Linker = (source: Figure, target: Figure) => Link | null;

/**
 * Compares every figure of the source with the rendition: the cheapest one-to-one assignment within each pair, then
 * among neighbouring pairs, then across the whole exchange; no figure is used twice. What is left is tried as a slip
 * within its pair, and only then called omitted or added.
 */
export function compareQuantities(
  pairs: readonly PairedPassages[],
  options: ComparisonOptions,
): Comparison[] {
  const sources = figuresOf(pairs, "source");
  const targets = figuresOf(pairs, "target");
  const board: Board = {
    sources,
    targets,
    freeSources: new Set(sources.keys()),
    freeTargets: new Set(targets.keys()),
    matches: [],
  };
  const { reference } = options;
  const faithful: Linker = (source, target) => faithfulLink(source, target, reference);
  match(board, plainly(faithful), 0);
  // Mostly one side has nothing left by now.
  if (isOpen(board)) {
    takeComposites(board);
    match(board, faithful, 0);
    match(board, specificOnly(faithful), NEIGHBOURS);
    match(board, specificOnly(faithful), Infinity);
    match(board, (source, target) => erroneousLink(source, target, reference), 0);
    match(board, relativeFlips(sources, targets), 0);
  }
  return [
    ...board.matches.map((found) => judgeMatch(found)),
    ...leftovers(board, pairs, "source", reference),
    ...leftovers(board, pairs, "target", reference),
  ].sort((a, b) => position(a) - position(b));
}

function position(comparison: Comparison): number {
  return comparison.sourceSpan?.start ?? comparison.targetSpan?.start ?? 0;
}

/** Links that need no goodwill: a single value inside a range may still be half of the same range said apart. */
function plainly(linker: Linker): Linker {
  return (source, target) => {
    const link = linker(source, target);
    return link === null || link.distance >= LOOSE ? null : link;
  };
}

/** Across pairs only a value that would not turn up by chance, said plainly, counts as the same figure moved. */
function specificOnly(linker: Linker): Linker {
  return (source, target) => {
    const alike =
      isSpecific(source.quantity) ||
      (source.quantity.unit !== null &&
        source.quantity.unit === target.quantity.unit &&
        !source.quantity.incidental);
    if (!alike || source.quantity.date !== null || target.quantity.date !== null) return null;
    const link = linker(source, target);
    return link !== null && link.distance < 4 ? link : null;
  };
}

/** Both sides have figures without a partner. */
function isOpen(board: Board): boolean {
  return board.freeSources.size > 0 && board.freeTargets.size > 0;
}

/** Pairs up free figures at most `reach` pairs apart, as cheaply as can be. */
function match(board: Board, linker: Linker, reach: number): void {
  if (!isOpen(board)) return;
  const edges: Edge[] = [];
  const links = new Map<number, Link>();
  const width = board.targets.length;
  for (const [s, t] of candidates(board, reach)) {
    const source = board.sources[s];
    const target = board.targets[t];
    if (source === undefined || target === undefined) continue;
    const link = linker(source, target);
    if (link === null) continue;
    const distance = link.distance + Math.min(3, Math.abs(source.pair - target.pair) * PER_PAIR);
    if (distance >= FARTHEST) continue;
    edges.push({ source: s, target: t, cost: distance - FARTHEST });
    links.set(s * width + t, link);
  }
  for (const { source: s, target: t } of assign(edges)) {
    const source = board.sources[s];
    const target = board.targets[t];
    const link = links.get(s * width + t);
    if (source === undefined || target === undefined || link === undefined) continue;
    board.matches.push({ source, target, link });
    board.freeSources.delete(s);
    board.freeTargets.delete(t);
  }
}

/**
 * Free figures to be tried with each other. Beyond the neighbours only figures of the same digits are tried, found
 * by table, so that one exchange that is a whole file costs no more than linear time.
 */
function* candidates(board: Board, reach: number): Iterable<[number, number]> {
  /** By digits, or by the index of the pair. */
  const byKey = new Map<string | number, number[]>();
  const exact = reach === Infinity;
  for (const t of board.freeTargets) {
    const figure = board.targets[t];
    if (figure === undefined) continue;
    const key = exact ? digitsKey(figure) : figure.pair;
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [t]);
    else list.push(t);
  }
  for (const s of board.freeSources) {
    const figure = board.sources[s];
    if (figure === undefined) continue;
    if (exact)
      for (const t of nearby(byKey.get(digitsKey(figure)) ?? [], s / board.sources.length)) yield [s, t];
    else
      for (let pair = figure.pair - reach; pair <= figure.pair + reach; pair += 1)
        for (const t of nearby(byKey.get(pair) ?? [], placeSeenFrom(figure, pair))) yield [s, t];
  }
}

/** Where in another pair to look for what belongs to a figure: at its end if it comes before. */
function placeSeenFrom(figure: Figure, pair: number): number {
  return pair < figure.pair ? 1 : pair > figure.pair ? 0 : figure.place;
}

function digitsKey(figure: Figure): string {
  const value = figure.quantity.value ?? figure.quantity.low;
  return value === null ? figure.quantity.text : toPlain(absolute(value));
}

/** The figures of both sides that have no partner yet, seen from the side of `whole`. */
function freeFigures(board: Board, side: "source" | "target"): Figure[] {
  return side === "source"
    ? [...board.freeSources].flatMap((s) => board.sources[s] ?? [])
    : [...board.freeTargets].flatMap((t) => board.targets[t] ?? []);
}

function settle(board: Board, ...figures: Figure[]): void {
  for (const figure of figures) {
    board.freeSources.delete(board.sources.indexOf(figure));
    board.freeTargets.delete(board.targets.indexOf(figure));
  }
}

const SIDES = [
  ["source", "target"],
  ["target", "source"],
] as const;

/** Figures that two of the other side say together, rightly or with one end of a range gone wrong. */
function takeComposites(board: Board): void {
  for (const [one, two] of SIDES) {
    const add = (whole: Figure, part: Figure, link: Link) =>
      board.matches.push(
        one === "source" ? { source: whole, target: part, link } : { source: part, target: whole, link },
      );
    for (const { whole, parts } of findComposites(freeFigures(board, one), freeFigures(board, two))) {
      settle(board, whole, ...parts);
      add(whole, parts[0], { verdict: "same", slip: null, distance: 2, power: null });
    }
    for (const { whole, right, wrong, end } of findBrokenRanges(
      freeFigures(board, one),
      freeFigures(board, two),
    )) {
      settle(board, whole, right, wrong);
      add(whole, wrong, brokenEnd(one === "source" ? whole : wrong, one === "source" ? wrong : whole, end));
    }
  }
}

/** What is on one side only, and matters. */
function leftovers(
  board: Board,
  pairs: readonly PairedPassages[],
  side: "source" | "target",
  reference: ReferencePeriod | null,
): Comparison[] {
  const own = side === "source" ? board.sources : board.targets;
  const other = side === "source" ? board.targets : board.sources;
  const free = side === "source" ? board.freeSources : board.freeTargets;
  const otherFree = side === "source" ? board.freeTargets : board.freeSources;
  const verdict: Verdict = side === "source" ? "omitted" : "added";
  const ownGroups = groupByPair(own);
  const otherGroups = groupByPair(other);
  const unused = new Set([...otherFree].flatMap((index) => other[index] ?? []));
  const found: Comparison[] = [];
  for (const index of free) {
    const figure = own[index];
    if (figure === undefined) continue;
    const passage = pairs[figure.pair]?.[side === "source" ? "target" : "source"];
    // A pair without its other side is an omission or addition of the whole sentence, which another check reports.
    if (passage === undefined || passage.sentences.length === 0) continue;
    const confidence = missingConfidence(figure, side, passage);
    if (confidence === 0) continue;
    const across = around(otherGroups, figure, NEIGHBOURS);
    if (isRestated(figure, around(ownGroups, figure, NEIGHBOURS)) || isRestated(figure, across)) continue;
    if (isDateCovered(figure, across, reference)) continue;
    const used = (otherGroups.get(figure.pair) ?? []).filter((candidate) => !unused.has(candidate));
    if (standsInDigits(figure.quantity.value, looseDigits(passage, used))) continue;
    if (standsInWords(figure, passage)) continue;
    found.push({
      verdict,
      slip: null,
      source: side === "source" ? figure : null,
      target: side === "target" ? figure : null,
      sourceSpan: side === "source" ? figure.quantity.span : null,
      targetSpan: side === "target" ? figure.quantity.span : null,
      confidence,
      weight: weightOf(figure.quantity),
      power: null,
    });
  }
  return found;
}
