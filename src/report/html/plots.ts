import type { AuditDocument, Fidelity } from "../../check/audit-document.js";
import { SEVERITIES, type Severity } from "../../text/finding.js";
import type { Page } from "./document-page.js";
import { numberOf } from "./finding-card.js";
import { html, type Content, type Markup } from "./markup.js";

const BAR = 16;
const LINE = 26;

/** Errors by kind, the commonest first, a bar each, its colour the severity. */
export function kindPlot({ findings }: AuditDocument): Markup | null {
  if (findings.length === 0) return null;
  const kinds = new Map<string, Record<Severity, number>>();
  for (const { check, severity } of findings) {
    const counts = kinds.get(check) ?? { critical: 0, major: 0, minor: 0, neutral: 0 };
    counts[severity] += 1;
    kinds.set(check, counts);
  }
  const total = (counts: Record<Severity, number>) => SEVERITIES.reduce((sum, s) => sum + counts[s], 0);
  const rows = [...kinds].sort((a, b) => total(b[1]) - total(a[1]) || (a[0] < b[0] ? -1 : 1));
  const most = Math.max(...rows.map(([, counts]) => total(counts)));
  const unit = 200 / most;
  const bars = rows.map(([check, counts], index): Content => {
    const y = index * LINE;
    let x = 170;
    const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => {
      const width = counts[severity] * unit;
      const part = html`<rect
        class="${severity}"
        x="${x.toFixed(1)}"
        y="${y + 4}"
        width="${(width - 1).toFixed(1)}"
        height="${BAR}"
        rx="3"
        ><title>${counts[severity]} ${severity}</title></rect
      >`;
      x += width;
      return part;
    });
    return html`<text class="label" x="162" y="${y + 16}">${check}</text>${parts}<text
        x="${(x + 6).toFixed(1)}"
        y="${y + 16}"
        >${total(counts)}</text
      >`;
  });
  const words = rows.map(([check, counts]) => `${check} ${total(counts)}`).join(", ");
  return html`<figure>
    <figcaption>Findings by kind and severity</figcaption>
    <svg viewBox="0 0 400 ${rows.length * LINE}" role="img" aria-label="${words}">${bars}</svg>
  </figure>`;
}

interface Share {
  readonly label: string;
  readonly percent: number | null;
  readonly interval: readonly [number, number] | null;
  readonly count: string;
}

function shareOf(label: string, { total, faithful, faithfulPer100, interval }: Fidelity): Share {
  return { label, percent: faithfulPer100, interval, count: `${faithful} of ${total}` };
}

/** Fidelity of figures and names and the Mandarin rendered, with 95 % intervals where there are any. */
export function fidelityPlot({ summary }: AuditDocument): Markup | null {
  const { mandarin, figures, names } = summary;
  const shares: Share[] = [
    shareOf("Figures faithful", figures),
    shareOf("Names faithful", names),
    {
      label: "Mandarin rendered",
      percent: mandarin.renderedPer100,
      interval: null,
      count: `${mandarin.rendered} of ${mandarin.segments} sentences`,
    },
  ];
  const x = (percent: number) => (130 + percent * 1.7).toFixed(1);
  const rows = shares.map(({ label, percent, interval, count }, index): Content => {
    const y = index * 44;
    const value = percent === null ? "too few for a rate" : `${percent} %`;
    const bar =
      percent === null
        ? null
        : html`<rect
            class="share"
            x="130"
            y="${y + 6}"
            width="${(percent * 1.7).toFixed(1)}"
            height="12"
            rx="3"
          />`;
    const whisker =
      interval === null
        ? null
        : html`<path
            class="whisker"
            d="M${x(interval[0])} ${y + 12}H${x(interval[1])}M${x(interval[0])} ${y + 7}v10M${x(interval[1])} ${y + 7}v10"
            ><title>95 % interval ${interval[0]} to ${interval[1]} %</title></path
          >`;
    const range = interval === null ? "" : `, 95 % interval ${interval[0]} to ${interval[1]} %`;
    return html`<text class="label" x="122" y="${y + 17}">${label}</text
      ><rect class="track" x="130" y="${y + 6}" width="170" height="12" rx="3" />${bar}${whisker}<text
        x="308"
        y="${y + 17}"
        class="value"
        >${value}</text
      ><text class="faint" x="130" y="${y + 33}">${count}${range}</text>`;
  });
  const words = shares
    .map(({ label, percent, count }) => `${label} ${percent ?? "no rate"}, ${count}`)
    .join("; ");
  return html`<figure>
    <figcaption>Fidelity</figcaption>
    <svg viewBox="0 0 400 128" role="img" aria-label="${words}">${rows}</svg>
  </figure>`;
}

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
  lost: "not rendered",
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
  const rects = stretches.map(
    ({ kind, start, end }) =>
      html`<rect
        class="${kind}"
        x="${x(start).toFixed(1)}"
        width="${Math.max(least(kind), x(end) - x(start)).toFixed(1)}"
        y="4"
        height="22"
      />`,
  );
  const dots = document.findings.map((finding): Content => {
    const evidence = finding.source ?? finding.target;
    if (evidence === null) return null;
    const lane = SEVERITIES.indexOf(finding.severity);
    const name = `${numberOf(finding)}: ${finding.severity} ${finding.check}`;
    return html`<a href="#${page.idOf(finding)}" aria-label="Finding ${name}"
      ><circle
        class="${finding.severity}"
        cx="${x(evidence.span.start).toFixed(1)}"
        cy="${44 + lane * 17}"
        r="5.5"
        ><title>${name}</title></circle
      ></a
    >`;
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
  const kinds = [...new Set(stretches.map(({ kind }) => kind))];
  const legend = kinds.map((kind) => html`<li><i class="${kind}"></i>${STRETCH_WORDS[kind]}</li>`);
  return html`<figure class="course">
    <figcaption>The course of the call</figcaption>
    <svg
      viewBox="-64 0 1072 108"
      role="group"
      aria-label="Coverage and findings from the beginning of the transcript to its end"
    >
      <text class="faint" x="-8" y="20" text-anchor="end">speech</text>
      ${rects}${lanes}${dots}
    </svg>
    <ul class="legend">
      ${legend}
    </ul>
  </figure>`;
}
