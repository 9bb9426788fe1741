/**
 * Cases of the Chinese tables whose answer is a convention of the library they come from, not what the words mean, or
 * that has more than one right meaning; see quantity-conventions.ts.
 */
const REASONS: readonly (readonly [reason: string, ids: string])[] = [
  // Chinese tables.
  ["a date, normalised there as the quotient or decimal of its figures", "zhnum-7eb35a7a39 zhnum-eed1e9d84b"],
  ["一千一百一 leaves out its last unit (1,110); the table reads 1,101", "zhnum-a67daea26b"],
  ["一一 is 'one by one', or eleven said digit by digit", "zhnum-aa57c70e45"],
  [
    "no number that is said: 两百点两, 一点两小时, two exponents' signs",
    "zh/Number/NumberModel#0 zh/Number/NumberModel#1 zh/Number/NumberModel#228",
  ],
  ["four groups between points are an address or a version, not four numbers", "zh/Number/NumberModel#221"],
  [
    "the model leaves numbers inside money and discounts to other models",
    "zh/Number/NumberModel#280 zh/Number/NumberModel#284 zh/Number/NumberModel#285 zh/Number/NumberModel#361",
  ],
  ["五台山 is a mountain, 另一种 another kind", "zh/Number/NumberModel#308 zh/Number/NumberModel#322"],
  ["digits parted by a space: 7 and 20 % just as well as 72 %", "zh/Number/PercentModel#6"],
  [
    "its per-cent model has no ranges and finds nothing; twenty to thirty is what is said",
    "zh/Number/PercentModel#48 zh/Number/PercentModel#49 zh/Number/PercentModel#116",
  ],
  [
    "a prize pool of 36.57亿 is money as well, though no currency is named",
    "zh/NumberWithUnit/CurrencyModel#0",
  ],
  [
    "lunar dates and years of emperors are not worked out",
    "zh/DateTime/DateTimeModel#9 zh/DateTime/DateTimeModel#213 zh/DateTime/DateTimeModel#214 zh/DateTime/DateTimeModel#215 zh/DateTime/DateTimeModel#216 zh/DateTime/DateTimeModel#218 zh/DateTime/DateTimeModel#219 zh/DateTime/DateTimeModel#221",
  ],
  ["最近 names no day", "zh/DateTime/DateTimeModel#11"],
  ["12号 is a day of the month, though it may number other things", "zh/DateTime/DateTimeModel#12"],
  [
    "how often something happens (每天, 每年) is no quantity",
    "zh/DateTime/DateTimeModel#48 zh/DateTime/DateTimeModel#49 zh/DateTime/DateTimeModel#50 zh/DateTime/DateTimeModel#51 zh/DateTime/DateTimeModel#52 zh/DateTime/DateTimeModel#53 zh/DateTime/DateTimeModel#171 zh/DateTime/DateTimeModel#172 zh/DateTime/DateTimeModel#189",
  ],
  [
    "so many o'clock or so many points: nothing says which",
    "zh/DateTime/DateTimeModel#59 zh/DateTime/DateTimeModel#247 zh/DateTime/DateTimeModel#250",
  ],
  [
    "a moment so long before or after another is read as the length of time that is said",
    "zh/DateTime/DateTimeModel#89 zh/DateTime/DateTimeModel#90 zh/DateTime/DateTimeModel#91 zh/DateTime/DateTimeModel#92 zh/DateTime/DateTimeModel#154",
  ],
  [
    "a bare number behind =, or between signs: a year, a date, a fraction, a score",
    "zh/DateTime/DateTimeModel#132 zh/DateTime/DateTimeModel#230 zh/DateTime/DateTimeModel#234",
  ],
  [
    "one apple or more, said as nobody says it; 200,000 is 20万, not 20,000",
    "zh/Number/NumberRangeModel#27 zh/Number/NumberRangeModel#63",
  ],
];

export const CHINESE_CONVENTIONS: ReadonlyMap<string, string> = new Map(
  REASONS.flatMap(([reason, ids]) => ids.split(" ").map((id): [string, string] => [id, reason])),
);
