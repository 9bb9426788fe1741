import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";

export const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  existsSync,
);
if (CHROMIUM === undefined) console.warn("HTML reports are not tested here: there is no Chromium");

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM!, args: ["--no-sandbox"] });

/** Opens a file and notes everything that a report should not do. */
export async function openFile(
  browser: Browser,
  path: string,
  options = {},
): Promise<{ page: Page; misdeeds: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1300, height: 800 }, ...options });
  const page = await context.newPage();
  const misdeeds: string[] = [];
  page.on("console", (message) => misdeeds.push(message.text()));
  page.on("pageerror", (error) => misdeeds.push(error.message));
  page.on("request", (request) => {
    if (request.url() !== pathToFileURL(path).href) misdeeds.push(request.url());
  });
  await page.goto(pathToFileURL(path).href);
  return { page, misdeeds };
}

/** Runs in the page: texts with Chinese characters that no element says to be Chinese. */
export const HAN_WITHOUT_LANGUAGE = String.raw`(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent.closest("script, style, select") !== null || !/\p{Script=Han}/u.test(node.nodeValue)) continue;
    if (!/^zh-Han[st]$/.test(parent.closest("[lang]").lang)) found.push(node.nodeValue);
  }
  return found;
})()`;

/** What of WCAG 2.1 AA the page violates. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<{ id: string }[]>(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }).then((r) => r.violations)",
  );
  return found.map(({ id }) => id);
}
