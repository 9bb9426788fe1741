/** Words that deny what they stand with. "no" as an answer is known by its comma. */
export const DENIALS: ReadonlySet<string> = new Set([
  "not",
  "no",
  "never",
  "none",
  "nor",
  "neither",
  "without",
  "nobody",
  "nothing",
  "hardly",
  "barely",
]);

/** What turns a word into its opposite: qualified, unqualified. */
export const OPPOSING_PREFIXES: readonly string[] = ["un", "in", "im", "ir", "il", "dis", "non"];

/** Pairs that transcribers and their machines take for one another, or that turn a statement round. By base form. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  ["increase", "decrease"],
  ["increase", "decline"],
  ["rise", "fall"],
  ["grow", "shrink"],
  ["growth", "decline"],
  ["up", "down"],
  ["high", "low"],
  ["higher", "lower"],
  ["more", "less"],
  ["above", "below"],
  ["over", "under"],
  ["before", "after"],
  ["gain", "loss"],
  ["profit", "loss"],
  ["income", "loss"],
  ["inflow", "outflow"],
  ["import", "export"],
  ["upstream", "downstream"],
  ["buy", "sell"],
  ["positive", "negative"],
  ["largest", "smallest"],
  ["best", "worst"],
  ["better", "worse"],
  ["short", "long"],
  ["domestic", "overseas"],
  ["internal", "external"],
  ["narrow", "widen"],
  ["improve", "worsen"],
];
