import type { Ties } from "./association.js";

const ROUNDS = 3;

/** A running word of a bead is explained by the other half this often, and by nothing otherwise. */
const EXPLAINED = 0.6;

/** The words of the beads that teach, flattened: bead `k` has words `starts[k]` up to `starts[k + 1]`. */
export interface Lesson {
  readonly words: Int32Array;
  readonly starts: Int32Array;
}

export interface Lessons {
  readonly source: Lesson;
  readonly target: Lesson;
  readonly weights: Float64Array;
}

/** Rows by source word: the targets it meets in some bead, by first meeting, and a number for each. */
export interface Meetings {
  readonly rows: Int32Array;
  readonly targets: Int32Array;
  /** In how many beads the two meet. */
  readonly times: Int32Array;
}

/** Expected number of times that the source word of each meeting explains the target word. */
export function expectedLinks(
  lessons: Lessons,
  places: Places,
  met: Meetings,
  known: Ties,
  targets: number,
): Float32Array {
  const { words } = lessons.target;
  const background = frequencies(words, targets);
  const ratios = priorRatios(known, met, background);
  const counts = new Float32Array(ratios.length);
  // What is known of one source word at a time, by target word: nothing but zeros between two words.
  const dense = new Float64Array(targets);
  const sums = new Float64Array(targets);
  const shares = { sums, background, counts, ratios, dense };
  let before = new Float64Array(words.length);
  let explained = new Float64Array(words.length);
  for (let round = 0; round <= ROUNDS; round += 1) {
    [before, explained] = [explained, before];
    explained.fill(1 - EXPLAINED);
    for (let s = 0; s + 1 < met.rows.length; s += 1) {
      const from = met.rows[s]!;
      const to = met.rows[s + 1]!;
      spread(ratios, met.targets, from, to, dense);
      if (round > 0) {
        countLinks(lessons, places, s, dense, before, sums);
        shareOut(met.targets, from, to, shares);
      }
      if (round < ROUNDS) explain(lessons, places, s, dense, explained);
      clear(met.targets, from, to, dense);
    }
  }
  return counts;
}

function spread(
  values: Float32Array,
  targets: Int32Array,
  from: number,
  to: number,
  dense: Float64Array,
): void {
  for (let at = from; at < to; at += 1) dense[targets[at]!] = values[at]!;
}

function clear(targets: Int32Array, from: number, to: number, dense: Float64Array): void {
  for (let at = from; at < to; at += 1) dense[targets[at]!] = 0;
}

/** Likelihood ratios of words that meet, from what is known of them; 1 where nothing is. */
function priorRatios(known: Ties, { rows, targets }: Meetings, background: Float64Array): Float32Array {
  const ratios = new Float32Array(targets.length).fill(1);
  const dense = new Float64Array(background.length);
  for (let s = 0; s + 1 < rows.length; s += 1) {
    const from = known.rows[s]!;
    const to = known.rows[s + 1]!;
    if (from === to) continue;
    spread(known.forward, known.targets, from, to, dense);
    for (let at = rows[s]!; at < rows[s + 1]!; at += 1) {
      const t = targets[at]!;
      if (dense[t]! > 0) ratios[at] = Math.max(1, dense[t]! / background[t]!);
    }
    clear(known.targets, from, to, dense);
  }
  return ratios;
}

/** Adds what the occurrences of a source word explain of the target words beside them. */
function explain(
  { source, target: { words, starts } }: Lessons,
  places: Places,
  s: number,
  ratios: Float64Array,
  explained: Float64Array,
): void {
  for (let p = places.starts[s]!; p < places.starts[s + 1]!; p += 1) {
    const k = places.beads[p]!;
    const length = source.starts[k + 1]! - source.starts[k]!;
    const end = starts[k + 1]!;
    for (let place = starts[k]!; place < end; place += 1)
      explained[place]! += (EXPLAINED * ratios[words[place]!]!) / length;
  }
}

/** Adds the expected links of a source word's occurrences to each target word beside them. */
function countLinks(
  { source, target: { words, starts }, weights }: Lessons,
  places: Places,
  s: number,
  ratios: Float64Array,
  explained: Float64Array,
  sums: Float64Array,
): void {
  for (let p = places.starts[s]!; p < places.starts[s + 1]!; p += 1) {
    const k = places.beads[p]!;
    const share = (weights[k]! * EXPLAINED) / (source.starts[k + 1]! - source.starts[k]!);
    const end = starts[k + 1]!;
    for (let place = starts[k]!; place < end; place += 1) {
      const t = words[place]!;
      sums[t]! += (share * ratios[t]!) / explained[place]!;
    }
  }
}

interface Shares {
  readonly sums: Float64Array;
  readonly background: Float64Array;
  readonly counts: Float32Array;
  readonly ratios: Float32Array;
  readonly dense: Float64Array;
}

/** Turns a source word's sums into its counts and its next ratios. */
function shareOut(
  targets: Int32Array,
  from: number,
  to: number,
  { sums, background, counts, ratios, dense }: Shares,
): void {
  let total = 0;
  for (let at = from; at < to; at += 1) {
    const t = targets[at]!;
    counts[at] = sums[t]!;
    total += counts[at]!;
    sums[t] = 0;
  }
  const whole = Math.max(total, 1e-9);
  for (let at = from; at < to; at += 1) {
    const t = targets[at]!;
    ratios[at] = counts[at]! / whole / background[t]!;
    dense[t] = ratios[at]!;
  }
}

/** The beads that each word occurs in, once per occurrence: `beads[starts[w]]` up to `beads[starts[w + 1]]`. */
interface Places {
  readonly starts: Int32Array;
  readonly beads: Int32Array;
}

export function beadsByWord({ words, starts }: Lesson, vocabulary: number): Places {
  const first = new Int32Array(vocabulary + 1);
  for (const word of words) first[word + 1]! += 1;
  for (let w = 0; w < vocabulary; w += 1) first[w + 1]! += first[w]!;
  const next = first.slice();
  const beads = new Int32Array(words.length);
  for (let k = 0; k < starts.length - 1; k += 1) {
    for (let at = starts[k]!; at < starts[k + 1]!; at += 1) {
      beads[next[words[at]!]!] = k;
      next[words[at]!]! += 1;
    }
  }
  return { starts: first, beads };
}

function frequencies(words: Int32Array, vocabulary: number): Float64Array {
  const out = new Float64Array(vocabulary).fill(0.5);
  for (const word of words) out[word]! += 1;
  const total = words.length + 0.5 * vocabulary;
  return out.map((count) => count / total);
}

/** Which words meet in some bead. */
export function meetingsOf(target: Lesson, places: Places, vocabulary: number): Meetings {
  const sources = places.starts.length - 1;
  const rows = new Int32Array(sources + 1);
  const targets: number[] = [];
  const times: number[] = [];
  /** By target word: where the row of the source word that it met last has it, and in which bead. */
  const at = new Int32Array(vocabulary).fill(-1);
  const last = new Int32Array(vocabulary);
  for (let s = 0; s < sources; s += 1) {
    const start = targets.length;
    for (let p = places.starts[s]!; p < places.starts[s + 1]!; p += 1) {
      const k = places.beads[p]!;
      if (p > places.starts[s]! && places.beads[p - 1] === k) continue;
      const end = target.starts[k + 1]!;
      for (let place = target.starts[k]!; place < end; place += 1) {
        const t = target.words[place]!;
        const found = at[t]!;
        if (found < start) {
          at[t] = targets.length;
          targets.push(t);
          times.push(1);
        } else if (last[t] !== k) times[found]! += 1;
        last[t] = k;
      }
    }
    rows[s + 1] = targets.length;
  }
  return { rows, targets: new Int32Array(targets), times: new Int32Array(times) };
}
