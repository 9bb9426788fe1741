import type { Ties } from "./association.js";
import type { EncodedSide } from "./encode.js";
import { MARKS, quotation } from "./marks.js";
import { poseProblem } from "./model.js";
import type { AlignOptions, Problem } from "./model.js";
import type { AlignUnit } from "./unit.js";

/** A call's Chinese against its English, and where its segments stand in it. */
interface CallProblem {
  readonly problem: Problem;
  readonly translations: AlignOptions["translations"];
  /** By segment: its place on its side, or -1. */
  readonly places: { readonly source: Int32Array; readonly target: Int32Array };
  /** By word of the call: its id in the part that is being made, plus one. Nothing but zeros between two parts. */
  readonly ids: { readonly source: Int32Array; readonly target: Int32Array };
}

const posed = new WeakMap<readonly AlignUnit[], CallProblem>();

/**
 * Poses the problem of a whole call and keeps it for as long as the call's units: the words of an exchange and what
 * ties them are a part of it. The lists are of indices into `units`.
 */
export function poseCall(
  units: readonly AlignUnit[],
  chinese: readonly number[],
  english: readonly number[],
  options: AlignOptions,
): Problem {
  const pick = (list: readonly number[]): AlignUnit[] => list.map((index) => units[index]!);
  const problem = poseProblem(pick(chinese), pick(english), options);
  const places = (list: readonly number[]): Int32Array => {
    const out = new Int32Array(units.length).fill(-1);
    list.forEach((segment, place) => (out[segment] = place));
    return out;
  };
  posed.set(units, {
    problem,
    translations: options.translations,
    places: { source: places(chinese), target: places(english) },
    ids: {
      source: new Int32Array(problem.source.vocabulary.length),
      target: new Int32Array(problem.target.vocabulary.length),
    },
  });
  return problem;
}

/** The problem of an exchange of a call that was posed; null where it has to be posed by itself. */
export function problemWithin(
  units: readonly AlignUnit[],
  source: readonly number[],
  target: readonly number[],
  options: AlignOptions,
): Problem | null {
  if (source.length === 0 || target.length === 0) return null;
  const call = posed.get(units);
  if (call?.translations !== options.translations) return null;
  const flipped = (call.places.source[source[0] ?? -1] ?? -1) < 0;
  const [chinese, english] = flipped ? [target, source] : [source, target];
  const sources = chinese.map((segment) => call.places.source[segment]!);
  const targets = english.map((segment) => call.places.target[segment]!);
  if (sources.includes(-1) || targets.includes(-1)) return null;
  const textOf = (segment: number): string => units[segment]!.text;
  const { problem, ids } = call;
  const a = partOfSide(problem.source, sources, ids.source, chinese.map(textOf));
  const b = partOfSide(problem.target, targets, ids.target, english.map(textOf));
  const ties = partOfTies(problem.ties, a.words, b.words, ids.target);
  const general = Float64Array.from(b.words, (word) => problem.general[word]!);
  for (const word of a.words) ids.source[word] = 0;
  for (const word of b.words) ids.target[word] = 0;
  return { source: a.side, target: b.side, ties, general };
}

/** A side, and for each of its words which it is of the whole. */
interface Part {
  readonly side: EncodedSide;
  readonly words: readonly number[];
}

/** Some units of a side, just as they would be encoded by themselves. */
function partOfSide(
  whole: EncodedSide,
  units: readonly number[],
  ids: Int32Array,
  texts: readonly string[],
): Part {
  const size = units.length;
  const kinds = MARKS.length;
  const starts = new Int32Array(size + 1);
  const lengths = new Float64Array(size + 1);
  const marks = new Int32Array((size + 1) * kinds);
  const marked = new Int32Array(size + 1);
  const continued = new Uint8Array(size);
  const incomplete = new Uint8Array(size);
  const open = new Uint8Array(size);
  const closing = new Uint8Array(size);
  for (let at = 0; at < size; at += 1) {
    const unit = units[at]!;
    starts[at + 1] = starts[at]! + whole.starts[unit + 1]! - whole.starts[unit]!;
    lengths[at + 1] = lengths[at]! + whole.lengths[unit + 1]! - whole.lengths[unit]!;
    marked[at + 1] = marked[at]! + whole.marked[unit + 1]! - whole.marked[unit]!;
    for (let kind = 0; kind < kinds; kind += 1) {
      const place = unit * kinds + kind;
      marks[(at + 1) * kinds + kind] =
        marks[at * kinds + kind]! + whole.marks[place + kinds]! - whole.marks[place]!;
    }
    continued[at] = whole.continued[unit]!;
    incomplete[at] = whole.incomplete[unit]!;
    // A quotation that was open before the exchange is not open in it.
    const quoted = quotation(texts[at]!, at > 0 && open[at - 1] === 1);
    open[at] = quoted.open ? 1 : 0;
    closing[at] = quoted.closing ? 1 : 0;
  }
  const running = new Int32Array(starts[size]!);
  const counts = new Int32Array(running.length);
  const words: number[] = [];
  let next = 0;
  for (const unit of units) {
    for (let at = whole.starts[unit]!; at < whole.starts[unit + 1]!; at += 1, next += 1) {
      const word = whole.words[at]!;
      if (ids[word] === 0) ids[word] = words.push(word);
      const id = ids[word]! - 1;
      running[next] = id;
      counts[id]! += 1;
    }
  }
  const vocabulary = words.map((word) => whole.vocabulary[word]!);
  // All sides are laid out alike, or each loop over them is compiled once for either.
  const side: EncodedSide = {
    size,
    words: running,
    starts,
    lengths,
    vocabulary,
    counts: counts.slice(0, words.length),
    marks,
    marked,
    continued,
    incomplete,
    open,
    closing,
  };
  return { side, words };
}

/** The ties between some words of a call. */
function partOfTies(
  whole: Ties,
  sources: readonly number[],
  targets: readonly number[],
  ids: Int32Array,
): Ties {
  let most = 0;
  for (const word of sources) most += whole.rows[word + 1]! - whole.rows[word]!;
  const rows = new Int32Array(sources.length + 1);
  const order = new Int32Array(most);
  const entries = new Int32Array(most);
  let end = 0;
  for (let row = 0; row < sources.length; row += 1) {
    const word = sources[row]!;
    for (let entry = whole.rows[word]!; entry < whole.rows[word + 1]!; entry += 1) {
      const id = ids[whole.targets[entry]!]! - 1;
      if (id < 0) continue;
      // Few words of a call tie one: they are put in order as they come.
      let place = end;
      for (; place > rows[row]! && order[place - 1]! > id; place -= 1) {
        order[place] = order[place - 1]!;
        entries[place] = entries[place - 1]!;
      }
      order[place] = id;
      entries[place] = entry;
      end += 1;
    }
    rows[row + 1] = end;
  }
  const forward = new Float32Array(end);
  const backward = new Float32Array(end);
  for (let at = 0; at < end; at += 1) {
    forward[at] = whole.forward[entries[at]!]!;
    backward[at] = whole.backward[entries[at]!]!;
  }
  return { rows, targets: order.slice(0, end), forward, backward };
}
