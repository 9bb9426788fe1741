import type { ErrorRate, Fidelity, Summary } from "../check/audit-document.js";
import { SEVERITIES } from "../text/finding.js";

const LABEL_WIDTH = 12;
const row = (label: string, text: string) => `  ${label.padEnd(LABEL_WIDTH)}${text}`;

function percent(part: number, whole: number): string {
  return whole === 0 ? "" : ` (${Math.round((100 * part) / whole)} %)`;
}

const interval = ([low, high]: readonly [number, number]) => `95 % interval ${low} to ${high}`;

function fidelity({ total, faithful, faithfulPer100, interval: range }: Fidelity): string {
  const counts = `${total} in the source, ${faithful} faithful`;
  if (faithfulPer100 === null || range === null) return counts + percent(faithful, total);
  return `${counts} (${faithfulPer100} %, ${interval(range)})`;
}

/** One kind of error against the figures of the source: `3 number-omitted: 3.6 per 100 (95 % interval 1.2 to 10.1)`. */
function rateWords({ check, errors, per100, interval: range }: ErrorRate): string {
  const count = `${errors} ${check}`;
  return per100 === null || range === null ? count : `${count}: ${per100} per 100 (${interval(range)})`;
}

function scoreLines({ score }: Summary): string[] {
  if (score.figureErrorsPer100 === null || score.interval === null)
    return score.reason === null ? [] : [row("Score", `none: ${score.reason}`)];
  return [
    row(
      "Score",
      `${score.figureErrorsPer100} figure errors per 100 (${interval(score.interval)}); MQM penalty ${score.mqmPer1000Words} per 1,000 words`,
    ),
    ...score.byType.map((rate) => row("", rateWords(rate))),
  ];
}

/** What a score cannot tell; nothing where there is none. */
export const limitsOf = ({ score }: Summary): readonly string[] =>
  score.figureErrorsPer100 === null ? [] : score.limits;

/** The limits of a report's scores, a line each. */
export function limitLines(limits: ReadonlySet<string>): string[] {
  return [...limits].map((limit, index) => row(index === 0 ? "Mind" : "", limit));
}

/** What a baseline withheld, in words; null when it withheld nothing. */
export function judgedWords({ judged }: Summary): string | null {
  const { accepted, wrong, fixed } = judged;
  const total = accepted + wrong + fixed;
  if (total === 0) return null;
  const kinds = [
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
    ...(wrong > 0 ? [`${wrong} wrong`] : []),
    ...(fixed > 0 ? [`${fixed} marked as fixed, but still in the text`] : []),
  ];
  return `${total} ${total === 1 ? "finding" : "findings"} of the baseline not raised again: ${kinds.join(", ")}`;
}

/** The summary of one document for people, a line each, indented. */
export function summaryLines(summary: Summary, neutralHidden: boolean): string[] {
  const { sourceSegments: total, rendered, mandarin, unavailable, bySeverity } = summary;
  const lines: string[] = [];
  if (total > 0) {
    const share =
      mandarin.renderedPer100 === null || mandarin.segments === 0
        ? ""
        : `; ${mandarin.renderedPer100} % of the Mandarin by characters`;
    lines.push(
      row("Source", `${total} sentences, ${rendered} rendered${percent(rendered, total)}${share}`),
      row("Figures", fidelity(summary.figures)),
      row("Names", fidelity(summary.names)),
    );
  }
  lines.push(...scoreLines(summary));
  if (unavailable > 0) {
    lines.push(
      row(
        "Unchecked",
        `${unavailable} ${unavailable === 1 ? "place has" : "places have"} only a marker instead of the speech: nothing there could be checked`,
      ),
    );
  }
  const judged = judgedWords(summary);
  if (judged !== null) lines.push(row("Judged", judged));
  const counts = SEVERITIES.filter((s) => bySeverity[s] > 0).map((s) => `${bySeverity[s]} ${s}`);
  const hidden = neutralHidden && bySeverity.neutral > 0 ? " (neutral ones: --min-severity neutral)" : "";
  lines.push(row("Findings", (counts.length === 0 ? "none" : counts.join(", ")) + hidden));
  return lines;
}
