/** English cases whose answer is a convention of the tables' library; see quantity-conventions.ts. */

const number = (row: number, reason: string): [string, string] => [`en/Number/NumberModel#${row}`, reason];
const currency = (row: number, reason: string): [string, string] => [
  `en/NumberWithUnit/CurrencyModel#${row}`,
  reason,
];

const MEASURE = "a measure is a quantity here; the table leaves it to another model";
const NAME = "digits that name a thing count nothing";

export const ENGLISH_CONVENTIONS: readonly (readonly [string, string])[] = [
  number(1, "a network address is no four numbers"),
  number(2, MEASURE),
  number(3, MEASURE),
  number(4, MEASURE),
  number(6, MEASURE),
  number(25, "302 dozens as well as 300 and two dozens"),
  number(40, "a bare G is a network's generation or grams; giga only before a unit"),
  number(70, "not an English number: twenty and three and a fraction"),
  number(110, "101,000 fifths as well as a hundred of 1,005th parts"),
  number(140, "0000 is no amount"),
  number(144, "a telephone number"),
  number(146, "a metre is a quantity here"),
  number(189, NAME),
  number(193, "a bare G is no scale"),
  number(227, "an ordinal, or a fraction without its plural; never the number two"),
  number(228, "a hundred millionth parts are a fraction, not a hundred"),
  currency(94, "the table reads only one of two torn amounts"),
  currency(99, "the table stops in the middle of a clause"),
  currency(103, "the table stops in the middle of a clause"),
  currency(110, "sen is the hundredth part of four currencies"),
  currency(144, "a satoshi is no currency of the table"),
];
