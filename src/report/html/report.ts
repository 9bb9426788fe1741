import { createHash } from "node:crypto";
import type { AuditDocument } from "../../check/audit-document.js";
import type { Baseline } from "../../check/baseline.js";
import { builtText } from "../../text/data.js";
import type { Finding } from "../../text/finding.js";
import type { Tool } from "../json.js";
import { pageOf, type Page } from "./document-page.js";
import { findingCard, numberOf, whereWords } from "./finding-card.js";
import { html, trusted, type Content, type Markup } from "./markup.js";
import { blocksOf, type Block } from "./rows.js";
import { summarySection } from "./summary.js";
import { spoken } from "./tongues.js";
import { transcript } from "./transcript.js";

let assets: { readonly style: string; readonly script: string } | null = null;

/** Runs nothing but the page's own script and loads nothing from anywhere. */
function policy(style: string, script: string): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
}

const nameOf = (document: AuditDocument) => document.path ?? "text";
const baseName = (path: string) => path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);

function listEntry(page: Page, finding: Finding): Markup {
  const id = page.idOf(finding);
  return html`<li id="${id}-l">
    <a href="#${id}"
      ><span class="num ${finding.severity}">${numberOf(finding)}</span
      ><span class="sr">${finding.severity}</span><b>${finding.check}</b
      ><small>${whereWords(page, finding)}</small><span>${spoken(finding.message, "en", page.tags)}</span></a
    >
  </li> `;
}

function findingList(pages: readonly Page[]): Markup {
  return html`<ol class="list">
    ${pages.map((page): Content => [
      pages.length > 1 &&
        html`<li class="file"><a href="#${page.prefix}top">${baseName(nameOf(page.document))}</a></li>`,
      page.document.findings.map((finding) => listEntry(page, finding)),
    ])}
  </ol>`;
}

function documentSection(page: Page, blocks: readonly Block[]): Markup {
  const { document, prefix } = page;
  const { layout, encoding, script } = document;
  const facts = [layout, encoding, ...(script === "none" ? [] : [script])].join(" · ");
  return html`<section class="doc" id="${prefix}top" data-path="${document.path ?? ""}">
    <h2>${baseName(nameOf(document))}</h2>
    <p class="facts">
      ${nameOf(document)}${document.targetPath !== null && ` and ${document.targetPath}`} · ${facts}
    </p>
    ${summarySection(page)}
    ${page.homeless.length > 0 && html`<div class="cards">${page.homeless.map((finding) => findingCard(page, finding))}</div>`}
    ${transcript(page, blocks)}
  </section> `;
}

/** Under which name the browser remembers the reviewer's marks for this report. */
function memory(documents: readonly AuditDocument[]): string {
  const prints = documents.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint));
  return createHash("sha256").update(prints.join()).digest("hex").slice(0, 16);
}

/**
 * The report as one HTML file that needs nothing else: no network, no server. A review that is saved from it contains
 * what `baseline` knew already.
 */
export function htmlReport(
  documents: readonly AuditDocument[],
  tool: Tool,
  baseline: Baseline = new Map(),
): string {
  const { style, script } = (assets ??= {
    style: builtText("report-style.css"),
    script: builtText("report.js"),
  });
  const laid = documents.map((document, index) => {
    const blocks = blocksOf(document);
    return { page: pageOf(document, blocks, `d${index + 1}`), blocks };
  });
  const pages = laid.map(({ page }) => page);
  const [only] = documents;
  const title =
    documents.length === 1 && only !== undefined ? baseName(nameOf(only)) : `${documents.length} documents`;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy(style, script)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="${tool.name} ${tool.version}" />
        <title>Audit of ${title} – Yidui</title>
        ${trusted(`<style>${style}</style>`)}
      </head>
      <body
        data-memory="${memory(documents)}"
        data-tool="${tool.name}"
        data-version="${tool.version}"
        data-judged="${JSON.stringify([...baseline.values()])}"
      >
        <a class="skip" href="#main">Skip to the report</a>
        <header class="top">
          <h1>Yidui <span lang="zh-Hans">译对</span> <small>audit of interpreted speech</small></h1>
          <div class="tools" id="tools"></div>
        </header>
        <nav class="side" aria-label="Findings">
          <div id="filters"></div>
          ${findingList(pages)}
          <p class="faint" id="empty" hidden>No finding matches.</p>
        </nav>
        <main id="main">${laid.map((each) => documentSection(each.page, each.blocks))}</main>
        <p class="sr" id="say" role="status" aria-live="polite"></p>
        ${trusted(`<script>${script}</script>`)}
      </body>
    </html> `;
  return page.markup;
}
