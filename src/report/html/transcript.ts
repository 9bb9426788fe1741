import type { AuditSegment, AuditTurn } from "../../check/audit-document.js";
import type { Finding } from "../../text/finding.js";
import type { Language } from "../../text/language.js";
import type { Page } from "./document-page.js";
import { findingCard, numberOf } from "./finding-card.js";
import { html, type Content, type Markup } from "./markup.js";
import { piecesOf, type Piece } from "./pieces.js";
import type { Block, Row } from "./rows.js";
import { spoken } from "./tongues.js";

const ROLES: Readonly<Record<AuditTurn["role"], string>> = {
  operator: "Operator",
  "investor-relations": "Investor relations",
  executive: "Executive",
  analyst: "Analyst",
  interpreter: "Interpreter",
  unknown: "",
};

function pieceMarkup(page: Page, piece: Piece, language: Language): Content {
  const { tags } = page;
  const words = spoken(piece.text, language, tags);
  const other = language === "zh" ? "en" : "zh";
  const [gravest] = piece.findings;
  if (gravest === undefined) {
    return piece.reading === null ? words : html`<data value="${piece.reading}">${words}</data>`;
  }
  // The place that a finding's own links lead to is the first piece of its evidence.
  const anchors = piece.findings.flatMap((finding) => page.takeAnchor(finding) ?? []);
  const ids = piece.findings.map((finding) => page.idOf(finding)).join(" ");
  const reading =
    piece.reading !== null && piece.readingEnds
      ? html`<span class="r" lang="${tags[other]}">${piece.reading}</span>`
      : null;
  const refs = piece.ending.map(
    (finding) =>
      html`<a
        class="ref ${finding.severity}"
        href="#${page.idOf(finding)}"
        aria-label="${finding.severity} finding ${numberOf(finding)}"
        >${numberOf(finding)}</a
      >`,
  );
  const mark = html`<mark class="${gravest.severity}" data-f="${ids}">${words}</mark>`;
  return [anchors.map((id) => html`<a id="${id}"></a>`), mark, reading, refs];
}

function cell(
  page: Page,
  segments: readonly AuditSegment[],
  side: "source" | "target",
  alone: string,
): Markup {
  const [first] = segments;
  if (first === undefined) return html`<p class="${side} none">${alone}</p>`;
  const { language } = first;
  const sentences = segments.map((segment, index): Content => {
    const pieces = piecesOf(segment, page.findingsAt(segment), true);
    const gap = index > 0 && language === "en" ? " " : "";
    return [gap, pieces.map((piece) => pieceMarkup(page, piece, segment.language))];
  });
  return html`<p class="${side}" lang="${page.tags[language]}">${sentences}</p>`;
}

function cards(page: Page, findings: readonly Finding[]): Content {
  if (findings.length === 0) return null;
  return html`<div class="cards">${findings.map((finding) => findingCard(page, finding))}</div>`;
}

/** The speaker of the rendition, told where it changes. */
function rendererOf(page: Page, segments: readonly AuditSegment[]): string | null {
  const turn = page.turns.get(segments[0]?.turn ?? "");
  if (turn === undefined) return null;
  return turn.speaker ?? (ROLES[turn.role] || null);
}

function rowMarkup(page: Page, row: Row): Markup {
  const findings = page.findingsOfRow(row);
  const flag = findings.length > 0 ? " has" : "";
  switch (row.kind) {
    case "pair": {
      const { pair, source, target } = row;
      return html`<div class="row${flag}" id="${page.prefix}${pair.id}">
        <span class="pid">${pair.id.slice(1)}</span
        >${cell(page, source, "source", "not in the source")}${cell(page, target, "target", "no rendition")}${cards(page, findings)}
      </div> `;
    }
    case "speech": {
      const text = row.segments.map((segment, index): Content => {
        const { language } = segment;
        const pieces = piecesOf(segment, page.findingsAt(segment), false);
        const words = pieces.map((piece) => pieceMarkup(page, piece, language));
        return [
          index > 0 && language === "en" ? " " : "",
          html`<span lang="${page.tags[language]}">${words}</span>`,
        ];
      });
      return html`<div class="row speech${flag}">
        <p>${text}</p>
        ${cards(page, findings)}
      </div> `;
    }
    case "gap": {
      const words = page.document.texts.source.slice(row.marker.span.start, row.marker.span.end);
      const anchors = findings.flatMap((finding) => page.takeAnchor(finding) ?? []);
      return html`<div class="row gap${flag}">
        <p>
          ${anchors.map((id) => html`<a id="${id}"></a>`)}<b>${words}</b> Speech that is not in the
          transcript: nothing here could be checked.
        </p>
        ${cards(page, findings)}
      </div> `;
    }
  }
}

function heading(page: Page, { turn, rows }: Block): Content {
  if (turn === null) return null;
  const first = rows.find((row) => row.kind === "pair");
  const renderer = first === undefined ? null : rendererOf(page, first.target);
  const role = ROLES[turn.role];
  const title = turn.title ?? role;
  const name = turn.speaker ?? (role || "Unknown speaker");
  const rendered =
    renderer === null ? null : html`<span class="by"><span class="sr">Rendered by </span>${renderer}</span>`;
  return html`<h3>
    <span class="who"
      ><b>${spoken(name, "en", page.tags)}</b>${
        title === "" || title === name ? null : html` <small>${spoken(title, "en", page.tags)}</small>`
      } <small>line ${page.placeOf(turn.span).line}</small></span
    >${rendered}
  </h3> `;
}

/** The whole call, block by block. */
export function transcript(page: Page, blocks: readonly Block[]): Markup {
  return html`<div class="call">
    ${blocks.map((block) => {
      const speech = block.rows.every(({ kind }) => kind === "speech");
      return html`<section class="block${speech ? " aside" : ""}">
        ${heading(page, block)}${block.rows.map((row) => rowMarkup(page, row))}
      </section> `;
    })}
  </div>`;
}
