import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as d from "../../src/quantity/decimal.js";

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: -12, max: 12 }))
  .map(([coefficient, exponent]) => d.normalise(coefficient, exponent));

describe("decimal", () => {
  it("reads what it prints", () => {
    fc.assert(
      fc.property(decimals, (a) => {
        expect(d.parseDecimal(d.toPlain(a))).toEqual(a);
      }),
    );
  });

  it.each([
    ["1.920", "1.92"],
    ["-0.050", "-0.05"],
    [".5", "0.5"],
    ["007", "7"],
    ["2000", "2000"],
    ["0.0", "0"],
  ])("normalises %s to %s", (text, plain) => {
    expect(d.toPlain(d.parseDecimal(text)!)).toBe(plain);
  });

  it.each(["", "1e3", "1,000", "12.3.4", "-", "+1", "9".repeat(60)])("refuses %j", (text) => {
    expect(d.parseDecimal(text)).toBeNull();
  });

  it("adds, subtracts and multiplies exactly", () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(d.subtract(d.add(a, b), b)).toEqual(a);
        expect(d.multiply(a, b)).toEqual(d.multiply(b, a));
        expect(d.compare(a, b)).toBe(-d.compare(b, a) + 0);
      }),
    );
  });

  it("tells the power of ten between equal digits, and only between those", () => {
    const at = (text: string) => d.parseDecimal(text)!;
    expect(d.powerOfTenBetween(at("19200000000"), at("1920000000"))).toBe(1);
    expect(d.powerOfTenBetween(at("1920"), at("1921"))).toBeNull();
    expect(d.powerOfTenBetween(d.ZERO, d.ZERO)).toBeNull();
  });

  it("rounds half away from zero and truncates towards it", () => {
    const at = (text: string) => d.parseDecimal(text)!;
    expect(d.toPlain(d.roundTo(at("658000000"), 2))).toBe("660000000");
    expect(d.toPlain(d.roundTo(at("-2.25"), 2))).toBe("-2.3");
    expect(d.toPlain(d.truncateTo(at("22.69"), 2))).toBe("22");
    expect(d.toPlain(d.divide(d.ONE, at("3"), 4))).toBe("0.3333");
  });
});
