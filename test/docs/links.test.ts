import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, allPages, anchors, links, readPage, type Page } from "./markdown.js";

const pages = allPages();
const byPath = new Map(pages.map((page) => [page.path, page]));

describe.each(pages.map((page) => [page.path, page] as const))("the links of %s", (_path, page: Page) => {
  it("lead to files that are there, and to headings that they have", () => {
    const broken = links(page).filter(({ file, anchor }) => {
      if (file === null) return false;
      if (!existsSync(join(ROOT, file))) return true;
      const target = byPath.get(file) ?? (file.endsWith(".md") ? readPage(file) : undefined);
      return anchor !== "" && target !== undefined && !anchors(target).has(anchor);
    });
    expect(broken.map(({ line, url }) => `line ${line}: ${url}`)).toEqual([]);
  });
});

describe("the documentation", () => {
  it("is all reached from docs/README.md", () => {
    const reached = new Set<string>();
    const visit = (path: string) => {
      const page = byPath.get(path);
      if (page === undefined || reached.has(path)) return;
      reached.add(path);
      for (const { file } of links(page)) if (file !== null) visit(file);
    };
    visit("docs/README.md");
    const docs = pages.map(({ path }) => path).filter((path) => path.startsWith("docs/"));
    expect(docs.filter((path) => !reached.has(path))).toEqual([]);
  });
});
