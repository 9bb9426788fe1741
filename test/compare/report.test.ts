import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { compareJson, compareReport, compareTranscripts } from "../../src/index.js";
import { temporaryFolder, yidui } from "../cli/run.js";
import { join } from "node:path";

const FOLDER = new URL("../../corpus/calls/", import.meta.url);
const A = "minghe-2024q4.vendor-a.txt";
const B = "minghe-2024q4.vendor-b.txt";
const read = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");
const schema: object = JSON.parse(
  readFileSync(new URL("../../corpus/schemas/compare-1.schema.json", import.meta.url), "utf8"),
) as object;
const validate = new Ajv2020({ strict: false }).compile(schema);

interface Json {
  readonly schema: string;
  readonly findings: readonly { readonly a: { span: { start: number; end: number }; text: string } | null }[];
  readonly recovered: readonly {
    readonly marker: { document: string; span: { start: number; end: number }; text: string };
  }[];
}

describe("the JSON report", () => {
  it("keeps to its schema, with two documents and with three, and spans slice the text", () => {
    const texts = [A, B, A].map((name) => ({ text: read(name), path: name }));
    for (const count of [2, 3]) {
      const data = JSON.parse(compareJson(compareTranscripts(texts.slice(0, count)))) as Json;
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
      expect(data.schema).toBe("yidui.compare/1");
      for (const { a } of data.findings)
        if (a !== null) expect(read(A).slice(a.span.start, a.span.end)).toBe(a.text);
      for (const { marker } of data.recovered) {
        const text = read(marker.document === "b" ? B : A);
        expect(text.slice(marker.span.start, marker.span.end)).toBe(marker.text);
      }
    }
  });
});

describe("the report for a terminal", () => {
  const comparison = compareTranscripts([{ text: read(A) }, { text: read(B) }]);
  const lines = (width: number) =>
    compareReport(comparison, { color: false, width, neutral: false }).split("\n");

  it("puts the readings side by side where there is room", () => {
    const row = lines(120).find(
      (line) => line.includes("2,150 picking robots") && line.includes("2,115 picking robots"),
    );
    expect(row).toContain(" │ ");
    expect(
      lines(60).some((line) => line.includes("2,150") && line.includes("2,115") && line.includes("│")),
    ).toBe(false);
  });

  it("never is wider than the terminal in its readings", () => {
    for (const line of lines(100)) if (line.includes(" │ ")) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe("yidui compare", () => {
  const folder = temporaryFolder();
  const paths = [A, B].map((name) => join("corpus/calls", name));

  it("exits by --fail-on, writes what it is told to", () => {
    expect(yidui(["compare", ...paths]).status).toBe(1);
    const merged = join(folder, "merged.txt");
    const run = yidui(["compare", ...paths, "--fail-on", "never", "--format", "json", "--merge", merged]);
    expect(run.status).toBe(0);
    expect(validate(JSON.parse(run.stdout))).toBe(true);
    expect(readFileSync(merged, "utf8")).toContain("⟦a: RMB 4.72 billion | b: RMB47.2 billion⟧");
  });

  it("refuses one transcript alone, in one line", () => {
    const { status, stderr } = yidui(["compare", paths[0] ?? ""]);
    expect(status).toBe(2);
    expect(stderr).toBe("yidui: compare needs two transcripts of the same call\n");
  });

  it("weighs an audit by another transcript", () => {
    const { status, stderr } = yidui(["check", ...paths, "--with", paths[0] ?? ""]);
    expect(status).toBe(2);
    expect(stderr).toContain("--with goes with one transcript");
  });
});
