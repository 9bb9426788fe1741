import type { Exchange } from "./bead.js";
import type { Block } from "./blocks.js";
import type { AlignOptions } from "./model.js";
import type { AlignUnit } from "./unit.js";
export function machineExchanges(
  _b: readonly Block[],
  _u: readonly AlignUnit[],
  _o: AlignOptions,
): Exchange[] {
  return [];
}
