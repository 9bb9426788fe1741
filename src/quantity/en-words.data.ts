/** The English words that numbers and dates are made of. Forms are lower case; where case matters the name says so. */

/** Words below a hundred. Two of them in a row never add up, except a ten before a one (twenty-five). */
export const CARDINALS: Readonly<Record<string, number>> = {
  zero: 0,
  nought: 0,
  naught: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Words that multiply what stands before them, as powers of ten. Indian English counts in lakh and crore. */
export const SCALES: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
  quadrillion: 15,
  // Common slips of the keyboard.
  millon: 6,
  billon: 9,
  lakh: 5,
  lac: 5,
  crore: 7,
};

/** Abbreviated scales that stand beside digits (`1.2bn`, `3 mn`). Case matters: 10M is ten million, 10m ten metres. */
export const SCALE_SUFFIXES: Readonly<Record<string, number>> = {
  k: 3,
  K: 3,
  M: 6,
  MM: 6,
  mn: 6,
  Mn: 6,
  mln: 6,
  mil: 6,
  mio: 6,
  mm: 6,
  m: 6,
  b: 9,
  B: 9,
  bn: 9,
  Bn: 9,
  BN: 9,
  bln: 9,
  bil: 9,
  tn: 12,
  Tn: 12,
  TN: 12,
  tln: 12,
  trn: 12,
  T: 12,
};

/** Suffixes that are a scale only of money: elsewhere they are metres, millimetres or a name (Model T). */
export const MONEY_ONLY_SUFFIXES: ReadonlySet<string> = new Set(["m", "mm", "T"]);

/** Suffixes that count even with a space before them (`20 mn`); single letters must touch the digits or follow money. */
export const SPACED_SUFFIXES: ReadonlySet<string> = new Set([
  "mn",
  "Mn",
  "mln",
  "mil",
  "mio",
  "bn",
  "Bn",
  "BN",
  "bln",
  "tn",
  "Tn",
  "tln",
  "trn",
  "MM",
  "k",
  "K",
  "M",
  "B",
]);

/** Ordinals below a hundred and of the scales. They are also the denominators of fractions (two thirds). */
export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  nineth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
  thousandth: 1_000,
  millionth: 1_000_000,
  billionth: 1_000_000_000,
  trillionth: 1_000_000_000_000,
};

/** Denominators that are no ordinals. */
export const HALVES: Readonly<Record<string, number>> = { half: 2, halves: 2, quarter: 4, quarters: 4 };

export const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

/** Months that are also other words (may, to march, Mar. a name): they need a day, a year or a preposition beside them. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set([
  "may",
  "march",
  "mar",
  "jan",
  "dec",
  "nov",
  "sep",
]);

/** Monday is 1, Sunday 7. Short forms such as Sun and Sat are too often names or verbs. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

export const DECADES: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
  teens: 10,
};

/** Adjectives that say how far a period is from the speaker's own. `the same` is the speaker's own period elsewhere. */
export const RELATIVES: Readonly<Record<string, number>> = {
  this: 0,
  current: 0,
  last: -1,
  prior: -1,
  previous: -1,
  preceding: -1,
  past: -1,
  next: 1,
  coming: 1,
  upcoming: 1,
  following: 1,
};

export const PERIODS: Readonly<Record<string, "year" | "half" | "quarter" | "month" | "week" | "day">> = {
  year: "year",
  half: "half",
  quarter: "quarter",
  month: "month",
  week: "week",
};

/** Words that grow a thing by a factor; value 1/2 for halving. */
export const GROWTHS: Readonly<Record<string, readonly [value: string, direction: 1 | -1]>> = {
  doubled: ["2", 1],
  doubling: ["2", 1],
  doubles: ["2", 1],
  double: ["2", 1],
  twofold: ["2", 1],
  threefold: ["3", 1],
  fourfold: ["4", 1],
  fivefold: ["5", 1],
  sixfold: ["6", 1],
  sevenfold: ["7", 1],
  eightfold: ["8", 1],
  ninefold: ["9", 1],
  tenfold: ["10", 1],
  hundredfold: ["100", 1],
  tripled: ["3", 1],
  tripling: ["3", 1],
  triples: ["3", 1],
  triple: ["3", 1],
  quadrupled: ["4", 1],
  quadrupling: ["4", 1],
  quadruple: ["4", 1],
  quintupled: ["5", 1],
  quintuple: ["5", 1],
  halved: ["0.5", -1],
  halving: ["0.5", -1],
  halve: ["0.5", -1],
};

/** Words of change. What rises and what falls; `narrow` is said of losses that shrink. */
export const UPWARD =
  "up increase increased increases increasing grow grew grown grows growing growth rise rose risen rises rising climb climbed climbs climbing gain gained gains gaining expand expanded expands expanding expansion jump jumped jumps jumping surge surged surges surging soar soared soars soaring improve improved improves improving improvement improvements raise raised raises raising higher advance advanced rebound rebounded rebounding recovered boost boosted boosting uptick upside appreciated appreciation accelerated increment incremental skyrocketed widened widening doubled tripled quadrupled".split(
    " ",
  );
export const DOWNWARD =
  "down decrease decreased decreases decreasing decline declined declines declining fall fell fallen falls falling drop dropped drops dropping reduce reduced reduces reducing reduction reductions lower lowered lowers lowering shrink shrank shrunk shrinking narrow narrowed narrows narrowing contract contracted contraction slip slipped slips slide slid plunge plunged plunges plummet plummeted tumble tumbled cut cutting slump slumped dip dipped dips less fewer halved sank sink sunk depreciated depreciation shed weakened worsened deteriorated shorten shortened".split(
    " ",
  );
