import { onlyFigures } from "../../../check/score.js";
import { builtText } from "../../../text/data.js";
import { SEVERITIES } from "../../../text/finding.js";
import { around } from "../../assembly.js";
import type { Tool } from "../../json.js";
import { html, trusted, type Content, type Markup } from "../markup.js";
import { enumerated } from "../phrases.js";
import { shell, tile } from "../shell.js";
import { callsTable, words } from "./calls-table.js";
import { kindsSection } from "./kinds-table.js";
import { overviewOf, rateOf, shownPeriod, type CallEntry, type Overview } from "./overview.js";
import { peopleTable } from "./people-table.js";
import { trends } from "./trend.js";

/** What the page is about. */
export interface CallsIndex {
  /** The calls in order; gone through more than once. */
  readonly calls: () => Iterable<CallEntry>;
  /** Files that could not be used, a line each with the reason. */
  readonly problems: readonly string[];
  readonly tool: Tool;
}

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;

/** Which companies and which time. */
function scope({ companies, byPeriod }: Overview): Content {
  const names = [...companies.values()];
  const periods = [...(byPeriod.get("")?.keys() ?? [])].sort().map(shownPeriod);
  const [first, last] = [periods[0], periods.at(-1)];
  const time = first === undefined ? "" : first === last ? first : `${first} to ${last}`;
  const who =
    names.length === 0
      ? ""
      : names.length <= 4
        ? enumerated(names)
        : plural(names.length, "company", "companies");
  return [words(who), who !== "" && time !== "" && " · ", time];
}

function verdict({ calls, empty, counts, sentences }: Overview): string {
  if (calls === 0) return "No call could be read.";
  if (calls === empty) return "Nothing could be audited: no call holds speech that was interpreted.";
  const grave = SEVERITIES.slice(0, 3).flatMap((severity) =>
    counts[severity] > 0 ? [`${counts[severity]} ${severity}`] : [],
  );
  const found = grave.length === 0 ? "No errors found" : `${enumerated(grave)} findings`;
  return `${found} in ${plural(sentences, "Mandarin sentence")} of ${plural(calls - empty, "call")}.`;
}

function tiles({ counts, errors, sentences, rendered, characters, renderedCharacters }: Overview): Markup {
  const rate = rateOf(errors);
  const chips = SEVERITIES.map(
    (severity) => html`<span class="chip ${severity}"><b>${counts[severity]}</b> ${severity}</span>`,
  );
  const faithful = errors.figures - errors.errors;
  const share = (part: number, whole: number) =>
    whole === 0 ? "–" : `${Math.round((1000 * part) / whole) / 10} %`;
  return html`<div class="tiles">
    <div class="tile counts"><span class="chips">${chips}</span><span>Findings</span></div>
    ${[
      rate === null
        ? tile("no score", "Figure errors per 100", onlyFigures(errors.figures))
        : tile(
            String(rate.per100),
            "Figure errors per 100",
            `95 % interval ${rate.interval[0]} to ${rate.interval[1]}`,
          ),
      tile(
        share(faithful, errors.figures),
        "Figures faithful",
        `${faithful.toLocaleString("en-US")} of ${errors.figures.toLocaleString("en-US")}`,
      ),
      tile(
        share(renderedCharacters, characters),
        "Mandarin rendered",
        `${rendered.toLocaleString("en-US")} of ${plural(sentences, "sentence")}`,
      ),
    ]}
  </div>`;
}

/** What was not audited, and therefore cannot have been found wrong. */
function warnings({ empty, unavailable }: Overview, problems: readonly string[]): Content {
  const lines: Markup[] = [];
  if (problems.length > 0) {
    const files = plural(problems.length, "file");
    lines.push(html`<p>${files} could not be used: <a href="#unread">which, and why</a>.</p>`);
  }
  if (empty > 0) {
    const held = plural(empty, "call holds", "calls hold");
    lines.push(html`<p>${held} no speech with its rendition: nothing there could be audited.</p>`);
  }
  if (unavailable > 0) {
    const places = plural(unavailable, "place");
    lines.push(
      html`<p>
        At ${places} Mandarin was spoken and the transcript has only a marker: nothing there was checked.
      </p>`,
    );
  }
  return lines.length > 0 && html`<div class="warn">${lines}</div>`;
}

function unread(problems: readonly string[]): Content {
  return (
    problems.length > 0 &&
    html`<section id="unread">
      <h3 id="unread-h">Files that could not be used</h3>
      <ul class="unread">
        ${problems.map((problem) => html`<li>${words(problem)}</li>`)}
      </ul>
    </section>`
  );
}

function limits(overview: Overview): Markup {
  const own = [
    "Rates of many calls take figures as independent; those of one call are not quite, so the intervals are rather too narrow.",
    "Company, period and day are what the opening of a call or its file's name says. A person is whoever bears the name in the transcript.",
    "Fewer than 20 figures give no rate.",
  ];
  return html`<details class="limits" open>
    <summary>What these numbers cannot tell</summary>
    <ul>
      ${[...overview.limits, ...own].map((limit) => html`<li>${limit}</li>`)}
    </ul>
  </details>`;
}

const SLOTS = ["<!--calls-->", "<!--kinds-->"] as const;

function frame(overview: Overview, problems: readonly string[], tool: Tool, end: number): string {
  const [style, script] = [builtText("calls-style.css"), builtText("calls.js")];
  const title = `Audit of ${plural(overview.calls, "call")}`;
  const interpreters = peopleTable(overview, "interprets", end);
  const speakers = peopleTable(overview, "speaks", end);
  const course = trends(overview);
  const places: [string, string, boolean][] = [
    ["trends", "Trends", course !== null],
    ["calls", "Calls", true],
    ["interpreters", "Interpreters", interpreters !== null],
    ["speakers", "Speakers", speakers !== null],
    ["kinds", "Kinds", overview.kinds.size > 0],
    ["unread", "Not read", problems.length > 0],
  ];
  const links = places.map(([id, name, there]) => there && html`<a href="#${id}">${name}</a> `);
  return shell({
    title,
    tool,
    style,
    script,
    top: html`<nav aria-label="Sections">${links}</nav>`,
    content: html`<main id="main" class="calls">
      <h2>${title}</h2>
      <p class="facts">${scope(overview)}</p>
      <section class="summary" aria-label="Summary">
        <p class="verdict">${verdict(overview)}</p>
        ${warnings(overview, problems)} ${tiles(overview)}
      </section>
      ${course} ${trusted(SLOTS[0])} ${interpreters} ${speakers} ${trusted(SLOTS[1])} ${unread(problems)}
      ${limits(overview)}
    </main>`,
  });
}

/** The end of the scale on which intervals are drawn in tables: the highest of them. */
function scaleEnd({ people, errors }: Overview, calls: Iterable<CallEntry>): number {
  let end = rateOf(errors)?.interval[1] ?? 1;
  for (const person of people.values()) end = Math.max(end, rateOf(person)?.interval[1] ?? 0);
  for (const { digest } of calls) {
    const { total, faithful } = digest.summary.figures;
    end = Math.max(end, rateOf({ figures: total, errors: total - faithful })?.interval[1] ?? 0);
  }
  return end;
}

/**
 * A page over many calls, in pieces: which calls, who spoke and who interpreted, which kinds of findings, and how it
 * went over time, with links to the report of each call. One HTML file that needs nothing else but those reports.
 */
export function* callsIndex({ calls, problems, tool }: CallsIndex): Iterable<string> {
  const overview = overviewOf(
    (function* () {
      for (const { digest } of calls()) yield digest;
    })(),
  );
  const end = scaleEnd(overview, calls());
  const [before, rest] = around(frame(overview, problems, tool, end), SLOTS[0]);
  const [between, after] = around(rest, SLOTS[1]);
  yield before;
  for (const { markup } of callsTable(calls(), end)) yield markup;
  yield between;
  for (const { markup } of kindsSection(overview, calls)) yield markup;
  yield after;
}
