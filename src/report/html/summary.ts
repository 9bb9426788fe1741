import type { AuditDocument, Summary } from "../../check/audit-document.js";
import { SEVERITIES } from "../../text/finding.js";
import { judgedWords } from "../summary-lines.js";
import { coursePlot } from "./course.js";
import type { Page } from "./document-page.js";
import { html, type Content, type Markup } from "./markup.js";
import { enumerated } from "./phrases.js";
import { fidelityPlot, kindPlot } from "./plots.js";
import { tile } from "./shell.js";

function verdict({ summary }: AuditDocument): string {
  const { sourceSegments, unavailable, bySeverity, rendered } = summary;
  if (sourceSegments === 0) {
    return unavailable > 0
      ? "Nothing could be audited: where Mandarin was spoken the transcript has only markers."
      : "Nothing could be audited: the transcript holds no speech that was interpreted.";
  }
  const grave = SEVERITIES.slice(0, 3).flatMap((severity) =>
    bySeverity[severity] > 0 ? [`${bySeverity[severity]} ${severity}`] : [],
  );
  const total = bySeverity.critical + bySeverity.major + bySeverity.minor;
  const found =
    total === 0 ? "No errors found" : `${enumerated(grave)} ${total === 1 ? "finding" : "findings"}`;
  return `${found} in ${sourceSegments} source sentences, ${rendered} of them rendered.`;
}

const intervalNote = (interval: readonly [number, number] | null, unit: string) =>
  interval === null ? "" : `95 % interval ${interval[0]} to ${interval[1]}${unit}`;

function tiles({ figures, names, mandarin, score, bySeverity, sourceSegments }: Summary): Content {
  if (sourceSegments === 0) return null;
  const rate = ({ total, faithful, faithfulPer100 }: Summary["figures"]) =>
    faithfulPer100 === null ? `${faithful} / ${total}` : `${faithfulPer100} %`;
  const counts = SEVERITIES.map(
    (severity) => html`<span class="chip ${severity}"><b>${bySeverity[severity]}</b> ${severity}</span>`,
  );
  return html`<div class="tiles">
    <div class="tile counts"><span class="chips">${counts}</span><span>Findings</span></div>
    ${[
      score.figureErrorsPer100 === null
        ? tile("no score", "Figure errors per 100", score.reason ?? "")
        : tile(String(score.figureErrorsPer100), "Figure errors per 100", intervalNote(score.interval, "")),
      tile(rate(figures), "Figures faithful", `${figures.faithful} of ${figures.total}`),
      tile(rate(names), "Names faithful", `${names.faithful} of ${names.total}`),
      tile(
        mandarin.renderedPer100 === null
          ? `${mandarin.rendered} / ${mandarin.segments}`
          : `${mandarin.renderedPer100} %`,
        "Mandarin rendered",
        `${mandarin.rendered} of ${mandarin.segments} sentences`,
      ),
      score.mqmPer1000Words === null
        ? null
        : tile(
            String(score.mqmPer1000Words),
            "MQM penalty per 1,000 words",
            `${score.penalty} points, ${score.sourceWords.toLocaleString("en-US")} words; 25, 5, 1, 0`,
          ),
    ]}
  </div>`;
}

function ratesTable({ score }: Summary): Content {
  if (score.byType.length === 0 || score.figureErrorsPer100 === null) return null;
  const rows = score.byType.map(
    ({ check, errors, per100, interval }) =>
      html`<tr>
        <th scope="row">${check}</th>
        <td>${errors}</td>
        <td>${per100 ?? ""}</td>
        <td>${interval === null ? "" : `${interval[0]} to ${interval[1]}`}</td>
      </tr>`,
  );
  return html`<figure>
    <figcaption>Figure errors by type</figcaption>
    <table>
      <thead>
        <tr>
          <th scope="col">Type</th>
          <th scope="col">Errors</th>
          <th scope="col">per 100</th>
          <th scope="col">95 % interval</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </figure>`;
}

/** What the document came to, in words, tiles and plots, and what they cannot tell. */
export function summarySection(page: Page): Markup {
  const { document } = page;
  const { summary } = document;
  const judged = judgedWords(summary);
  const { unavailable } = summary;
  const missing = `${unavailable} ${unavailable === 1 ? "place has" : "places have"} only a marker instead of the speech: nothing there could be checked.`;
  return html`<section class="summary" aria-label="Summary">
    <p class="verdict">${verdict(document)}</p>
    ${unavailable > 0 && html`<p class="warn">${missing}</p>`}${judged !== null && html`<p class="faint">${judged}.</p>`}
    ${tiles(summary)}
    <div class="plots">
      ${kindPlot(document)}
      <div class="stack">${summary.sourceSegments > 0 && fidelityPlot(document)}${ratesTable(summary)}</div>
    </div>
    ${coursePlot(page)}
    <details class="limits" open>
      <summary>What these numbers cannot tell</summary>
      <ul>
        ${summary.score.limits.map((limit) => html`<li>${limit}</li>`)}
      </ul>
    </details>
  </section>`;
}
