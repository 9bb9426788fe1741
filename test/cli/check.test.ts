import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { SAMPLE, temporaryFolder, yidui } from "./run.js";

const folder = temporaryFolder();
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const hollow = () => {
  const path = join(folder, "hollow");
  mkdirSync(path, { recursive: true });
  return path;
};
const schema = (name: string) =>
  new Ajv2020().compile(
    JSON.parse(
      readFileSync(new URL(`../../corpus/schemas/${name}.schema.json`, import.meta.url), "utf8"),
    ) as object,
  );

interface Report {
  readonly documents: readonly {
    readonly segments: readonly { id: string; part: string }[];
    readonly pairs: readonly { id: string; source: string[]; target: string[] }[];
    readonly findings: readonly {
      check: string;
      severity: string;
      pair: string | null;
      source: { span: { start: number; end: number; side?: string }; text: string } | null;
      target: { span: { start: number; end: number; side?: string }; text: string } | null;
    }[];
    readonly summary: { sourceSegments: number; score: { reason: string | null } };
  }[];
}

describe("yidui check", () => {
  it("audits a call: exit 1 for grave findings, JSON by its schema, every span slicing the text", () => {
    const { status, stdout, stderr } = yidui(["check", SAMPLE, "--format", "json"]);
    expect(stderr).toBe("");
    expect(status).toBe(1);
    const validate = schema("audit-1");
    const report = JSON.parse(stdout) as Report;
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    const text = readFileSync(SAMPLE, "utf8");
    const [document] = report.documents;
    for (const finding of document!.findings) {
      for (const side of [finding.source, finding.target]) {
        if (side !== null) expect(text.slice(side.span.start, side.span.end)).toBe(side.text);
      }
    }
    const paired = document!.pairs.flatMap((pair) => [...pair.source, ...pair.target]);
    expect(new Set(paired).size).toBe(paired.length);
    const inPart = document!.segments.filter((s) => s.part !== "speech").map((s) => s.id);
    expect([...paired].sort()).toEqual(inPart.sort());
  });

  it("reads standard input, in any of the encodings, and prints no colour into a pipe", () => {
    const text = "王总：去年营收是3.2亿元。\n\nInterpreter: Revenue last year was RMB 3.2 billion.\n";
    const { status, stdout } = yidui(["check", "-"], Buffer.from(`\uFEFF${text}`, "utf16le"));
    expect(status).toBe(1);
    expect(stdout).toContain("number-magnitude");
    expect(stdout).toContain("utf-16le");
    expect(stdout).not.toContain("\u001B");
  });

  it("takes source and target from two files; spans tell their side", () => {
    const source = file("zh.txt", "今年利润增长了百分之十五。我们在成都开了三十家店。\n");
    const target = file("en.txt", "Profit grew by 50% this year. We opened 30 stores in Chengdu.\n");
    const { status, stdout } = yidui(["check", "--source", source, "--target", target, "--format", "json"]);
    const [document] = (JSON.parse(stdout) as Report).documents;
    const finding = document!.findings.find((f) => f.check === "number-mismatch");
    expect(finding?.source?.span.side).toBe("source");
    expect(readFileSync(target, "utf8").slice(finding!.target!.span.start, finding!.target!.span.end)).toBe(
      finding?.target?.text,
    );
    expect(status).toBe(1);
  });

  it("checks pairs as they are, numbered in the order of the input", () => {
    const pairs = file(
      "pairs.tsv",
      "毛利率是35%。\tGross margin was 35%.\n毛利率是35%。\tGross margin was 53%.\n",
    );
    const { status, stdout } = yidui(["check", "--pairs", pairs, "--format", "json"]);
    const [document] = (JSON.parse(stdout) as Report).documents;
    expect(document!.findings.map((f) => [f.check, f.pair])).toEqual([["number-mismatch", "p2"]]);
    expect(status).toBe(1);
  });

  it("does not fail below --fail-on, and leaves out what is below --min-severity", () => {
    const pairs = file("rounded.tsv", "现金有22.6亿元。\tCash was over RMB 2.2 billion.\n");
    expect(yidui(["check", "--pairs", pairs]).status).toBe(0);
    expect(yidui(["check", SAMPLE, "--fail-on", "never", "--quiet"])).toEqual({
      status: 0,
      stdout: "",
      stderr: "",
    });
    const { stdout } = yidui(["check", SAMPLE, "--min-severity", "critical", "--format", "json"]);
    const [document] = (JSON.parse(stdout) as Report).documents;
    expect(new Set(document!.findings.map((f) => f.severity))).toEqual(new Set(["critical"]));
  });

  it("does not raise again what a baseline lists", () => {
    const pairs = file("judged.tsv", "增长了13%。\tIt fell by 13%.\n");
    const first = JSON.parse(yidui(["check", "--pairs", pairs, "--format", "json"]).stdout) as Report;
    const baseline = file("baseline.json", JSON.stringify({ judged: first.documents[0]!.findings }));
    expect(first.documents[0]!.findings).not.toHaveLength(0);
    const again = yidui(["check", "--pairs", pairs, "--baseline", baseline, "--format", "json"]);
    expect((JSON.parse(again.stdout) as Report).documents[0]!.findings).toEqual([]);
    expect(again.status).toBe(0);
  });

  it("says what could not be checked when the Mandarin is not there", () => {
    const call = file(
      "gone.txt",
      "Operator\nPlease go ahead.\n\nLin Tao - CEO\n(foreign language)\n\nInterpreter\nWe had a good quarter.\n",
    );
    const { status, stdout } = yidui(["check", call]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/1 place has only a marker/);
    expect(stdout).toMatch(/no source speech in text form/);
  });

  it.each([
    ["missing", () => join(folder, "nowhere.txt"), /nowhere\.txt: no such file$/m],
    ["a folder with nothing in it", () => hollow(), /hollow: (?:is a folder|names no transcript)/],
    ["empty", () => file("empty.txt", ""), /empty\.txt: .*empty/],
    [
      "binary",
      () =>
        file(
          "binary.bin",
          Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
        ),
      /binary\.bin: /,
    ],
  ])("refuses a file that is %s with one line and exit 2", (_, make, message) => {
    const { status, stdout, stderr } = yidui(["check", make()]);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("names the line of a pair that is none", () => {
    const { status, stderr } = yidui(["check", "--pairs", file("bad.tsv", "好\tGood\n坏\n")]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/bad\.tsv:2: /);
  });

  it("writes --out whole or not at all", () => {
    const out = join(folder, "report.json");
    expect(yidui(["check", SAMPLE, "--format", "json", "--out", out]).status).toBe(1);
    expect(() => JSON.parse(readFileSync(out, "utf8")) as unknown).not.toThrow();
    mkdirSync(join(folder, "taken"));
    const { status, stderr } = yidui(["check", SAMPLE, "--out", join(folder, "taken")]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/taken: is a folder/);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("refuses an unknown option with exit 2", () => {
    expect(yidui(["check", SAMPLE, "--nonsense"]).status).toBe(2);
    expect(yidui(["check"]).status).toBe(2);
  });
});
