import type { Evidence, Finding } from "../../text/finding.js";
import type { Page } from "./document-page.js";
import { html, type Content, type Markup } from "./markup.js";
import { spoken } from "./tongues.js";

/** The number of a finding, which stands at its place and leads to it: f12 is 12. */
export const numberOf = ({ id }: Finding): string => id.slice(1);

function relatedLinks(page: Page, related: readonly Evidence[]): Content {
  if (related.length === 0) return null;
  const links = related.map(({ span, text }, index): Content => {
    const row = page.rowAt(span);
    const words = spoken(text, "en", page.tags);
    const line = `line ${page.placeOf(span).line}`;
    return [
      index === 0 ? "" : ", ",
      words,
      " (",
      row === null ? line : html`<a href="#${row}">${line}</a>`,
      ")",
    ];
  });
  return html`<p class="also">See also: ${links}</p>`;
}

/** Where a finding stands, in words. */
export function whereWords(page: Page, finding: Finding): string {
  const evidence = finding.source ?? finding.target;
  if (evidence === null) return "";
  const { line, turn } = page.placeOf(evidence.span);
  const speaker = turn?.speaker ?? null;
  return [...(speaker === null ? [] : [speaker]), `line ${line}`].join(", ");
}

/** A finding in full, under the pair that it is about. */
export function findingCard(page: Page, finding: Finding): Markup {
  const { severity, check, message, confidence, suggestion, fingerprint } = finding;
  const id = page.idOf(finding);
  const speaker = page.speakerOf(finding) ?? "";
  return html`<article
    class="card ${severity}"
    id="${id}"
    data-check="${check}"
    data-severity="${severity}"
    data-speaker="${speaker}"
    data-print="${fingerprint}"
  >
    <h4>
      <a class="num" href="#${id}-m"><span class="sr">Finding </span>${numberOf(finding)}</a>
      <span class="sev">${severity}</span> <span class="check">${check}</span>
    </h4>
    <p class="msg">${spoken(message, "en", page.tags)}</p>
    ${
      suggestion === null
        ? null
        : html` <p class="fix"><span>Suggestion</span> <b>${spoken(suggestion, "en", page.tags)}</b></p>`
    }${relatedLinks(page, finding.related)}
    <p class="meta">${whereWords(page, finding)} · confidence ${confidence.toFixed(2)}</p>
  </article>`;
}
