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
];

export const CHINESE_CONVENTIONS: ReadonlyMap<string, string> = new Map(
  REASONS.flatMap(([reason, ids]) => ids.split(" ").map((id): [string, string] => [id, reason])),
);
