/** English cases whose answer is a convention of the tables' library; see quantity-conventions.ts. */

const number = (row: number, reason: string): [string, string] => [`en/Number/NumberModel#${row}`, reason];
const currency = (row: number, reason: string): [string, string] => [
  `en/NumberWithUnit/CurrencyModel#${row}`,
  reason,
];

const MEASURE = "a measure is a quantity here; the table leaves it to another model";
const NAME = "digits that name a thing count nothing";

const RELATIVE_PLACES = "next, last, previous and current order things by words, without a number";
const COUNTED_FROM = "a moment so long before or after another is read as the length of time that is said";
const HOW_OFTEN = "how often something happens (weekly, each quarter, every other day) is no quantity";
const HOLIDAY = "a holiday by its name, without a number";

/** Rows of one model and the reason that they share. */
const all = (model: string, reason: string, rows: string): [string, string][] =>
  rows.split(" ").map((row): [string, string] => [`${model}#${row}`, reason]);

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
  ...all(
    "en/Number/OrdinalModel",
    RELATIVE_PLACES,
    "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 38 40 41 42 43 45 46 47 48 49 50 53",
  ),
  ...all("en/Number/OrdinalModel", "first class is a way to travel", "34"),
  ...all("en/Number/OrdinalModel", "forty two and a third is one number, not a place", "51 52"),
  ...all("en/Number/NumberRangeModel", "two in five is a share; the table stops at the two", "58"),
  ...all("en/NumberWithUnit/DimensionModel", "pm is the afternoon before it is a picometre", "52"),
  ...all("en/NumberWithUnit/DimensionModel", "the table leaves temperatures to another model", "93 94"),
  ...all("en/NumberWithUnit/DimensionModel", NAME, "39 82"),
  ...all("en/NumberWithUnit/TemperatureModel", "an angle is a measure as well", "34 35"),
  ...all(
    "en/DateTime/DateTimeModel",
    COUNTED_FROM,
    "110 149 200 201 202 293 294 409 410 537 708 709 711 712 713 714 726 727 728 784 785 808 809 810 811 863 865 866 867 868 869 888",
  ),
  ...all(
    "en/DateTime/DateTimeModel",
    HOW_OFTEN,
    "44 46 52 53 54 55 117 118 119 427 548 571 572 629 632 633 637 638 640 736 776 787 870 878 974 978 979",
  ),
  ...all("en/DateTime/DateTimeModel", "a few and several are more than one, not three", "48 49 50 51"),
  ...all(
    "en/DateTime/DateTimeModel",
    "the day, the year to date: the moment of the talk, no number",
    "123 124 125 129 130 132 146 192 276 330 331 343 346 748 783",
  ),
  ...all(
    "en/DateTime/DateTimeModel",
    HOLIDAY,
    "231 454 455 456 481 616 653 654 659 660 661 662 717 718 840 842 952",
  ),
  ...all(
    "en/DateTime/DateTimeModel",
    "may as well be a decimal, a fraction, a count or a name",
    "66 67 219 221 292 339 344 375 415 435 439 440 467 740 755 756 759 768 831 838 839 854 909 910 911 934 935 950 951 966 969",
  ),
  ...all("en/DateTime/DateTimeModel", "no date, and two numbers all the same", "399 400 402 403 613"),
  ...all("en/DateTime/DateTimeModel", "inside an address", "914 915"),
  ...all("en/DateTime/DateTimeModel", "a bound of numbers in a query", "269 889"),
];
