import { describe, expect, test } from "vitest";
import { read } from "./en-summary.js";

/** What spoken and careless text says, class by class: a sentence and everything that is read in it. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, ...expected: string[]])[]>> = {
  "bounds of one thing": [
    [
      "Cold stores run at greater than 2 and less than 8 degrees.",
      "greater than 2 and less than 8 degrees: measure 2~8",
    ],
    [
      "The share is over 30 percent but below 40 percent.",
      "over 30 percent but below 40 percent: percent 30~40",
    ],
    [
      "The plant ranks between the tenth and the fifteenth.",
      "between the tenth and the fifteenth: ordinal 10~15",
    ],
    [
      "They have more than 5 stores, at most 20% of them leased.",
      "more than 5 stores: count 5 store over",
      "at most 20%: percent 20 at-most",
    ],
    ["Output is less than or equal to 40 tons.", "less than or equal to 40 tons: measure 40 tonne at-most"],
  ],
  "a few and several": [
    [
      "Several dealers left after a few quarters.",
      "Several dealers: count 1 dealer vague ?",
      "a few quarters: duration 1 quarter vague ?",
    ],
    [
      "In the past few months we hired several of them.",
      "few months: duration 1 month vague ?",
      "several: count 1 vague ?",
    ],
  ],
  "prices as they are said": [
    [
      "It costs a dollar fifty a kilometer, or two dollars fifty a trip.",
      "a dollar fifty: money 1.5 USD",
      "two dollars fifty: money 2.5 USD",
    ],
  ],
  "measures in two parts": [
    ["The panel is 5 ft 2 in high and 3'4\" wide.", "5 ft 2 in: measure 62 inch", "3'4\": measure 40 inch"],
    [
      "The trip took 2 hours and 30 minutes, the contract 2 years 6 months.",
      "2 hours and 30 minutes: duration 150 minute",
      "2 years 6 months: duration 30 month",
    ],
    ["The cable is 29¾ inches long.", "29¾ inches: measure 29.75 inch"],
  ],
  multiples: [
    [
      "We want to double again next year; it was one-and-a-half times the plan.",
      "double: multiple 2 up",
      "next year: date {relative{unit:year,offset:1}}",
      "one-and-a-half times: multiple 1.5",
    ],
    [
      "Sales more than doubled and nearly tripled.",
      "more than doubled: multiple 2 over up",
      "nearly tripled: multiple 3 nearly up",
    ],
    [
      "It trades at 20 times earnings and was tried thrice.",
      "20 times: multiple 20",
      "thrice: count 3 occurrence",
    ],
  ],
  "figures taken back": [
    [
      "Revenue was RMB 1.2 billion, sorry, 1.3 billion.",
      "RMB 1.2 billion: money 1200000000 CNY !",
      "1.3 billion: money 1300000000 CNY",
    ],
    ["Margin was 14, uh, 40%.", "14: count 14 !", "40%: percent 40"],
    [
      "Costs fell by 15% -- I'm sorry, 18% year over year.",
      "15%: percent 15 down !",
      "18%: percent 18 down year-over-year",
    ],
  ],
  "careless transcripts": [
    [
      "RMB1. 92 billion in revenue, point five percent of it abroad.",
      "RMB1. 92 billion: money 1920000000 CNY",
      "point five percent: percent 0.5",
    ],
  ],
  "signs and bases": [
    [
      "Orders were +15% Y-o-Y and up 3% q-on-q.",
      "+15%: percent 15 up year-over-year",
      "3%: percent 3 up quarter-over-quarter",
    ],
    [
      "Sales rose 250 basis points, or 2.5 percentage points.",
      "250 basis points: basis-point 250 up",
      "2.5 percentage points: percentage-point 2.5 up",
    ],
  ],
  "days and months": [
    [
      "See you next Monday or last Wednesday; this September we open.",
      "next Monday: date {weekday:1,relative{unit:week,offset:1}}",
      "last Wednesday: date {weekday:3,relative{unit:week,offset:-1}}",
      "this September: date {month:9,relative{unit:year,offset:0}}",
    ],
    [
      "May twenty nine, 18 and 19 June, the 15th day of March.",
      "May twenty nine: date {month:5,day:29}",
      "18: date {month:6,day:18}",
      "19 June: date {day:19,month:6}",
      "15th day of March: date {day:15,month:3}",
    ],
    [
      "23/Sep/2020, Sep-23-2020, 2019-aug-1, on 11/20.",
      "23/Sep/2020: date {day:23,month:9,year:2020}",
      "Sep-23-2020: date {month:9,day:23,year:2020}",
      "2019-aug-1: date {year:2019,month:8,day:1}",
      "11/20: date {month:11,day:20}",
    ],
    ["Better in '22 than in '21.", "22: date {year:2022}", "21: date {year:2021}"],
    [
      "On Tuesday the eleventh it lasted two nights.",
      "Tuesday the eleventh: date {weekday:2,day:11}",
      "two nights: duration 2 day",
    ],
  ],
  hours: [
    [
      "Ten past nine, 20 minutes to eight, at 7 in the morning, 12 noon.",
      "Ten past nine: time 550 minute",
      "20 minutes to eight: time 460 minute",
      "7 in the morning: time 420 minute",
      "12 noon: time 720 minute",
    ],
  ],
  "ages and names": [
    ["He is aged 64; people in their 30s left.", "aged 64: age 64 year", "30s: age 30 year over"],
    [
      "Rule 144A, a 20/20 vision, the Fortune 500.",
      "144A: identifier",
      "20/20: identifier",
      "500: identifier",
    ],
  ],
  "shares and quarters": [
    [
      "One in every four; hundred and fifty million users.",
      "One in every four: fraction 0.25",
      "hundred and fifty million users: count 150000000 user",
    ],
    [
      "FQ3, 3QFY24 and Q3 FY24.",
      "FQ3: date {fiscal:true,quarter:3}",
      "3QFY24: date {year:2024,fiscal:true,quarter:3}",
      "Q3 FY24: date {quarter:3,year:2024,fiscal:true}",
    ],
    ["Margins stay in the mid-thirties.", "mid-thirties: percent 34~36 about vague"],
    [
      "It rose half a percentage point in 1QFY25, then a quarter of a percentage point.",
      "half a percentage point: percentage-point 0.5 up",
      "1QFY25: date {year:2025,fiscal:true,quarter:1}",
      "a quarter of a percentage point: percentage-point 0.25",
    ],
    ["The S&P 500 fell; 1'234'567 units.", "500: identifier", "1'234'567 units: count 1234567 unit"],
  ],
};

describe.each(Object.entries(CASES))("%s", (_, cases) => {
  test.each(cases.map(([text, ...expected]) => ({ text, expected })))("$text", ({ text, expected }) => {
    expect(read(text)).toEqual(expected);
  });
});
