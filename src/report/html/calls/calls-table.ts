import { onlyFigures } from "../../../check/score.js";
import { scriptOf } from "../../../language/script.js";
import { SEVERITIES } from "../../../text/finding.js";
import { html, type Content, type Markup } from "../markup.js";
import { baseName } from "../phrases.js";
import { spoken, tagsOf } from "../tongues.js";
import type { CallDigest, Counts } from "./call-digest.js";
import { periodKey, rateOf, shownPeriod, type CallEntry } from "./overview.js";
import type { Rate } from "../../../check/interval.js";

/** Words that may hold Chinese. */
export const words = (text: string): Content => spoken(text, "en", tagsOf(scriptOf(text, "simplified")));

/** A link beside the page: every part of the path is escaped, so that `#` and `?` in names are names. */
export function linkTo(report: string, anchor = ""): string {
  const path = report.split("/").map(encodeURIComponent).join("/");
  return anchor === "" ? path : `${path}#${anchor}`;
}

/** How a call is called: its company and period, else its file. */
export function callName({ company, period, path }: CallDigest): string {
  if (company === null) return baseName(path);
  return period === null ? company : `${company}, ${shownPeriod(periodKey(period))}`;
}

/** Cells with the number of findings of each severity. */
export const countCells = (counts: Counts): Content =>
  SEVERITIES.map(
    (severity) =>
      html`<td class="count ${counts[severity] > 0 && severity}">
        ${counts[severity] > 0 ? counts[severity] : "0"}
      </td>`,
  );

export const countHeads: Content = SEVERITIES.map((severity) => html`<th scope="col">${severity}</th>`);

/** A rate with its interval, drawn on a scale that ends at `end`, and in numbers; without one, why. */
export function rateCells(rate: Rate | null, end: number, reason: string): Markup {
  if (rate === null)
    return html`<td data-v="-1" class="none">–</td>
      <td class="none reason">${reason}</td>`;
  const { per100, interval } = rate;
  const x = (value: number) => ((Math.min(value, end) / end) * 88 + 1).toFixed(1);
  return html`<td data-v="${per100}"><b>${per100}</b></td>
    <td data-v="${interval[0]}" class="interval">
      <svg viewBox="0 0 90 12" aria-hidden="true">
        <path class="track" d="M1 6H89" />
        <path class="bar" d="M${x(interval[0])} 6H${x(interval[1])}" />
        <circle cx="${x(per100)}" cy="6" r="3.5" /></svg
      >${interval[0]} to ${interval[1]}
    </td>`;
}

function callRow({ digest, report }: CallEntry, end: number): Markup {
  const { path, period, date, summary } = digest;
  const { figures, mandarin, bySeverity, sourceSegments, unavailable } = summary;
  const errors = figures.total - figures.faithful;
  const rate = rateOf({ figures: figures.total, errors });
  const few = sourceSegments === 0 ? "nothing to audit" : onlyFigures(figures.total);
  const coverage = mandarin.renderedPer100 === null ? "–" : `${mandarin.renderedPer100} %`;
  const gaps = unavailable > 0 && html` <small>${unavailable} without text</small>`;
  return html`<tr>
    <th scope="row" data-v="${callName(digest)}">
      <a href="${linkTo(report)}">${words(callName(digest))}</a> <small>${words(path)}</small>
    </th>
    <td class="word" data-v="${period === null ? "" : periodKey(period)}">
      ${period === null ? html`<span class="none">not said</span>` : shownPeriod(periodKey(period))}
    </td>
    <td class="word">${date ?? ""}</td>
    ${countCells(bySeverity)}
    <td>${figures.total}</td>
    <td>${errors}</td>
    ${rateCells(rate, end, few)}
    <td data-v="${mandarin.renderedPer100 ?? -1}">${coverage}${gaps}</td>
  </tr> `;
}

/** A table whose body is empty, with rows that are made one by one: the page is never held whole. */
export function* withRows({ markup }: Markup, rows: Iterable<Markup>): Iterable<Markup> {
  const at = markup.indexOf("</tbody>");
  yield { markup: markup.slice(0, at) };
  yield* rows;
  yield { markup: markup.slice(at) };
}

function* callRows(entries: Iterable<CallEntry>, end: number): Iterable<Markup> {
  for (const entry of entries) yield callRow(entry, end);
}

/** The table of calls, piece by piece. */
export function callsTable(entries: Iterable<CallEntry>, end: number): Iterable<Markup> {
  const empty = html`<section id="calls">
    <h3 id="calls-h">Calls</h3>
    <div class="wide" role="region" aria-labelledby="calls-h" tabindex="0">
      <table class="sortable filtered">
        <thead>
          <tr>
            <th scope="col">Call</th>
            <th scope="col" class="word">Period</th>
            <th scope="col" class="word">Day</th>
            ${countHeads}
            <th scope="col">Figures</th>
            <th scope="col">Errors</th>
            <th scope="col">per 100</th>
            <th scope="col">95 % interval</th>
            <th scope="col">Mandarin rendered</th>
          </tr>
        </thead>
        <tbody></tbody>
      </table>
    </div>
  </section> `;
  return withRows(empty, callRows(entries, end));
}
