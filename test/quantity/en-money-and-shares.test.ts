import { describe, expect, test } from "vitest";
import { read } from "./en-summary.js";

function table(cases: readonly (readonly [text: string, ...expected: string[]])[]): void {
  test.each(cases.map(([text, ...expected]) => [text, expected] as const))("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
}

describe("money in every order", () => {
  table([
    ["RMB1.92 billion", "RMB1.92 billion: money 1920000000 CNY"],
    ["1.92 billion RMB", "1.92 billion RMB: money 1920000000 CNY"],
    ["1.92 billion Chinese yuan", "1.92 billion Chinese yuan: money 1920000000 CNY"],
    ["US$1.2bn", "US$1.2bn: money 1200000000 USD"],
    ["USD 1,500", "USD 1,500: money 1500 USD"],
    ["75 USD million", "75 USD million: money 75000000 USD"],
    ["NT$75.97 billion", "NT$75.97 billion: money 75970000000 TWD"],
    ["HK$5", "HK$5: money 5 HKD"],
    ["£2.5m", "£2.5m: money 2500000 GBP"],
    ["a $25 million fund", "$25 million: money 25000000 USD"],
    ["a three cent dividend", "three cent: money 0.03"],
    ["thirteen dollars and forty-five cents", "thirteen dollars and forty-five cents: money 13.45 USD"],
    ["361 million pounds", "361 million pounds: money 361000000 GBP"],
    ["a 25 pound parcel", "25 pound: measure 25 pound"],
    ["the top 3 won prizes", "3: count 3"],
  ]);

  test("¥ is the yuan unless the text is about Japan", () => {
    expect(read("It sells for ¥300.")).toEqual(["¥300: money 300 CNY"]);
    expect(read("In Tokyo it sells for ¥300.")).toEqual(["¥300: money 300 JPY"]);
  });
});

describe("signs", () => {
  table([
    ["EBITDA was negative RMB 39.4 million", "negative RMB 39.4 million: money -39400000 CNY"],
    ["RMB negative 70.5 million RMB", "RMB negative 70.5 million RMB: money -70500000 CNY"],
    ["a margin of -5.3%", "-5.3%: percent -5.3"],
    ["a loss of RMB 12 million", "RMB 12 million: money 12000000 CNY"],
    ["10 - 15 units", "10 - 15 units: count 10~15 unit"],
  ]);
});

describe("shares and multiples", () => {
  table([
    ["5 per cent", "5 per cent: percent 5"],
    ["a rise of 911%", "911%: percent 911 up"],
    ["1.9 percentage points", "1.9 percentage points: percentage-point 1.9"],
    ["30 basis points", "30 basis points: basis-point 30"],
    ["margin gained 1.9 points", "1.9 points: percentage-point 1.9 up"],
    ["I have 3 points to make", "3 points: count 3 point"],
    ["volume doubled", "doubled: multiple 2 up"],
    ["costs were halved", "halved: multiple 0.5 down"],
    ["a three-fold rise", "three-fold: multiple 3 up"],
    ["three times as many", "three times: multiple 3"],
    ["we met three times a week", "three times: count 3 occurrence"],
    ["2.5X coverage", "2.5X: multiple 2.5"],
    ["an increase of 200%", "200%: percent 200 up"],
    ["a double bed", ...[]],
  ]);
});

describe("direction and basis", () => {
  table([
    [
      "Sales grew 12% yoy and 5% QoQ.",
      "12%: percent 12 up year-over-year",
      "5%: percent 5 up quarter-over-quarter",
    ],
    ["a year-over-year decrease of 39% to 45%", "39% to 45%: percent 39~45 down year-over-year"],
    [
      "Costs fell by 8% year-over-year to RMB 1.3 billion.",
      "8%: percent 8 down year-over-year",
      "RMB 1.3 billion: money 1300000000 CNY down",
    ],
    [
      "It declined from 80% in the first quarter, to 66.2%.",
      "80%: percent 80 down",
      "first quarter: date {quarter:1}",
      "66.2%: percent 66.2 down",
    ],
    ["a 57.3% increase", "57.3%: percent 57.3 up"],
    ["Logistics cost has gone up by about 12%.", "about 12%: percent 12 about up"],
    ["The take-up rate is 47%.", "47%: percent 47"],
    ["We set up 50 stores.", "50 stores: count 50 store"],
    [
      "up 4% from the same period last year",
      "4%: percent 4 up year-over-year",
      "same period last year: date {samePeriod:true,relative{unit:year,offset:-1}}",
    ],
    ["Revenue fell, and we opened 30 stores.", "30 stores: count 30 store"],
  ]);
});

describe("figures taken back", () => {
  table([
    ["of 922 -- RMB 920.2 million", "922: count 922 !", "RMB 920.2 million: money 920200000 CNY"],
    ["1.2 to -- sorry, RMB 1.5 billion", "1.2: count 1.2 !", "RMB 1.5 billion: money 1500000000 CNY"],
    [
      "65 billion, sorry, RMB 6.5 billion",
      "65 billion: count 65000000000 !",
      "RMB 6.5 billion: money 6500000000 CNY",
    ],
    ["14, no, 15 stores", "14: count 14 !", "15 stores: count 15 store"],
    ["30 percent, or rather 35 percent", "30 percent: percent 30 !", "35 percent: percent 35"],
    ["12 plants and 15 stores", "12 plants: count 12 factory", "15 stores: count 15 store"],
  ]);
});
