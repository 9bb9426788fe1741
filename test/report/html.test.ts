import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditText } from "../../src/audit.js";
import type { AuditDocument } from "../../src/check/audit-document.js";
import { readBaseline, type Baseline } from "../../src/check/baseline.js";
import { htmlReport } from "../../src/report/html/report.js";
import { temporaryFolder } from "../cli/run.js";
import { CHROMIUM, HAN_WITHOUT_LANGUAGE, launch, openFile, violations } from "./chromium.js";
import { hostileDocument } from "./hostile.js";

const folder = temporaryFolder();
const SAMPLE = "corpus/calls/hengyao-2024q3.txt";
const text = readFileSync(new URL(`../../${SAMPLE}`, import.meta.url), "utf8");
const sample = auditText(text, { path: SAMPLE });
const render = (documents: readonly AuditDocument[], baseline?: Baseline) =>
  htmlReport(documents, { name: "yidui", version: "1.2.3" }, baseline);

describe.skipIf(CHROMIUM === undefined)("the HTML report in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 120_000);
  afterAll(() => browser.close());

  /** Opens a report as a file and notes everything that it should not do. */
  async function open(html: string, options = {}): Promise<{ page: Page; misdeeds: string[] }> {
    const path = join(folder, `report-${Math.random().toString(36).slice(2)}.html`);
    writeFileSync(path, html);
    return openFile(browser, path, options);
  }

  it("runs nothing and loads nothing that a transcript brings along", async () => {
    const hostile = hostileDocument();
    const { page, misdeeds } = await open(render([hostile, sample]));
    expect(await page.title()).toBe("Audit of 2 documents – Yidui");
    expect(await page.locator("main img, main script, main style, main b b").count()).toBe(0);
    expect(await page.locator("#d1top .card").count()).toBe(hostile.findings.length);
    expect(await page.locator("#d1top").textContent()).toContain("<script>document.title");
    expect(misdeeds).toEqual([]);
  });

  it("shows every pair, every finding in its pair and a mark on both sides that leads to it", async () => {
    const { page, misdeeds } = await open(render([sample]));
    expect(await page.locator(".row[id]").count()).toBe(sample.pairs.length);
    for (const finding of sample.findings) {
      const card = page.locator(`#d1${finding.id}`);
      expect(await card.locator(".msg").textContent()).toBe(finding.message);
      const marked = await page.locator(`mark[data-f~="d1${finding.id}"]`).allTextContents();
      for (const evidence of [finding.source, finding.target]) {
        if (evidence !== null) expect(marked.join("")).toContain(evidence.text);
      }
      expect(await page.locator(`a.ref[href="#d1${finding.id}"]`).count()).toBeGreaterThan(0);
      expect(await page.locator(`#d1${finding.id}-m, #d1${finding.id}-l`).count()).toBe(2);
    }
    const magnitude = sample.findings.find(({ check }) => check === "number-magnitude")!;
    const row = page.locator(`.row:has(#d1${magnitude.id})`);
    expect(await row.locator(".source .r").allTextContents()).toContain("2.13 billion");
    expect(await row.locator(".target .r").allTextContents()).toContain("213亿元");
    expect(misdeeds).toEqual([]);
  });

  it("names the language of every Chinese word", async () => {
    const { page } = await open(render([sample]));
    const unnamed = await page.evaluate<string[]>(HAN_WITHOUT_LANGUAGE);
    expect(unnamed).toEqual([]);
  });

  it.each(["light", "dark"] as const)(
    "can be used without seeing it well, %s: no violation of WCAG 2.1 AA",
    async (colorScheme) => {
      const { page } = await open(render([sample]), { colorScheme });
      for (const key of ["j", "w", "r"]) await page.keyboard.press(key);
      expect(await violations(page)).toEqual([]);
    },
  );

  it("filters by severity, kind and speaker, and searches", async () => {
    const { page } = await open(render([sample]));
    const shown = () => page.locator(".card:visible").count();
    const count = (keep: (finding: (typeof sample.findings)[number]) => boolean) =>
      sample.findings.filter(keep).length;
    await page.getByLabel("minor", { exact: true }).uncheck({ force: true });
    expect(await shown()).toBe(count(({ severity }) => severity !== "minor"));
    await page.getByLabel("minor", { exact: true }).check({ force: true });
    await page.getByLabel("Kind").selectOption("asr-homophone");
    expect(await shown()).toBe(count(({ check }) => check === "asr-homophone"));
    await page.getByLabel("Kind").selectOption("");
    await page.getByLabel("Speaker").selectOption("Wei Zheng");
    expect(await shown()).toBeLessThan(sample.findings.length);
    expect(await shown()).toBeGreaterThan(0);
    await page.getByLabel("Speaker").selectOption("");
    await page.keyboard.press("Escape");
    await page.locator("h1").click();
    await page.keyboard.press("/");
    await page.keyboard.type("二十一亿");
    await expect.poll(() => page.locator(".row:visible").count()).toBe(1);
    expect(await shown()).toBe(1);
  });

  it("is led by the keyboard, and a review becomes a baseline that holds after the text has moved", async () => {
    const { page, misdeeds } = await open(render([sample]));
    await page.keyboard.press("j");
    expect(await page.evaluate("document.activeElement.id")).toBe("d1f1");
    await page.keyboard.press("w");
    await page.keyboard.press("n");
    await page.keyboard.type('heard it: <b>"right"</b>');
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await page.keyboard.press("a");
    expect(await page.locator("#progress").textContent()).toBe(`2 of ${sample.findings.length} judged`);
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("s")]);
    const saved = join(folder, "saved.json");
    await download.saveAs(saved);
    const baseline = readBaseline(readFileSync(saved, "utf8"), saved);
    expect([...baseline.values()].map(({ verdict }) => verdict).sort()).toEqual(["accepted", "wrong"]);
    expect([...baseline.values()].find(({ verdict }) => verdict === "wrong")?.note).toBe(
      'heard it: <b>"right"</b>',
    );

    const moved = text.replace("Operator\n", "Operator\nGood day, and thank you for your patience. ");
    expect(moved).not.toBe(text);
    const again = auditText(moved, { path: SAMPLE, baseline });
    const judged = new Set(baseline.keys());
    expect(again.findings.filter(({ fingerprint }) => judged.has(fingerprint))).toEqual([]);
    expect(again.findings).toHaveLength(sample.findings.length - 2);
    expect(misdeeds).toEqual([]);

    // The next review goes on from there.
    const next = await open(render([again], baseline));
    await next.page.keyboard.press("j");
    await next.page.keyboard.press("f");
    const [second] = await Promise.all([next.page.waitForEvent("download"), next.page.keyboard.press("s")]);
    await second.saveAs(saved);
    expect(
      [...readBaseline(readFileSync(saved, "utf8"), saved).values()].map((e) => e.verdict).sort(),
    ).toEqual(["accepted", "fixed", "wrong"]);
  });

  it("goes on from a baseline file that is loaded", async () => {
    const { page } = await open(render([sample]));
    const file = join(folder, "load.json");
    const [first] = sample.findings;
    writeFileSync(file, JSON.stringify({ judged: [{ fingerprint: first!.fingerprint, verdict: "wrong" }] }));
    await page.locator("input[type=file]").setInputFiles(file);
    await expect.poll(() => page.locator('.card[data-verdict="wrong"]').count()).toBe(1);
  });

  it("can be read without scripts, and printed", async () => {
    const { page } = await open(render([sample]), { javaScriptEnabled: false });
    expect(await page.locator(".card:visible").count()).toBe(sample.findings.length);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".side:visible").count()).toBe(0);
    expect(await page.locator(".card:visible").count()).toBe(sample.findings.length);
  });

  it("says so where nothing could be audited", async () => {
    const gone =
      "Operator\nPlease go ahead.\n\nLin Tao - CEO\n(foreign language)\n\nInterpreter\nWe had a good year.\n";
    const { page } = await open(render([auditText(gone, { path: "gone.txt" })]));
    expect(await page.locator(".verdict").textContent()).toMatch(/^Nothing could be audited/);
    expect(await page.locator(".row.gap").count()).toBe(1);
  });

  it("shows the first finding of a three-hour call soon, in a file of about 1 MB", async () => {
    const long = auditText(Array.from({ length: 25 }, () => text).join("\n\n"), { path: "long.txt" });
    const html = render([long]);
    expect(Buffer.byteLength(html)).toBeLessThan(1_250_000);
    const { page } = await open("<title>before</title>");
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.setContent(html, { waitUntil: "domcontentloaded" });
    expect(await page.locator(".list li").first().isVisible()).toBe(true);
    const { metrics } = await session.send("Performance.getMetrics");
    const seconds = metrics.find(({ name }) => name === "TaskDuration")?.value ?? Infinity;
    console.log(
      `three-hour report: ${Buffer.byteLength(html)} bytes, ${seconds.toFixed(2)} s of the page's thread`,
    );
    expect(seconds).toBeLessThan(1);
  }, 180_000);
});
