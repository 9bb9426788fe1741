import { toNumber } from "./decimal.js";
import type { Draft } from "./en-draft.js";
import type { Token } from "./en-tokens.js";
import type { Basis, QuantityKind } from "./quantity.js";

/** Kinds of figures that go up and down. */
const MOVING: ReadonlySet<QuantityKind> = new Set([
  "percent",
  "permille",
  "percentage-point",
  "basis-point",
  "money",
  "count",
  "measure",
  "multiple",
  "fraction",
]);

const RATES: ReadonlySet<QuantityKind> = new Set([
  "percent",
  "permille",
  "percentage-point",
  "basis-point",
  "multiple",
  "fraction",
]);

/** How many words a verb may stand before its figure. */
const REACH = 12;

const CLAUSE_WORDS: ReadonlySet<string> = new Set([
  "but",
  "while",
  "whereas",
  "although",
  "compared",
  "versus",
  "vs",
  "which",
  "when",
  "because",
  "since",
]);

/** Words that lead a figure's second end: increased by 48% *to* 1.3 billion. */
const LEADS: ReadonlySet<string> = new Set(["to", "from", "by", "and", "or", "reaching", "at"]);

/** Words behind a comma that go on with what the verb before it said. */
const GOVERNED: ReadonlySet<string> = new Set(["to", "reaching", "from", "or"]);

/** Words behind a figure that say its direction: a 57% increase, 5% lower. Verbs there belong to the next figure. */
const NOUNS: ReadonlySet<string> = new Set(
  "increase increases growth rise jump gain gains improvement uptick expansion surge higher more up upside advance decrease decreases decline declines drop fall reduction reductions contraction cut cuts lower less fewer down dip slump decline drawdown".split(
    " ",
  ),
);

/** Verbs that `up` belongs to without anything rising: set up 5 stores, made up 30%. */
const PHRASAL: ReadonlySet<string> = new Set(
  "set sets setting made make makes making build built building end ended take takes took taken use used uses sum follow line sign signed back show showed shows turn turned come came pick catch caught wrap split step stepped hold held bring brought give gave open opened opens start started follow-up".split(
    " ",
  ),
);

/** Words behind which another phrase begins. */
const JOINING: ReadonlySet<string> = new Set("of to and in from by for at is was were are".split(" "));

const PHRASAL_DOWN: ReadonlySet<string> = new Set(
  "shot shoot shut shuts broke break broken breaks put puts wrote write written track laid lay sit sat hand handed knocked settled torn tore pulled took".split(
    " ",
  ),
);

function word(list: readonly Token[], at: number): string {
  return list[at]?.entry.word ?? "";
}

/** The direction said behind a figure: `64.5% year-over-year increase`. */
function behind(list: readonly Token[], made: Draft): -1 | 0 | 1 {
  for (let ahead = 0; ahead < 6; ahead += 1) {
    const token = list[made.next + ahead];
    if (token === undefined || token.kind === "number" || token.kind === "end") return 0;
    const { word: said, closes, direction } = token.entry;
    if (closes) return 0;
    if (direction !== 0 && NOUNS.has(said)) {
      // 5 million more users is a count of users, no movement, but up it goes all the same.
      return direction;
    }
    if (ahead > 0 && JOINING.has(said)) return 0;
    if (ahead === 0 && JOINING.has(said) && said !== "in") return 0;
  }
  return 0;
}

/** Part of a compound: take-up, cut-off. */
function isTied(list: readonly Token[], at: number): boolean {
  const before = list[at - 1];
  const after = list[at + 1];
  return (
    (before?.entry.raw === "-" && list[at]?.glued === true && before.glued) ||
    (after?.entry.raw === "-" && after.glued && list[at + 2]?.kind === "word" && list[at + 2]?.glued === true)
  );
}

/** The nearest governing word before a figure in its clause. */
function before(list: readonly Token[], drafts: readonly Draft[], index: number): -1 | 0 | 1 {
  const made = drafts[index];
  if (made === undefined) return 0;
  let other = index - 1;
  let at = made.first - 1;
  for (let steps = 0; steps < REACH && at >= 0; steps += 1) {
    const crossed = drafts[other];
    if (crossed !== undefined && at < crossed.next) {
      // Past another figure only to its other end: from 80% … to 66.2%, by 48% to 1.3 billion, 5% and 10%.
      const lead = word(list, made.first - 1);
      if (crossed.kind !== "date" && !LEADS.has(lead)) return 0;
      at = crossed.first - 1;
      other -= 1;
      continue;
    }
    const token = list[at];
    if (token === undefined) return 0;
    const { word: said, closes, direction } = token.entry;
    // declined from 80% in the first quarter, to 66%: the comma does not end what the verb governs.
    if (closes && !(said === "," && (GOVERNED.has(word(list, at + 1)) || GOVERNED.has(word(list, at + 2)))))
      return 0;
    if (CLAUSE_WORDS.has(said)) return 0;
    if (said === "and" && at < made.first - 2) return 0;
    if (direction !== 0) {
      const phrasal =
        (said === "up" && PHRASAL.has(word(list, at - 1))) ||
        (said === "down" && PHRASAL_DOWN.has(word(list, at - 1))) ||
        (said === "contract" && word(list, at + 1) !== "by");
      // the take-up rate, up-to-date
      const tied = isTied(list, at);
      const more = (said === "less" || said === "fewer") && word(list, at + 1) === "than";
      if (!phrasal && !more && !tied) return direction;
    }
    at -= 1;
  }
  return 0;
}

/** Gives every figure the direction of its clause. */
export function setDirections(list: readonly Token[], drafts: readonly Draft[]): void {
  drafts.forEach((made, index) => {
    if (made.direction !== null || !MOVING.has(made.kind) || isFew(made)) return;
    const direction = behind(list, made) || before(list, drafts, index);
    if (direction !== 0) made.direction = direction === 1 ? "up" : "down";
  });
}

/** Two aspects and three drivers do not rise, whatever verb stands before them. */
function isFew(made: Draft): boolean {
  const value = made.value ?? made.high;
  return made.kind === "count" && value !== null && value.exponent >= 0 && Math.abs(toNumber(value)) <= 10;
}

const BASES: Readonly<Record<string, Basis>> = {
  year: "year-over-year",
  quarter: "quarter-over-quarter",
  month: "month-over-month",
};

const SHORT: Readonly<Record<string, Basis>> = {
  yoy: "year-over-year",
  qoq: "quarter-over-quarter",
  sequentially: "sequential",
  sequential: "sequential",
};

interface BasisFound {
  readonly basis: Basis;
  readonly first: number;
  readonly next: number;
}

/** `year-over-year`, `quarter on quarter`, `y/y`, `MoM`, `sequentially` at a token. */
function basisAt(list: readonly Token[], at: number): BasisFound | null {
  const token = list[at];
  if (token === undefined) return null;
  const { word: said, raw } = token.entry;
  const short = SHORT[said];
  if (short !== undefined) return { basis: short, first: at, next: at + 1 };
  if (raw === "MoM") return { basis: "month-over-month", first: at, next: at + 1 };
  const basis = BASES[said];
  if (basis !== undefined) {
    let next = at + 1;
    if (word(list, next) === "-") next += 1;
    const link = word(list, next);
    if (link !== "over" && link !== "on" && link !== "to") return null;
    next += 1;
    if (word(list, next) === "-") next += 1;
    return word(list, next) === said ? { basis, first: at, next: next + 1 } : null;
  }
  const slash =
    said === "y"
      ? "year-over-year"
      : said === "q"
        ? "quarter-over-quarter"
        : said === "m"
          ? "month-over-month"
          : null;
  if (slash === null) return null;
  const joint = word(list, at + 1);
  if (joint === "-") {
    // Q-on-Q, y-o-y
    const link = word(list, at + 2);
    const tied = (link === "on" || link === "o" || link === "over") && word(list, at + 3) === "-";
    return tied && word(list, at + 4) === said ? { basis: slash, first: at, next: at + 5 } : null;
  }
  return (joint === "/" || joint === "o") && word(list, at + 2) === said
    ? { basis: slash, first: at, next: at + 3 }
    : null;
}

const COMPARING: ReadonlySet<string> = new Set([
  "from",
  "than",
  "with",
  "to",
  "over",
  "versus",
  "vs",
  "against",
]);

/** A date that says what a rate is measured against: up 5% from the same period last year. */
function basisOfDate(list: readonly Token[], made: Draft): BasisFound | null {
  const relative = made.date?.relative;
  if (relative?.offset !== -1) return null;
  const article = word(list, made.first - 1) === "the" ? 1 : 0;
  if (!COMPARING.has(word(list, made.first - 1 - article))) return null;
  const yearly =
    relative.unit === "year" && (made.date?.samePeriod === true || word(list, made.first) === "a");
  if (!yearly && relative.unit !== "quarter") return null;
  return { basis: yearly ? "year-over-year" : "quarter-over-quarter", first: made.first, next: made.next };
}

function hasClauseSign(list: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (list[at]?.entry.closes === true) return true;
  return false;
}

/** Gives rates of change what they are measured against. */
export function setBases(list: readonly Token[], places: readonly number[], drafts: readonly Draft[]): void {
  const rates = drafts.filter(
    (made) => RATES.has(made.kind) || (made.direction !== null && MOVING.has(made.kind)),
  );
  if (rates.length === 0) return;
  for (const made of drafts) {
    const found = made.date === null ? null : basisOfDate(list, made);
    if (found !== null) attach(list, rates, found, true);
  }
  let end = 0;
  for (const at of places) {
    const found = at < end ? null : basisAt(list, at);
    if (found === null) continue;
    attach(list, rates, found, false);
    end = found.next;
  }
}

function attach(list: readonly Token[], rates: readonly Draft[], found: BasisFound, backOnly: boolean): void {
  let left: Draft | null = null;
  let right: Draft | null = null;
  for (const made of rates) {
    if (made.next <= found.first)
      left = RATES.has(made.kind) || left === null || !RATES.has(left.kind) ? made : left;
    else if (made.first >= found.next && right === null) right = made;
  }
  const close = left !== null && found.first - left.next <= 4 && !hasClauseSign(list, left.next, found.first);
  if (left !== null && close && RATES.has(left.kind)) {
    left.basis ??= found.basis;
    return;
  }
  if (
    !backOnly &&
    right !== null &&
    right.first - found.next <= 8 &&
    !hasClauseSign(list, found.next, right.first)
  ) {
    right.basis ??= found.basis;
    return;
  }
  if (left !== null && found.first - left.next <= 12 && !hasClauseSign(list, left.next, found.first))
    left.basis ??= found.basis;
}
