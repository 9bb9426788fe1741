import { SEVERITIES } from "../../../text/finding.js";
import { html, type Content, type Markup } from "../markup.js";
import { severityBars } from "../plots.js";
import { severitiesIn, type Counts } from "./call-digest.js";
import { callName, linkTo, withRows, words } from "./calls-table.js";
import type { CallEntry, Overview } from "./overview.js";

const total = (counts: Counts) => SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);

/** Checks that found something, the busiest first. */
function checksOf({ kinds }: Overview): string[] {
  return [...kinds]
    .sort((a, b) => total(b[1]) - total(a[1]) || (a[0] < b[0] ? -1 : 1))
    .map(([check]) => check);
}

function kindRow({ digest, report }: CallEntry, checks: readonly string[]): Markup {
  const kinds = new Map(digest.kinds.map((kind) => [kind.check, kind]));
  const cells = checks.map((check): Content => {
    const kind = kinds.get(check);
    if (kind === undefined) return html`<td data-v="0"></td>`;
    const [gravest = "neutral"] = severitiesIn(kind.counts);
    const said = severitiesIn(kind.counts).map((severity) => `${kind.counts[severity]} ${severity}`);
    return html`<td class="cell ${gravest}">
      <a href="${linkTo(report, `d1${kind.first}`)}" title="${check}: ${said.join(", ")}"
        >${total(kind.counts)}</a
      >
    </td>`;
  });
  const all = digest.kinds.reduce((sum, { counts }) => sum + total(counts), 0);
  return html`<tr>
    <th scope="row" data-v="${callName(digest)}">
      <a href="${linkTo(report)}">${words(callName(digest))}</a> <small>${words(digest.path)}</small>
    </th>
    ${cells}
    <td>${all}</td>
  </tr> `;
}

function* kindRows(entries: Iterable<CallEntry>, checks: readonly string[]): Iterable<Markup> {
  for (const entry of entries) yield kindRow(entry, checks);
}

/** Findings by kind: a plot over all calls, and a table of calls against checks, piece by piece. */
export function kindsSection(overview: Overview, entries: () => Iterable<CallEntry>): Iterable<Markup> {
  const checks = checksOf(overview);
  if (checks.length === 0) return [];
  const empty = html`<section id="kinds">
    <h3 id="kinds-h">Kinds</h3>
    ${severityBars(overview.kinds, "Findings by kind and severity, all calls")}
    <p class="faint">
      A number leads to the first finding of its kind in the report of the call; its colour is the gravest of
      them.
    </p>
    <div class="wide" role="region" aria-labelledby="kinds-h" tabindex="0">
      <table class="sortable filtered matrix">
        <thead>
          <tr>
            <th scope="col">Call</th>
            ${checks.map((check) => html`<th scope="col"><span>${check}</span></th>`)}
            <th scope="col"><span>all</span></th>
          </tr>
        </thead>
        <tbody></tbody>
      </table>
    </div>
  </section> `;
  return withRows(empty, kindRows(entries(), checks));
}
