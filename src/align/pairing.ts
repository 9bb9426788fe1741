import type { Bead, Exchange } from "./bead.js";
import { alignSegments } from "./beads.js";
import { problemWithin } from "./call-problem.js";
import type { AlignOptions } from "./model.js";
import { recross } from "./recross.js";
import type { AlignUnit } from "./unit.js";

/** An exchange with its beads, by indices into the document's segments. */
export interface AlignedExchange {
  readonly exchange: Exchange;
  readonly beads: readonly Bead[];
}

/**
 * Interpreters add a sentence, seldom two. More in a row that answer to nothing are speech whose source the transcript
 * does not hold (a machine transcript keeps one Chinese sentence of a long answer), and no rendition at all.
 */
const ADDED_IN_A_ROW = 3;

/** Aligns the sentences inside each exchange; bead ids become indices into the document's segments. */
export function alignExchanges(
  exchanges: readonly Exchange[],
  units: readonly AlignUnit[],
  options: AlignOptions,
): AlignedExchange[] {
  const pick = (indices: readonly number[]) => indices.flatMap((index) => units[index] ?? []);
  return exchanges.map((exchange) => {
    const sources = pick(exchange.source);
    const targets = pick(exchange.target);
    const problem = problemWithin(units, exchange.source, exchange.target, options);
    const found = recross(alignSegments(sources, targets, options, problem), sources, targets, options);
    const beads = found.map((bead) => ({
      ...bead,
      source: bead.source.flatMap((index) => exchange.source[index] ?? []),
      target: bead.target.flatMap((index) => exchange.target[index] ?? []),
    }));
    return withoutForeignSpeech(exchange, beads);
  });
}

/** Leaves out long runs of target segments that render nothing: they are not part of the exchange. */
function withoutForeignSpeech(exchange: Exchange, beads: readonly Bead[]): AlignedExchange {
  const kept: Bead[] = [];
  const left = new Set<number>();
  for (let at = 0; at < beads.length;) {
    let end = at;
    while (end < beads.length && beads[end]?.source.length === 0) end += 1;
    const run = beads.slice(at, end);
    const segments = run.flatMap((bead) => [...bead.target]);
    if (segments.length >= ADDED_IN_A_ROW) for (const segment of segments) left.add(segment);
    else kept.push(...run);
    const next = beads[end];
    if (next !== undefined) kept.push(next);
    at = end + 1;
  }
  if (left.size === 0) return { exchange, beads };
  const target = exchange.target.filter((index) => !left.has(index));
  return { exchange: { ...exchange, target }, beads: kept };
}
