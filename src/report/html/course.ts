import type { AuditDocument } from "../../check/audit-document.js";
import { SEVERITIES } from "../../text/finding.js";
import type { Page } from "./document-page.js";
import { numberOf } from "./finding-card.js";
import { html, type Content, type Markup } from "./markup.js";

const WIDTH = 1000;
type Kind = "rendered" | "rendition" | "lost" | "gap" | "plain";

interface Stretch {
  readonly kind: Kind;
  readonly start: number;
  end: number;
}

/** The text of the source from end to end, each stretch by what became of it; neighbours alike are one. */
function stretchesOf({ segments, pairs, findings, markers }: AuditDocument): Stretch[] {
  const rendered = new Set(pairs.filter((pair) => pair.target.length > 0).flatMap((pair) => pair.source));
  const missing = new Set(
    findings.flatMap(({ check, source }) =>
      check === "segment-omitted" && source !== null ? [source.span.start] : [],
    ),
  );
  const pieces: Stretch[] = segments.flatMap(({ id, part, span, side }) => {
    if (side === "target") return [];
    const lost = !rendered.has(id) || missing.has(span.start);
    const spoken: Kind = lost ? "lost" : "rendered";
    const kinds = { source: spoken, rendition: "rendition", speech: "plain" } as const;
    return [{ kind: kinds[part], start: span.start, end: span.end }];
  });
  for (const { kind, span } of markers) {
    if (kind === "foreign-language") pieces.push({ kind: "gap", start: span.start, end: span.end });
  }
  pieces.sort((a, b) => a.start - b.start);
  const joined: Stretch[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.kind === piece.kind) last.end = piece.end;
    else joined.push({ ...piece });
  }
  return joined;
}

const STRETCH_WORDS: Readonly<Record<Kind, string>> = {
  rendered: "rendered speech",
  rendition: "its rendition",
  lost: "no rendition found",
  gap: "not in the transcript",
  plain: "other speech",
};

/** The course of the call: what was rendered, what was lost, and where findings are, each a link to it. */
export function coursePlot(page: Page): Markup | null {
  const { document } = page;
  const stretches = stretchesOf(document);
  const from = stretches[0]?.start ?? 0;
  const to = stretches.at(-1)?.end ?? 0;
  if (to <= from) return null;
  const x = (offset: number) => (Math.min(Math.max(0, offset - from), to - from) / (to - from)) * WIDTH;
  // What is lost must not be lost again for being narrow.
  const least = (kind: Kind) => (kind === "lost" || kind === "gap" ? 2.5 : 0.4);
  const blocks = (wanted: Kind) =>
    stretches
      .filter(({ kind }) => kind === wanted)
      .map(({ start, end }) => {
        const width = Math.max(least(wanted), x(end) - x(start)).toFixed(1);
        return `M${x(start).toFixed(1)} 4h${width}v22h-${width}z`;
      })
      .join("");
  const kinds = [...new Set(stretches.map(({ kind }) => kind))];
  const strips = kinds.map((kind) => html`<path class="${kind}" d="${blocks(kind)}" />`);
  const dots = document.findings.map((finding): Content => {
    const evidence = finding.source ?? finding.target;
    if (evidence === null) return null;
    const lane = SEVERITIES.indexOf(finding.severity);
    const at = x(evidence.span.start).toFixed(1);
    const { severity, check } = finding;
    return html`<a href="#${page.idOf(finding)}"
      ><title>${numberOf(finding)}: ${severity} ${check}</title
      ><circle class="${severity}" cx="${at}" cy="${44 + lane * 17}" r="5.5"
    /></a>`;
  });
  const lanes = SEVERITIES.map(
    (severity, lane) =>
      html`<path class="lane" d="M0 ${44 + lane * 17}H${WIDTH}" /><text
          class="faint"
          x="-8"
          y="${48 + lane * 17}"
          text-anchor="end"
          >${severity}</text
        >`,
  );
  const legend = kinds.map((kind) => html`<li><i class="${kind}"></i>${STRETCH_WORDS[kind]}</li>`);
  return html`<figure class="course">
    <figcaption>The course of the call</figcaption>
    <svg
      viewBox="-64 0 1072 108"
      role="group"
      aria-label="Coverage and findings from the beginning of the transcript to its end"
    >
      <text class="faint" x="-8" y="20" text-anchor="end">speech</text>
      ${strips}${lanes}${dots}
    </svg>
    <ul class="legend">
      ${legend}
    </ul>
  </figure>`;
}
