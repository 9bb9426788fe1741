import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "csv-parse/sync";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import { auditPairs, auditText } from "../../src/audit.js";
import type { AuditDocument } from "../../src/check/audit-document.js";
import { CHECKS } from "../../src/check/registry.js";
import { readPairs } from "../../src/read/pairs.js";
import { renderReport, type ReportFormat, type ReportOptions } from "../../src/report/render.js";
import { hostileDocument } from "./hostile.js";

const SAMPLE = "corpus/calls/hengyao-2024q3.txt";
const text = readFileSync(new URL(`../../${SAMPLE}`, import.meta.url), "utf8");
const sample = auditText(text, { path: SAMPLE });
const hostile = hostileDocument();

const render = (documents: readonly AuditDocument[], format: ReportFormat, options = {}) =>
  renderReport(documents, format, {
    tool: { name: "yidui", version: "1.2.3" },
    groupBy: "severity",
    failOn: "major",
    color: false,
    width: 100,
    neutral: true,
    ...options,
  } satisfies ReportOptions);

describe("sarif", () => {
  const schema = new URL("../../../shared/schemas/sarif-2.1.0.schema.json", import.meta.url);
  if (!existsSync(schema)) console.warn("SARIF is not validated here: the shared folder's schema is absent");
  it.skipIf(!existsSync(schema))(
    "is valid by the schema of SARIF 2.1.0, whatever the text holds",
    async () => {
      // The schema's patterns are older than the Unicode flag; formats are checked by no one here.
      const ajv = new Ajv({ unicodeRegExp: false, strict: false, validateFormats: false });
      const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")) as object);
      const log: unknown = JSON.parse(await render([sample, hostile], "sarif"));
      expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    },
  );

  it("points at the rendition with lines and columns that slice the text", async () => {
    const log = JSON.parse(await render([sample], "sarif")) as Log;
    const results = log.runs[0]!.results!;
    expect(results).toHaveLength(sample.findings.length);
    const lines = text.split("\n");
    for (const [index, result] of results.entries()) {
      const finding = sample.findings[index]!;
      const region = result.locations![0]!.physicalLocation!.region!;
      const line = lines[region.startLine! - 1]!;
      expect(line.slice(region.startColumn! - 1, region.endColumn! - 1)).toBe(
        (finding.target ?? finding.source)!.text,
      );
      expect(log.runs[0]!.tool.driver.rules![result.ruleIndex!]!.id).toBe(finding.check);
      expect(result.partialFingerprints).toEqual({ "yidui/v1": finding.fingerprint });
    }
  });

  it("maps critical and major to error, minor to warning, neutral to note", async () => {
    const log = JSON.parse(await render([sample], "sarif")) as Log;
    const levels = { critical: "error", major: "error", minor: "warning", neutral: "note" };
    expect(log.runs[0]!.results!.map(({ level }) => level)).toEqual(
      sample.findings.map(({ severity }) => levels[severity]),
    );
  });

  it("invents no line for pairs whose text it had to make", async () => {
    const input = '{"zh": "增长了13%。", "en": "It fell by 13%."}\n';
    const pairs = auditPairs(readPairs(input, "p.jsonl"), { path: "p.jsonl" });
    const result = (JSON.parse(await render([pairs], "sarif")) as Log).runs[0]!.results![0]!;
    expect(result.locations![0]!.physicalLocation).toEqual({ artifactLocation: { uri: "p.jsonl" } });
    expect(result.locations![0]!.logicalLocations![0]!.fullyQualifiedName).toBe("p1");
  });
});

interface Suites {
  readonly testsuites: {
    readonly testsuite: { readonly testcase: { readonly name: string; readonly failure?: object }[] };
    readonly tests: string;
    readonly failures: string;
  };
}

describe("junit", () => {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" });

  it("is well-formed whatever the text holds", async () => {
    for (const groupBy of ["check", "place"] as const) {
      const xml = await render([hostile], "junit", { groupBy });
      expect(XMLValidator.validate(xml)).toBe(true);
      // eslint-disable-next-line no-control-regex -- XML 1.0 has no place for these
      expect(xml).not.toMatch(/[\u0000-\u0008\v\f\u000E-\u001F]/);
    }
  });

  it("has one test case a check, failing where a finding is at or above the limit", async () => {
    const { testsuites } = parser.parse(await render([sample], "junit")) as Suites;
    const cases = testsuites.testsuite.testcase;
    expect(cases.map(({ name }) => name)).toEqual(CHECKS.map(({ id }) => id));
    const grave = sample.findings.filter(({ severity }) => severity === "critical" || severity === "major");
    expect(cases.filter(({ failure }) => failure !== undefined).map(({ name }) => name)).toEqual(
      CHECKS.map(({ id }) => id).filter((id) => grave.some(({ check }) => check === id)),
    );
    const never = parser.parse(await render([sample], "junit", { failOn: "never" })) as Suites;
    expect(never.testsuites.failures).toBe("0");
  });

  it("has one test case a finding when grouped by place", async () => {
    const { testsuites } = parser.parse(await render([sample], "junit", { groupBy: "place" })) as Suites;
    expect(testsuites.tests).toBe(String(sample.findings.length));
  });
});

describe("github", () => {
  it("prints one command a line and lets no text begin another", async () => {
    const lines = (await render([hostile], "github")).trimEnd().split("\n");
    const commands = lines.filter((line) => !/^::(?:group|endgroup)::/.test(line));
    expect(commands).toHaveLength(hostile.findings.length);
    for (const line of commands)
      expect(line).toMatch(/^::(?:error|warning|notice) file=a%2Cb%3A"c"<d>&%25\.txt,/);
    expect(lines.join("")).not.toContain("\u001b");
  });
});

describe("csv", () => {
  it("holds no cell that a spreadsheet takes for a formula", async () => {
    const csv = await render([hostile], "csv");
    expect(csv.startsWith("\uFEFF")).toBe(true);
    const rows = parse<Record<string, string>>(csv, { bom: true, columns: true });
    expect(rows).toHaveLength(hostile.findings.length);
    for (const cell of rows.flatMap((row) => Object.values(row))) {
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      expect(cell).not.toMatch(/[\u0000-\u001F\u202E]/);
    }
    expect(rows[0]!["speaker"]).toMatch(/^'=HYPERLINK/);
  });

  it("keeps the order of the text when grouped by place", async () => {
    const rows = parse<Record<string, string>>(await render([sample], "csv", { groupBy: "place" }), {
      bom: true,
      columns: true,
    });
    const starts = rows.map(({ fingerprint }) => {
      const { source, target } = sample.findings.find((f) => f.fingerprint === fingerprint)!;
      return (source ?? target)!.span.start;
    });
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe("markdown", () => {
  it("escapes markup, keeps the transcript's words in code and has an item for every finding", async () => {
    const markdown = await render([hostile], "markdown");
    const kinds = new Set<string>();
    const visit = (node: Nodes) => {
      kinds.add(node.type);
      if ("children" in node) node.children.forEach(visit);
    };
    visit(fromMarkdown(markdown));
    expect([...kinds].filter((kind) => ["html", "link", "image", "definition"].includes(kind))).toEqual([]);
    expect(markdown.match(/^- \*\*/gm)).toHaveLength(hostile.findings.length);
    expect(await render([sample], "markdown", { groupBy: "check" })).toContain("### number-magnitude (1)");
  });
});

describe("text", () => {
  it("groups by check and by place, naming the severity", async () => {
    const byCheck = await render([sample], "text", { groupBy: "check" });
    expect(byCheck).toMatch(/^number-magnitude \(1\)$/m);
    expect(byCheck).toMatch(/critical number-magnitude/);
    expect(await render([sample], "text", { groupBy: "place" })).toMatch(
      /^t3, Guowei Tang, executive \(\d+\)$/m,
    );
  });
});
