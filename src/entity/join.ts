import { compareTwoStrings } from "string-similarity";
import { isCommon } from "./common-words.js";
import type { CompareOptions, NamedPair } from "./named-pair.js";
import { isHinted } from "./hints.js";
import type { NameLexicon } from "./lexicon.js";
import type { Mention } from "./mention.js";
import { shareEntity } from "./relation.js";
import { matchNames } from "./romanise.js";
import { groundOf, isSupported, nameSupport, ownWords, type Ground } from "./support.js";
import { keysOfName, tokenise } from "./tokens.js";

/** A mention on its way to being accounted for. */
export interface Item {
  readonly mention: Mention;
  readonly pair: number;
  partner: Item | null;
  /** Accounted for by the other side's text though by no mention. */
  answered: boolean;
}

export interface Work {
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
export function groundAt(work: Work, index: number): Ground | null {
  const made = work.grounds[index];
  if (made !== undefined) return made;
  const pair = work.pairs[index];
  const zh =
    pair?.source.language === "zh" ? pair.source : pair?.target.language === "zh" ? pair.target : null;
  return (work.grounds[index] = zh === null ? null : groundOf(zh.text, zh.meanings));
}

/** Nearer pairs first; the pair itself before all. */
function byDistance(list: readonly Item[], pair: number): Item[] {
  return [...list].sort((a, b) => Math.abs(a.pair - pair) - Math.abs(b.pair - pair));
}

/** Pairs this far apart within an exchange may still render one another: interpreters regroup. */
const NEAR = 3;

function joinByEntity({ options: { names }, sources, targets }: Work): void {
  const alike = (a: Item, b: Item) => shareEntity(a.mention.entities, b.mention.entities, names);
  for (const target of targets) {
    if (target.mention.entities.length === 0) continue;
    const same = byDistance(
      sources.filter((source) => alike(source, target)),
      target.pair,
    );
    const free = same.find((source) => source.pair === target.pair && source.partner === null) ?? same[0];
    if (free === undefined) continue;
    target.partner = free;
    free.partner ??= target;
    // A name said twice and rendered once is rendered.
    for (const source of same) if (source.pair === target.pair) source.partner ??= target;
  }
  // What was said again later, or said in a sentence that was rendered elsewhere, is no omission either.
  for (const source of sources)
    if (source.partner === null && source.mention.entities.length > 0)
      source.partner =
        byDistance(
          targets.filter((target) => alike(source, target)),
          source.pair,
        )[0] ?? null;
}

/** A plural or a possessive is no other name: APs, bitcoins. */
const stem = (key: string) => (key.length > 2 && key.endsWith("s") ? key.slice(0, -1) : key);

/**
 * Chinese names whose English stands in the rendition though in no name of its own: "Central and North Africa" for
 * 中部非洲和北非, "Chip-making and Science Act" for a law whose words are all there. Latin names of the Chinese stand for
 * themselves.
 */
function answerChinese(work: Work, list: readonly Item[], other: "source" | "target"): void {
  const { names } = work.options;
  const words = new Map<number, ReadonlySet<string>>();
  const wordsOf = (index: number) => {
    const known = words.get(index);
    if (known !== undefined) return known;
    const fresh = new Set(tokenise(work.pairs[index]?.[other].text ?? "").map(({ key }) => stem(key)));
    words.set(index, fresh);
    return fresh;
  };
  for (const item of list) {
    if (item.partner !== null || item.mention.language !== "zh") continue;
    const said = wordsOf(item.pair);
    const latin = keysOfName(item.mention.text);
    const forms = item.mention.entities.flatMap((id) => formsOf(id, names));
    item.answered = [latin, ...forms].some((form) => {
      const own = form.filter((key) => !LITTLE.has(key));
      const there = own.filter((key) => said.has(stem(key)));
      return (
        own.length > 0 &&
        there.length >= own.length * MOSTLY &&
        (there.some((key) => key.length > 3) || own.length === form.length)
      );
    });
  }
}

/** "Defense Authorization Bill" for an act: three words of four are enough. */
const MOSTLY = 0.75;

const keysOfForms = new WeakMap<NameLexicon, Map<string, readonly (readonly string[])[]>>();

/** The words of a name's English forms: asked for again and again. */
function formsOf(id: string, names: NameLexicon): readonly (readonly string[])[] {
  const known = keysOfForms.get(names) ?? new Map<string, readonly (readonly string[])[]>();
  keysOfForms.set(names, known);
  let forms = known.get(id);
  if (forms === undefined)
    known.set(id, (forms = (names.entry(id)?.en ?? []).map((form) => keysOfName(form))));
  return forms;
}

const LITTLE = new Set("of the and for in on to a".split(" "));

/** English names that the Chinese sounds like or spells out. */
function answerEnglish(work: Work, list: readonly Item[]): void {
  const { names } = work.options;
  for (const item of list) {
    if (item.partner !== null) continue;
    const sought = soughtOf(item.mention, names);
    for (let distance = 0; distance <= NEAR && !item.answered; distance++) {
      for (const index of distance === 0 ? [item.pair] : [item.pair - distance, item.pair + distance]) {
        const ground = groundAt(work, index);
        if (ground === null) continue;
        if (isHinted(item.mention, ground.text, names) || spelledOut(sought, ground, names))
          item.answered = true;
      }
    }
  }
}

/** A name that is looked for in one text after the other. */
interface Sought {
  readonly mention: Mention;
  readonly keys: readonly string[];
  /** Those that only a name has. */
  readonly own: readonly string[];
}

const soughtOf = (mention: Mention, names: NameLexicon): Sought => ({
  mention,
  keys: tokenise(mention.text).map(({ key }) => key),
  own: ownWords(mention, names),
});

/** An unknown name may be a word that is translated after all: Springboks for 跳羚队. */
const isMeant = (key: string, ground: Ground) => key.length > 3 && !isCommon(key) && ground.meanings(key);

/** A name of the lexicon may be part of one that is not: Wuxi for 巫溪, Florence for 弗洛朗丝. */
const PART_OF_ANOTHER = 0.85;

/** 宫崎 of 宫崎县: a place is named without its kind, and so are people called like it. */
const withoutKind = (form: string) => (form.length > 2 ? form.replace(/[省市县区州郡河]$/u, "") : form);

function spelledOut({ mention, keys, own }: Sought, ground: Ground, names: NameLexicon): boolean {
  if (mention.entities.length === 0) {
    const { best, half } = nameSupport(own, ground);
    return (isSupported(best) && !half) || keys.some((key) => isMeant(key, ground));
  }
  if (mention.found === "speaker") return true;
  // However the text was cut into names (湖南部署 holds no 南部): its characters are there.
  const written = mention.entities.some((id) => {
    const entry = names.entry(id);
    return entry?.zh.some((form) => ground.text.includes(entry.kind === "place" ? withoutKind(form) : form));
  });
  if (written || keys.some((key) => key.length > 2 && ground.latin.has(key))) return true;
  const { best } = nameSupport(own, ground);
  return mention.kind === "person" ? isSupported(best) : best >= PART_OF_ANOTHER;
}

/** Nearly the English of a name that the Chinese has ("Chonging" beside 重庆): a slip of the pen, no other name. */
const NEARLY = 0.7;

function answerMisspelled(
  { options: { names } }: Work,
  chinese: readonly Item[],
  english: readonly Item[],
): void {
  for (const en of english) {
    if (!isUnaccounted(en) || en.mention.entities.length > 0) continue;
    const said = joinedKeys(en.mention.text);
    if (said.length < 5 || tokenise(en.mention.text).every(({ key }) => isCommon(key))) continue;
    for (const zh of chinese) {
      if (Math.abs(en.pair - zh.pair) > 1) continue;
      const forms = zh.mention.entities.flatMap((id) => formsOf(id, names).map((form) => form.join("")));
      if (!forms.some((form) => form.length > 4 && compareTwoStrings(form, said) >= NEARLY)) continue;
      en.answered = true;
      zh.answered = true;
    }
  }
}

const joinedKeys = (text: string) =>
  tokenise(text)
    .map(({ key }) => key)
    .join("");

/** Chinese names that an English name beside them sounds like. */
function joinBySound(chinese: readonly Item[], english: readonly Item[]): void {
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

/** Names of both sides in one language: the same words. */
function joinBySpelling({ pairs }: Work, list: readonly Item[], other: "source" | "target"): void {
  const texts = pairs.map((pair) => new Set(tokenise(pair[other].text).map((token) => token.key)));
  for (const item of list) {
    if (item.partner !== null) continue;
    const words = tokenise(item.mention.text).filter(({ key }) => !isCommon(key));
    item.answered = texts.some(
      (text, index) => Math.abs(index - item.pair) <= NEAR && words.some(({ key }) => text.has(key)),
    );
  }
}

/** Joins the names of both sides as far as they can be: by what they name, by sound, by spelling. */
export function joinNames(pairs: readonly NamedPair[], options: CompareOptions): Work {
  const work: Work = {
    pairs,
    options,
    sources: items(pairs, "source"),
    targets: items(pairs, "target"),
    grounds: [],
  };
  joinByEntity(work);
  const [source, target] = [pairs[0]?.source.language, pairs[0]?.target.language];
  if (source === target) {
    joinBySpelling(work, work.targets, "source");
    joinBySpelling(work, work.sources, "target");
  } else {
    const [zh, en] = source === "zh" ? [work.sources, work.targets] : [work.targets, work.sources];
    joinBySound(zh, en);
    answerChinese(work, zh, source === "zh" ? "target" : "source");
    answerEnglish(work, en);
    answerMisspelled(work, zh, en);
  }
  return work;
}

export const isUnaccounted = (item: Item) => item.partner === null && !item.answered;

export const isOpen = (item: Item) => isUnaccounted(item) && !(item.mention.weak ?? false);
