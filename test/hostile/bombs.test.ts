import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readBaseline } from "../../src/check/baseline.js";
import { readConfig } from "../../src/cli/config-file.js";
import { readDocument } from "../../src/read/document.js";
import { readGlossary } from "../../src/read/glossary.js";
import { readPairs } from "../../src/read/pairs.js";
import { textOfSegments } from "../../src/read/segments-json.js";
import { temporaryFolder } from "../cli/run.js";
import { read } from "./properties.js";
import { paragraph, pdfOf, wordDocument } from "./samples.js";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const MANY = 200_000;
const nested = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);

/** Entities that each stand for ten of the one before: a thousand million laughs. */
const LAUGHS = `<!DOCTYPE x [<!ENTITY e0 "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join("")}]>`;
/** One long entity that is used often. */
const QUADRATIC = `<!DOCTYPE x [<!ENTITY e "${"ha".repeat(50_000)}">]>`;
const EXTERNAL = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';

const tmx = (prolog: string, text: string) =>
  `<?xml version="1.0"?>${prolog}<tmx version="1.4"><header/><body><tu><tuv xml:lang="zh"><seg>好</seg></tuv><tuv xml:lang="en"><seg>${text}</seg></tuv></tu></body></tmx>`;
const xliff = (prolog: string, text: string) =>
  `<?xml version="1.0"?>${prolog}<xliff version="2.1" srcLang="zh" trgLang="en"><file id="f"><unit id="u"><segment><source>好</source><target>${text}</target></segment></unit></file></xliff>`;
const tbx = (prolog: string, text: string) =>
  `<?xml version="1.0"?>${prolog}<tbx><text><body><conceptEntry><langSec xml:lang="zh"><termSec><term>湖光</term></termSec></langSec><langSec xml:lang="en"><termSec><term>${text}</term></termSec></langSec></conceptEntry></body></text></tbx>`;

/** Seconds of the processor. */
async function cost(run: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}

describe("XML bombs", () => {
  it.each([
    ["billion laughs", LAUGHS, "&e9;"],
    ["quadratic blow-up", QUADRATIC, "&e;".repeat(1000)],
    ["a file of the machine", EXTERNAL, "&e;"],
  ])("%s are refused", async (_, prolog, text) => {
    for (const content of [tmx(prolog, text), xliff(prolog, text)])
      expect(() => readPairs(content, "bomb")).toThrow(/defines XML entities, which are not read/);
    expect(() => readGlossary(tbx(prolog, text), "bomb")).toThrow(/defines XML entities/);
    const word = await read(() =>
      readDocument(wordDocument(paragraph(text), `<?xml version="1.0"?>${prolog}`), "bomb.docx"),
    );
    expect(word?.text ?? "").not.toMatch(/root:|haha/);
  });

  it("entities that nobody defined stay as they are written, and characters that there are not", () => {
    const { texts } = readPairs(tmx("", "&xxe; &#xffffff; &#99999999; &amp;lt;"), null);
    expect(texts.target).toBe("&xxe; &#xffffff; &#99999999; &lt;");
  });

  it.each([
    ["elements inside one another", `<tmx>${nested("<a>", "</a>", MANY)}</tmx>`],
    ["comments that never end", "<tmx><!--".repeat(MANY)],
    ["character data that never ends", `<tmx>${"<![CDATA[".repeat(MANY)}`],
    ["brackets", `<tmx>${"<".repeat(5 * MANY)}`],
    ["attributes", `<tmx ${Array.from({ length: MANY / 10 }, (_, i) => `a${i}="x"`).join(" ")}/>`],
    ["quotation marks", `<tmx ${'a="'.repeat(MANY)}`],
  ])("%s cost little and end in one line", { timeout: 60_000 }, async (_, content) => {
    expect(await cost(() => read(() => readPairs(content, "bomb.tmx")))).toBeLessThan(10);
    expect(await cost(() => read(() => readGlossary(content, "bomb.tbx")))).toBeLessThan(10);
  });
});

describe("archives that unpack to more than they are", { timeout: 60_000 }, () => {
  const huge = new Uint8Array(65 * 1024 * 1024);

  it.each(["word/document.xml", "xl/workbook.xml", "xl/sharedStrings.xml"])("%s", async (name) => {
    await expect(readDocument(zipSync({ [name]: huge }), "bomb")).rejects.toThrow(
      /unpacks to more than 64 MiB.*YIDUI_MAX_SIZE/,
    );
  });

  it("whatever size they declare", async () => {
    const bytes = zipSync({ "word/document.xml": huge });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // The declared size stands in the local header and in the directory at the end.
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      const mark = view.getUint32(at, true);
      if (mark === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (mark === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect((await read(() => readDocument(bytes, "bomb.docx")))?.text.length ?? 0).toBeLessThan(1000);
  });

  it("names that lead out of a folder are names of nothing", async () => {
    const bytes = zipSync({
      "../../word/document.xml": strToU8("<x/>"),
      "/word/document.xml": strToU8("<x/>"),
    });
    await expect(readDocument(bytes, "x.docx")).rejects.toThrow(/no Word document/);
  });

  it("a Word document of elements inside one another", async () => {
    await read(() => readDocument(wordDocument(nested("<w:p>", "</w:p>", 50_000)), "deep.docx"));
  });
});

describe("PDF files that lead nowhere", { timeout: 60_000 }, () => {
  const page =
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>";
  const catalog = "<< /Type /Catalog /Pages 2 0 R >>";
  const draw = "/X Do /X Do /X Do ";
  it.each<[string, readonly string[]]>([
    ["pages that hold themselves", [catalog, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]],
    [
      "pages inside one another",
      [
        catalog,
        ...Array.from({ length: 5000 }, (_, i) => `<< /Type /Pages /Kids [${i + 3} 0 R] /Count 1 >>`),
        "<< /Type /Page /MediaBox [0 0 9 9] >>",
      ],
    ],
    [
      "more pages than there are",
      [
        catalog,
        "<< /Type /Pages /Kids [3 0 R] /Count 1999 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
      ],
    ],
    [
      "a picture of itself",
      [
        catalog,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        "<< /Length 6 >>\nstream\n/X Do \nendstream",
        `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
      ],
    ],
    [
      "a length that is its own",
      [
        catalog,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        "<< /Length 4 0 R >>\nstream\nBT\nendstream",
      ],
    ],
    ["dictionaries inside one another", ["<< /A ".repeat(MANY)]],
    ["no catalog", ["null"]],
  ])("%s", async (_, objects) => {
    expect(await cost(() => read(() => readDocument(pdfOf(objects), "bomb.pdf")))).toBeLessThan(15);
  });

  it("too many pages", async () => {
    const kids = Array.from({ length: 2001 }, () => "3 0 R").join(" ");
    const objects = [
      catalog,
      `<< /Type /Pages /Kids [${kids}] /Count 2001 >>`,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
    ];
    await expect(readDocument(pdfOf(objects), "bomb.pdf")).rejects.toThrow(/more than 2000 pages/);
  });
});

describe("JSON, tables and web pages", { timeout: 60_000 }, () => {
  const folder = temporaryFolder();

  it("a million brackets inside one another", async () => {
    const deep = nested("[", "]", 1_000_000);
    expect(textOfSegments(`{"segments":${deep}}`)).toBeNull();
    expect(() => readBaseline(`{"judged":${deep}}`, "b.json")).toThrow(/has no fingerprint/);
    writeFileSync(join(folder, "c.json"), `{"checks":${deep}}`);
    expect(() => readConfig(join(folder, "c.json"))).toThrow(/too many brackets inside one another/);
    await read(() => readPairs(`{"zh":${deep},"en":""}`, "p.jsonl"));
  });

  it("names that objects have are names like others", () => {
    for (const name of ["__proto__", "constructor", "toString"]) {
      expect(readGlossary(`zh,en\n湖光,${name}\n`, null)[0]?.en).toEqual([name]);
      expect(readBaseline(`{"judged":["${name}"]}`, null).has(name)).toBe(true);
      writeFileSync(join(folder, "c.json"), `{"checks":{"${name}":"off"}}`);
      expect(() => readConfig(join(folder, "c.json"))).toThrow(/c\.json/);
    }
    expect(({} as Record<string, unknown>)["off"]).toBeUndefined();
  });

  it.each([
    ["a quotation mark that is never closed", `zh,en\n"${"好,ok\n".repeat(1_600_000)}`],
    ["10 MB of quotation marks", `zh,en\n${'"'.repeat(10_000_000)}`],
    ["10 MB of commas", `zh,en\n${",".repeat(10_000_000)}`],
  ])("%s", async (_, table) => {
    expect(await cost(() => read(() => readPairs(table, "t.csv")))).toBeLessThan(15);
    expect(await cost(() => read(() => readGlossary(table, "t.csv")))).toBeLessThan(15);
  });

  it.each([
    [
      "100,000 renderings of one term",
      `zh,en\n${Array.from({ length: 100_000 }, (_, i) => `词,w${i}`).join("\n")}`,
    ],
    [
      "100,000 forms of one term",
      `zh,en\n${Array.from({ length: 100_000 }, (_, i) => `词${i}`).join("|")},w`,
    ],
  ])("%s", async (_, glossary) => {
    expect(await cost(() => readGlossary(glossary, "g.csv"))).toBeLessThan(10);
  });

  it("a page of a million elements inside one another", async () => {
    const page = strToU8(`<!doctype html><html>${"<div>".repeat(1_000_000)}`);
    await expect(readDocument(page, "deep.html")).rejects.toThrow(
      /more than 2000 elements inside one another/,
    );
  });
});
