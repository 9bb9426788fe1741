/**
 * What a US dollar has cost in each currency between 2010 and today, lowest and highest, rounded outwards: enough to
 * tell an interpreter's conversion (45亿元, "about US$620 million") from a figure that nobody said. From the yearly
 * averages that central banks publish.
 */
export const PER_DOLLAR: Readonly<Record<string, readonly [low: number, high: number]>> = {
  USD: [1, 1],
  CNY: [6, 7.4],
  HKD: [7.7, 7.9],
  TWD: [27, 34],
  SGD: [1.2, 1.46],
  EUR: [0.68, 1.05],
  GBP: [0.58, 0.94],
  CHF: [0.78, 1.05],
  JPY: [76, 162],
  KRW: [1040, 1480],
  AUD: [0.9, 1.75],
  CAD: [0.94, 1.46],
  MYR: [2.9, 4.8],
  THB: [28.5, 38],
  INR: [44, 90],
};
