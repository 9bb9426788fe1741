/** A lower and an upper bound. */
export type Interval = readonly [low: number, high: number];

/** z for a two-sided 95 % interval. */
const Z = 1.959964;

/** The Wilson score interval of `errors` in `total`, 95 %, as rates between 0 and 1 (Wilson 1927, JASA 22:209–212). */
export function wilsonInterval(errors: number, total: number): Interval {
  const rate = errors / total;
  const z2 = (Z * Z) / total;
  const centre = (rate + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((rate * (1 - rate)) / total + z2 / (4 * total));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/** The probability of at most `count` events where `mean` are expected. */
function poissonAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k += 1) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}

/** Halvings until the bound is known to 1 in 10¹²: more than any report shows. */
const HALVINGS = 50;

/** The mean at which `tail`, which falls as the mean grows, is 2.5 %. */
function meanAt(tail: (mean: number) => number, highest: number): number {
  let low = 0;
  let high = highest;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (tail(middle) > 0.025) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The exact 95 % interval of a Poisson mean of which `count` events were seen (Garwood 1936, Biometrika 28:437–442):
 * for things that are counted but are no share of anything, as figures that nobody said.
 */
export function poissonInterval(count: number): Interval {
  const highest = count + 10 * Math.sqrt(count + 1) + 10;
  const upper = meanAt((mean) => poissonAtMost(count, mean), highest);
  // The lower bound: 1 - P(at most count - 1) grows with the mean, so its fall is what is searched.
  const lower = count === 0 ? 0 : meanAt((mean) => 0.05 - (1 - poissonAtMost(count - 1, mean)), highest);
  return [lower, upper];
}

/** With fewer items than this a rate says nothing. */
export const MINIMUM_ITEMS = 20;

const tenth = (value: number) => Math.round(value * 10) / 10;

/** A rate with its 95 % interval, both to a tenth. */
export interface Rate {
  readonly per100: number;
  readonly interval: Interval;
}

/** `part` per 100 of `total` with its Wilson interval; null where the total is too small to say anything. */
export function ratePer100(part: number, total: number): Rate | null {
  if (total < MINIMUM_ITEMS) return null;
  const [low, high] = wilsonInterval(part, total);
  return { per100: tenth((100 * part) / total), interval: [tenth(100 * low), tenth(100 * high)] };
}

/** `count` events for every 100 of `total`, with the exact Poisson interval; null as in {@link ratePer100}. */
export function countPer100(count: number, total: number): Rate | null {
  if (total < MINIMUM_ITEMS) return null;
  const [low, high] = poissonInterval(count);
  const scale = 100 / total;
  return { per100: tenth(count * scale), interval: [tenth(low * scale), tenth(high * scale)] };
}
