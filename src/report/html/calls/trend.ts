import { html, type Content, type Markup } from "../markup.js";
import { rateOf, shownPeriod, type Course, type Errors, type Overview } from "./overview.js";
import type { Rate } from "../../../check/interval.js";

interface Point {
  readonly label: string;
  readonly calls: number;
  readonly figures: number;
  readonly errors: number;
  readonly rate: Rate | null;
}

/** More quarters without a call than this between two others are not drawn. */
const GAP = 12;

/** Quarters between two keys, for which there is no call. */
function missing(from: string, to: string): Point[] {
  const index = (key: string) => Number(key.slice(0, 4)) * 4 + Number(key.slice(5, 6)) - 1;
  const quarters = index(to) - index(from) - 1;
  if (quarters < 1 || quarters > GAP) return [];
  return Array.from({ length: quarters }, (_, step) => {
    const at = index(from) + step + 1;
    return { label: `Q${(at % 4) + 1} ${Math.floor(at / 4)}`, calls: 0, figures: 0, errors: 0, rate: null };
  });
}

function pointsOf(course: Course): Point[] {
  const sorted = [...course].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.flatMap(([key, errors], index) => {
    const before = sorted[index - 1]?.[0];
    const point = { label: shownPeriod(key), ...errors, rate: rateOf(errors) };
    return [...(before === undefined ? [] : missing(before, key)), point];
  });
}

/** The end of the scale, a round number. */
function scaleEnd(points: readonly Point[]): number {
  const most = Math.max(1, ...points.map(({ rate }) => rate?.interval[1] ?? 0));
  const step = [2, 4, 10, 20, 40].find((size) => most / size <= 5) ?? 100;
  return Math.min(100, Math.ceil(most / step) * step);
}

const LEFT = 44;
const TOP = 12;

interface Size {
  readonly width: number;
  readonly height: number;
}

const pointWords = ({ label, calls, figures, errors, rate }: Point): string => {
  const counted = `${errors} errors in ${figures} figures, ${calls} ${calls === 1 ? "call" : "calls"}`;
  return rate === null
    ? `${label}: too few figures for a rate (${counted})`
    : `${label}: ${rate.per100} per 100, 95 % interval ${rate.interval[0]} to ${rate.interval[1]} (${counted})`;
};

function drawing(points: readonly Point[], end: number, { width, height }: Size): Markup {
  const bottom = height - 26;
  const slot = (width - LEFT - 10) / points.length;
  const x = (index: number) => (LEFT + slot * (index + 0.5)).toFixed(1);
  const y = (value: number) => (bottom - (Math.min(value, end) / end) * (bottom - TOP)).toFixed(1);
  const steps = [0, 0.5, 1].map((share) => share * end);
  const grid = steps.map(
    (value): Content =>
      html`<path class="grid" d="M${LEFT} ${y(value)}H${width}" /><text
          class="faint"
          x="${LEFT - 8}"
          y="${(Number(y(value)) + 4).toFixed(1)}"
          text-anchor="end"
          >${value}</text
        >`,
  );
  const rated = points.flatMap(({ rate }, index) => (rate === null ? [] : [`${x(index)} ${y(rate.per100)}`]));
  const line = rated.length > 1 && html`<path class="course" d="M${rated.join("L")}" />`;
  const every = Math.ceil(64 / slot);
  const marks = points.map((point, index): Content => {
    const { label, calls, rate } = point;
    const name =
      (points.length - 1 - index) % every === 0 &&
      html`<text class="faint" x="${x(index)}" y="${height - 8}" text-anchor="middle">${label}</text>`;
    if (calls === 0) return name;
    const shape =
      rate === null
        ? html`<path class="few" d="M${(Number(x(index)) - 4).toFixed(1)} ${bottom - 4}l8 -8m0 8l-8 -8" />`
        : html`<path
              class="whisker"
              d="M${x(index)} ${y(rate.interval[0])}V${y(rate.interval[1])}m-5 0h10M${(Number(x(index)) - 5).toFixed(1)} ${y(rate.interval[0])}h10"
            /><circle class="point" cx="${x(index)}" cy="${y(rate.per100)}" r="5" />`;
    return html`<g><title>${pointWords(point)}</title>${shape}</g>${name}`;
  });
  return html`<svg
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${points
      .filter(({ calls }) => calls > 0)
      .map(pointWords)
      .join("; ")}"
  >
    ${grid}${line}${marks}
  </svg>`;
}

function pointTable(points: readonly Point[], time: string): Markup {
  const rows = points
    .filter(({ calls }) => calls > 0)
    .map(
      ({ label, calls, figures, errors, rate }) =>
        html`<tr>
          <th scope="row">${label}</th>
          <td>${calls}</td>
          <td>${figures}</td>
          <td>${errors}</td>
          <td>${rate?.per100 ?? "–"}</td>
          <td>${rate === null ? "too few figures" : `${rate.interval[0]} to ${rate.interval[1]}`}</td>
        </tr>`,
    );
  return html`<details class="numbers">
    <summary>The numbers of this plot</summary>
    <div class="wide" role="region" aria-label="${time}, the numbers" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${time}</th>
            <th scope="col">Calls</th>
            <th scope="col">Figures</th>
            <th scope="col">Errors</th>
            <th scope="col">per 100</th>
            <th scope="col">95 % interval</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** Companies that get a plot of their own; more would be a wall. */
const PLOTS = 12;

/** The section on trends. Null where no call says when it was. */
export function trends({ byPeriod, byDay, calls, empty, companies }: Overview): Markup | null {
  const stated = (byPeriod.get("")?.size ?? 0) > 0;
  const courses = stated ? byPeriod : byDay;
  const all = courses.get("") ?? new Map<string, Errors>();
  if (all.size === 0) return null;
  const points = pointsOf(all);
  const placed = points.reduce((sum, point) => sum + point.calls, 0);
  const unplaced = calls - empty - placed;
  const single = [...courses].filter(([key, course]) => key !== "" && course.size > 1);
  const multiples = companies.size < 2 ? [] : single;
  // One scale for all of them, or they could not be compared.
  const end = scaleEnd(multiples.flatMap(([, course]) => pointsOf(course)));
  const small = multiples.slice(0, PLOTS).map(
    ([key, course]) =>
      html`<figure>
        <figcaption>${companies.get(key) ?? key}</figcaption>
        ${drawing(pointsOf(course), end, { width: 380, height: 150 })}
      </figure> `,
  );
  const time = stated ? "Period" : "Held in";
  return html`<section id="trends">
    <h3 id="trends-h">Trends</h3>
    <figure class="trend">
      <figcaption>
        Figure errors per 100, with 95 % intervals, by
        ${stated ? "the period that the call is about" : "the quarter in which the call was held"}
      </figcaption>
      ${drawing(points, scaleEnd(points), { width: 1000, height: 240 })} ${pointTable(points, time)}
      ${unplaced > 0 && html`<p class="faint">${unplaced} ${unplaced === 1 ? "call does" : "calls do"} not say when and ${unplaced === 1 ? "is" : "are"} not in the plot.</p>`}
    </figure>
    ${small.length > 0 && html`<div class="multiples">${small}</div>`}
    ${multiples.length > PLOTS && html`<p class="faint">${multiples.length - PLOTS} more companies have calls in more than one period; the table of calls has them.</p>`}
  </section>`;
}
