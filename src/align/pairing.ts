import type { Bead, Exchange } from "./bead.js";
import { alignSegments } from "./beads.js";
import type { AlignOptions } from "./model.js";
import type { AlignUnit } from "./unit.js";

/** An exchange with its beads, by indices into the document's segments. */
export interface AlignedExchange {
  readonly exchange: Exchange;
  readonly beads: readonly Bead[];
}

/** Aligns the sentences inside each exchange; bead ids become indices into the document's segments. */
export function alignExchanges(
  exchanges: readonly Exchange[],
  units: readonly AlignUnit[],
  options: AlignOptions,
): AlignedExchange[] {
  const pick = (indices: readonly number[]) => indices.flatMap((index) => units[index] ?? []);
  return exchanges.map((exchange) => ({
    exchange,
    beads: alignSegments(pick(exchange.source), pick(exchange.target), options).map((bead) => ({
      ...bead,
      source: bead.source.flatMap((index) => exchange.source[index] ?? []),
      target: bead.target.flatMap((index) => exchange.target[index] ?? []),
    })),
  }));
}
