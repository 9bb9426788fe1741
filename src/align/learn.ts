import type { Ties } from "./association.js";
import type { Bead } from "./bead.js";
import type { EncodedSide } from "./encode.js";
import { beadsByWord, expectedLinks, meetingsOf } from "./expected-links.js";
import type { Lesson, Lessons, Meetings } from "./expected-links.js";
import type { AlignParameters } from "./parameters.js";

/** Beads less likely than this teach nothing. */
const LIKELY = 0.5;

/** More beads than this, taken evenly from the whole text, teach no more. */
const MOST = 10_000;

/**
 * What the document teaches about its own words: expectation maximisation (IBM model 1, Brown et al. 1993) over the
 * likely beads of a first alignment, with what is known of the words as the prior. A name that recurs finds its
 * rendering, however free. A pair of words must meet again to count, lest every bead confirm itself.
 */
export function learnTies(
  source: EncodedSide,
  target: EncodedSide,
  known: Ties,
  beads: readonly Bead[],
  parameters: AlignParameters,
): Ties {
  const lessons = lessonsOf(source, target, beads);
  const places = beadsByWord(lessons.source, source.vocabulary.length);
  const met = meetingsOf(lessons.target, places, target.vocabulary.length);
  const links = expectedLinks(lessons, places, met, known, target.vocabulary.length);
  return mixed(known, met, links, parameters, target.vocabulary.length);
}

function lessonsOf(source: EncodedSide, target: EncodedSide, beads: readonly Bead[]): Lessons {
  const likely = beads.filter(
    (bead) => bead.source.length > 0 && bead.target.length > 0 && bead.score >= LIKELY,
  );
  const step = Math.max(1, likely.length / MOST);
  const taught = Array.from(
    { length: Math.floor(likely.length / step) },
    (_, k) => likely[Math.floor(k * step)]!,
  );
  const flat = (side: EncodedSide, ids: (bead: Bead) => readonly number[]): Lesson => {
    const words: number[] = [];
    const starts = new Int32Array(taught.length + 1);
    taught.forEach((bead, k) => {
      for (const unit of ids(bead)) {
        for (let at = side.starts[unit]!; at < side.starts[unit + 1]!; at += 1) words.push(side.words[at]!);
      }
      starts[k + 1] = words.length;
    });
    return { words: new Int32Array(words), starts };
  };
  return {
    source: flat(source, (bead) => bead.source),
    target: flat(target, (bead) => bead.target),
    weights: Float64Array.from(taught, ({ score }) => score),
  };
}

/** Known probabilities as a prior of `priorCount` occurrences, and the document's own counts less a discount. */
function mixed(
  known: Ties,
  { rows: from, targets: met, times }: Meetings,
  counts: Float32Array,
  { priorCount, discount }: AlignParameters,
  vocabulary: number,
): Ties {
  const teaches = (at: number): boolean => times[at]! >= 2 && counts[at]! > discount;
  let most = known.targets.length;
  for (let at = 0; at < counts.length; at += 1) if (teaches(at)) most += 1;
  const rows = new Int32Array(from.length);
  const targets = new Int32Array(most);
  const forward = new Float32Array(most);
  const backward = new Float32Array(most);
  const own = new Float64Array(vocabulary);
  let end = 0;
  for (let s = 0; s + 1 < from.length; s += 1) {
    let total = 0;
    let taught = 0;
    for (let at = from[s]!; at < from[s + 1]!; at += 1) {
      total += counts[at]!;
      if (!teaches(at)) continue;
      own[met[at]!] = counts[at]! - discount;
      taught += 1;
    }
    const whole = Math.max(0, total - discount) + priorCount;
    for (let at = known.rows[s]!; at < known.rows[s + 1]!; at += 1, end += 1) {
      const t = known.targets[at]!;
      targets[end] = t;
      forward[end] = (own[t]! + priorCount * known.forward[at]!) / whole;
      backward[end] = known.backward[at]!;
      own[t] = 0;
    }
    // What no lexicon knows goes where it belongs in the row, which ascends.
    for (let at = from[s]!; taught > 0 && at < from[s + 1]!; at += 1) {
      const t = met[at]!;
      if (own[t]! === 0) continue;
      let place = end;
      for (; place > rows[s]! && targets[place - 1]! > t; place -= 1) {
        targets[place] = targets[place - 1]!;
        forward[place] = forward[place - 1]!;
        backward[place] = backward[place - 1]!;
      }
      targets[place] = t;
      forward[place] = own[t]! / whole;
      backward[place] = 0;
      own[t] = 0;
      end += 1;
    }
    rows[s + 1] = end;
  }
  return {
    rows,
    targets: targets.subarray(0, end),
    forward: forward.subarray(0, end),
    backward: backward.subarray(0, end),
  };
}
