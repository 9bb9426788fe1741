import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { paragraph, wordDocument } from "../hostile/samples.js";
import { SAMPLE, temporaryFolder, yidui } from "./run.js";

vi.setConfig({ testTimeout: 180_000 });

const folder = temporaryFolder();
const at = (...path: string[]) => join(folder, ...path);
const sample = (name: string) => fileURLToPath(new URL(`../../corpus/samples/${name}`, import.meta.url));
const PAGE = (body: string) =>
  `<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`;
const TALK = "<p>Zhou Lan: 收入是三亿元。大家好。</p><p>Interpreter: Revenue was RMB 300 million. Hello.</p>";

/** What of a folder was audited, below it; and what was said. */
function taken(path: string, ...more: string[]) {
  const run = yidui(["check", path, "--format", "json", "--fail-on", "never", ...more]);
  const { documents } = JSON.parse(run.stdout) as { documents: { path: string; layout: string }[] };
  return { files: documents.map((document) => document.path.slice(path.length + 1)), stderr: run.stderr };
}

describe("a folder", () => {
  it("gives every kind of document that is read", () => {
    mkdirSync(at("all", "deeper"), { recursive: true });
    copyFileSync(SAMPLE, at("all", "a.txt"));
    for (const name of ["bilingual.srt", "bilingual.vtt", "segments.json", "speaker-column.tsv"])
      copyFileSync(sample(name), at("all", name));
    copyFileSync(sample("two-columns.csv"), at("all", "deeper", "columns.CSV"));
    copyFileSync(sample("two-columns.xlsx"), at("all", "columns.xlsx"));
    writeFileSync(at("all", "saved.html"), PAGE(TALK));
    writeFileSync(at("all", "word.docx"), wordDocument(paragraph("Zhou Lan: 收入是三亿元。")));
    const { files, stderr } = taken(at("all"));
    expect(files).toEqual([
      "a.txt",
      "bilingual.srt",
      "bilingual.vtt",
      "columns.xlsx",
      join("deeper", "columns.CSV"),
      "saved.html",
      "segments.json",
      "speaker-column.tsv",
      "word.docx",
    ]);
    expect(stderr).not.toContain("no transcript");
  });

  it("gives no glossary, figures, settings, gold, nor what belongs to a saved page or an open document", () => {
    mkdirSync(at("mixed", "saved_files"), { recursive: true });
    mkdirSync(at("mixed", "x.parts"));
    copyFileSync(SAMPLE, at("mixed", "call.txt"));
    for (const [name, content] of [
      ["terms.csv", "zh,en\n营业收入,revenue\n毛利率,gross margin\n"],
      ["people.csv", "name,title\nZhou Lan,CFO\nQin Yue,CEO\n"],
      ["yidui.config.json", '{"failOn":"never"}'],
      ["facts.json", '{"turns":[{"speaker":"Zhou Lan","start":"大家好"}]}'],
      ["broken.json", "{"],
      ["broken.xlsx", "no workbook"],
      ["saved.html", PAGE(TALK)],
      [join("saved_files", "ad.html"), PAGE("<p>Buy now. Really. Do it.</p>")],
      [join("x.parts", "0.txt"), "Zhou Lan: 大家好。"],
      ["~$word.docx", "open"],
      [".hidden.txt", "Zhou Lan: 大家好。"],
      ["notes.md", "Zhou Lan: 大家好。"],
    ] as const)
      writeFileSync(at("mixed", name), content);
    const { files, stderr } = taken(at("mixed"));
    expect(files).toEqual(["call.txt", "saved.html"]);
    expect(stderr).toContain(
      `yidui: ${at("mixed")}: 6 files hold no transcript: broken.json, broken.xlsx, facts.json, …\n`,
    );
    const quiet = yidui(["check", at("mixed"), "--quiet", "--fail-on", "never"]);
    expect(quiet).toMatchObject({ status: 0, stderr: "" });
  });

  it("gives nothing that yidui wrote into it, and not the output of the run itself", () => {
    mkdirSync(at("own"));
    copyFileSync(SAMPLE, at("own", "call.txt"));
    const outputs = [
      ...["text", "json", "html", "sarif", "csv"].map((format) => ["check", format]),
      ...["tsv", "csv", "jsonl", "tmx"].map((format) => ["export", format]),
    ];
    for (const [command = "", format = ""] of outputs) {
      const extension = format === "text" ? "txt" : format;
      const out = at("own", `${command}-out.${extension}`);
      const flags = command === "check" ? ["--fail-on", "never"] : [];
      expect(yidui([command, SAMPLE, "--format", format, "--out", out, ...flags]).status).toBe(0);
    }
    const baseline = at("own", "judged.json");
    expect(
      yidui(["check", SAMPLE, "--write-baseline", baseline, "--quiet", "--fail-on", "never"]).status,
    ).toBe(0);
    expect(yidui(["inspect", SAMPLE, "--format", "json", "--out", at("own", "inspect.json")]).status).toBe(0);
    expect(taken(at("own")).files).toEqual(["call.txt"]);
    // A corpus in two columns looks like talk: only its being the output of this run tells.
    const columns = ["export", at("own"), "--format", "text", "--out", at("own", "columns.txt"), "--quiet"];
    expect(yidui(columns).status).toBe(0);
    const first = readFileSync(at("own", "columns.txt"), "utf8");
    expect(yidui(columns).status).toBe(0);
    expect(readFileSync(at("own", "columns.txt"), "utf8")).toBe(first);
  });

  it("without a transcript is refused; a file that is named is taken for what it is called", () => {
    mkdirSync(at("none"));
    writeFileSync(at("none", "terms.csv"), "zh,en\n营业收入,revenue\n毛利率,gross margin\n");
    const { status, stdout, stderr } = yidui(["check", at("none")]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(
      /^yidui: .*: 1 file holds no transcript: terms\.csv\nyidui: .*: names no transcript\n$/,
    );
    expect(yidui(["check", at("none", "terms.csv")]).status).not.toBe(2);
  });
});
