import { describe, expect, test } from "vitest";
import { read } from "./en-summary.js";

/** A phrase and what is read in it. */
function table(cases: readonly (readonly [text: string, ...expected: string[]])[]): void {
  test.each(cases.map(([text, ...expected]) => [text, expected] as const))("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
}

describe("digits", () => {
  table([
    ["It shipped 1,234,567 devices.", "1,234,567 devices: count 1234567 device"],
    ["Subsidies of 12,34,567.5 rupees", "12,34,567.5 rupees: money 1234567.5 INR"],
    ["The meter showed 1.234.567,89.", "1.234.567,89: count 1234567.89"],
    ["Room for 40 000 people", "40 000 people: count 40000 person"],
    ["lots 22,24,26", "22: count 22", "24: count 24", "26: count 26"],
    ["a ratio of 1.3e6", "1.3e6: count 1300000"],
    ["margin of 15. 3 percent", "15. 3 percent: percent 15.3"],
    ["some 167, 000 visitors came", "some 167, 000: count 167000 about"],
    ["prices of 100, 200 and 300", "100: count 100", "200: count 200", "300: count 300"],
    ["On July 25, 135 cases were counted.", "July 25: date {month:7,day:25}", "135 cases: count 135 case"],
    ["revenue of RMB1.8 1 billion", "RMB1.8 1 billion: money 1810000000 CNY"],
  ]);
});

describe("scales", () => {
  table([
    ["10k orders", "10k orders: count 10000 order"],
    ["sales of 1.2bn", "1.2bn: count 1200000000"],
    ["a loan of 3.5 mn", "3.5 mn: count 3500000"],
    ["13 lakh and 2 crore", "13 lakh: count 1300000", "2 crore: count 20000000"],
    ["a 100m pool", "100m: measure 100 metre"],
    ["$100m of debt", "$100m: money 100000000 USD"],
    ["half a million users", "half a million users: count 500000 user"],
    ["two and a half billion views", "two and a half billion: count 2500000000"],
    ["3 million and a quarter", "3 million and a quarter: count 3250000"],
    ["a dozen stores", "a dozen stores: count 12 store"],
  ]);
});

describe("words", () => {
  table([
    ["one hundred and five", "one hundred and five: count 105"],
    ["a hundred and five", "a hundred and five: count 105"],
    ["fifteen hundred units", "fifteen hundred units: count 1500 unit"],
    ["twenty-one trillion three hundred", "twenty-one trillion three hundred: count 21000000000300"],
    ["4 thousand 3 hundred and 21", "4 thousand 3 hundred and 21: count 4321"],
    ["one point nine two billion", "one point nine two billion: count 1920000000"],
    ["zero point zero five", "zero point zero five: count 0.05"],
    ["in twenty twenty-one", "twenty twenty-one: date {year:2021}"],
    ["since nineteen ninety-five", "nineteen ninety-five: date {year:1995}"],
    ["minus forty", "minus forty: count -40"],
    ["a couple of months", "a couple of months: duration 2 month about ?"],
  ]);
});

describe("fractions", () => {
  table([
    ["a third of revenue", "a third: fraction 0.333333333333"],
    ["two-thirds of staff", "two-thirds: fraction 0.666666666666"],
    ["three quarters of users", "three quarters: fraction 0.75"],
    ["nine out of ten owners", "nine out of ten: fraction 0.9"],
    ["8 out of every 10 owners", "8 out of every 10: fraction 0.8"],
    ["half a month", "half a month: duration 0.5 month"],
    ["one in five drivers", "one in five: fraction 0.2"],
    ["⅔ of it", "⅔: fraction 0.666666666666"],
    ["a third plant", "third: ordinal 3"],
    ["over the past three quarters", "three quarters: duration 3 quarter"],
    ["in the third quarter", "third quarter: date {quarter:3}"],
  ]);
});

describe("rough numbers", () => {
  table([
    ["dozens of cities", "dozens of cities: count 12 city vague"],
    ["hundreds of millions of users", "hundreds of millions of users: count 100000000 user vague"],
    ["several thousand people", "several thousand people: count 1000 person vague"],
    ["growth in the high single digits", "high single digits: percent 7~9 about vague up"],
    ["the mid-20s percent range", "mid-20s percent: percent 24~26 about vague"],
    ["a couple of percentage points", "a couple of percentage points: percentage-point 2 about ?"],
    ["a low-teens percent margin", "low-teens percent: percent 11~13 about vague"],
    ["mid-to-high single digit growth", "mid-to-high single digit: percent 4~9 about vague up"],
  ]);
});

describe("approximators and bounds", () => {
  table([
    ["about 50 stores", "about 50 stores: count 50 store about"],
    ["just under 2%", "just under 2%: percent 2 under"],
    ["no less than 40 units", "no less than 40 units: count 40 unit at-least"],
    ["up to 700 workers", "up to 700 workers: count 700 person at-most"],
    ["close to RMB 1 million", "close to RMB 1 million: money 1000000 CNY about"],
    ["nearly 30 years", "nearly 30 years: duration 30 year nearly"],
    ["5 million or so", "5 million or so: count 5000000 about"],
    ["50+ stores", "50+: count 50 store over"],
    ["grew over the last 3 years", "3 years: duration 3 year"],
    ["it took over 3 years", "over 3 years: duration 3 year over"],
    ["We spoke about the three plants.", "three plants: count 3 factory"],
  ]);
});

describe("ranges", () => {
  table([
    ["1.5 to 1.54 billion", "1.5 to 1.54 billion: count 1500000000~1540000000"],
    ["between 140,000 and 145,000 cars", "140,000 and 145,000 cars: count 140000~145000 vehicle"],
    [
      "RMB 32.1 billion to RMB 33.4 billion",
      "RMB 32.1 billion to RMB 33.4 billion: money 32100000000~33400000000 CNY",
    ],
    ["RMB 3.2 to 3.4 billion", "RMB 3.2 to 3.4 billion: money 3200000000~3400000000 CNY"],
    ["10-15% of staff", "10-15%: percent 10~15"],
    ["2–3 percentage points", "2–3 percentage points: percentage-point 2~3"],
    ["five to six hundred metres", "five to six hundred metres: measure 500~600 metre"],
    ["about 20, 30 million RMB", "about 20, 30 million RMB: money 20000000~30000000 CNY about"],
    ["one or two partners", "one or two partners: count 1~2 partner"],
    ["margin rose from 5% to 7%", "5%: percent 5 up", "7%: percent 7 up"],
    [
      "sales rose from $1.2 to $1.5 billion",
      "$1.2: money 1.2 USD up",
      "$1.5 billion: money 1500000000 USD up",
    ],
  ]);
});
