import { fitOf, mostFit } from "./model.js";
import type { Model } from "./model.js";

/** What a pair of sentences must bring above its prior to count as evidence: shared topic words bring this much. */
const TOPIC = 4;

/** A range of sentences of one side, end not included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Relation {
  /** How much better the one side is explained as the other's rendition than as unrelated speech, in nats; 0 or more. */
  readonly gain: number;
  /** The units of each side that were tied to something. */
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/**
 * Local alignment (Smith & Waterman 1981): the best monotone chain of beads between two stretches, where sentences
 * that stand alone cost nothing. Unrelated stretches score near 0 however long they are.
 */
export function relate(model: Model, source: Range, target: Range): Relation {
  const rows = source.to - source.from + 1;
  const columns = target.to - target.from + 1;
  const best = new Float64Array(rows * columns);
  const back = new Int8Array(rows * columns).fill(-1);
  const { types, priors } = model;
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      const cell = r * columns + c;
      let value = r > 0 ? best[cell - columns]! : 0;
      let kind = r > 0 ? -2 : -3;
      if (c > 0 && best[cell - 1]! > value) {
        value = best[cell - 1]!;
        kind = -3;
      }
      for (let type = 0; type < types.length; type += 1) {
        const { source: a, target: b } = types[type]!;
        if (a === 0 || b === 0 || a > r || b > c) continue;
        const [i, j] = [source.from + r, target.from + c];
        const before = best[cell - a * columns - b]!;
        const prior = priors[type]! - TOPIC;
        if (before + prior + mostFit(model, i, j, a, b) < value) continue;
        const total = before + (prior + fitOf(model, i, j, a, b));
        if (total > value) {
          value = total;
          kind = type;
        }
      }
      best[cell] = value;
      back[cell] = kind;
    }
  }
  const tied = { source: [] as number[], target: [] as number[] };
  let r = rows - 1;
  let c = columns - 1;
  while (r > 0 || c > 0) {
    const kind = back[r * columns + c]!;
    if (kind === -2) r -= 1;
    else if (kind < 0) c -= 1;
    else {
      const { source: a, target: b } = types[kind]!;
      for (let k = 1; k <= a; k += 1) tied.source.push(source.from + r - k);
      for (let k = 1; k <= b; k += 1) tied.target.push(target.from + c - k);
      r -= a;
      c -= b;
    }
  }
  return {
    gain: best[rows * columns - 1]!,
    source: tied.source.reverse(),
    target: tied.target.reverse(),
  };
}
