import type { LanguageSpan } from "../language/language-span.js";
import type { Transcript } from "../read/transcript.js";
import type { Segment } from "../segment/segment.js";
import type { Exchange } from "./bead.js";
import { blocksOf } from "./blocks.js";
import type { Block } from "./blocks.js";
import { poseCall } from "./call-problem.js";
import { groupBlocks } from "./grouping.js";
import type { Group } from "./grouping.js";
import { LONGEST } from "./evidence.js";
import { buildModel } from "./model.js";
import type { AlignOptions, Model } from "./model.js";
import { loadParameters } from "./parameters.js";
import { relate } from "./relatedness.js";
import type { AlignUnit } from "./unit.js";

export interface CallInput {
  readonly transcript: Transcript;
  readonly languageSpans: readonly LanguageSpan[];
  readonly segments: readonly Segment[];
  /** One for every segment, in the same order. */
  readonly units: readonly AlignUnit[];
}

/** A speech and its rendition lie within so many blocks. */
const REACH = 8;

/** Unrelated sentences at the end of a speaker's own rendition that still count as a part of it (an addition). */
const SLACK = 2;

/**
 * Finds which rendition belongs to which stretch of speech, in both directions. Exchanges come in the order of the
 * text and share no segment; every segment of spoken Chinese stands in exactly one.
 */
export function findExchanges(call: CallInput, options: AlignOptions): Exchange[] {
  const { transcript, languageSpans, segments, units } = call;
  const blocks = blocksOf(transcript, languageSpans, segments);
  const chinese = blocks.flatMap((block) => (block.language === "zh" ? block.segments : []));
  const english = blocks.flatMap((block) => (block.language === "en" ? block.segments : []));
  if (chinese.length === 0) return [];

  const model = modelOfCall(blocks, chinese, english, units, options);
  const place = new Map<number, number>();
  chinese.forEach((segment, index) => place.set(segment, index));
  english.forEach((segment, index) => place.set(segment, index));
  const rangeOf = (block: Block): { from: number; to: number } => {
    const from = place.get(block.segments[0]!)!;
    return { from, to: from + block.segments.length };
  };
  const groups = groupBlocks(blocks, REACH, (zh, en) => relate(model, rangeOf(zh), rangeOf(en)).gain);
  return groups.map((group) => exchangeOf(group, model, place)).sort((a, b) => earliest(a) - earliest(b));
}

function earliest({ source, target }: Exchange): number {
  return Math.min(source[0] ?? Infinity, target[0] ?? Infinity);
}

/** All Chinese against all English, looking only at blocks that are near each other. */
function modelOfCall(
  blocks: readonly Block[],
  chinese: readonly number[],
  english: readonly number[],
  units: readonly AlignUnit[],
  options: AlignOptions,
): Model {
  const low = new Int32Array(chinese.length);
  const high = new Int32Array(chinese.length);
  // `before[i]`: English segments in the blocks ahead of block `i`.
  const before = [0];
  for (const { language, segments } of blocks)
    before.push(before[before.length - 1]! + (language === "en" ? segments.length : 0));
  let row = 0;
  blocks.forEach((block, at) => {
    if (block.language !== "zh") return;
    low.fill(before[spokenBefore(blocks, at)]!, row, row + block.segments.length);
    high.fill(before[Math.min(blocks.length, at + REACH)]!, row, row + block.segments.length);
    row += block.segments.length;
  });
  const problem = poseCall(units, chinese, english, options);
  const reach = { source: reachWithin(blocks, "zh"), target: reachWithin(blocks, "en") };
  return buildModel(problem, { low, high }, options.parameters ?? loadParameters(), true, reach);
}

/**
 * The first block whose English the Chinese of block `at` may render: that which is spoken right before it. What
 * renders the Chinese itself comes after it.
 */
function spokenBefore(blocks: readonly Block[], at: number): number {
  let first = at;
  while (first > 0 && blocks[first - 1]!.language === "zh") first -= 1;
  while (first > 0 && blocks[first - 1]!.language !== "zh") first -= 1;
  return Math.max(first, at - REACH + 1);
}

/** For every segment of one language, how many of its block end with it, itself included: no bead leaves a block. */
function reachWithin(blocks: readonly Block[], language: Block["language"]): Uint8Array {
  return Uint8Array.from(
    blocks.flatMap((block) =>
      block.language === language ? block.segments.map((_, at) => Math.min(LONGEST, at + 1)) : [],
    ),
  );
}

/** A group of blocks as segments, without the stretch where a speaker goes on with remarks of their own. */
function exchangeOf(group: Group, model: Model, place: ReadonlyMap<number, number>): Exchange {
  const source = group.sources.flatMap((block) => block.segments);
  const target = group.targets.flatMap((block) => ownWords(block, group, model, place));
  const ordered = (list: number[]): number[] => list.sort((a, b) => a - b);
  return { source: ordered(source), target: ordered(target), origin: "speech" };
}

/**
 * The part of a target block that renders the sources. An interpreter's whole turn does. An executive or analyst may
 * add remarks: "…, and let me add a few points in English. First, …" ends the rendition.
 */
function ownWords(
  block: Block,
  group: Group,
  model: Model,
  place: ReadonlyMap<number, number>,
): readonly number[] {
  if (block.marked || block.role === "interpreter" || block.language !== "en") return block.segments;
  const from = place.get(block.segments[0]!)!;
  const range = { from, to: from + block.segments.length };
  let first = block.segments.length;
  let last = -1;
  let lastSource = -1;
  let sources = 0;
  for (const zh of group.sources) {
    if (zh.segments.length === 0) continue;
    const start = place.get(zh.segments[0]!)!;
    const relation = relate(model, { from: start, to: start + zh.segments.length }, range);
    const [firstTied] = relation.target;
    if (firstTied !== undefined) {
      first = Math.min(first, firstTied - from);
      last = Math.max(last, (relation.target[relation.target.length - 1] ?? 0) - from);
      lastSource = sources + (relation.source[relation.source.length - 1] ?? 0) - start;
    }
    sources += zh.segments.length;
  }
  if (last < 0) return block.segments;
  // Sentences of the source that are still to be rendered may hide in the untied rest.
  const open = Math.max(SLACK, 2 * (sources - 1 - lastSource));
  const rest = block.segments.length - 1 - last;
  return block.segments.slice(first > 2 * SLACK ? first : 0, rest > open ? last + 1 : undefined);
}
