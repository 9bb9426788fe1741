/**
 * Word translation by expectation maximisation: IBM model 1 (Brown et al. 1993), then the same with a prior for words
 * at the same place in their sentences and a sparse prior on translations (Dyer et al. 2013). Both directions are
 * trained apart; their posteriors are multiplied, so that only links both believe in are counted.
 */

/** Sentence pairs as word ids, flattened: sentence `k` is `words[starts[k]]` up to `words[starts[k + 1]]`. */
export interface EncodedText {
  readonly words: Int32Array;
  readonly starts: Int32Array;
  readonly vocabulary: number;
}

export interface Training {
  readonly zh: EncodedText;
  readonly en: EncodedText;
  readonly weights: Float64Array;
}

/** Rows of co-occurring words: for `from` word `w`, `others[rows[w]]` up to `others[rows[w + 1]]`, ascending. */
interface Pairs {
  readonly rows: Int32Array;
  readonly others: Int32Array;
}

const NULL_SHARE = 0.08;
const TENSION = 4;
const SPARSITY = 0.01;

function cooccurrences(from: EncodedText, to: EncodedText): Pairs {
  const sentences = from.starts.length - 1;
  const sizes = new Int32Array(from.vocabulary + 1);
  for (let k = 0; k < sentences; k += 1) {
    const count = to.starts[k + 1]! - to.starts[k]!;
    for (let p = from.starts[k]!; p < from.starts[k + 1]!; p += 1) sizes[from.words[p]! + 1]! += count;
  }
  for (let w = 0; w < from.vocabulary; w += 1) sizes[w + 1]! += sizes[w]!;
  const next = sizes.slice();
  const all = new Int32Array(sizes[from.vocabulary]!);
  for (let k = 0; k < sentences; k += 1) {
    const others = to.words.subarray(to.starts[k], to.starts[k + 1]);
    for (let p = from.starts[k]!; p < from.starts[k + 1]!; p += 1) {
      const w = from.words[p]!;
      all.set(others, next[w]);
      next[w]! += others.length;
    }
  }
  const rows = new Int32Array(from.vocabulary + 1);
  let size = 0;
  for (let w = 0; w < from.vocabulary; w += 1) {
    const row = all.subarray(sizes[w], sizes[w + 1]).sort();
    let last = -1;
    for (const other of row) {
      if (other === last) continue;
      all[size] = other;
      size += 1;
      last = other;
    }
    rows[w + 1] = size;
  }
  return { rows, others: all.slice(0, size) };
}

function find({ rows, others }: Pairs, from: number, to: number): number {
  let low = rows[from]!;
  let high = rows[from + 1]! - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (others[middle]! < to) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Posterior link probabilities of one direction, in the order sentence, `to` position, `from` position. */
function posteriors(
  from: EncodedText,
  to: EncodedText,
  weights: Float64Array,
  rounds: { readonly flat: number; readonly diagonal: number },
): Float32Array {
  const pairs = cooccurrences(from, to);
  const sentences = weights.length;
  let cells = 0;
  for (let k = 0; k < sentences; k += 1) {
    cells += (from.starts[k + 1]! - from.starts[k]!) * (to.starts[k + 1]! - to.starts[k]!);
  }
  const index = new Int32Array(cells);
  let cell = 0;
  for (let k = 0; k < sentences; k += 1) {
    for (let q = to.starts[k]!; q < to.starts[k + 1]!; q += 1) {
      for (let p = from.starts[k]!; p < from.starts[k + 1]!; p += 1) {
        index[cell] = find(pairs, from.words[p]!, to.words[q]!);
        cell += 1;
      }
    }
  }
  const table = new Float32Array(pairs.others.length).fill(1);
  const unaligned = new Float64Array(to.vocabulary).fill(1 / to.vocabulary);
  for (let w = 0; w < from.vocabulary; w += 1) {
    const [a, b] = [pairs.rows[w]!, pairs.rows[w + 1]!];
    table.fill(1 / Math.max(1, b - a), a, b);
  }
  const out = new Float32Array(cells);
  const total = rounds.flat + rounds.diagonal;
  for (let round = 0; round <= total; round += 1) {
    const diagonal = round >= rounds.flat;
    const counts = new Float64Array(table.length);
    const nulls = new Float64Array(to.vocabulary);
    cell = 0;
    for (let k = 0; k < sentences; k += 1) {
      const m = from.starts[k + 1]! - from.starts[k]!;
      const n = to.starts[k + 1]! - to.starts[k]!;
      const weight = weights[k]!;
      for (let q = 0; q < n; q += 1) {
        let norm = 0;
        if (diagonal) {
          for (let p = 0; p < m; p += 1) norm += Math.exp(-TENSION * Math.abs((p + 0.5) / m - (q + 0.5) / n));
        } else norm = m;
        const word = to.words[to.starts[k]! + q]!;
        const none = NULL_SHARE * unaligned[word]!;
        let sum = none;
        for (let p = 0; p < m; p += 1) {
          const place = diagonal
            ? Math.exp(-TENSION * Math.abs((p + 0.5) / m - (q + 0.5) / n)) / norm
            : 1 / norm;
          const value = (1 - NULL_SHARE) * place * table[index[cell + p]!]!;
          out[cell + p] = value;
          sum += value;
        }
        if (sum > 0) {
          nulls[word]! += (weight * none) / sum;
          for (let p = 0; p < m; p += 1) {
            const share = out[cell + p]! / sum;
            out[cell + p] = share;
            counts[index[cell + p]!]! += weight * share;
          }
        }
        cell += m;
      }
    }
    if (round === total) break;
    maximise(pairs, table, counts, from.vocabulary);
    const allNulls = nulls.reduce((sum, value) => sum + value, 0);
    for (let w = 0; w < to.vocabulary; w += 1)
      unaligned[w] = (nulls[w]! + 0.01) / (allNulls + 0.01 * to.vocabulary);
  }
  return out;
}

/** Variational Bayes: rare pairs lose more than their share. */
function maximise(pairs: Pairs, table: Float32Array, counts: Float64Array, vocabulary: number): void {
  for (let w = 0; w < vocabulary; w += 1) {
    const [a, b] = [pairs.rows[w]!, pairs.rows[w + 1]!];
    let sum = 0;
    for (let at = a; at < b; at += 1) sum += counts[at]! + SPARSITY;
    const base = digamma(sum);
    for (let at = a; at < b; at += 1) table[at] = Math.exp(digamma(counts[at]! + SPARSITY) - base);
  }
}

function digamma(value: number): number {
  let x = value;
  let result = 0;
  for (; x < 7; x += 1) result -= 1 / x;
  x -= 0.5;
  const square = 1 / (x * x);
  return result + Math.log(x) + square * (1 / 24 - square * (7 / 960 - square * (31 / 8064)));
}

/** Symmetrised expected counts of links: `zh id -> en id -> count`, and the plain occurrences of both sides. */
export interface LinkCounts {
  readonly links: Map<number, number>[];
  readonly zh: Float64Array;
  readonly en: Float64Array;
}

export function linkCounts(
  { zh, en, weights }: Training,
  counted: (sentence: number) => boolean,
): LinkCounts {
  const rounds = { flat: 4, diagonal: 6 };
  const forward = posteriors(zh, en, weights, rounds);
  const backward = posteriors(en, zh, weights, rounds);
  const links = Array.from({ length: zh.vocabulary }, () => new Map<number, number>());
  const zhCounts = new Float64Array(zh.vocabulary);
  const enCounts = new Float64Array(en.vocabulary);
  let base = 0;
  for (let k = 0; k < weights.length; k += 1) {
    const m = zh.starts[k + 1]! - zh.starts[k]!;
    const n = en.starts[k + 1]! - en.starts[k]!;
    if (counted(k)) {
      const weight = weights[k]!;
      for (let p = 0; p < m; p += 1) {
        const s = zh.words[zh.starts[k]! + p]!;
        zhCounts[s]! += weight;
        const row = links[s]!;
        for (let q = 0; q < n; q += 1) {
          // The geometric mean keeps links that one direction is sure of and the other half sure.
          const both = Math.sqrt(forward[base + q * m + p]! * backward[base + p * n + q]!);
          if (both < 0.05) continue;
          const t = en.words[en.starts[k]! + q]!;
          row.set(t, (row.get(t) ?? 0) + weight * both);
        }
      }
      for (let q = 0; q < n; q += 1) enCounts[en.words[en.starts[k]! + q]!]! += weight;
    }
    base += m * n;
  }
  return { links, zh: zhCounts, en: enCounts };
}
