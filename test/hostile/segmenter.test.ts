import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder, yidui } from "../cli/run.js";

const folder = temporaryFolder();
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const CALL = file(
  "call.txt",
  "王总：毛利率是百分之三十一，湖光增长了。\nInterpreter: Gross margin was 13%, Lake grew.\n",
);

/** Words that a line of the segmenter's own files could be broken with. */
const WORDS = [
  "毛 利",
  "毛利\u0000率",
  "毛利|率;a",
  "湖光 9999999999999999999 n",
  "湖光 -1 n",
  "湖光 nan n",
  "\ud800湖光",
  "湖光\u200b率",
  "𠮷野家",
  "一".repeat(5000),
  "🦊",
  "湖光\u2028毛利",
];

describe("the segmenter, which ends the process when its files are wrong", { timeout: 120_000 }, () => {
  it("lives through a glossary of words with spaces, line ends, NUL, half pairs and numbers", () => {
    const rows = WORDS.map((word) => `"${word}","lake ${word.length}"`).join("\n");
    const csv = file("glossary.csv", `zh,en\n${rows}\n"湖\n光","lake"\n`);
    const tsv = file(
      "glossary.tsv",
      WORDS.filter((word) => /\p{Script=Han}/u.test(word))
        .map((word) => `${word}\tlake\n`)
        .join(""),
    );
    for (const glossary of [csv, tsv]) {
      const { status, stderr } = yidui(["check", CALL, "--glossary", glossary, "--fail-on", "never"]);
      expect([status, stderr]).toSatisfy(([code]: [number, string]) => code === 0 || code === 2);
    }
  });

  it.each([
    ["damaged", "湖光\n[] //\n湖光 湖光 [] /\n/ / / /\n"],
    ["odd words", WORDS.map((word) => `${word} ${word} [x] /lake/\n`).join("")],
    ["endless line", `湖光 湖光 [hu2] /${"lake/".repeat(200_000)}\n`],
  ])("lives through a dictionary: %s", (name, content) => {
    const dictionary = file(`${name}.u8`, content);
    const { status } = yidui(["check", CALL, "--dictionary", dictionary, "--fail-on", "never"]);
    expect(status === 0 || status === 2).toBe(true);
  });

  it("says in a line that its temporary files cannot be written, or that their folder cannot be used", () => {
    const run = (TMPDIR: string) =>
      spawnSync(process.execPath, ["dist/lib/main.js", "check", CALL], {
        env: { ...process.env, TMPDIR },
        encoding: "utf8",
      });
    for (const TMPDIR of [join(folder, "nowhere"), join(folder, "a|b"), CALL]) {
      const { status, stderr } = run(TMPDIR);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^yidui: [^\n]+\n$/);
    }
  });
});
