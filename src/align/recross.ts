import { affinity } from "./affinity.js";
import type { Bead } from "./bead.js";
import type { AlignOptions } from "./model.js";
import type { AlignUnit } from "./unit.js";

/** Larger beads than this are summaries, not crossings. */
const LARGEST = 5;

/** A target belongs to one source of its bead when it shares this much with it, and this much more than with any other. */
const SHARED = 0.25;
const CLEARLY = 0.15;

/** What an omission and an addition must share to be one sentence that was rendered elsewhere in the exchange. */
const MOVED = 0.45;

type Affinity = (source: number, target: number) => number;

/** The source that a target clearly renders; null when none stands out. */
function clearSource(target: number, sources: readonly number[], related: Affinity): number | null {
  const ranked = sources
    .map((source) => ({ source, share: related(source, target) }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = ranked;
  if (best === undefined || best.share < SHARED) return null;
  return second !== undefined && best.share - second.share < CLEARLY ? null : best.source;
}

/** A bead whose sentences were rendered in another order, taken apart; null when it is no such bead. */
function uncrossed(bead: Bead, related: Affinity): Bead[] | null {
  const { source, target } = bead;
  if (source.length < 2 || target.length < 2 || source.length > LARGEST || target.length > LARGEST)
    return null;
  const owners = target.map((id) => clearSource(id, source, related));
  if (owners.includes(null) || new Set(owners).size < source.length) return null;
  const inOrder = owners.every((owner, index) => index === 0 || (owner ?? 0) >= (owners[index - 1] ?? 0));
  if (inOrder) return null;
  return source.map((id) => ({
    ...bead,
    source: [id],
    target: target.filter((_, index) => owners[index] === id),
  }));
}

/** Shares less than this with the whole other side of its bead: it is not rendered there. */
const FOREIGN = 0.16;

/** Shorter sentences (words, or characters of Chinese) say too little to be judged by their words. */
const SHORTEST = { en: 6, zh: 9 } as const;

function tellsEnough({ text, language }: AlignUnit): boolean {
  return language === "zh" ? text.length >= SHORTEST.zh : hasWords(text, SHORTEST.en);
}

function hasWords(text: string, least: number): boolean {
  let words = 1;
  for (let at = text.indexOf(" "); at >= 0 && words < least; at = text.indexOf(" ", at + 1)) words += 1;
  return words >= least;
}

/** A bead without the sentences that answer to nothing in it: those are an omission or an addition by themselves. */
function shed(bead: Bead, isForeign: (side: "source" | "target", id: number, bead: Bead) => boolean): Bead[] {
  if (bead.source.length < 2 && bead.target.length < 2) return [bead];
  const foreign = {
    source: bead.source.filter((id) => isForeign("source", id, bead)),
    target: bead.target.filter((id) => isForeign("target", id, bead)),
  };
  const kept = {
    source: bead.source.filter((id) => !foreign.source.includes(id)),
    target: bead.target.filter((id) => !foreign.target.includes(id)),
  };
  if (kept.source.length === 0 || kept.target.length === 0) return [bead];
  return [
    ...foreign.source
      .filter((id) => id < (kept.source[0] ?? 0))
      .map((id) => ({ ...bead, source: [id], target: [] })),
    ...foreign.target
      .filter((id) => id < (kept.target[0] ?? 0))
      .map((id) => ({ ...bead, source: [], target: [id] })),
    { ...bead, ...kept },
    ...foreign.source
      .filter((id) => id > (kept.source[0] ?? 0))
      .map((id) => ({ ...bead, source: [id], target: [] })),
    ...foreign.target
      .filter((id) => id > (kept.target[0] ?? 0))
      .map((id) => ({ ...bead, source: [], target: [id] })),
  ];
}

/** A sentence is not looked for farther away than this many beads: nobody holds one back for so long. */
const MOVED_REACH = 100;

/** Pairs an omission with the addition that renders it elsewhere in the exchange. */
function rejoined(beads: readonly Bead[], bothWays: Affinity): Bead[] {
  const taken = new Set<number>();
  const additionFor = (id: number, at: number): number | null => {
    const last = Math.min(beads.length - 1, at + MOVED_REACH);
    for (let other = Math.max(0, at - MOVED_REACH); other <= last; other += 1) {
      const bead = beads[other];
      if (bead?.source.length !== 0 || bead.target.length !== 1 || taken.has(other)) continue;
      if (bothWays(id, bead.target[0] ?? 0) >= MOVED) return other;
    }
    return null;
  };
  const out = beads.map((bead, at): Bead => {
    if (bead.source.length !== 1 || bead.target.length > 0) return bead;
    const moved = additionFor(bead.source[0] ?? 0, at);
    if (moved === null) return bead;
    taken.add(moved);
    return { source: bead.source, target: beads[moved]?.target ?? [], score: MOVED };
  });
  return out.filter((_, at) => !taken.has(at));
}

/**
 * Interpreters reorder inside an exchange, which a path through both texts cannot follow: it puts the crossed sentences
 * into one bead, or calls one omitted and one added. They leave one sentence out and add another beside it, which looks
 * like a bead of two and two. Where the words leave no doubt, sentences are paired as rendered.
 */
export function recross(
  beads: readonly Bead[],
  sources: readonly AlignUnit[],
  targets: readonly AlignUnit[],
  options: AlignOptions,
): Bead[] {
  const { translations, lemma } = options;
  if (translations === null) return [...beads];
  const known = new Map<number, number>();
  const related: Affinity = (source, target) => {
    const key = source * targets.length + target;
    const a = sources[source];
    const b = targets[target];
    if (a === undefined || b === undefined) return 0;
    let share = known.get(key);
    if (share === undefined) known.set(key, (share = affinity(b, a, translations, lemma)));
    return share;
  };
  const back: Affinity = (source, target) => {
    const a = sources[source];
    const b = targets[target];
    return a === undefined || b === undefined ? 0 : affinity(a, b, translations, lemma);
  };
  const isForeign = (side: "source" | "target", id: number, { source, target }: Bead): boolean => {
    const unit = side === "source" ? sources[id] : targets[id];
    if ((side === "source" ? source : target).length < 2 || unit === undefined || !tellsEnough(unit))
      return false;
    return side === "source"
      ? target.every((other) => back(id, other) < FOREIGN)
      : source.every((other) => related(other, id) < FOREIGN);
  };
  return rejoined(
    beads.flatMap((bead) => uncrossed(bead, related) ?? shed(bead, isForeign)),
    (source, target) => Math.min(related(source, target), back(source, target)),
  );
}
