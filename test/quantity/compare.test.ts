import { describe, expect, it } from "vitest";
import { compareQuantities } from "../../src/quantity/compare.js";
import type { Comparison, PairedPassages } from "../../src/quantity/comparison.js";
import { pair, passage, sentence, type Sketch } from "./figures.js";

function compare(
  pairs: readonly PairedPassages[],
  reference = null as Parameters<typeof compareQuantities>[1]["reference"],
) {
  return compareQuantities(pairs, { reference });
}

function one(zh: [string, readonly Sketch[]], en: [string, readonly Sketch[]]): Comparison[] {
  return compare([pair(sentence(...zh), sentence(...en))]);
}

const verdicts = (found: readonly Comparison[]) =>
  found.map(({ verdict, slip }) => (slip === null ? verdict : `${verdict}:${slip}`));

describe("values", () => {
  it("takes 亿 read as billion for a slip of one power of ten", () => {
    const found = one(
      ["营收34.7亿元", [{ text: "34.7亿元", kind: "money", value: "3470000000", unit: "CNY" }]],
      [
        "revenue of RMB34.7 billion",
        [{ text: "RMB34.7 billion", kind: "money", value: "34700000000", unit: "CNY" }],
      ],
    );
    expect(verdicts(found)).toEqual(["magnitude:yi-as-billion"]);
    expect(found[0]?.power).toBe(1);
  });

  it("calls a true cut-off value rounded, declared or not", () => {
    const said: [string, Sketch[]] = [
      "流入31.7亿元",
      [{ text: "31.7亿元", kind: "money", value: "3170000000", unit: "CNY" }],
    ];
    const over = {
      text: "over RMB3.1 billion",
      kind: "money",
      value: "3100000000",
      unit: "CNY",
      precision: "over",
    } as const;
    const bare = { text: "RMB3.2 billion", kind: "money", value: "3200000000", unit: "CNY" } as const;
    expect(verdicts(one(said, ["inflow of over RMB3.1 billion", [over]]))).toEqual(["rounded:declared"]);
    expect(verdicts(one(said, ["inflow of RMB3.2 billion", [bare]]))).toEqual(["rounded:undeclared"]);
  });

  it("does not take a bound that is not true of the source for rounding", () => {
    const found = one(
      ["流入31.2亿元", [{ text: "31.2亿元", kind: "money", value: "3120000000", unit: "CNY" }]],
      [
        "inflow of over RMB3.2 billion",
        [{ text: "over RMB3.2 billion", kind: "money", value: "3200000000", unit: "CNY", precision: "over" }],
      ],
    );
    expect(verdicts(found)).toEqual(["mismatch:dropped-digit"]);
  });

  it("names transposed digits, teens for tens, and the tail of 三万六", () => {
    const percent = (text: string, value: string): Sketch => ({ text, kind: "percent", value });
    expect(verdicts(one(["是35%", [percent("35%", "35")]], ["was 53%", [percent("53%", "53")]]))).toEqual([
      "mismatch:transposed",
    ]);
    expect(
      verdicts(
        one(
          ["四十个国家", [{ text: "四十个", value: "40" }]],
          ["14 countries", [{ text: "14", value: "14" }]],
        ),
      ),
    ).toEqual(["mismatch:teen-ty"]);
    expect(
      verdicts(
        one(
          ["产量是三万六", [{ text: "三万六", value: "36000" }]],
          ["output is 30,600", [{ text: "30,600", value: "30600" }]],
        ),
      ),
    ).toEqual(["mismatch:colloquial-tail"]);
  });

  it("knows a share said as so many out of so many", () => {
    const found = one(
      [
        "每五家客户里有四家续约",
        [
          { text: "五家", value: "5" },
          { text: "四家", value: "4" },
        ],
      ],
      ["80% of customers renewed", [{ text: "80%", kind: "percent", value: "80" }]],
    );
    expect(verdicts(found)).toEqual(["same"]);
  });

  it("knows multiples, halves and shares as one another", () => {
    const found = one(
      [
        "翻了一番，占一半",
        [
          { text: "翻了一番", kind: "multiple", value: "2" },
          { text: "一半", kind: "fraction", value: "0.5", ratio: { numerator: 1n, denominator: 2n } },
        ],
      ],
      [
        "up 100%, and 50% of all",
        [
          { text: "100%", kind: "percent", value: "100" },
          { text: "50%", kind: "percent", value: "50" },
        ],
      ],
    );
    expect(verdicts(found)).toEqual(["same", "same"]);
  });
});

describe("units", () => {
  it("recognises conversions within what rounding loses", () => {
    const found = one(
      ["长160公里", [{ text: "160公里", kind: "measure", value: "160", unit: "kilometre" }]],
      [
        "about 100 miles long",
        [{ text: "about 100 miles", kind: "measure", value: "100", unit: "mile", precision: "about" }],
      ],
    );
    expect(verdicts(found)).toEqual(["same"]);
  });

  it("flags the same number of another unit, currency or kind of share", () => {
    const measure = one(
      ["长160公里", [{ text: "160公里", kind: "measure", value: "160", unit: "kilometre" }]],
      ["160 miles long", [{ text: "160 miles", kind: "measure", value: "160", unit: "mile" }]],
    );
    const currency = one(
      ["要3800元", [{ text: "3800元", kind: "money", value: "3800", unit: "CNY" }]],
      ["costs US$3,800", [{ text: "US$3,800", kind: "money", value: "3800", unit: "USD" }]],
    );
    const points = one(
      ["提升2.3个百分点", [{ text: "2.3个百分点", kind: "percentage-point", value: "2.3" }]],
      ["rose by 2.3%", [{ text: "2.3%", kind: "percent", value: "2.3" }]],
    );
    expect([measure, currency, points].flatMap(verdicts)).toEqual([
      "unit:measure",
      "unit:currency",
      "unit:percent-for-point",
    ]);
  });

  it("does not judge the bare 点 of speech", () => {
    const found = one(
      ["低两个点", [{ text: "两个点", kind: "percentage-point", value: "2" }]],
      ["2% lower", [{ text: "2%", kind: "percent", value: "2" }]],
    );
    expect(verdicts(found)).toEqual(["same"]);
  });

  it("judges what is counted only where both nouns are certain", () => {
    const zh: [string, Sketch[]] = ["铺设了3600个充电桩", [{ text: "3600个", value: "3600", unit: "unit" }]];
    const wrong = one(zh, ["installed 3,600 charging stations", [{ text: "3,600", value: "3600" }]]);
    const right = one(zh, ["installed 3,600 charging piles", [{ text: "3,600", value: "3600" }]]);
    const unknown = one(zh, ["installed 3,600 of them in stations", [{ text: "3,600", value: "3600" }]]);
    expect([wrong, right, unknown].flatMap(verdicts)).toEqual(["unit:noun", "same", "same"]);
  });
});

describe("direction and period", () => {
  it("marks the verb that flips the direction", () => {
    const [found] = one(
      ["成本下降了9%", [{ text: "9%", kind: "percent", value: "9", direction: "down" }]],
      ["costs rose 9%", [{ text: "9%", kind: "percent", value: "9", direction: "up" }]],
    );
    expect(found).toMatchObject({
      verdict: "direction",
      sourceSpan: { start: 2, end: 7 },
      targetSpan: { start: 6, end: 13 },
    });
  });

  it("is silent when the verb cannot be found near the figure", () => {
    const found = one(
      ["成本变了9%", [{ text: "9%", kind: "percent", value: "9", direction: "down" }]],
      ["costs rose 9%", [{ text: "9%", kind: "percent", value: "9", direction: "up" }]],
    );
    expect(verdicts(found)).toEqual(["same"]);
  });

  it("flags year on year for quarter on quarter", () => {
    const found = one(
      [
        "环比增长12%",
        [{ text: "12%", kind: "percent", value: "12", direction: "up", basis: "quarter-over-quarter" }],
      ],
      [
        "up 12% year-over-year",
        [{ text: "12%", kind: "percent", value: "12", direction: "up", basis: "year-over-year" }],
      ],
    );
    expect(verdicts(found)).toEqual(["period:basis"]);
  });

  it("resolves relative periods against the call's own", () => {
    const reference = { year: 2031, quarter: 2, month: null } as const;
    const zh = sentence("比去年同期", [
      { text: "去年同期", kind: "date", date: { samePeriod: true, relative: { unit: "year", offset: -1 } } },
    ]);
    const right = sentence("than in Q2 2030", [
      { text: "Q2 2030", kind: "date", date: { year: 2030, quarter: 2 } },
    ]);
    const wrong = sentence("than in Q3 2030", [
      { text: "Q3 2030", kind: "date", date: { year: 2030, quarter: 3 } },
    ]);
    expect(verdicts(compare([pair(zh, right)], reference))).toEqual(["same"]);
    expect(verdicts(compare([pair(zh, wrong)], reference))).toEqual(["period"]);
  });

  it("takes the first half for six months", () => {
    const found = one(
      ["上半年", [{ text: "上半年", kind: "date", date: { half: 1 } }]],
      ["the first six months", [{ text: "six months", kind: "duration", value: "6", unit: "month" }]],
    );
    expect(verdicts(found)).toEqual(["same"]);
  });
});

describe("assignment", () => {
  const count = (text: string, value: string): Sketch => ({ text, value });

  it("finds a figure that moved to the next pair, and uses none twice", () => {
    const first = pair(sentence("卖了1260台", [count("1260台", "1260")]), sentence("We sold a lot.", []));
    const second = pair(
      sentence("还有7台", [count("7台", "7")], 20),
      sentence("1,260 sold, 7 left.", [count("1,260", "1260"), count("7", "7")], 30),
    );
    expect(verdicts(compare([first, second]))).toEqual(["same", "same"]);
  });

  it("calls what has no counterpart omitted or added", () => {
    const found = one(
      ["占45%，卖得好", [{ text: "45%", kind: "percent", value: "45" }]],
      ["It sold well.", []],
    );
    const added = one(["卖得好", []], ["It sold 1,800 units.", [count("1,800 units", "1800")]]);
    expect([...verdicts(found), ...verdicts(added)]).toEqual(["omitted", "added"]);
  });

  it("lets a repeated, incidental, vague or taken back figure go", () => {
    const found = one(
      [
        "21.5%，嗯，21.5%，一个，几十家，922",
        [
          { text: "21.5%", kind: "percent", value: "21.5" },
          { text: "21.5%", kind: "percent", value: "21.5" },
          { text: "一个", value: "1", incidental: true },
          { text: "几十家", value: "10", vague: true },
          { text: "922", value: "922", repaired: true },
        ],
      ],
      ["21.5%", [{ text: "21.5%", kind: "percent", value: "21.5" }]],
    );
    expect(verdicts(found)).toEqual(["same"]);
  });

  it("reports nothing for a pair without its other side", () => {
    expect(compare([pair(sentence("占45%", [{ text: "45%", kind: "percent", value: "45" }]), null)])).toEqual(
      [],
    );
  });

  it("works from English to Chinese", () => {
    const found = compare([
      {
        source: passage(
          "en",
          sentence("a profit of $1.2 billion", [
            { text: "$1.2 billion", kind: "money", value: "1200000000", unit: "USD" },
          ]),
        ),
        target: passage(
          "zh",
          sentence("利润1.2亿美元", [{ text: "1.2亿美元", kind: "money", value: "120000000", unit: "USD" }]),
        ),
      },
    ]);
    expect(verdicts(found)).toEqual(["magnitude:billion-as-yi"]);
  });

  it("stays linear over an exchange that is a whole file", () => {
    const cost = (size: number) => {
      const pairs = Array.from({ length: size }, (_, i) =>
        pair(
          sentence(`第${i}批卖了${1000 + i}台`, [count(`${1000 + i}台`, String(1000 + i))], i * 100),
          sentence(`batch sold ${size + i}`, [count(String(size + i), String(size + i))], i * 100),
        ),
      );
      const start = process.cpuUsage();
      const found = compare(pairs);
      const { user, system } = process.cpuUsage(start);
      expect(found.length).toBeGreaterThanOrEqual(size);
      return user + system;
    };
    cost(1000);
    // Sixteen times the work if it were quadratic; twice the linear cost is left to noise.
    expect(cost(8000)).toBeLessThan(8 * cost(2000));
  });

  it("stays linear over one pair that holds thousands of figures", () => {
    const cost = (size: number) => {
      const list = (from: number, mark: string) =>
        Array.from({ length: size }, (_, i) => count(`${from + i}${mark}`, String(from + i)));
      const zh = list(1000, "台");
      const en = list(1003, "");
      const one = pair(
        sentence(zh.map(({ text }) => text).join("，"), zh),
        sentence(en.map(({ text }) => text).join(", "), en),
      );
      const start = process.cpuUsage();
      expect(compare([one]).length).toBeGreaterThanOrEqual(size);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    cost(200);
    expect(cost(2000)).toBeLessThan(8 * cost(500));
  }, 60_000);
});
