import { addedDoubt, isHomeItem, misnamedDoubt, mismatchDoubt, omittedDoubt } from "./doubt.js";
import { isOpen, isUnaccounted, joinNames, type Item, type Work } from "./join.js";
import type { Mention } from "./mention.js";
import type { CompareOptions, NamedPair } from "./named-pair.js";
import { sameFamily } from "./relation.js";

/** What came of a name. `pair` is the index of the pair it was found in. */
export interface NameOutcome {
  readonly kind: "same" | "mismatch" | "omitted" | "added";
  readonly pair: number;
  readonly source: Mention | null;
  readonly target: Mention | null;
  /** 0 to 1: how sure it is that this is an error; for `same`, how sure that it is the same. */
  readonly confidence: number;
  /** The name stands in a list of which others were rendered: 东南亚、中东和拉美. */
  readonly list: boolean;
}

/**
 * Compares the names of an exchange: each with those of its own pair, then with the pairs around it, by what it names,
 * then by sound and spelling. What is left open on both sides of a pair is a swap; on one side, left out or put in.
 */
export function compareMentions(pairs: readonly NamedPair[], options: CompareOptions): NameOutcome[] {
  const work = joinNames(pairs, options);
  const settled = new Set<Item>();
  return [
    ...joined(work),
    ...mismatches(work, settled),
    ...omissions(work, settled),
    ...additions(work, settled),
  ];
}

type Draft = Omit<NameOutcome, "source" | "target" | "list"> & {
  source?: Item;
  target?: Item;
  list?: boolean;
};

const outcome = ({ source, target, list = false, ...rest }: Draft): NameOutcome => ({
  ...rest,
  source: source?.mention ?? null,
  target: target?.mention ?? null,
  list,
});

function* joined(work: Work): Iterable<NameOutcome> {
  for (const target of work.targets) {
    const source = target.partner;
    if (source === null) continue;
    const confidence = misnamedDoubt(work, source, target);
    const kind = confidence > 0 ? "mismatch" : "same";
    yield outcome({ kind, pair: target.pair, source, target, confidence: confidence || 1 });
  }
}

/** Names left open on both sides of one pair, the likeliest swap first; each is put for one other at most. */
function* mismatches(work: Work, settled: Set<Item>): Iterable<NameOutcome> {
  const open = (item: Item) => isOpen(item) && !isHomeItem(item, work.options);
  const swaps: { source: Item; target: Item; confidence: number }[] = [];
  // Ordinary words with capitals ("National Party") may be what a missing name was made into.
  for (const source of work.sources.filter(open))
    for (const target of work.targets.filter((item) => open(item) || isUnaccounted(item))) {
      const confidence = target.pair === source.pair ? mismatchDoubt(source, target, work.options.names) : 0;
      if (confidence > 0) swaps.push({ source, target, confidence });
    }
  swaps.sort((a, b) => b.confidence - a.confidence);
  for (const { source, target, confidence } of swaps) {
    if (settled.has(source) || settled.has(target)) continue;
    settled.add(source).add(target);
    yield outcome({ kind: "mismatch", pair: source.pair, source, target, confidence });
  }
}

function* omissions(work: Work, settled: ReadonlySet<Item>): Iterable<NameOutcome> {
  for (const source of work.sources) {
    if (!isOpen(source) || settled.has(source)) continue;
    // A sentence without a rendition is an omission as a whole, and not of each of its names.
    const pair = work.pairs[source.pair];
    if (pair === undefined || pair.target.text === "") continue;
    const list = inRenderedList(source, work.sources, pair.source.text);
    const confidence = omittedDoubt(work, source, list);
    if (confidence > 0) yield outcome({ kind: "omitted", pair: source.pair, source, confidence, list });
  }
}

function* additions(work: Work, settled: ReadonlySet<Item>): Iterable<NameOutcome> {
  for (const target of work.targets) {
    if (!isOpen(target) || settled.has(target) || work.pairs[target.pair]?.source.text === "") continue;
    const confidence = addedDoubt(work, target);
    if (confidence > 0) yield outcome({ kind: "added", pair: target.pair, target, confidence });
  }
}

/** What is between two names of a list, in either language. */
const LIST =
  /^(?:[、，,]\s?|\s?(?:[和与及跟]|以及|还有|and|or|as well as|[、，,] ?and)(?:\s(?:the|in))?\s?|[，,] ?(?:and )?(?:the )?)$/u;

/** Whether a name stands in a list of its like of which another was rendered. */
function inRenderedList(item: Item, all: readonly Item[], text: string): boolean {
  const mates = all
    .filter((other) => other.pair === item.pair)
    .sort((a, b) => a.mention.span.start - b.mention.span.start);
  const at = mates.indexOf(item);
  const linked = (a: Item | undefined, b: Item | undefined) => {
    if (a === undefined || b === undefined || !sameFamily(a.mention.kind, b.mention.kind)) return false;
    const from = a.mention.span.end;
    return b.mention.span.start - from < 16 && LIST.test(text.slice(from, b.mention.span.start));
  };
  const rendered = (other: Item | undefined) =>
    other !== undefined && (other.partner !== null || other.answered);
  for (let i = at; linked(mates[i - 1], mates[i]); i--) if (rendered(mates[i - 1])) return true;
  for (let i = at; linked(mates[i], mates[i + 1]); i++) if (rendered(mates[i + 1])) return true;
  return false;
}
