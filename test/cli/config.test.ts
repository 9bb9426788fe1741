import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it, vi } from "vitest";
import { SAMPLE, temporaryFolder } from "./run.js";

// A call starts a process several times.
vi.setConfig({ testTimeout: 120_000 });

const MAIN = fileURLToPath(new URL("../../dist/lib/main.js", import.meta.url));
const folder = temporaryFolder();
let nth = 0;

/** A folder of its own, with files in it; yidui is called there. */
function place(files: Readonly<Record<string, unknown>>) {
  const cwd = join(folder, String((nth += 1)));
  mkdirSync(cwd);
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(cwd, name), typeof content === "string" ? content : JSON.stringify(content, null, 2));
  }
  return (...args: string[]) => spawnSync(process.execPath, [MAIN, ...args], { cwd, encoding: "utf8" });
}

const PAIRS = "增长了13%。\tIt fell by 13%.\n毛利率是35%。\tGross margin was 53%.\n";
const CHECK = ["check", "--pairs", "pairs.tsv", "--format", "json"];

interface Report {
  readonly documents: readonly {
    readonly findings: readonly { check: string; severity: string; fingerprint: string }[];
    readonly summary: { readonly judged: object };
  }[];
}
const findingsOf = ({ stdout }: { stdout: string }) =>
  (JSON.parse(stdout) as Report).documents[0]!.findings.map(({ check, severity }) => `${check} ${severity}`);

describe("yidui.config.json", () => {
  it("is read in the current folder: checks off, severities, words to ignore", () => {
    const run = (checks: object) =>
      findingsOf(place({ "pairs.tsv": PAIRS, "yidui.config.json": { checks } })(...CHECK));
    expect(run({})).toEqual(["number-direction major", "number-mismatch major"]);
    expect(run({ "number-mismatch": "off" })).toEqual(["number-direction major"]);
    expect(run({ "number-mismatch": "critical" })).toEqual([
      "number-mismatch critical",
      "number-direction major",
    ]);
    expect(run({ "number-mismatch": { ignore: ["53%"] } })).toEqual(["number-direction major"]);
    expect(run({ "number-mismatch": { minConfidence: 1 }, "number-direction": { severity: "off" } })).toEqual(
      [],
    );
  });

  it("loses to flags and wins over defaults", () => {
    const config = { failOn: "never", format: "csv", checks: { "number-direction": "off" } };
    const call = place({ "pairs.tsv": PAIRS, "yidui.config.json": config, "other.json": {} });
    const csv = call("check", "--pairs", "pairs.tsv");
    expect(csv.stdout).toContain("file,line,column");
    expect(csv.status).toBe(0);
    const flags = call(...CHECK, "--fail-on", "major", "--disable", "number-mismatch");
    expect(findingsOf(flags)).toEqual([]);
    expect(call(...CHECK, "--fail-on", "major").status).toBe(1);
    expect(findingsOf(call(...CHECK, "--no-config"))).toHaveLength(2);
    expect(findingsOf(call(...CHECK, "--config", "other.json"))).toHaveLength(2);
  });

  it("names files that count from the settings file, and may hold comments", () => {
    const call = place({ "pairs.tsv": PAIRS });
    const first = JSON.parse(call(...CHECK).stdout) as Report;
    const { fingerprint } = first.documents[0]!.findings[0]!;
    mkdirSync(join(folder, String(nth), "settings"));
    writeFileSync(
      join(folder, String(nth), "settings/judged.json"),
      JSON.stringify({ judged: [fingerprint] }),
    );
    writeFileSync(
      join(folder, String(nth), "settings/c.json"),
      '{\n  // what the reviewers said\n  "baseline": "judged.json",\n}\n',
    );
    expect(findingsOf(call(...CHECK, "--config", "settings/c.json"))).toHaveLength(1);
  });

  it.each([
    ["a setting that is none", '{\n  "failon": "major"\n}', /c\.json:2: there is no setting "failon"$/],
    ["a value that is none", '{\n\n  "failOn": "grave"\n}', /c\.json:3: failOn: expected one of critical, /],
    [
      "a check that is none",
      '{"checks": {\n"number-magnitud": "off"}}',
      /c\.json:2: .*is it number-magnitude\?$/,
    ],
    [
      "a check's setting that is none",
      '{"checks": {"number-unit": {\n\n"min": 1}}}',
      /c\.json:3: checks\.number-unit: /,
    ],
    [
      "a severity that is none",
      '{"checks": {"number-unit": "bad"}}',
      /c\.json:1: checks\.number-unit: expected /,
    ],
    [
      "too sure",
      '{"checks": {"number-unit": {"minConfidence": 2}}}',
      /c\.json:1: checks\.number-unit\.minConfidence: /,
    ],
    ["not JSON", '{\n  "failOn": major\n}', /c\.json:2: is not JSON: /],
    ["empty", " ", /c\.json: /],
    ["a list", "[]", /c\.json:1: must be object$/],
    ["a glossary that is no list", '{"glossary": "a.csv"}', /c\.json:1: glossary: must be array$/],
  ])("refuses %s with one line and exit 2", (_, content, message) => {
    const { status, stdout, stderr } = place({ "pairs.tsv": PAIRS, "c.json": content })(
      ...CHECK,
      "--config",
      "c.json",
    );
    expect(stderr.trimEnd()).toMatch(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });

  it.each([
    ["export", SAMPLE],
    ["align", "--source", SAMPLE, "--target", SAMPLE],
    ["compare", SAMPLE, SAMPLE],
    ["pair", "--zh", "你好", "--en", "Hello"],
  ])("is read by %s too", (...args) => {
    const call = place({ "yidui.config.json": { glossary: ["gone.csv"] } });
    expect(call(...args)).toMatchObject({ status: 2, stderr: "yidui: gone.csv: no such file\n" });
    expect(call(...args, "--no-config").stderr).toBe("");
  });

  it("decides what export takes for an error, and leaves it its own format", () => {
    const files = { "yidui.config.json": { format: "csv", checks: {} as object } };
    const pairs = (checks: object) => {
      files["yidui.config.json"].checks = checks;
      return place(files)("export", SAMPLE, "--clean").stdout.trimEnd().split("\n");
    };
    const [strict, lax] = [pairs({}), pairs({ "number-magnitude": "off" })];
    expect(strict[0]?.split("\t")).toHaveLength(2);
    expect(lax.length).toBeGreaterThan(strict.length);
  });

  it("names the layout for inspect", () => {
    const call = place({ "yidui.config.json": { layout: "no-such-layout" } });
    expect(call("inspect", SAMPLE)).toMatchObject({ status: 2 });
    expect(call("inspect", SAMPLE, "--no-config")).toMatchObject({ status: 0 });
  });

  it("is refused when it is missing, and so is an unknown check on the command line", () => {
    const call = place({ "pairs.tsv": PAIRS });
    expect(call(...CHECK, "--config", "gone.json").stderr).toMatch(/gone\.json: no such file$/m);
    const { status, stderr } = call(...CHECK, "--disable", "number-nonsense");
    expect(stderr).toMatch(/there is no check "number-nonsense"/);
    expect(status).toBe(2);
  });
});

describe("yidui init", () => {
  it("writes settings that are valid, that check reads and that it does not overwrite", () => {
    const call = place({ "pairs.tsv": PAIRS });
    expect(call("init").status).toBe(0);
    const schema = new URL("../../corpus/schemas/config-1.schema.json", import.meta.url);
    const validate = new Ajv2020().compile(JSON.parse(readFileSync(schema, "utf8")) as object);
    const written: unknown = JSON.parse(readFileSync(join(folder, String(nth), "yidui.config.json"), "utf8"));
    expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
    expect(findingsOf(call(...CHECK))).toHaveLength(2);
    const again = call("init");
    expect(again.status).toBe(2);
    expect(again.stderr).toMatch(/is there already/);
    expect(call("init", "--force").status).toBe(0);
  });
});

describe("--write-baseline", () => {
  it("accepts what is found on top of what was judged before, by its schema", () => {
    const call = place({ "pairs.tsv": PAIRS });
    const [first, second] = (JSON.parse(call(...CHECK).stdout) as Report).documents[0]!.findings;
    const before = { judged: [{ fingerprint: first!.fingerprint, verdict: "wrong", note: "as said" }] };
    writeFileSync(join(folder, String(nth), "before.json"), JSON.stringify(before));
    const run = call(...CHECK, "--baseline", "before.json", "--write-baseline", "all.json");
    expect(findingsOf(run)).toHaveLength(1);
    expect((JSON.parse(run.stdout) as Report).documents[0]!.summary.judged).toEqual({
      accepted: 0,
      wrong: 1,
      fixed: 0,
    });
    const all: unknown = JSON.parse(readFileSync(join(folder, String(nth), "all.json"), "utf8"));
    const schema = new URL("../../corpus/schemas/baseline-1.schema.json", import.meta.url);
    const validate = new Ajv2020().compile(JSON.parse(readFileSync(schema, "utf8")) as object);
    expect(validate(all), JSON.stringify(validate.errors)).toBe(true);
    expect(all).toMatchObject({
      judged: [
        { fingerprint: first!.fingerprint, verdict: "wrong", note: "as said" },
        { fingerprint: second!.fingerprint, verdict: "accepted" },
      ],
    });
    const quiet = call(...CHECK, "--baseline", "all.json");
    expect(findingsOf(quiet)).toEqual([]);
    expect(quiet.status).toBe(0);
  });
});
