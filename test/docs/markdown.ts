import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Code, Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A page of the documentation, by its path from the root of the project. */
export interface Page {
  readonly path: string;
  readonly nodes: readonly Nodes[];
}

function flatten(node: Nodes): Nodes[] {
  return "children" in node ? [node, ...node.children.flatMap(flatten)] : [node];
}

export function readPage(path: string): Page {
  return { path, nodes: flatten(fromMarkdown(readFileSync(join(ROOT, path), "utf8"))) };
}

/** Every page that users read, and those of the folders of the sources. */
export function allPages(): Page[] {
  const within = (folder: string) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => join(folder, name));
  return ["README.md", "CHANGELOG.md", ...within("docs"), ...within("src"), ...within("corpus")]
    .map((path) => path.split(sep).join("/"))
    .sort()
    .map(readPage);
}

/** A block of code with the number of its first line, its language and what stands behind the language. */
export interface CodeBlock {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly meta: string;
  readonly value: string;
}

export function codeBlocks({ path, nodes }: Page): CodeBlock[] {
  return nodes
    .filter((node): node is Code => node.type === "code")
    .map(({ lang, meta, value, position }) => ({
      page: path,
      line: position?.start.line ?? 0,
      language: lang ?? "",
      meta: meta ?? "",
      value,
    }));
}

const textOf = (node: Nodes): string =>
  "value" in node ? node.value : "children" in node ? node.children.map(textOf).join("") : "";

/** The anchors of a page as GitHub makes them from its headings. */
export function anchors({ nodes }: Page): Set<string> {
  return new Set(
    nodes
      .filter(({ type }) => type === "heading")
      .map((node) =>
        textOf(node)
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, "")
          .replaceAll(" ", "-"),
      ),
  );
}

export interface Link {
  readonly page: string;
  readonly line: number;
  readonly url: string;
  /** The file that is meant, from the root of the project; null for a link to elsewhere on the network. */
  readonly file: string | null;
  readonly anchor: string;
}

export function links({ path, nodes }: Page): Link[] {
  return nodes.flatMap((node): Link[] => {
    if (node.type !== "link" && node.type !== "image" && node.type !== "definition") return [];
    const { url } = node;
    const line = node.position?.start.line ?? 0;
    const [file = "", anchor = ""] = url.split("#");
    if (/^[a-z]+:/iu.test(url)) return [{ page: path, line, url, file: null, anchor: "" }];
    const target = file === "" ? path : relative(ROOT, join(ROOT, dirname(path), decodeURI(file)));
    return [{ page: path, line, url, file: target, anchor }];
  });
}
