import type { Check, Example } from "../check/define.js";

function exampleLines(example: Example): string[] {
  return [`    zh  ${example.zh}`, `    en  ${example.en}`, `        ${example.note}`, ""];
}

/** What a check means, for a person at a terminal: summary, reason, examples, limits. */
export function explainCheck(check: Check): string {
  return [
    `${check.id}  (${check.severity})`,
    "",
    `  ${check.summary}`,
    "",
    `  ${check.why}`,
    "",
    "  Raised (the evidence stands between ⟦ and ⟧):",
    ...check.examples.wrong.flatMap(exampleLines),
    "  Right, and not raised:",
    ...check.examples.right.flatMap(exampleLines),
    `  Known limits: ${check.limits}`,
    "",
  ].join("\n");
}
