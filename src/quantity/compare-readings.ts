import { absolute, divide, equals, fromInteger, multiply, ONE, subtract, type Decimal } from "./decimal.js";
import type { Quantity } from "./quantity.js";

/** What can be set side by side: a share, a difference of shares, money, a measured or counted amount, a rank. */
type Family = "share" | "points" | "times" | "amount" | "rank";

/** One way to understand a quantity as an interval of one family. */
export interface Reading {
  readonly family: Family;
  readonly low: Decimal;
  readonly high: Decimal;
  /** Holds only against words that leave it open themselves: 增长五倍 as "fivefold", though strictly it is six times. */
  readonly loose?: boolean;
  /** Not the first sense: 八折 as 20 % off, "grew two times" as three times as much. */
  readonly secondary: boolean;
}

const HUNDRED = fromInteger(100);
const TEN = fromInteger(10);

/**
 * Twice as much is 200 % of it, and 100 % more. "Three times more" is three times or four times as much, depending
 * on the speaker; tripled and 翻一番 are not in doubt.
 */
function readingsOfMultiple(
  { text, direction }: Quantity,
  spread: (family: Family, change?: (value: Decimal) => Decimal) => Reading,
): Reading[] {
  const aside = (reading: Reading): Reading => ({ ...reading, secondary: true });
  const found = [
    spread("times"),
    aside(spread("share", (value) => multiply(value, HUNDRED))),
    aside(spread("share", (value) => multiply(subtract(value, ONE), HUNDRED))),
    aside(spread("amount")),
  ];
  const less = aside(spread("times", (value) => subtract(value, ONE)));
  if (saysTimes({ text })) return [...found, less];
  return text.includes("倍") && direction === "up" ? [...found, { ...less, loose: true }] : found;
}

/** "Three times more", "threefold": of these nobody can say whether the first time is counted. */
export function saysTimes({ text }: Pick<Quantity, "text">): boolean {
  return /times|fold/i.test(text);
}

const known = new WeakMap<Quantity, readonly Reading[]>();

/** Every way to understand it, the usual one first. */
export function readings(quantity: Quantity): readonly Reading[] {
  const before = known.get(quantity);
  if (before !== undefined) return before;
  const fresh = readingsOf(quantity);
  known.set(quantity, fresh);
  return fresh;
}

function readingsOf(quantity: Quantity): Reading[] {
  const low = quantity.low ?? quantity.value;
  const high = quantity.high ?? quantity.value;
  if (low === null || high === null) return [];
  const spread = (family: Family, change: (value: Decimal) => Decimal = (value) => value): Reading => ({
    family,
    low: change(low),
    high: change(high),
    secondary: false,
  });
  switch (quantity.kind) {
    case "percent": {
      const plain = spread("share");
      const discount = /折/.test(quantity.text) || /discount|off\b/i.test(quantity.text);
      if (!discount) return [plain];
      const rest = { ...plain, low: subtract(HUNDRED, high), high: subtract(HUNDRED, low), secondary: true };
      return [plain, rest];
    }
    case "permille":
      return [spread("share", (value) => divide(value, TEN))];
    case "fraction":
      return [spread("share", (value) => multiply(value, HUNDRED)), { ...spread("amount"), secondary: true }];
    case "percentage-point":
      return saysPoint(quantity)
        ? [spread("points")]
        : [spread("points"), { ...spread("share"), secondary: true }];
    case "basis-point":
      // 万分之三 of a fee is three basis points of it.
      return [
        spread("points", (value) => divide(value, HUNDRED)),
        { ...spread("share", (value) => divide(value, HUNDRED)), secondary: true },
      ];
    case "multiple":
      return readingsOfMultiple(quantity, spread);
    case "ordinal":
      return [spread("rank"), { ...spread("amount"), secondary: true }];
    case "count":
      // 每单成本降了七分: points, or hundredths of a yuan.
      return quantity.unit === "point" && quantity.text.endsWith("分")
        ? [spread("amount"), { ...spread("amount", (value) => divide(value, HUNDRED)), secondary: true }]
        : [spread("amount")];
    case "money":
    case "measure":
    case "duration":
    case "age":
    case "time":
      return [spread("amount")];
    case "date":
    case "identifier":
      return [];
  }
}

export function sameInterval(a: Reading, b: Reading): boolean {
  return (
    a.family === b.family &&
    equals(absolute(a.low), absolute(b.low)) &&
    equals(absolute(a.high), absolute(b.high))
  );
}

/** 两三个点 is either: in speech 点 alone stands for per cent as well as for percentage points. */
export function saysPoint(quantity: Quantity): boolean {
  return /百分[点點]|percentage/i.test(quantity.text);
}
