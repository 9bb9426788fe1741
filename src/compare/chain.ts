/** A run of equal words: `length` of them from word `a` of one text and word `b` of the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Words that begin a run must come thrice in a row, and not everywhere. */
const ORDER = 3;
const MOST_PLACES = 6;
/** Runs are tried in pieces, so that one that overlaps another by a word is not lost whole. */
const PIECE = 12;
/** Three equal words are found anywhere; a run has to be longer to count where nothing leads up to it. */
const JUMP = 2;

interface Piece {
  readonly a: number;
  readonly b: number;
  /** Grows while the run is followed. */
  length: number;
  /** The piece of the same run before this one. */
  readonly before: number;
}

function hash(ids: Int32Array, at: number): number {
  let value = 17;
  for (let k = 0; k < ORDER; k += 1) value = (Math.imul(value, 0x01000193) ^ (ids[at + k] ?? 0)) | 0;
  return value;
}

const sameHere = (a: Int32Array, i: number, b: Int32Array, j: number) =>
  a[i] === b[j] && a[i + 1] === b[j + 1] && a[i + 2] === b[j + 2];

function places(ids: Int32Array): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let at = 0; at + ORDER <= ids.length; at += 1) {
    const key = hash(ids, at);
    const list = found.get(key);
    if (list === undefined) found.set(key, [at]);
    else if (list.length <= MOST_PLACES) list.push(at);
  }
  return found;
}

/** Every run of equal words, in pieces, by where they begin in `b`. */
function piecesOf(a: Int32Array, b: Int32Array): Piece[] {
  const inA = places(a);
  const often = places(b);
  const pieces: Piece[] = [];
  /** By diagonal: the piece that the next word may lengthen. */
  const open = new Map<number, number>();
  for (let j = 0; j + ORDER <= b.length; j += 1) {
    const key = hash(b, j);
    const list = inA.get(key);
    if (list === undefined || list.length > MOST_PLACES || (often.get(key)?.length ?? 0) > MOST_PLACES)
      continue;
    for (const i of list) {
      if (!sameHere(a, i, b, j)) continue;
      const at = open.get(i - j);
      const last = at === undefined ? undefined : pieces[at];
      const goesOn = at !== undefined && last !== undefined && last.b + last.length === j;
      if (goesOn && last.length < PIECE) last.length += 1;
      else {
        open.set(i - j, pieces.length);
        pieces.push({ a: i, b: j, length: 1, before: goesOn ? at : -1 });
      }
    }
  }
  return pieces;
}

/** The best sum over all pieces that end at or before a word of `b`: a Fenwick tree of maxima. */
class Best {
  readonly #scores: Float64Array;
  readonly #pieces: Int32Array;

  constructor(size: number) {
    this.#scores = new Float64Array(size + 2);
    this.#pieces = new Int32Array(size + 2).fill(-1);
  }

  add(end: number, score: number, piece: number): void {
    for (let at = end + 1; at < this.#scores.length; at += at & -at)
      if (score > (this.#scores[at] ?? 0)) {
        this.#scores[at] = score;
        this.#pieces[at] = piece;
      }
  }

  upTo(end: number): { score: number; piece: number } {
    let score = 0;
    let piece = -1;
    for (let at = end + 1; at > 0; at -= at & -at)
      if ((this.#scores[at] ?? 0) > score) {
        score = this.#scores[at] ?? 0;
        piece = this.#pieces[at] ?? -1;
      }
    return { score, piece };
  }
}

/**
 * The heaviest chain of runs of equal words that rises in both texts. Word ids are equal where the words are. Time is
 * linear in the words but for a logarithm.
 */
export function chainRuns(a: Int32Array, b: Int32Array): Run[] {
  const pieces = piecesOf(a, b);
  const order = pieces
    .map((_, index) => index)
    .sort((x, y) => at(pieces, x).a - at(pieces, y).a || at(pieces, x).b - at(pieces, y).b);
  const byEnd = [...order].sort((x, y) => endInA(pieces, x) - endInA(pieces, y));
  const scores = new Float64Array(pieces.length);
  const previous = new Int32Array(pieces.length).fill(-1);
  const best = new Best(b.length);
  let finished = 0;
  let last = -1;
  for (const index of order) {
    const piece = at(pieces, index);
    for (; finished < byEnd.length; finished += 1) {
      const done = byEnd[finished] ?? 0;
      if (endInA(pieces, done) > piece.a) break;
      const { b: start, length } = at(pieces, done);
      best.add(start + length, scores[done] ?? 0, done);
    }
    const found = best.upTo(piece.b);
    let score = found.score + piece.length - JUMP;
    let from = found.piece;
    if (piece.before >= 0 && (scores[piece.before] ?? 0) + piece.length >= score) {
      score = (scores[piece.before] ?? 0) + piece.length;
      from = piece.before;
    }
    scores[index] = score;
    previous[index] = from;
    if (score > 0 && (last === -1 || score > (scores[last] ?? 0))) last = index;
  }
  const chain: Run[] = [];
  for (let index = last; index !== -1; index = previous[index] ?? -1) {
    const { a: i, b: j, length } = at(pieces, index);
    chain.push({ a: i, b: j, length });
  }
  return chain.reverse();
}

function at(pieces: readonly Piece[], index: number): Piece {
  return pieces[index] ?? { a: 0, b: 0, length: 0, before: -1 };
}

function endInA(pieces: readonly Piece[], index: number): number {
  const piece = at(pieces, index);
  return piece.a + piece.length;
}
