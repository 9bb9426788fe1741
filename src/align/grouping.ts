import type { Role } from "../read/transcript.js";
import type { Block } from "./blocks.js";

/** Blocks of speech, and the blocks that render them (none when the rendition is missing). */
export interface Group {
  readonly sources: readonly Block[];
  readonly targets: readonly Block[];
}

/**
 * How likely a speaker in a role is to render what was just said in the other language, in nats. An officer of
 * investor relations often interprets; an operator never does; other executives answer in English themselves.
 */
const ROLE_PRIOR: Readonly<Record<Role, number>> = {
  interpreter: 12,
  "investor-relations": 2,
  unknown: 0,
  executive: -4,
  analyst: -6,
  operator: -15,
};
const MARKED = 12;
/** The speaker goes on in the other language within the turn: a self-translation, more often than not. */
const SAME_TURN = 8;
/** A block that stands between source and rendition and belongs to neither. */
const SKIPPED = -2;
/**
 * Someone else who speaks after an interpreter, or after speakers who rendered themselves: a chief financial officer
 * goes over the figures that were just rendered, in English and in their own words.
 */
const AFTER_INTERPRETER = -40;
/** Speech that nobody renders. */
const UNRENDERED = -3;
/**
 * One of several stretches of speech that shares nothing with what is said to render them all: it is likelier that
 * nobody rendered it. Shorter speech than this (谢谢) shares nothing with its rendition either.
 */
const UNRELATED = -8;
const TELLING_LENGTH = 24;
/** Characters of English per character of Chinese, for judging whether a block is long enough to be a rendition. */
const ENGLISH_PER_CHINESE = 3;

/** How well the English block renders the Chinese block (or the reverse), in nats. */
export type BlockRelation = (chinese: Block, english: Block) => number;

interface Choice {
  readonly score: number;
  readonly next: number;
  readonly group: Group | null;
}

/**
 * Cuts the sequence of blocks into exchanges and speech that belongs to none, by dynamic programming over all windows
 * of up to `reach` blocks: sources first, then their renditions, with interruptions between.
 */
export function groupBlocks(blocks: readonly Block[], reach: number, relation: BlockRelation): Group[] {
  const cache = new Map<number, number>();
  const related = (a: number, b: number): number => {
    const key = a * blocks.length + b;
    let value = cache.get(key);
    if (value === undefined) {
      const [x, y] = [blocks[a]!, blocks[b]!];
      if (x.language === "missing" || y.language === "missing") value = 0;
      else value = x.language === "zh" ? relation(x, y) : relation(y, x);
      cache.set(key, value);
    }
    return value;
  };
  const best: Choice[] = new Array<Choice>(blocks.length + 1);
  best[blocks.length] = { score: 0, next: blocks.length, group: null };
  for (let k = blocks.length - 1; k >= 0; k -= 1) best[k] = bestFrom(blocks, k, reach, related, best);

  const groups: Group[] = [];
  for (let k = 0; k < blocks.length; k = best[k]!.next) {
    const { group } = best[k]!;
    if (group !== null && group.sources.some((block) => block.language !== "missing")) groups.push(group);
  }
  return groups;
}

function bestFrom(
  blocks: readonly Block[],
  k: number,
  reach: number,
  related: (a: number, b: number) => number,
  best: readonly Choice[],
): Choice {
  const head = blocks[k]!;
  const alone: Group | null = head.language === "zh" ? { sources: [head], targets: [] } : null;
  let choice: Choice = {
    score: (alone === null ? 0 : UNRENDERED) + best[k + 1]!.score,
    next: k + 1,
    group: alone,
  };
  const other = head.language === "en" ? "zh" : "en";
  const isSource = (block: Block): boolean =>
    head.language === "en" ? block.language === "en" : block.language !== "en";
  const limit = Math.min(blocks.length, k + reach);
  const sources: number[] = [];
  let skipped = 0;
  for (let s = k; s < limit; s += 1) {
    if (!isSource(blocks[s]!)) {
      // Spoken Chinese is never passed over: it is a source or a rendition.
      if (blocks[s]!.language === "zh") break;
      skipped += SKIPPED;
      continue;
    }
    sources.push(s);
    const targets: number[] = [];
    let score = skipped;
    for (let t = s + 1; t < limit; t += 1) {
      if (blocks[t]!.language !== other) break;
      let gain = priorOf(blocks, sources, t, targets);
      for (const source of sources) gain += related(source, t);
      if (gain <= SKIPPED && other === "en") {
        score += SKIPPED;
        continue;
      }
      targets.push(t);
      score += gain;
      const total = score + strangers(blocks, sources, targets, related) + best[t + 1]!.score;
      if (total > choice.score) {
        const pick = (list: readonly number[]): Block[] => list.map((index) => blocks[index]!);
        choice = { score: total, next: t + 1, group: { sources: pick(sources), targets: pick(targets) } };
      }
    }
  }
  return choice;
}

/** What it costs to take sources along that are related to none of the targets. */
function strangers(
  blocks: readonly Block[],
  sources: readonly number[],
  targets: readonly number[],
  related: (a: number, b: number) => number,
): number {
  if (sources.length < 2) return 0;
  let cost = 0;
  for (const source of sources) {
    if (blocks[source]!.language === "missing" || targets.some((target) => related(source, target) > 0))
      continue;
    cost += UNRELATED * Math.min(1, blocks[source]!.length / TELLING_LENGTH);
  }
  return cost;
}

function isInterpreter(block: Block): boolean {
  return block.marked || block.role === "interpreter";
}

/** What speaks for a block being a rendition of the sources before any word is compared. */
function priorOf(
  blocks: readonly Block[],
  sources: readonly number[],
  t: number,
  targets: readonly number[],
): number {
  const block = blocks[t]!;
  const last = blocks[sources[sources.length - 1]!]!;
  const rendered = targets.some(
    (index) => isInterpreter(blocks[index]!) || blocks[index]!.turn === last.turn,
  );
  const another = block.speaker !== null && block.turn !== last.turn;
  if (rendered && another && !isInterpreter(block)) return AFTER_INTERPRETER;
  let prior = ROLE_PRIOR[block.role];
  if (block.marked) prior = Math.max(prior, MARKED);
  if (block.turn === last.turn) prior = Math.max(prior, SAME_TURN);
  // An English question that someone else puts into Chinese is rarer than a Chinese answer to it.
  if (block.language === "zh") prior -= block.turn === last.turn || prior >= MARKED ? 6 : 12;
  if (targets.length > 0) prior -= 2;
  if (prior <= 0) return prior;
  // "OK." within a Chinese turn is no rendition of it.
  const spoken = sources.reduce((sum, index) => sum + blocks[index]!.length, 0);
  if (spoken === 0) return prior;
  const expected = block.language === "en" ? spoken * ENGLISH_PER_CHINESE : spoken / ENGLISH_PER_CHINESE;
  return prior * Math.min(1, block.length / (0.4 * expected));
}
