import { describe, expect, it } from "vitest";
import { auditPairs } from "../../src/audit.js";
import { poissonInterval, wilsonInterval } from "../../src/check/interval.js";
import { pairsFromStrings } from "../../src/read/pairs.js";

describe("wilsonInterval", () => {
  it("agrees with published values for 10 of 100 and 0 of 20", () => {
    const [low, high] = wilsonInterval(10, 100);
    expect(low).toBeCloseTo(0.0552, 4);
    expect(high).toBeCloseTo(0.1744, 4);
    expect(wilsonInterval(0, 20)[0]).toBe(0);
    expect(wilsonInterval(0, 20)[1]).toBeCloseTo(0.1611, 4);
  });
});

describe("poissonInterval", () => {
  it.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [10, 4.7954, 18.3904],
    [50, 37.1113, 65.9188],
  ])("agrees with the exact table for %i", (count, low, high) => {
    const [lower, upper] = poissonInterval(count);
    expect(lower).toBeCloseTo(low, 3);
    expect(upper).toBeCloseTo(high, 3);
  });
});

/** Twenty right pairs with a figure each. */
const right = Array.from({ length: 20 }, (_, i) => ({
  zh: `第${i + 1}家门店的收入是${i + 31}万元。`,
  en: `Revenue of store number ${i + 1} was RMB ${(i + 31) * 10},000.`,
}));
const wrong = { zh: "全年利润是七亿元。", en: "Annual profit was RMB 7 billion." };
const lost = { zh: "仓库的面积是三万平方米，有四百名员工。", en: "" };
const summaryOf = (pairs: readonly { zh: string; en: string }[], options = {}) =>
  auditPairs(pairsFromStrings(pairs), options).summary;

describe("summary", () => {
  it("gives no score below 20 figures, and says why", () => {
    const { score, figures } = summaryOf([...right.slice(0, 5), wrong]);
    expect(score.figureErrorsPer100).toBeNull();
    expect(score.mqmPer1000Words).toBeNull();
    expect(score.reason).toMatch(/figures in the source; 20 are needed/);
    expect(figures.interval).toBeNull();
  });

  it("counts one figure in the singular", () => {
    const [pair] = [{ zh: "收入是三亿元。", en: "Revenue was RMB 300 million." }];
    expect(summaryOf([pair]).score.reason).toMatch(/^only 1 figure in the source;/);
    expect(summaryOf([{ zh: "大家好。", en: "Hello everyone." }]).score.reason).toMatch(/^no figures in the/);
  });

  it("gives errors per 100 figures by type, each with its interval, and says what a score cannot tell", () => {
    const { score, figures } = summaryOf([...right, wrong]);
    expect(figures.total - figures.faithful).toBe(1);
    expect(score.figureErrorsPer100).toBeCloseTo(100 / figures.total, 1);
    expect(score.byType).toEqual([
      {
        check: "number-magnitude",
        errors: 1,
        per100: score.figureErrorsPer100,
        interval: score.interval,
      },
    ]);
    expect(score.penalty).toBe(25);
    expect(score.mqmPer1000Words).toBeCloseTo(25_000 / score.sourceWords, 1);
    expect(score.limits.length).toBeGreaterThan(0);
  });

  it("counts figures that went with their sentence as not faithful", () => {
    const { figures, score, mandarin } = summaryOf([...right, lost]);
    expect(figures.total - figures.faithful).toBe(2);
    expect(score.byType).toMatchObject([{ check: "segment-omitted", errors: 2 }]);
    expect(mandarin.segments - mandarin.rendered).toBe(1);
    expect(mandarin.renderedPer100).toBeLessThan(100);
  });

  it("scores the same whatever is listed, but not what was judged wrong", () => {
    const all = auditPairs(pairsFromStrings([...right, wrong]));
    const [finding] = all.findings;
    const hidden = summaryOf(
      [...right, { zh: "利润是一亿元左右。", en: "Profit was some RMB 100 million." }, wrong],
      {
        minSeverity: "critical",
      },
    );
    expect(hidden.figures.total - hidden.figures.faithful).toBe(1);
    const judged = (verdict: string) =>
      summaryOf([...right, wrong], {
        baseline: new Map([[finding!.fingerprint, { fingerprint: finding!.fingerprint, verdict, note: "" }]]),
      });
    expect(judged("accepted").score).toEqual(all.summary.score);
    expect(judged("accepted").bySeverity.critical).toBe(0);
    expect(judged("wrong").score.figureErrorsPer100).toBe(0);
    expect(judged("wrong").judged).toEqual({ accepted: 0, wrong: 1, fixed: 0 });
  });

  it("says which checks were switched off", () => {
    const { limits } = summaryOf(right, { disabled: new Set(["number-omitted"]) }).score;
    expect(limits.join(" ")).toContain("switched off: number-omitted");
  });
});
