import type { AuditDocument, Fidelity } from "../../check/audit-document.js";
import { SEVERITIES, type Severity } from "../../text/finding.js";
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
  return severityBars(kinds, "Findings by kind and severity");
}

/** A bar for each check, in the colours of the severities. `kinds` is not empty. */
export function severityBars(
  kinds: ReadonlyMap<string, Readonly<Record<Severity, number>>>,
  caption: string,
): Markup {
  const total = (counts: Readonly<Record<Severity, number>>) =>
    SEVERITIES.reduce((sum, s) => sum + counts[s], 0);
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
    <figcaption>${caption}</figcaption>
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
    const value = percent === null ? "too few" : `${percent} %`;
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
