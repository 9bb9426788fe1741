import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditText } from "../../src/audit.js";
import { SEVERITIES } from "../../src/text/finding.js";
import { callDigest } from "../../src/report/html/calls/call-digest.js";
import { callFacts } from "../../src/report/html/calls/call-facts.js";
import { callsIndex } from "../../src/report/html/calls/index-page.js";
import type { CallEntry } from "../../src/report/html/calls/overview.js";
import { htmlReport } from "../../src/report/html/report.js";
import { temporaryFolder } from "../cli/run.js";
import { CHROMIUM, HAN_WITHOUT_LANGUAGE, launch, openFile, violations } from "./chromium.js";
import { hostileDocument } from "./hostile.js";

const folder = temporaryFolder();
const TOOL = { name: "yidui", version: "1.2.3" };
const corpus = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../corpus/${name}`, import.meta.url)), "utf8");
const hengyao = corpus("calls/hengyao-2024q3.txt");

/** The same call of another quarter, in which the interpreter made one slip less. */
const earlier = hengyao
  .replaceAll("third quarter 2024", "first quarter 2024")
  .replace("2024 - Q3", "2024 - Q1");
const documents = [
  auditText(hengyao, { path: "calls/2024/q3 #2?.txt" }),
  auditText(earlier, { path: "calls/2024/q1.txt" }),
  auditText(corpus("calls/hongling-2023q4.txt"), { path: "calls/紅菱.txt" }),
  auditText("Operator\nPlease go ahead.\n\nLin Tao - CEO\n(foreign language)\n", { path: "calls/gone.txt" }),
  hostileDocument(),
];
const PROBLEM = 'bad/<img src=x onerror="document.title=1">二进制.txt: binary data, not text';

function entries(): CallEntry[] {
  return documents.map((document, index) => ({
    digest: callDigest(document),
    report: ["2024/q3 #2?.html", "2024/q1.html", "紅菱.html", "gone.html", "a,b.html"][index]!,
  }));
}

const page = (calls: readonly CallEntry[], problems: readonly string[] = []) =>
  [...callsIndex({ calls: () => calls, problems, tool: TOOL })].join("");

describe("what a call says of itself", () => {
  it.each([
    ["calls/hengyao-2024q3.txt", "Hengyao Energy", "Q3 2024", null],
    ["calls/hongling-2023q4.txt", "Hongling Semiconductor", "Q4 2023", null],
    ["calls/ruikang-2025q3.txt", "Ruikang Biosciences", "Q3 2025", "2025-11-14"],
    ["samples/participants-then-names.txt", "Tidemark Optics", "Q4 2024", "2025-03-06"],
    ["samples/rule-headings.txt", "Liqing Home Goods", "Q2 2025", "2025-08-20"],
    ["samples/name-over-title.txt", "Halvard Lighting", "Q1 2025", "2025-05-29"],
    ["samples/timed-names.txt", "Osprey Gear", "H1 2025", null],
    ["samples/capitals.txt", "Greystone Tea", null, "2024-05-07"],
    ["samples/bilingual.vtt", null, null, null],
  ])("%s", (file, company, period, date) => {
    const facts = callFacts(corpus(file), "call.txt");
    expect(facts).toMatchObject({ company, date });
    expect(facts.period === null ? null : `${facts.period.part} ${facts.period.year}`).toBe(period);
  });

  it.each([
    ["XY_Q4_2020.txt", "Q4 2020"],
    ["xy-3Q24.txt", "Q3 2024"],
    ["fy25q2.docx", "Q2 2025"],
    ["2024-h1.txt", "H1 2024"],
    ["柏杉2024年第三季度.txt", "Q3 2024"],
    ["call-20241113.txt", null],
    ["room12q2024x.txt", null],
  ])("else the name of its file, %s", (name, period) => {
    const facts = callFacts("Operator\nHello.\n", `calls/2020q1/${name}`);
    expect(facts.period === null ? null : `${facts.period.part} ${facts.period.year}`).toBe(period);
    expect(facts.date).toBe(name.includes("20241113") ? "2024-11-13" : null);
  });

  it.each([
    ["欢迎参加柏杉科技2025年第二季度业绩电话会。", "柏杉科技", "Q2 2025"],
    ["Good day and welcome to the Boshan Tea Q1 2023 results call.", "Boshan Tea", "Q1 2023"],
    ["Good day and welcome to the call.", null, null],
  ])("%s", (line, company, period) => {
    const facts = callFacts(`Operator\n${line}\n`, null);
    expect(facts.company).toBe(company);
    expect(facts.period === null ? null : `${facts.period.part} ${facts.period.year}`).toBe(period);
  });
});

describe("the digest of a call", () => {
  it("counts every figure once for who said it and once for who rendered it", () => {
    for (const document of documents) {
      const { people, summary, kinds } = callDigest(document);
      for (const does of ["speaks", "interprets"] as const) {
        const those = people.filter((person) => person.does === does);
        const sum = (key: "figures" | "errors" | "sentences") =>
          those.reduce((total, person) => total + person[key], 0);
        expect(sum("figures")).toBe(summary.figures.total);
        expect(sum("errors")).toBe(summary.figures.total - summary.figures.faithful);
        expect(sum("sentences")).toBe(summary.sourceSegments);
      }
      const found = kinds.flatMap(({ counts }) => SEVERITIES.map((severity) => counts[severity]));
      expect(found.reduce((total, count) => total + count, 0)).toBe(document.findings.length);
    }
  });

  it("takes no job for a name", () => {
    const { people } = callDigest(documents[0]!);
    expect(people.filter(({ does }) => does === "interprets").map(({ name }) => name)).toEqual([null]);
    expect(people.some(({ does, name }) => does === "speaks" && name === "Wei Zheng")).toBe(true);
  });
});

describe.skipIf(CHROMIUM === undefined)("the page over many calls in Chromium", () => {
  let browser: Browser;
  const index = join(folder, "index.html");
  beforeAll(async () => {
    browser = await launch();
    writeFileSync(index, page(entries(), [PROBLEM]));
    for (const [place, { report }] of entries().entries()) {
      mkdirSync(dirname(join(folder, report)), { recursive: true });
      writeFileSync(join(folder, report), htmlReport([documents[place]!], TOOL));
    }
  }, 120_000);
  afterAll(() => browser.close());
  const names = (page: Page) => page.locator("#calls tbody tr:visible th a").allTextContents();

  it("runs nothing and loads nothing that calls bring along", async () => {
    const { page, misdeeds } = await openFile(browser, index);
    expect(await page.title()).toBe("Audit of 5 calls – Yidui");
    expect(await page.locator("main img, main script, main b b").count()).toBe(0);
    expect(await page.locator("#unread li").allTextContents()).toEqual([PROBLEM]);
    expect(await page.locator("#speakers").textContent()).toContain("<img src=x");
    expect(misdeeds).toEqual([]);
  });

  it("leads to the report of a call and to the first finding of a kind in it", async () => {
    const { page } = await openFile(browser, index);
    const [odd] = await page.locator("#calls tbody a").all();
    await odd!.click();
    expect(await page.title()).toBe("Audit of q3 #2?.txt – Yidui");
    await page.goBack();
    const magnitude = documents[0]!.findings.find(({ check }) => check === "number-magnitude")!;
    await page.locator(`#kinds tbody tr:first-child a[title^="number-magnitude"]`).click();
    expect(await page.locator(":target .msg").textContent()).toBe(magnitude.message);
  });

  it("sorts by every column, and searches", async () => {
    const { page } = await openFile(browser, index);
    const sort = page.locator("#calls thead").getByRole("button", { name: "Period" });
    await sort.click();
    expect((await names(page)).slice(0, 3)).toEqual([
      "Hongling Semiconductor, Q4 2023",
      "Hengyao Energy, Q1 2024",
      "Hengyao Energy, Q3 2024",
    ]);
    expect(await page.locator("#calls th[aria-sort]").getAttribute("aria-sort")).toBe("ascending");
    await sort.click();
    expect((await names(page))[0]).toBe("Hengyao Energy, Q3 2024");
    await page.keyboard.press("/");
    await page.keyboard.type("hengyao q1");
    await expect.poll(() => names(page)).toEqual(["Hengyao Energy, Q1 2024"]);
    expect(await page.locator("#kinds tbody tr:visible").count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await names(page)).length).toBe(5);
  });

  it("shows how it went from quarter to quarter, and says what is not shown", async () => {
    const { page } = await openFile(browser, index);
    const plot = await page.locator("#trends .trend svg").getAttribute("aria-label");
    expect(plot).toMatch(
      /^Q4 2023: [\d.]+ per 100, 95 % interval [\d.]+ to [\d.]+ .*; Q1 2024: .*; Q3 2024: /,
    );
    expect(await page.locator("#trends .trend circle").count()).toBe(3);
    expect(await page.locator("#trends .trend").textContent()).toContain("1 call does not say when");
    expect(await page.locator(".warn").textContent()).toContain("1 call holds no speech with its rendition");
    expect(await page.locator("#trends .multiples figcaption").allTextContents()).toEqual(["Hengyao Energy"]);
  });

  it("names the language of every Chinese word", async () => {
    const { page } = await openFile(browser, index);
    expect(await page.evaluate<string[]>(HAN_WITHOUT_LANGUAGE)).toEqual([]);
  });

  it.each(["light", "dark"] as const)("violates nothing of WCAG 2.1 AA, %s", async (colorScheme) => {
    const { page } = await openFile(browser, index, { colorScheme });
    await page.locator("#calls thead button").nth(3).click();
    expect(await violations(page)).toEqual([]);
  });

  it("can be read without scripts, on a small screen and on paper", async () => {
    const { page } = await openFile(browser, index, {
      javaScriptEnabled: false,
      viewport: { width: 380, height: 700 },
    });
    expect(await names(page)).toHaveLength(5);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".tools:visible, .top nav:visible").count()).toBe(0);
    expect(await names(page)).toHaveLength(5);
  });

  it("says so when there is nothing to tell", async () => {
    const none = join(folder, "none.html");
    writeFileSync(none, page([], [PROBLEM]));
    const opened = await openFile(browser, none);
    expect(await opened.page.locator(".verdict").textContent()).toBe("No call could be read.");
    expect(await opened.page.locator("#trends, #kinds, #interpreters").count()).toBe(0);
    expect(opened.misdeeds).toEqual([]);
  });
});
