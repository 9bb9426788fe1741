import { MARKS } from "./marks.js";

/** What the score of a bead is a weighted sum of, next to the prior of its type. */
export const FEATURES = [
  /** Log likelihood ratio of the target's words given the source. */
  "forward",
  /** Log likelihood ratio of the source's words given the target. */
  "backward",
  /** Minus half the squared difference in length, in standard deviations. */
  "length",
  /** Minus the difference in length, in standard deviations. */
  "distance",
  ...MARKS,
  /** Target sentences at the beginning of a bead that go on from the sentence before. */
  "continued",
  /** Source sentences at the end of a bead that do not end as sentences do. */
  "incomplete",
  /** A quotation is open after the bead in the one text and not in the other. */
  "open",
  /** The bead ends with the end of a quotation in the one text and not in the other. */
  "closing",
  /** Characters of a sentence that nothing renders, or that renders nothing. */
  "alone",
] as const;

/** The name of a part of a bead's score. */
export type FeatureName = (typeof FEATURES)[number];
