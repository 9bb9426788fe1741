import type { List, ListItem, PhrasingContent, RootContent, Table, TableRow } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";
import type { AuditDocument, Fidelity } from "../check/audit-document.js";
import { SEVERITIES } from "../text/finding.js";
import { separated, type ReportAssembly } from "./assembly.js";
import { printable } from "./excerpt.js";
import { groupFindings, type GroupBy } from "./grouping.js";
import { locator, type Located } from "./located.js";
import { judgedWords } from "./summary-lines.js";

const text = (value: string): PhrasingContent => ({ type: "text", value: printable(value) });
/** Words of the transcript stand in code: nothing in them is a mention, a link or markup. */
const quoted = (value: string): PhrasingContent => ({ type: "inlineCode", value: printable(value) });
const strong = (value: string): PhrasingContent => ({ type: "strong", children: [text(value)] });

function heading(depth: 1 | 2 | 3, value: string): RootContent {
  return { type: "heading", depth, children: [text(value)] };
}

function row(cells: readonly string[]): TableRow {
  return {
    type: "tableRow",
    children: cells.map((cell) => ({ type: "tableCell", children: [text(cell)] })),
  };
}

const range = (interval: readonly [number, number] | null) =>
  interval === null ? "" : `${interval[0]} to ${interval[1]}`;

function fidelityCells(label: string, { total, faithful, faithfulPer100, interval }: Fidelity): string[] {
  return [
    label,
    `${faithful} of ${total}`,
    faithfulPer100 === null ? "" : `${faithfulPer100} %`,
    range(interval),
  ];
}

function summaryTable({ summary }: AuditDocument): Table {
  const { sourceSegments, rendered, mandarin, score, figures, names, unavailable, bySeverity } = summary;
  const rows = [
    ["Measure", "Count", "Rate", "95 % interval"],
    ["Sentences rendered", `${rendered} of ${sourceSegments}`, "", ""],
    [
      "Mandarin rendered, characters",
      `${mandarin.renderedCharacters} of ${mandarin.characters}`,
      mandarin.renderedPer100 === null ? "" : `${mandarin.renderedPer100} %`,
      "",
    ],
    fidelityCells("Figures faithful", figures),
    fidelityCells("Names faithful", names),
    ...(score.figureErrorsPer100 === null
      ? [["Score", `none: ${score.reason ?? ""}`, "", ""]]
      : [
          [
            "Figure errors",
            String(figures.total - figures.faithful),
            `${score.figureErrorsPer100} per 100`,
            range(score.interval),
          ],
          ...score.byType.map(({ check, errors, per100, interval }) => [
            `– ${check}`,
            String(errors),
            per100 === null ? "" : `${per100} per 100`,
            range(interval),
          ]),
          ["MQM penalty", String(score.penalty), `${score.mqmPer1000Words} per 1,000 words`, ""],
        ]),
    ...(unavailable === 0 ? [] : [["Places with only a marker, unchecked", String(unavailable), "", ""]]),
    ["Findings", SEVERITIES.map((severity) => `${bySeverity[severity]} ${severity}`).join(", "), "", ""],
  ];
  return { type: "table", align: ["left", "left", "right", "right"], children: rows.map(row) };
}

function item({ finding, main, speaker }: Located): ListItem {
  const { severity, check, message, source, target, suggestion, confidence, pair } = finding;
  const where = [
    ...(main === null ? [] : [`line ${main.start.line}`]),
    ...(speaker === null ? [] : [speaker]),
    ...(pair === null ? [] : [pair]),
    `confidence ${confidence.toFixed(2)}`,
  ];
  const sides: PhrasingContent[] = [];
  if (source !== null) sides.push(text("source "), quoted(source.text));
  if (target !== null)
    sides.push(text(sides.length > 0 ? " · rendition " : "rendition "), quoted(target.text));
  if (suggestion !== null) sides.push(text(" · suggestion "), strong(suggestion));
  return {
    type: "listItem",
    spread: false,
    children: [
      {
        type: "paragraph",
        children: [
          strong(severity),
          text(" "),
          quoted(check),
          text(` (${where.join(", ")}): ${message}`),
          ...(sides.length === 0 ? [] : [{ type: "break" } as const, ...sides]),
        ],
      },
    ],
  };
}

function documentNodes(document: AuditDocument, groupBy: GroupBy): RootContent[] {
  const locate = locator(document);
  const judged = judgedWords(document.summary);
  const list = (children: ListItem[]): List => ({ type: "list", ordered: false, spread: false, children });
  const paragraph = (value: string): RootContent => ({ type: "paragraph", children: [text(value)] });
  return [
    heading(1, `Audit of ${document.path ?? "text"}`),
    summaryTable(document),
    ...(document.summary.score.figureErrorsPer100 === null
      ? []
      : document.summary.score.limits.map((limit) => paragraph(limit))),
    ...(judged === null ? [] : [paragraph(judged)]),
    heading(2, "Findings"),
    ...(document.findings.length === 0 ? [paragraph("None.")] : []),
    ...groupFindings(document, groupBy).flatMap(({ title, findings }) => [
      heading(3, `${title} (${findings.length})`),
      list(findings.map((finding) => item(locate(finding)))),
    ]),
  ];
}

/** The report as GitHub-flavoured Markdown. */
export function markdownAssembly(groupBy: GroupBy): ReportAssembly<null> {
  return {
    part: (document) => {
      const root = { type: "root", children: documentNodes(document, groupBy) } as const;
      return { body: toMarkdown(root, { extensions: [gfmTableToMarkdown()], bullet: "-" }), digest: null };
    },
    whole: (parts) => separated(parts, "\n"),
  };
}
