import { likeness, type Gist } from "./likeness.js";

/** English that a machine put in place of the Mandarin, and the interpreter's English after it; indices of sentences. */
export interface MachineRendition {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** An English sentence of the call, in order. */
export interface EnglishSentence {
  readonly gist: Gist;
  /** Which turn it stands in, in order. */
  readonly turn: number;
  readonly question: boolean;
}

/** Two sentences are about the same from here on. */
const ALIKE = 0.2;
/** A copy of a paragraph is a vendor's mistake and no rendition. */
const COPY = 0.88;
/** A rendition goes on for so many turns at most; machine transcripts cut turns at pauses. */
const TURNS = 3;
/** Longer stretches are looked through in parts. */
const LONGEST = 90;
/** What a pair of stretches must gain beyond its sentences' likeness. */
const PRICE = 0.35;
/**
 * Shares of the characters of the two stretches, added up, that must answer to something in the other, where few
 * sentences do and where many; and the least share of either.
 */
const COVERED = { few: 1.2, many: 0.9, least: 0.3 };
const MANY = 5;
/** What a stretch of speech that nothing answers to takes off: its share, in the same measure as likeness. */
const LEFT_OUT = 1;
/** Who answers a question takes up its words and asks nothing: a rendition asks what was asked. */
const ENDING = 3;
const RATIO = { least: 0.4, most: 3 };
const SHORTEST = 150;

/** What speaks for a rendition to begin where a turn does, and where the opening is taken up. */
const BEGINS = 0.5;
const REOPENS = 0.3;

interface Split {
  readonly at: number;
  readonly gain: number;
}

/** The best chain of alike sentences, rising in both stretches: which are in it, and how alike they are in all. */
function chain(alike: (p: number, q: number) => number, from: number, at: number, to: number) {
  const rows = at - from;
  const columns = to - at;
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const back = new Uint8Array((rows + 1) * width);
  for (let r = 1; r <= rows; r += 1)
    for (let c = 1; c <= columns; c += 1) {
      const cell = r * width + c;
      const gain = alike(from + r - 1, at + c - 1) - ALIKE;
      let value = best[cell - width]!;
      let way = 1;
      if (best[cell - 1]! > value) [value, way] = [best[cell - 1]!, 2];
      if (gain > 0) {
        // One sentence may be rendered by several, and several by one.
        const joined = Math.max(best[cell - width]!, best[cell - 1]!) + gain / 2;
        if (joined > value) [value, way] = [joined, best[cell - width]! >= best[cell - 1]! ? 4 : 5];
        if (best[cell - width - 1]! + gain > value) [value, way] = [best[cell - width - 1]! + gain, 3];
      }
      best[cell] = value;
      back[cell] = way;
    }
  return { best, back, width, rows, columns };
}

/**
 * Where a stretch of sentences falls into two that say the same one after the other: rather where a turn begins, or
 * where the speech's own opening ("Thank you, Lena. Good evening.") comes again.
 */
function splitOf(
  sentences: readonly EnglishSentence[],
  alike: (p: number, q: number) => number,
  from: number,
  to: number,
): Split {
  let found: Split = { at: -1, gain: 0 };
  let best = 0;
  for (let at = from + 1; at < to; at += 1) {
    const table = chain(alike, from, at, to);
    const gain = table.best[table.rows * table.width + table.columns] ?? 0;
    const begins = sentences[at]?.turn !== sentences[at - 1]?.turn ? BEGINS : 0;
    const total = gain === 0 ? 0 : gain + begins + REOPENS * alike(from, at);
    if (total > best) {
      best = total;
      found = { at, gain };
    }
  }
  return found;
}

/** The share of the source that the other stretch answers to; null where the two are no speech and its rendition. */
function coverage(
  sentences: readonly EnglishSentence[],
  alike: (p: number, q: number) => number,
  from: number,
  at: number,
  to: number,
): number | null {
  const length = (low: number, high: number) => {
    let sum = 0;
    for (let index = low; index < high; index += 1) sum += sentences[index]?.gist.length ?? 0;
    return sum;
  };
  const [mine, theirs] = [length(from, at), length(at, to)];
  if (mine < SHORTEST || theirs < RATIO.least * mine || theirs > RATIO.most * mine) return null;
  const { back, width, rows, columns } = chain(alike, from, at, to);
  const tied = { source: new Set<number>(), target: new Set<number>() };
  let sum = 0;
  let count = 0;
  for (let r = rows, c = columns; r > 0 && c > 0;) {
    const way = back[r * width + c];
    const inChain = way === 3 || way === 4 || way === 5;
    if (inChain) {
      tied.source.add(from + r - 1);
      tied.target.add(at + c - 1);
      sum += alike(from + r - 1, at + c - 1);
      count += 1;
    }
    if (way === 1 || way === 3 || way === 4) r -= 1;
    if (way === 2 || way === 3 || way === 5) c -= 1;
  }
  const share = (indices: ReadonlySet<number>, whole: number) =>
    [...indices].reduce((total, index) => total + (sentences[index]?.gist.length ?? 0), 0) / whole;
  const [here, there] = [share(tied.source, mine), share(tied.target, theirs)];
  const holds =
    sum / Math.max(1, count) < COPY &&
    Math.min(here, there) >= COVERED.least &&
    here + there >= (count >= MANY ? COVERED.many : COVERED.few) &&
    asks(sentences, from, at) === asks(sentences, at, to) &&
    !answersWithin(sentences, from, at);
  return holds ? here : null;
}

function asks(sentences: readonly EnglishSentence[], from: number, to: number): boolean {
  return sentences.slice(Math.max(from, to - ENDING), to).some(({ question }) => question);
}

/** A turn that asks and the next one's answer are no one's speech. */
function answersWithin(sentences: readonly EnglishSentence[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1)
    if (sentences[at]?.turn !== sentences[at - 1]?.turn && asks(sentences, from, at)) return true;
  return false;
}

/**
 * Finds English that stands in for speech in Mandarin: stretches that are followed by a stretch that says the same in
 * other words. They begin and end with turns; where one ends and the other begins may be inside one. Ordinary speech
 * takes up what was said in bits and out of order, and leaves most of it alone. Linear in the sentences.
 */
export function findMachineRenditions(sentences: readonly EnglishSentence[]): MachineRendition[] {
  const cache = new Map<number, number>();
  const alike = (p: number, q: number): number => {
    const key = p * sentences.length + q;
    let value = cache.get(key);
    if (value === undefined) {
      const [one, other] = [sentences[p], sentences[q]];
      value = one === undefined || other === undefined ? 0 : likeness(one.gist, other.gist);
      cache.set(key, value);
    }
    return value;
  };
  const starts = sentences.flatMap(({ turn }, index) =>
    index === 0 || sentences[index - 1]?.turn !== turn ? [index] : [],
  );
  starts.push(sentences.length);
  /** Best from each turn on: what it gains, and the rendition that begins there. */
  const gains = new Float64Array(starts.length + 1);
  const choices: ({ rendition: MachineRendition; next: number } | null)[] = starts.map(() => null);
  for (let turn = starts.length - 2; turn >= 0; turn -= 1) {
    gains[turn] = gains[turn + 1] ?? 0;
    const from = starts[turn] ?? 0;
    for (let end = turn + 1; end <= Math.min(turn + TURNS, starts.length - 1); end += 1) {
      const to = starts[end] ?? 0;
      if (to - from > LONGEST) break;
      const { at, gain } = splitOf(sentences, alike, from, to);
      const covered = at < 0 ? null : coverage(sentences, alike, from, at, to);
      if (covered === null) continue;
      const total = gain - PRICE - LEFT_OUT * (1 - covered) + (gains[end] ?? 0);
      if (total <= (gains[turn] ?? 0)) continue;
      gains[turn] = total;
      choices[turn] = { rendition: { source: range(from, at), target: range(at, to) }, next: end };
    }
  }
  const found: MachineRendition[] = [];
  for (let turn = 0; turn < starts.length - 1;) {
    const choice = choices[turn];
    if (choice === null || choice === undefined) turn += 1;
    else {
      found.push(choice.rendition);
      turn = choice.next;
    }
  }
  return found;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}
