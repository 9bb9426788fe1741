import { describe, expect, test } from "vitest";
import { read } from "./en-summary.js";

function table(cases: readonly (readonly [text: string, ...expected: string[]])[]): void {
  test.each(cases.map(([text, ...expected]) => [text, expected] as const))("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
}

describe("periods", () => {
  table([
    ["3Q20", "3Q20: date {quarter:3,year:2020}"],
    ["Q3 2024", "Q3 2024: date {quarter:3,year:2024}"],
    [
      "the third quarter of fiscal year 2024",
      "third quarter of fiscal year 2024: date {quarter:3,year:2024,fiscal:true}",
    ],
    ["2024Q2", "2024Q2: date {year:2024,quarter:2}"],
    [
      "the first and second quarters of 2024",
      "first: date {quarter:1}",
      "second quarters of 2024: date {quarter:2,year:2024}",
    ],
    ["in two thousand twenty-four", "two thousand twenty-four: date {year:2024}"],
    ["quarter-over-quarter growth", ...[]],
    ["1H24", "1H24: date {half:1,year:2024}"],
    ["the first six months", "first six months: date {half:1}"],
    ["FY2020", "FY2020: date {year:2020,fiscal:true}"],
    ["the 2020s", "2020s: date {decade:2020}"],
    ["the 18th and 19th centuries", "18th: date {century:18}", "19th centuries: date {century:19}"],
    ["mid-June", "mid-June: date {part:mid,month:6}"],
    ["by the end of 2025", "end of 2025: date {part:end,year:2025}"],
    ["by year-end", "year-end: date {part:end,relative{unit:year,offset:0}}"],
    ["during the quarter", "quarter: date {relative{unit:quarter,offset:0}}"],
    [
      "second quarter of next year",
      "second quarter of next year: date {quarter:2,relative{unit:year,offset:1}}",
    ],
    ["Q4 last year", "Q4 last year: date {quarter:4,relative{unit:year,offset:-1}}"],
    ["than a year ago", "a year ago: date {relative{unit:year,offset:-1}}"],
    ["the prior-year period", "prior-year period: date {relative{unit:year,offset:-1},samePeriod:true}"],
    ["three years ago", "three years: duration 3 year"],
    ["for five straight quarters", "five straight quarters: duration 5 quarter"],
    ["in the fifth quarter in a row", "fifth: ordinal 5"],
    ["our headquarters moved", ...[]],
    ["2000 employees", "2000 employees: count 2000 person"],
    ["more than 2000", "more than 2000: count 2000 over"],
  ]);
});

describe("days and times", () => {
  table([
    ["January 5, 2021", "January 5, 2021: date {month:1,day:5,year:2021}"],
    ["5 January", "5 January: date {day:5,month:1}"],
    ["Jan. 5th", "Jan. 5th: date {month:1,day:5}"],
    ["2020-07-26", "2020-07-26: date {year:2020,month:7,day:26}"],
    ["5/17/2018", "5/17/2018: date {year:2018,month:5,day:17}"],
    ["1/5/2021", "1/5/2021: date {year:2021}"],
    ["05-Aug-2016", "05-Aug-2016: date {day:5,month:8,year:2016}"],
    ["2024-05", "2024-05: date {year:2024,month:5}"],
    ["half past seven o'clock", "half past seven o'clock: time 450 minute"],
    ["at 1954 on July 6", "1954: time 1194 minute", "July 6: date {month:7,day:6}"],
    ["July 17-22", "July 17: date {month:7,day:17}", "22: date {month:7,day:22}"],
    ["on the 26th, they left", "26th: date {day:26}"],
    ["the 26th meeting", "26th: ordinal 26"],
    ["on Tuesday", "Tuesday: date {weekday:2}"],
    ["8:00 pm", "8:00 pm: time 1200 minute"],
    ["between 10:00-11:00 pm", "10:00: time 1320 minute", "11:00 pm: time 1380 minute"],
    ["We may go in May.", "May: date {month:5}"],
    ["They march in March.", "March: date {month:3}"],
  ]);
});

describe("durations, ages, measures", () => {
  table([
    ["a 10-minute charge", "10-minute: duration 10 minute"],
    ["within a day", "within a day: duration 1 day at-most ?"],
    ["a year and a half", "a year and a half: duration 1.5 year"],
    ["two years and a half", "two years and a half: duration 2.5 year"],
    ["a 3-year-old girl", "3-year-old: age 3 year"],
    ["eighteen months of age", "eighteen months of age: age 18 month"],
    ["an 800-volt platform", "800-volt: measure 800 volt"],
    ["12,000 km", "12,000 km: measure 12000 kilometre"],
    ["10,000 m2 of floor", "10,000 m2: measure 10000 square-metre"],
    ["5 GWh", "5 GWh: measure 5 gigawatt-hour"],
    ["minus 5 degrees Celsius", "minus 5 degrees Celsius: measure -5 celsius"],
    ["ten degrees below zero", "ten degrees below zero: measure -10 celsius"],
    ["1,260 self-operated charging stations", "1,260: count 1260 station"],
    ["35 large corporate customers", "35: count 35 customer"],
  ]);
});

describe("ranks and enumerators", () => {
  table([
    ["my second question", "second: ordinal 2 ?"],
    ["Firstly, costs.", "Firstly: ordinal 1 ?"],
    ["Number three, margin.", "Number three: ordinal 3 ?"],
    ["ranked number one", "number one: ordinal 1"],
    ["ranked first", "first: ordinal 1"],
    ["the 21st store", "21st: ordinal 21"],
    ["Phase 2", "Phase 2: ordinal 2"],
    ["tier-one cities", "tier-one: ordinal 1 ?"],
    ["1. Which plants?", "1: count 1 ?"],
  ]);
});

describe("names and idioms", () => {
  test.each([
    "5G",
    "L4",
    "F-1",
    "20-F",
    "COVID-19",
    "v2.0",
    "B2B",
    "M7",
    "K8s",
    "IPv6",
    "24/7",
    "192.168.0.1",
    "0700.HK",
    "SARS-CoV-2",
  ])("%s is a name", (name) => {
    expect(read(`We discussed ${name} today.`)).toEqual([
      `${name}: identifier`,
      "today: date {relative{unit:day,offset:0}} ?",
    ]);
  });

  test.each([
    "No one left.",
    "They help one another.",
    "It is second to none.",
    "First of all, thanks.",
    "On the one hand, yes.",
    "At one point it stopped.",
    "A one-stop service from third parties.",
    "See https://www.brightwell.example/q3-2024?page=12 or mail ir2024@brightwell.com.",
    "We listened first-hand at headquarters.",
  ])("nothing is counted in: %s", (text) => {
    expect(read(text).filter((line) => !line.endsWith("?"))).toEqual([]);
  });

  table([
    ["the 8155 chip", "8155: identifier"],
    ["Section 21E", "21E: identifier"],
    ["call +86 10 5555 1234", "+86 10 5555 1234: identifier"],
    ["The one we like", "one: count 1 ?"],
  ]);
});
