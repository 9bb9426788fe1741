import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { tableFromIPC } from "apache-arrow";
import { parse } from "csv-parse/sync";
import { readParquet } from "parquet-wasm";
import { afterAll, describe, expect, it } from "vitest";
import { renderCorpus } from "../../src/export/corpus.js";
import type { CorpusFormatId } from "../../src/export/formats.js";
import type { CorpusPair } from "../../src/export/record.js";
import { parquetPairs } from "../../src/read/pairs-parquet.js";
import { readLinePairs, readPairs, type PairedText } from "../../src/read/pairs.js";
import { HOSTILE_PAIRS, corpusPair } from "./sample-pairs.js";

const SCHEMAS = fileURLToPath(new URL("../../../shared/schemas", import.meta.url));

const PAIRS: readonly CorpusPair[] = [
  corpusPair(),
  corpusPair({ id: "p2", kind: "1-2", zh: "毛利率31%。", en: "Gross margin was 31%. A record.", score: 0.5 }),
  corpusPair({ call: "calls/other.txt", zhLanguage: "zh-Hant", zh: "謝謝大家。", en: "Thank you all." }),
];

async function rendered(format: CorpusFormatId, pairs: readonly CorpusPair[], suffix = ""): Promise<Buffer> {
  const files = await renderCorpus(pairs, format, { toolVersion: "0.0.0-test" });
  return Buffer.from(files.get(suffix) ?? new Uint8Array());
}

const text = async (format: CorpusFormatId, pairs: readonly CorpusPair[], suffix = "") =>
  (await rendered(format, pairs, suffix)).toString("utf8");

/** Both sides as strings; the texts of a pair lose nothing but their outer white space. */
const sides = (input: PairedText) =>
  input.pairs.map(({ source, target }) => [
    source === null ? "" : input.texts.source.slice(source.start, source.end),
    target === null ? "" : input.texts.target.slice(target.start, target.end),
  ]);

const expected = (pairs: readonly CorpusPair[]) => pairs.map(({ zh, en }) => [zh, en]);

/** What XML or UTF-8 cannot hold comes back as the replacement character. */
const storable = (value: string, xml: boolean) => {
  const whole = value.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    "\ufffd",
  );
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  return xml ? whole.replace(/[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]/g, "\ufffd") : whole;
};

const folder = mkdtempSync(join(tmpdir(), "yidui-formats-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const has = (command: string, ...version: string[]) => spawnSync(command, version).error === undefined;

describe.each(["tsv", "jsonl", "csv", "tmx", "xliff", "xliff12"] as const)("%s", (format) => {
  it("is read back, pair by pair", async () => {
    expect(sides(readPairs(await text(format, PAIRS), null))).toEqual(expected(PAIRS));
  });

  it("is read back whatever the text holds", async () => {
    const xml = format === "tmx" || format.startsWith("xliff");
    const back = sides(readPairs(await text(format, HOSTILE_PAIRS), null));
    const stored = HOSTILE_PAIRS.map(({ zh, en }) =>
      [zh, en].map((side) => (format === "jsonl" ? side : storable(side, xml)).trim()),
    );
    expect(back.map((pair) => pair.map((side) => side.trim()))).toEqual(stored);
  });
});

describe("moses", () => {
  it("is two files with a line a pair", async () => {
    const zh = await text("moses", PAIRS, ".zh");
    const en = await text("moses", PAIRS, ".en");
    expect(sides(readLinePairs(zh, en, null))).toEqual(expected(PAIRS));
  });
});

describe("csv", () => {
  it("keeps every cell from being a formula, and every property in its column", async () => {
    const rows = parse<Record<string, string>>(await text("csv", HOSTILE_PAIRS), {
      columns: true,
      bom: true,
    });
    expect(rows).toHaveLength(HOSTILE_PAIRS.length);
    for (const row of rows) {
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/u);
      expect(row).toMatchObject({ kind: "1-1", role: "executive", score: "0.97" });
    }
  });
});

describe("parquet", () => {
  it("is read by another implementation, with types", async () => {
    const bytes = await rendered("parquet", PAIRS);
    const table = tableFromIPC(readParquet(bytes).intoIPCStream());
    const rows = (table.toArray() as { toJSON(): unknown }[]).map((row) => row.toJSON());
    expect(rows).toHaveLength(PAIRS.length);
    expect(rows[1]).toMatchObject({ zh: "毛利率31%。", score: 0.5, kind: "1-2", speaker: "Lan Mu" });
  });

  it("holds more pairs than a row group", async () => {
    const many = Array.from({ length: 12_345 }, (_, index) =>
      corpusPair({ id: `p${index}`, zh: `第${index}句` }),
    );
    const back = await parquetPairs(await rendered("parquet", many), null);
    expect(back).toHaveLength(many.length);
    expect(back.at(-1)).toEqual({ zh: "第12344句", en: many[0]?.en });
  });

  it("refuses a damaged file in one line", async () => {
    const bytes = (await rendered("parquet", PAIRS)).fill(7, 40, 200);
    bytes.fill(9, bytes.length - 200, bytes.length - 8);
    await expect(parquetPairs(bytes, "x.parquet")).rejects.toThrow(
      /^x\.parquet: cannot be read as Parquet: /,
    );
  });
});

describe("text", () => {
  it("puts the sides beside each other, wrapped by what a terminal shows", async () => {
    const long = corpusPair({ zh: "营".repeat(50), en: "word ".repeat(30).trim() });
    const lines = (await text("text", [long, corpusPair()])).split("\n");
    expect(lines[0]).toMatch(/^营{22} {2}word/u);
    expect(lines[2]).toMatch(/^营{6} {34}/u);
    expect(lines.every((line) => line.length <= 110)).toBe(true);
  });
});

const XMLLINT = has("xmllint", "--version") && existsSync(SCHEMAS);
if (!XMLLINT) console.warn("xmllint or ../shared/schemas is absent: exported XML is not validated");

describe.skipIf(!XMLLINT)("validity", () => {
  const lint = (name: string, bytes: Buffer, ...flags: string[]) => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const { status, stderr } = spawnSync("xmllint", ["--nonet", "--noout", ...flags, file], {
      encoding: "utf8",
    });
    return { status, stderr: status === 0 ? "" : stderr };
  };
  const valid = { status: 0, stderr: "" };

  it.each([
    ["pairs of two calls and scripts", PAIRS],
    ["hostile text", HOSTILE_PAIRS],
    ["no pairs", []],
  ])("TMX by its DTD, XLIFF by its schema: %s", async (_, pairs) => {
    const dtd = ["--dtdvalid", join(SCHEMAS, "tmx14.dtd")];
    const xsd = ["--schema", join(SCHEMAS, "xliff-2.1/xliff_core_2.0.xsd")];
    expect(lint("c.tmx", await rendered("tmx", pairs), ...dtd)).toEqual(valid);
    expect(lint("c.xlf", await rendered("xliff", pairs), ...xsd)).toEqual(valid);
    expect(lint("c12.xlf", await rendered("xliff12", pairs))).toEqual(valid);
  });
});

const POCOUNT = has("pocount", "--version");
if (!POCOUNT) console.warn("translate-toolkit is absent: its reading of the exports is not tested");

describe.skipIf(!POCOUNT)("translate-toolkit", () => {
  // Nobody has approved the pairs, which XLIFF can say and TMX cannot.
  it.each([
    ["tmx", "Translated Messages"],
    ["xliff12", "Fuzzy Messages"],
  ] as const)("counts every pair of %s as %s", async (format, column) => {
    const file = join(folder, format === "tmx" ? "p.tmx" : "p.xlf");
    writeFileSync(file, await rendered(format, PAIRS));
    const counted = execFileSync("pocount", ["--no-color", "--csv", file], { encoding: "utf8" });
    const [header = "", row = ""] = counted.trim().split("\n").slice(-2);
    const at = header.split(",").findIndex((name) => name.trim() === column);
    expect(row.split(",")[at]?.trim()).toBe("3");
  });
});

const OMEGAT = has("omegat", "--help");
if (!OMEGAT) console.warn("OmegaT is absent: its reading of TMX is not tested");

describe.skipIf(!OMEGAT)("OmegaT", () => {
  it("translates a document with nothing but our memory", { timeout: 120_000 }, async () => {
    const project = join(folder, "project");
    for (const name of ["source", "target", "tm", "glossary", "dictionary", "omegat"])
      mkdirSync(join(project, name), { recursive: true });
    const setting = (name: string, value: string) => `<${name}>${value}</${name}>`;
    const settings = [
      ...["source_dir", "target_dir", "tm_dir", "glossary_dir", "glossary_file", "dictionary_dir"].map(
        (name) => setting(name, "__DEFAULT__"),
      ),
      setting("source_lang", "zh-Hans"),
      setting("target_lang", "en"),
      setting("sentence_seg", "true"),
    ];
    const body = `<omegat><project version="1.0">${settings.join("")}</project></omegat>`;
    writeFileSync(join(project, "omegat.project"), `<?xml version="1.0" encoding="UTF-8"?>${body}`);
    writeFileSync(join(project, "source/call.txt"), "一季度营收是4.2亿元。\n");
    writeFileSync(join(project, "omegat/project_save.tmx"), await rendered("tmx", PAIRS.slice(0, 1)));
    const flags = [
      "--mode=console-translate",
      "--disable-project-locking",
      `--config-dir=${join(folder, "om")}`,
    ];
    execFileSync("omegat", [project, ...flags], { stdio: "ignore" });
    expect(readFileSync(join(project, "target/call.txt"), "utf8").trim()).toBe(PAIRS[0]?.en);
  });
});
