import { describe, expect, it } from "vitest";
import { readCounting } from "../../src/quantity/zh.js";

/** Texts made to be hard, each as a function of its length. */
const HARD: Readonly<Record<string, (length: number) => string>> = {
  digits: (n) => "7".repeat(n),
  "digits with commas": (n) => "1,234,".repeat(n / 6),
  commas: (n) => ",".repeat(n),
  "full-width commas": (n) => "１，".repeat(n / 2),
  亿: (n) => "亿".repeat(n),
  万亿: (n) => "万亿".repeat(n / 2),
  "one digit": (n) => "一".repeat(n),
  "a digit and a unit": (n) => "一百".repeat(n / 2),
  "digits and 零": (n) => "一零".repeat(n / 2),
  "ranges without end": (n) => "三到".repeat(n / 2),
  "ranges of digits": (n) => "1-".repeat(n / 2),
  points: (n) => "一点".repeat(n / 2),
  "decimal points": (n) => "1.".repeat(n / 2),
  fractions: (n) => "三分之".repeat(Math.floor(n / 3)),
  "spaces between numerals": (n) => "一 ".repeat(n / 2),
  spaces: (n) => `一${" ".repeat(n)}百`,
  years: (n) => "二零二四年的".repeat(n / 6),
  months: (n) => "3月".repeat(n / 2),
  "relative words": (n) => "上上".repeat(n / 2),
  letters: (n) => "a1".repeat(n / 2),
  "one long word": (n) => "a".repeat(n),
  addresses: (n) => "http://a.example/".repeat(n / 17),
  approximators: (n) => "约超过".repeat(Math.floor(n / 3)),
  signs: (n) => "负".repeat(n),
  growth: (n) => "增长".repeat(n / 2),
  "clock times": (n) => "1:23:".repeat(n / 5),
  halves: (n) => "半".repeat(n),
  money: (n) => "三块五毛".repeat(n / 4),
  minutes: (n) => "3小时5分钟".repeat(n / 6),
};

describe("the cost of reading", () => {
  it.each(Object.entries(HARD))("is linear in the length of %s", (_name, make) => {
    const short = readCounting(make(3000)).steps;
    const long = readCounting(make(48_000)).steps;
    expect(long / Math.max(1, short)).toBeLessThan(16 * 1.25);
    expect(long).toBeLessThan(48_000 * 6);
  });

  it("holds for a line of a million characters", () => {
    for (const make of [HARD["digits"], HARD["commas"], HARD["亿"]]) {
      const text = make?.(1_000_000) ?? "";
      expect(readCounting(text).steps).toBeLessThan(text.length * 4);
    }
  });
});
