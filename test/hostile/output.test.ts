import { parse } from "csv-parse/sync";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { inspectText } from "../../src/audit.js";
import { compareTranscripts } from "../../src/comparison.js";
import { renderCorpus } from "../../src/export/corpus.js";
import { readPairs } from "../../src/read/pairs.js";
import { compareReport } from "../../src/report/compare.js";
import { inspectReport } from "../../src/report/inspect.js";
import { quantityTable } from "../../src/report/quantity-table.js";
import { readQuantities } from "../../src/quantity/read.js";
import { renderReport, type ReportFormat } from "../../src/report/render.js";
import { InputError } from "../../src/text/errors.js";
import { corpusPair } from "../export/sample-pairs.js";
import { hostileDocument } from "../report/hostile.js";
import { HOSTILE_NAMES } from "./calls.js";
import { STEERS_A_TERMINAL } from "./properties.js";

const steers = (text: string) => STEERS_A_TERMINAL.test(text.replaceAll("\n", ""));

/** The report of a call whose every speaker, and whose own name, is hostile. */
function report(name: string, format: ReportFormat): Promise<string> {
  const document = hostileDocument();
  const turns = document.turns.map((turn) => ({ ...turn, speaker: name }));
  return renderReport([{ ...document, turns, path: `${name}.txt` }], format, {
    tool: { name: "yidui", version: "0.0.0-test" },
    groupBy: "severity",
    failOn: "major",
    color: false,
    width: 100,
    neutral: true,
  });
}

describe.each(HOSTILE_NAMES.map((name) => [JSON.stringify(name).slice(0, 30), name] as const))(
  "a speaker called %s",
  (_, name) => {
    it("does not steer a terminal, nor give an order to GitHub", async () => {
      expect(steers(await report(name, "text"))).toBe(false);
      const lines = (await report(name, "github")).trimEnd().split("\n");
      expect(steers(lines.join(""))).toBe(false);
      for (const line of lines)
        expect(line).toMatch(/^::(?:error|warning|notice|group|endgroup)(?: [^\n]*)?::/);
      const text = `${name}: 营收是三亿元。\n\nInterpreter: Revenue was RMB 30 million ${name}.\n`;
      expect(steers(inspectReport(inspectText(text, { path: name })))).toBe(false);
      const comparison = compareTranscripts([
        { text, path: name },
        { text: text.replace("三", "四"), path: "b" },
      ]);
      expect(steers(compareReport(comparison, { color: false, width: 100 }))).toBe(false);
      expect(steers(quantityTable([{ text, quantities: readQuantities(text, "zh") }]))).toBe(false);
    });

    it("is no formula to a spreadsheet, in reports and corpora", async () => {
      const cells = parse(await report(name, "csv"), { bom: true }).flat();
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      const pair = corpusPair({ speaker: name, call: `${name}.txt`, zh: `${name}好`, en: `\t=1+1 ${name}` });
      const files = await renderCorpus([pair], "csv", { toolVersion: "0.0.0-test" });
      const csv = Buffer.from(files.get("") ?? []).toString("utf8");
      for (const cell of parse(csv, { bom: true, relax_column_count: true }).flat())
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      expect(readPairs(csv, null).pairs).toHaveLength(1);
    });

    it("is plain text in Markdown", async () => {
      const kinds = new Set<string>();
      const visit = (node: Nodes) => {
        kinds.add(node.type);
        if ("children" in node) node.children.forEach(visit);
      };
      visit(fromMarkdown(await report(name, "markdown")));
      for (const kind of ["html", "link", "image", "code", "definition"]) expect(kinds).not.toContain(kind);
    });

    it("stands in an error message as one line", () => {
      const { message } = new InputError(`cannot ${name.repeat(2000)}`, { file: `${name}.txt` });
      expect(STEERS_A_TERMINAL.test(message)).toBe(false);
      expect(message).not.toMatch(/[\n\r\u2028\u2029]/u);
      expect(message.length).toBeLessThan(2000);
    });
  },
);
