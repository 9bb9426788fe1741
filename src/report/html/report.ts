import { createHash } from "node:crypto";
import type { AuditDocument } from "../../check/audit-document.js";
import type { Baseline } from "../../check/baseline.js";
import { builtText } from "../../text/data.js";
import type { Finding } from "../../text/finding.js";
import { around, assembled, type ReportAssembly } from "../assembly.js";
import type { Tool } from "../json.js";
import { pageOf, type Page } from "./document-page.js";
import { findingCard, numberOf, whereWords } from "./finding-card.js";
import { html, trusted, type Markup } from "./markup.js";
import { baseName } from "./phrases.js";
import { blocksOf, type Block } from "./rows.js";
import { shell } from "./shell.js";
import { summarySection } from "./summary.js";
import { spoken } from "./tongues.js";
import { transcript } from "./transcript.js";

let assets: { readonly style: string; readonly script: string } | null = null;

const nameOf = (document: AuditDocument) => document.path ?? "text";

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

/** What the frame shows of a document. */
interface Listed {
  readonly name: string;
  /** Its entry in the list of findings where there are several documents, and its findings. */
  readonly heading: string;
  readonly entries: string;
  readonly prints: readonly string[];
}

function listed(page: Page): Listed {
  const { document, prefix } = page;
  const name = baseName(nameOf(document));
  return {
    name,
    heading: html`<li class="file"><a href="#${prefix}top">${name}</a></li>`.markup,
    entries: document.findings.map((finding) => listEntry(page, finding).markup).join(""),
    prints: document.findings.map(({ fingerprint }) => fingerprint),
  };
}

/** Where the frame has the list of findings and the documents. */
const SLOTS = ["<!--list-->", "<!--documents-->"] as const;

interface Frame {
  readonly title: string;
  /** Under which name the browser remembers the reviewer's marks for this report. */
  readonly memory: string;
  readonly tool: Tool;
  readonly baseline: Baseline;
}

function framePage({ title, memory, tool, baseline }: Frame): string {
  const { style, script } = (assets ??= {
    style: builtText("report-style.css"),
    script: builtText("report.js"),
  });
  const [list, sections] = SLOTS;
  return shell({
    title: `Audit of ${title}`,
    tool,
    style,
    script,
    data: {
      memory,
      tool: tool.name,
      version: tool.version,
      judged: JSON.stringify([...baseline.values()]),
    },
    content: html`<nav class="side" aria-label="Findings">
        <div id="filters"></div>
        <ol class="list">
          ${trusted(list)}
        </ol>
        <p class="faint" id="empty" hidden>No finding matches.</p>
      </nav>
      <main id="main">${trusted(sections)}</main>`,
  });
}

/**
 * The report as one HTML file that needs nothing else: no network, no server. A review that is saved from it contains
 * what `baseline` knew already.
 */
export function htmlAssembly(tool: Tool, baseline: Baseline = new Map()): ReportAssembly<Listed> {
  return {
    part: (document, ordinal) => {
      const blocks = blocksOf(document);
      const page = pageOf(document, blocks, `d${ordinal}`);
      return { body: documentSection(page, blocks).markup, digest: listed(page) };
    },
    *whole(parts) {
      const memory = createHash("sha256");
      let documents = 0;
      let title = "";
      let findings = 0;
      for (const { digest } of parts()) {
        documents += 1;
        title = digest.name;
        for (const print of digest.prints) memory.update(findings++ === 0 ? print : `,${print}`);
      }
      const frame = framePage({
        title: documents === 1 ? title : `${documents} documents`,
        memory: memory.digest("hex").slice(0, 16),
        tool,
        baseline,
      });
      const [before, rest] = around(frame, SLOTS[0]);
      const [between, after] = around(rest, SLOTS[1]);
      yield before;
      for (const { digest } of parts())
        yield documents > 1 ? digest.heading + digest.entries : digest.entries;
      yield between;
      for (const { body } of parts()) yield body;
      yield after;
    },
  };
}

/** The report of documents that are all there. */
export const htmlReport = (documents: readonly AuditDocument[], tool: Tool, baseline?: Baseline): string =>
  assembled(htmlAssembly(tool, baseline), documents);
