import { describe, expect, it } from "vitest";
import { wilsonInterval } from "../../src/check/summary.js";

describe("wilsonInterval", () => {
  it("agrees with published values for 10 of 100 and 0 of 20", () => {
    const [low, high] = wilsonInterval(10, 100);
    expect(low).toBeCloseTo(0.0552, 4);
    expect(high).toBeCloseTo(0.1744, 4);
    expect(wilsonInterval(0, 20)[0]).toBe(0);
    expect(wilsonInterval(0, 20)[1]).toBeCloseTo(0.1611, 4);
  });
});
