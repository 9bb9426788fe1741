import type { Language } from "../text/language.js";
import { isHome, type CallKnowledge } from "./knowledge.js";
import { isCommon } from "./common-words.js";
import type { NameLexicon } from "./lexicon.js";
import type { Mention } from "./mention.js";
import { sameFamily, shareEntity } from "./relation.js";
import { matchNames } from "./romanise.js";
import { groundOf, isSupported, nameSupport, type Ground } from "./support.js";
import { tokenise } from "./tokens.js";

/** One side of a pair: its sentences joined, and the names in it. Spans count in `text`. */
export interface NamedSide {
  readonly language: Language;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

export interface NamedPair {
  readonly source: NamedSide;
  readonly target: NamedSide;
}

/** What came of a name. `pair` is the index of the pair it was found in. */
export interface NameOutcome {
  readonly kind: "same" | "mismatch" | "omitted" | "added";
  readonly pair: number;
  readonly source: Mention | null;
  readonly target: Mention | null;
  /** 0 to 1: how sure it is that this is an error; for `same`, how sure that it is the same. */
  readonly confidence: number;
  /** The other names of the list that the name stands in, where it does: 东南亚、中东和拉美. */
  readonly list: boolean;
}

export interface CompareOptions {
  readonly names: NameLexicon;
  readonly knowledge: CallKnowledge;
}

interface Item {
  readonly mention: Mention;
  readonly pair: number;
  partner: Item | null;
  /** Accounted for by the other side's text though by no mention. */
  answered: boolean;
}

interface Work {
  readonly pairs: readonly NamedPair[];
  readonly options: CompareOptions;
  readonly sources: readonly Item[];
  readonly targets: readonly Item[];
  readonly grounds: (Ground | null)[];
}

const items = (pairs: readonly NamedPair[], side: "source" | "target"): Item[] =>
  pairs.flatMap((pair, index) =>
    pair[side].mentions.map((mention) => ({ mention, pair: index, partner: null, answered: false })),
  );

/** The Chinese side of a pair, made ready once; null where neither side is Chinese. */
function groundAt(work: Work, index: number): Ground | null {
  const made = work.grounds[index];
  if (made !== undefined) return made;
  const pair = work.pairs[index];
  const zh =
    pair?.source.language === "zh" ? pair.source : pair?.target.language === "zh" ? pair.target : null;
  return (work.grounds[index] = zh === null ? null : groundOf(zh.text));
}

/** Nearer pairs first; the pair itself before all. */
function byDistance(list: readonly Item[], pair: number): Item[] {
  return [...list].sort((a, b) => Math.abs(a.pair - pair) - Math.abs(b.pair - pair));
}

/** Pairs this far apart within an exchange may still render one another: interpreters regroup. */
const NEAR = 3;

function joinByEntity(work: Work): void {
  const { names } = work.options;
  for (const target of work.targets) {
    if (target.mention.entities.length === 0) continue;
    const same = byDistance(work.sources, target.pair).filter((source) =>
      shareEntity(source.mention.entities, target.mention.entities, names),
    );
    const free = same.find((source) => source.pair === target.pair && source.partner === null) ?? same[0];
    if (free === undefined) continue;
    target.partner = free;
    free.partner ??= target;
    // A name said twice and rendered once is rendered.
    for (const source of same) if (source.pair === target.pair) source.partner ??= target;
  }
  // What was said again later, or said in a sentence that was rendered elsewhere, is no omission either.
  for (const source of work.sources) {
    if (source.partner !== null || source.mention.entities.length === 0) continue;
    const same = byDistance(work.targets, source.pair).find((target) =>
      shareEntity(source.mention.entities, target.mention.entities, names),
    );
    if (same !== undefined) source.partner = same;
  }
}

/** Single characters that stand for a country inside words: 中美, 访华, 日韩. */
function hinted(mention: Mention, zh: string, names: NameLexicon): boolean {
  return mention.entities.some(
    (id) => names.entries.get(id)?.hints.some((hint) => zh.includes(hint)) ?? false,
  );
}

/** English names that the Chinese sounds like or spells out. */
function answerEnglish(work: Work, list: readonly Item[]): void {
  const { names } = work.options;
  for (const item of list) {
    if (item.partner !== null) continue;
    for (let distance = 0; distance <= NEAR && !item.answered; distance++) {
      for (const index of distance === 0 ? [item.pair] : [item.pair - distance, item.pair + distance]) {
        const ground = groundAt(work, index);
        if (ground === null) continue;
        if (hinted(item.mention, ground.text, names) || spelledOut(item.mention, ground, names))
          item.answered = true;
      }
    }
  }
}

function spelledOut(mention: Mention, ground: Ground, names: NameLexicon): boolean {
  if (mention.entities.length === 0) return isSupported(nameSupport(mention, ground, names).best);
  if (mention.found === "speaker") return true;
  // However the text was cut into names (湖南部署 holds no 南部): its characters are there.
  const written = mention.entities.some((id) =>
    names.entries.get(id)?.zh.some((form) => ground.text.includes(form)),
  );
  const words = tokenise(mention.text).map((token) => token.key);
  // A name of the lexicon may be part of one that is not: Wuxi for 巫溪, Florence for 弗洛朗丝.
  if (nameSupport(mention, ground, names).best >= 0.85) return true;
  return written || words.some((word) => word.length > 2 && ground.latin.has(word));
}

/** Chinese names that an English name beside them sounds like. */
function joinBySound(work: Work, chinese: readonly Item[], english: readonly Item[]): void {
  for (const zh of chinese) {
    if (zh.partner !== null) continue;
    let best: { item: Item; score: number } | null = null;
    for (const en of english) {
      if (Math.abs(en.pair - zh.pair) > 1) continue;
      if (en.partner !== null && en.mention.entities.length > 0) continue;
      const score = matchNames(zh.mention.text, en.mention.text);
      if (score >= 0.7 && score > (best?.score ?? 0)) best = { item: en, score };
    }
    if (best === null) continue;
    zh.partner = best.item;
    best.item.partner ??= zh;
  }
}

/** Names of both sides in one language: the same words, or nearly the same letters. */
function joinBySpelling(work: Work): void {
  for (const target of work.targets) {
    if (target.partner !== null) continue;
    const words = tokenise(target.mention.text).map((token) => token.key);
    for (const [index, pair] of work.pairs.entries()) {
      if (Math.abs(index - target.pair) > NEAR) continue;
      const other = new Set(tokenise(pair.source.text).map((token) => token.key));
      if (words.some((word) => other.has(word) && !isCommon(word))) target.answered = true;
    }
  }
  for (const source of work.sources) {
    if (source.partner !== null) continue;
    const words = tokenise(source.mention.text).map((token) => token.key);
    for (const [index, pair] of work.pairs.entries()) {
      if (Math.abs(index - source.pair) > NEAR) continue;
      const other = new Set(tokenise(pair.target.text).map((token) => token.key));
      if (words.some((word) => other.has(word) && !isCommon(word))) source.answered = true;
    }
  }
}

const isOpen = (item: Item) => item.partner === null && !item.answered && !(item.mention.weak ?? false);
const isKnown = (item: Item) => item.mention.found === "lexicon" && item.mention.entities.length > 0;

/** What is between two names of a list, in either language. */
const LIST =
  /^(?:[、，,]\s?|\s?(?:[和与及跟]|以及|还有|and|or|as well as|[、，,] ?and)(?:\s(?:the|in))?\s?|[，,] ?(?:and )?(?:the )?)$/u;

/** Whether a name stands in a list of its like of which another was rendered. */
function inRenderedList(work: Work, item: Item, all: readonly Item[], text: string): boolean {
  const mates = all
    .filter((other) => other.pair === item.pair)
    .sort((a, b) => a.mention.span.start - b.mention.span.start);
  const at = mates.indexOf(item);
  const linked = (a: Item | undefined, b: Item | undefined) => {
    if (a === undefined || b === undefined) return false;
    const between = text.slice(a.mention.span.end, b.mention.span.start);
    return sameFamily(a.mention.kind, b.mention.kind) && LIST.test(between);
  };
  const rendered = (other: Item | undefined) =>
    other !== undefined && (other.partner !== null || other.answered);
  for (let i = at; linked(mates[i - 1], mates[i]); i--) if (rendered(mates[i - 1])) return true;
  for (let i = at; linked(mates[i], mates[i + 1]); i++) if (rendered(mates[i + 1])) return true;
  return false;
}

/** Words that stand for a name that is known already. */
const STAND_INS = new Set(
  "it its they them their theirs he him his she her hers we us our ours this that these those there here company firm group country city region both latter former".split(
    " ",
  ),
);

function standsIn(text: string): boolean {
  return tokenise(text).some((token) => STAND_INS.has(token.key));
}

function mismatchConfidence(source: Item, target: Item): number {
  const known = Number(isKnown(source)) + Number(isKnown(target));
  const kind = sameFamily(source.mention.kind, target.mention.kind);
  if (!kind) return 0;
  if (known === 2) return 0.92;
  return source.mention.kind === "person" ? 0.7 : 0.65;
}

/** Names left open on both sides of one pair, the likeliest swap first. */
function swaps(work: Work): { source: Item; target: Item; confidence: number }[] {
  const found: { source: Item; target: Item; confidence: number }[] = [];
  for (const source of work.sources) {
    if (!isOpen(source) || isHomeItem(source, work.options)) continue;
    for (const target of work.targets) {
      if (target.pair !== source.pair || !isOpen(target) || isHomeItem(target, work.options)) continue;
      const confidence = mismatchConfidence(source, target);
      if (confidence > 0) found.push({ source, target, confidence });
    }
  }
  found.sort((a, b) => b.confidence - a.confidence);
  const used = new Set<Item>();
  return found.filter(({ source, target }) => {
    if (used.has(source) || used.has(target)) return false;
    used.add(source).add(target);
    return true;
  });
}

function isHomeItem(item: Item, options: CompareOptions): boolean {
  return item.mention.entities.some((id) => isHome(id, options));
}

const isQuiet = (item: Item, { names }: CompareOptions) =>
  item.mention.entities.some((id) => names.entries.get(id)?.quiet ?? false);

function addedConfidence(work: Work, item: Item): number {
  if (isQuiet(item, work.options)) return 0;
  if (item.mention.found === "speaker" || item.mention.kind === "term" || isHomeItem(item, work.options))
    return 0;
  if (isKnown(item)) return 0.78;
  const ground = groundAt(work, item.pair);
  if (ground === null) return 0;
  const { best, letters } = nameSupport(item.mention, ground, work.options.names);
  if (letters < 4) return 0;
  return best < 0.6 ? 0.6 : 0.52;
}

function omittedConfidence(work: Work, item: Item, list: boolean): number {
  if (!isKnown(item) || item.mention.kind === "term" || isHomeItem(item, work.options)) return 0;
  if (isQuiet(item, work.options)) return 0;
  if (list) return 0.8;
  const target = work.pairs[item.pair]?.target;
  if (target === undefined || target.text === "" || standsIn(target.text)) return 0.3;
  return 0.5;
}

/**
 * Compares the names of an exchange: each with those of its own pair, then with the pairs around it, by what it names,
 * then by sound and spelling. What is left open on both sides of a pair is a swap; on one side, left out or put in.
 */
export function compareMentions(pairs: readonly NamedPair[], options: CompareOptions): NameOutcome[] {
  const work: Work = {
    pairs,
    options,
    sources: items(pairs, "source"),
    targets: items(pairs, "target"),
    grounds: [],
  };
  joinByEntity(work);
  const language = (side: "source" | "target") => pairs[0]?.[side].language;
  if (language("source") === language("target")) joinBySpelling(work);
  else {
    const [zh, en] =
      language("source") === "zh" ? [work.sources, work.targets] : [work.targets, work.sources];
    joinBySound(work, zh, en);
    answerEnglish(work, en);
  }
  return outcomes(work);
}

function outcomes(work: Work): NameOutcome[] {
  const found: NameOutcome[] = [];
  for (const { mention, pair, partner } of work.targets)
    if (partner !== null)
      found.push({
        kind: "same",
        pair,
        source: partner.mention,
        target: mention,
        confidence: 1,
        list: false,
      });
  const settled = new Set<Item>();
  for (const { source, target, confidence } of swaps(work)) {
    settled.add(source).add(target);
    found.push({
      kind: "mismatch",
      pair: source.pair,
      source: source.mention,
      target: target.mention,
      confidence,
      list: false,
    });
  }
  for (const item of work.sources) {
    if (!isOpen(item) || settled.has(item)) continue;
    const list = inRenderedList(work, item, work.sources, work.pairs[item.pair]?.source.text ?? "");
    const confidence = omittedConfidence(work, item, list);
    if (confidence > 0)
      found.push({ kind: "omitted", pair: item.pair, source: item.mention, target: null, confidence, list });
  }
  for (const item of work.targets) {
    if (!isOpen(item) || settled.has(item)) continue;
    const confidence = addedConfidence(work, item);
    if (confidence > 0)
      found.push({
        kind: "added",
        pair: item.pair,
        source: null,
        target: item.mention,
        confidence,
        list: false,
      });
  }
  return found;
}
