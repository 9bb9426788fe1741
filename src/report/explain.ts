import type { CheckDescription, Example } from "../check/define.js";

function exampleLines(example: Example): string[] {
  return [`    zh  ${example.zh}`, `    en  ${example.en}`, `        ${example.note}`, ""];
}

/** What a check means, for a person at a terminal: summary, reason, examples, limits. */
export function explainCheck(check: CheckDescription): string {
  return [
    `${check.id}  (${check.severity})`,
    "",
    `  ${check.summary}`,
    "",
    `  ${check.why}`,
    "",
    ...(check.lesson === undefined ? [] : [...check.lesson.map((line) => `    ${line}`), ""]),
    "  Raised (the evidence stands between ⟦ and ⟧):",
    ...check.examples.wrong.flatMap(exampleLines),
    "  Right, and not raised:",
    ...check.examples.right.flatMap(exampleLines),
    `  Known limits: ${check.limits}`,
    "",
  ].join("\n");
}

const bold = (text: string) => text.replace("⟦", "**").replace("⟧", "**");

const item = ({ zh, en, note }: Example) => `- ${bold(zh)} – ${bold(en)}  \n  ${note}\n`;

/** A check's section of the reference, as Markdown: the same facts as {@link explainCheck}. */
function referenceOf(check: CheckDescription): string {
  const { id, severity, summary, why, lesson = [], examples, limits } = check;
  return [
    `## ${id}\n`,
    `${summary.replace(/\.$/u, "")}. Severity: ${severity}.\n`,
    `${why}\n`,
    ...(lesson.length === 0 ? [] : ["```", ...lesson, "```\n"]),
    "Raised:\n",
    ...examples.wrong.map(item),
    "Right, and not raised:\n",
    ...examples.right.map(item),
    `Known limits: ${limits}\n`,
  ].join("\n");
}

/** The reference of checks, as Markdown. */
export function checkReference(checks: readonly CheckDescription[]): string {
  const head = [
    "# The checks\n",
    "Made from the checks themselves by `npx tsx scripts/check-reference.ts`; `yidui explain <check>` shows the same.",
    "The evidence of each example is in bold. Every example is also a test.\n",
  ];
  const list = checks.map(
    ({ id, severity, summary }) => `| [${id}](#${id}) | ${severity} | ${summary.replace(/\.$/u, "")} |`,
  );
  return [
    ...head,
    "| check | severity | flags |",
    "| --- | --- | --- |",
    ...list,
    "",
    ...checks.map(referenceOf),
  ].join("\n");
}
