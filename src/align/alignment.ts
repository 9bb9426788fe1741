import type { Segment } from "../segment/segment.js";
import type { Bead } from "./bead.js";
import type { BeadReason } from "./reasons.js";

/** Two texts as segments and the beads that pair them: the ids in beads are indices into `source` and `target`. */
export interface Alignment {
  readonly source: readonly Segment[];
  readonly target: readonly Segment[];
  /** In the order of the text. Every segment stands in exactly one; an empty side is an omission or an addition. */
  readonly beads: readonly Bead[];
  /** For each bead with two sides, why it stands, else null; only where it was asked for. */
  readonly reasons?: readonly (BeadReason | null)[];
}
