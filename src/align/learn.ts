import { tiesBuilder } from "./association.js";
import type { Ties } from "./association.js";
import type { Bead } from "./bead.js";
import type { EncodedSide } from "./encode.js";
import type { AlignParameters } from "./parameters.js";

/** Beads less likely than this teach nothing. */
const LIKELY = 0.5;

/** More beads than this, taken evenly from the whole text, teach no more. */
const MOST = 10_000;

const ROUNDS = 3;

/** A running word of a bead is explained by the other half this often, and by nothing otherwise. */
const EXPLAINED = 0.6;

/** The words of the beads that teach, flattened: bead `k` has words `starts[k]` up to `starts[k + 1]`. */
interface Lesson {
  readonly words: Int32Array;
  readonly starts: Int32Array;
}

interface Lessons {
  readonly source: Lesson;
  readonly target: Lesson;
  readonly weights: Float64Array;
}

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
  const links = expectedLinks(lessons, known, source.vocabulary.length, target.vocabulary.length);
  return mixed(known, links, parameters, target.vocabulary.length);
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

/** Rows by source word: the targets it meets in some bead, ascending by first meeting, and a number for each. */
interface Links {
  readonly rows: Int32Array;
  readonly targets: Int32Array;
  /** Expected number of times that the source word explains the target word. */
  readonly counts: Float32Array;
  /** In how many beads the two meet. */
  readonly meetings: Int32Array;
}

function expectedLinks(lessons: Lessons, known: Ties, sources: number, targets: number): Links {
  const { source, target, weights } = lessons;
  const places = beadsByWord(source, sources);
  const background = frequencies(target.words, targets);
  const { rows, cells, meetings } = meetingsOf(lessons, places, sources, targets);
  // Likelihood ratios of the pairs; 1 where nothing is known.
  const ratios = new Float32Array(cells.length).fill(1);
  const dense = new Float64Array(targets);
  for (let s = 0; s < sources; s += 1) {
    for (let at = known.rows[s]!; at < known.rows[s + 1]!; at += 1)
      dense[known.targets[at]!] = known.forward[at]!;
    for (let at = rows[s]!; at < rows[s + 1]!; at += 1) {
      const t = cells[at]!;
      if (dense[t]! > 0) ratios[at] = Math.max(1, dense[t]! / background[t]!);
    }
    for (let at = known.rows[s]!; at < known.rows[s + 1]!; at += 1) dense[known.targets[at]!] = 0;
  }
  const counts = new Float32Array(cells.length);
  const explained = new Float64Array(target.words.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    explained.fill(1 - EXPLAINED);
    eachMeeting(lessons, places, rows, cells, ratios, dense, (place, ratio, k) => {
      explained[place]! += (EXPLAINED * ratio) / (source.starts[k + 1]! - source.starts[k]!);
    });
    const sums = new Float64Array(targets);
    counts.fill(0);
    for (let s = 0; s < sources; s += 1) {
      for (let at = rows[s]!; at < rows[s + 1]!; at += 1) dense[cells[at]!] = ratios[at]!;
      for (let p = places.starts[s]!; p < places.starts[s + 1]!; p += 1) {
        const k = places.beads[p]!;
        const share = (weights[k]! * EXPLAINED) / (source.starts[k + 1]! - source.starts[k]!);
        for (let place = target.starts[k]!; place < target.starts[k + 1]!; place += 1) {
          const t = target.words[place]!;
          sums[t]! += (share * dense[t]!) / explained[place]!;
        }
      }
      let total = 0;
      for (let at = rows[s]!; at < rows[s + 1]!; at += 1) {
        counts[at] = sums[cells[at]!]!;
        total += counts[at]!;
        sums[cells[at]!] = 0;
        dense[cells[at]!] = 0;
      }
      for (let at = rows[s]!; at < rows[s + 1]!; at += 1)
        ratios[at] = counts[at]! / Math.max(total, 1e-9) / background[cells[at]!]!;
    }
  }
  return { rows, targets: cells, counts, meetings };
}

function eachMeeting(
  { target }: Lessons,
  places: Places,
  rows: Int32Array,
  cells: Int32Array,
  ratios: Float32Array,
  dense: Float64Array,
  visit: (place: number, ratio: number, bead: number) => void,
): void {
  for (let s = 0; s < rows.length - 1; s += 1) {
    for (let at = rows[s]!; at < rows[s + 1]!; at += 1) dense[cells[at]!] = ratios[at]!;
    for (let p = places.starts[s]!; p < places.starts[s + 1]!; p += 1) {
      const k = places.beads[p]!;
      for (let place = target.starts[k]!; place < target.starts[k + 1]!; place += 1)
        visit(place, dense[target.words[place]!]!, k);
    }
    for (let at = rows[s]!; at < rows[s + 1]!; at += 1) dense[cells[at]!] = 0;
  }
}

/** The beads that each word occurs in, once per occurrence: `beads[starts[w]]` up to `beads[starts[w + 1]]`. */
interface Places {
  readonly starts: Int32Array;
  readonly beads: Int32Array;
}

function beadsByWord({ words, starts }: Lesson, vocabulary: number): Places {
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

function meetingsOf(
  { target }: Lessons,
  places: Places,
  sources: number,
  targets: number,
): { rows: Int32Array; cells: Int32Array; meetings: Int32Array } {
  const rows = new Int32Array(sources + 1);
  const cells: number[] = [];
  const met: number[] = [];
  const count = new Int32Array(targets);
  const last = new Int32Array(targets).fill(-1);
  for (let s = 0; s < sources; s += 1) {
    const open: number[] = [];
    for (let p = places.starts[s]!; p < places.starts[s + 1]!; p += 1) {
      const k = places.beads[p]!;
      if (p > places.starts[s]! && places.beads[p - 1] === k) continue;
      for (let place = target.starts[k]!; place < target.starts[k + 1]!; place += 1) {
        const t = target.words[place]!;
        if (last[t] === k) continue;
        last[t] = k;
        if (count[t] === 0) open.push(t);
        count[t]! += 1;
      }
    }
    for (const t of open) {
      cells.push(t);
      met.push(count[t]!);
      count[t] = 0;
    }
    for (let p = places.starts[s]!; p < places.starts[s + 1]!; p += 1) {
      const k = places.beads[p]!;
      for (let place = target.starts[k]!; place < target.starts[k + 1]!; place += 1)
        last[target.words[place]!] = -1;
    }
    rows[s + 1] = cells.length;
  }
  return { rows, cells: new Int32Array(cells), meetings: new Int32Array(met) };
}

/** Known probabilities as a prior of `priorCount` occurrences, and the document's own counts less a discount. */
function mixed(
  known: Ties,
  { rows, targets, counts, meetings }: Links,
  { priorCount, discount }: AlignParameters,
  vocabulary: number,
): Ties {
  const builder = tiesBuilder(rows.length - 1, vocabulary);
  const own = new Float64Array(vocabulary);
  for (let s = 0; s < rows.length - 1; s += 1) {
    let total = 0;
    for (let at = rows[s]!; at < rows[s + 1]!; at += 1) {
      total += counts[at]!;
      const kept = counts[at]! - discount;
      if (meetings[at]! >= 2 && kept > 0) own[targets[at]!] = kept;
    }
    const whole = Math.max(0, total - discount) + priorCount;
    for (let at = known.rows[s]!; at < known.rows[s + 1]!; at += 1) {
      const t = known.targets[at]!;
      const p = (own[t]! + priorCount * known.forward[at]!) / whole;
      builder.add(t, p, known.backward[at]!);
      own[t] = 0;
    }
    for (let at = rows[s]!; at < rows[s + 1]!; at += 1) {
      const t = targets[at]!;
      if (own[t]! > 0) builder.add(t, own[t]! / whole, 0);
      own[t] = 0;
    }
    builder.endRow();
  }
  return builder.ties();
}
