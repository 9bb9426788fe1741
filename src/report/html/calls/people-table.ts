import { onlyFigures } from "../../../check/score.js";
import { html, type Markup } from "../markup.js";
import { countCells, countHeads, rateCells, words } from "./calls-table.js";
import { rateOf, type Overview, type Person } from "./overview.js";

const TITLES = {
  interprets: [
    "interpreters",
    "Interpreters",
    "Interpreter",
    "Figures that were to be rendered, by who renders them.",
  ],
  speaks: [
    "speakers",
    "Speakers",
    "Speaker",
    "The same figures, by who said them: a fast speaker is hard to interpret.",
  ],
} as const;

/** Those with most figures first; who has no name comes last. */
function order(a: Person, b: Person): number {
  if ((a.name === null) !== (b.name === null)) return a.name === null ? 1 : -1;
  return b.figures - a.figures || ((a.name ?? "") < (b.name ?? "") ? -1 : 1);
}

function personRow(
  { name, company, calls, sentences, figures, errors, findings }: Person,
  end: number,
): Markup {
  return html`<tr>
    <th scope="row">
      ${name === null ? html`<span class="none">not named in the transcript</span>` : words(name)}
    </th>
    <td class="word">${company === null ? "" : words(company)}</td>
    <td>${calls}</td>
    <td>${sentences}</td>
    ${countCells(findings)}
    <td>${figures}</td>
    <td>${errors}</td>
    ${rateCells(rateOf({ figures, errors }), end, onlyFigures(figures))}
  </tr> `;
}

/** The table of those who interpret, or of those who speak. Null where there are none. */
export function peopleTable({ people }: Overview, does: Person["does"], end: number): Markup | null {
  const rows = [...people.values()].filter((person) => person.does === does).sort(order);
  if (rows.length === 0) return null;
  const [id, title, one, note] = TITLES[does];
  return html`<section id="${id}">
    <h3 id="${id}-h">${title}</h3>
    <p class="faint">${note}</p>
    <div class="wide" role="region" aria-labelledby="${id}-h" tabindex="0">
      <table class="sortable">
        <thead>
          <tr>
            <th scope="col">${one}</th>
            <th scope="col" class="word">Company</th>
            <th scope="col">Calls</th>
            <th scope="col">Sentences</th>
            ${countHeads}
            <th scope="col">Figures</th>
            <th scope="col">Errors</th>
            <th scope="col">per 100</th>
            <th scope="col">95 % interval</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((person) => personRow(person, end))}
        </tbody>
      </table>
    </div>
  </section>`;
}
