import { ratePer100, type Rate } from "../../../check/interval.js";
import { SEVERITIES, type Severity } from "../../../text/finding.js";
import { noCounts, type CallDigest, type Part } from "./call-digest.js";
import type { Period } from "./call-facts.js";

/** A call on the page, with the report that it has beside the page. */
export interface CallEntry {
  readonly digest: CallDigest;
  /** The report's path from the page, not yet escaped for a link. */
  readonly report: string;
}

/** Figures and the errors among them, over some of the calls. */
export interface Errors {
  calls: number;
  figures: number;
  errors: number;
}

export const rateOf = ({ errors, figures }: Pick<Errors, "errors" | "figures">): Rate | null =>
  ratePer100(errors, figures);

/** What somebody did over all calls of a company. */
export interface Person extends Errors {
  readonly name: string | null;
  readonly does: Part["does"];
  readonly company: string | null;
  sentences: number;
  readonly findings: Record<Severity, number>;
}

/** The calls of one company, or of all, by a key that sorts in time. */
export type Course = Map<string, Errors>;

/** Everything that the page says of the calls together; it grows with the people and the periods, not with the calls. */
export interface Overview {
  calls: number;
  /** Calls that held no speech to audit. */
  empty: number;
  unavailable: number;
  readonly errors: Errors;
  readonly counts: Record<Severity, number>;
  sentences: number;
  rendered: number;
  characters: number;
  renderedCharacters: number;
  readonly companies: Map<string, string>;
  /** By period of results, and by the day of the call; of all companies under "". */
  readonly byPeriod: Map<string, Course>;
  readonly byDay: Map<string, Course>;
  readonly people: Map<string, Person>;
  readonly kinds: Map<string, Record<Severity, number>>;
  readonly limits: Set<string>;
}

/** Where halves and years stand among quarters: at their end. */
const ENDS = { Q1: 1, Q2: 2, H1: 2, Q3: 3, Q4: 4, H2: 4, FY: 4 } as const;

/** A period as a key that sorts in time: `2024.3 Q3 2024`. What stands behind the space is shown. */
export const periodKey = ({ year, part }: Period): string => `${year}.${ENDS[part]} ${part} ${year}`;

/** The calendar quarter of a day. */
function dayKey(date: string): string {
  const quarter = Math.ceil(Number(date.slice(5, 7)) / 3);
  return periodKey({
    year: Number(date.slice(0, 4)),
    part: (["Q1", "Q2", "Q3", "Q4"] as const)[quarter - 1] ?? "Q4",
  });
}

export const shownPeriod = (key: string): string => key.slice(key.indexOf(" ") + 1);

function at<Key, Value>(map: Map<Key, Value>, key: Key, fresh: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = fresh();
  map.set(key, made);
  return made;
}

const noErrors = (): Errors => ({ calls: 0, figures: 0, errors: 0 });

function addErrors(errors: Errors, figures: number, wrong: number): void {
  errors.calls += 1;
  errors.figures += figures;
  errors.errors += wrong;
}

const companyKey = (company: string | null) => company?.toLowerCase() ?? "";

function addPeople(people: Overview["people"], { people: parts, company }: CallDigest): void {
  for (const part of parts) {
    const { name, does } = part;
    // Two people of one name at two companies are taken for two; who has no name is nobody in particular.
    const key = JSON.stringify([does, name?.toLowerCase() ?? null, name === null ? "" : companyKey(company)]);
    const person = at(people, key, () => ({
      ...noErrors(),
      name,
      does,
      company: name === null ? null : company,
      sentences: 0,
      findings: noCounts(),
    }));
    addErrors(person, part.figures, part.errors);
    person.sentences += part.sentences;
    for (const severity of SEVERITIES) person.findings[severity] += part.findings[severity];
  }
}

/** Goes through the calls once. */
export function overviewOf(digests: Iterable<CallDigest>): Overview {
  const overview: Overview = {
    calls: 0,
    empty: 0,
    unavailable: 0,
    errors: noErrors(),
    counts: noCounts(),
    sentences: 0,
    rendered: 0,
    characters: 0,
    renderedCharacters: 0,
    companies: new Map(),
    byPeriod: new Map<string, Course>(),
    byDay: new Map<string, Course>(),
    people: new Map(),
    kinds: new Map(),
    limits: new Set(),
  };
  for (const digest of digests) {
    const { summary, company, period, date, kinds } = digest;
    const { figures, mandarin, bySeverity, score } = summary;
    const wrong = figures.total - figures.faithful;
    overview.calls += 1;
    overview.unavailable += summary.unavailable;
    overview.sentences += mandarin.segments;
    overview.rendered += mandarin.rendered;
    overview.characters += mandarin.characters;
    overview.renderedCharacters += mandarin.renderedCharacters;
    for (const severity of SEVERITIES) overview.counts[severity] += bySeverity[severity];
    for (const { check, counts } of kinds) {
      const sum = at(overview.kinds, check, noCounts);
      for (const severity of SEVERITIES) sum[severity] += counts[severity];
    }
    if (company !== null) at(overview.companies, companyKey(company), () => company);
    for (const limit of score.limits) overview.limits.add(limit);
    if (summary.sourceSegments === 0) {
      overview.empty += 1;
      continue;
    }
    addErrors(overview.errors, figures.total, wrong);
    addPeople(overview.people, digest);
    const times = [
      [overview.byPeriod, period === null ? null : periodKey(period)],
      [overview.byDay, date === null ? null : dayKey(date)],
    ] as const;
    for (const [courses, key] of times) {
      if (key === null) continue;
      for (const whose of company === null ? [""] : ["", companyKey(company)])
        addErrors(
          at(
            at(courses, whose, (): Course => new Map()),
            key,
            noErrors,
          ),
          figures.total,
          wrong,
        );
    }
  }
  return overview;
}
