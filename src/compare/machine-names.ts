import { evidence, type CheckContext, type PairView, type SegmentView } from "../check/context.js";
import { isCommon } from "../entity/common-words.js";
import type { NameLexicon } from "../entity/lexicon.js";
import type { Mention } from "../entity/mention.js";
import { plainPinyin } from "../entity/romanise.js";
import { sameFamily, shareEntity } from "../entity/relation.js";
import { spellings } from "../entity/syllables.js";
import type { Evidence } from "../text/finding.js";
import { spelledAlike } from "./alike.js";

/** A name of the machine's and the interpreter's name in its place. */
interface NamePair {
  readonly pair: string;
  readonly source: Evidence;
  readonly target: Evidence;
  readonly confidence: number;
}

const squash = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** What a machine translates of a name that it otherwise spells: "Lanhai Bank" is 蓝海银行. */
const GENERIC: ReadonlyMap<string, string> = new Map([
  ["bank", "yinhang"],
  ["cloud", "yun"],
  ["group", "jituan"],
  ["securities", "zhengquan"],
  ["technology", "keji"],
  ["insurance", "baoxian"],
  ["university", "daxue"],
  ["hospital", "yiyuan"],
  ["automobile", "qiche"],
  ["energy", "nengyuan"],
]);

interface PinyinIndex {
  /** Entries by the pinyin of a Chinese form. */
  readonly whole: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<NameLexicon, PinyinIndex>();

/** Made when a machine rendition was found, and then once: it takes every name of the lexicon apart. */
function pinyinIndex(names: NameLexicon): PinyinIndex {
  const known = indexes.get(names);
  if (known !== undefined) return known;
  const whole = new Map<string, string[]>();
  for (const [id, { zh }] of names.entries)
    for (const form of zh) {
      const pinyin = plainPinyin(form);
      if (pinyin.length <= 3) continue;
      const ids = whole.get(pinyin) ?? [];
      whole.set(pinyin, ids);
      ids.push(id);
    }
  const index = { whole };
  indexes.set(names, index);
  return index;
}

/** What a name in pinyin names: "Xindongfang", and with a translated word "ZhongXin Bank". */
function spelledEntities(text: string, names: NameLexicon): readonly string[] {
  const words = text
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((word) => word !== "");
  const spelled = words.filter((word) => !GENERIC.has(word)).join("");
  if (spelled.length < 4 || spellings(spelled).length === 0) return [];
  const { whole } = pinyinIndex(names);
  const translated = words.map((word) => GENERIC.get(word) ?? word).join("");
  return [...(whole.get(translated) ?? []), ...(whole.get(spelled) ?? [])];
}

interface Named {
  readonly mention: Mention;
  readonly view: SegmentView;
  readonly pair: number;
  readonly entities: readonly string[];
}

function namesOf(pairs: readonly PairView[], side: "source" | "target", names: NameLexicon): Named[] {
  return pairs.flatMap((pair, index) =>
    pair[side].segments.flatMap((view) =>
      view.mentions.map((mention) => ({
        mention,
        view,
        pair: index,
        entities: [...mention.entities, ...spelledEntities(mention.text, names)],
      })),
    ),
  );
}

/** Names that are one in sound: a vendor's machine writes pinyin as it hears it. */
function alike(a: Named, b: Named, names: NameLexicon): boolean {
  if (shareEntity(a.entities, b.entities, names)) return true;
  const [x, y] = [squash(a.mention.text), squash(b.mention.text)];
  const part = Math.min(x.length, y.length) >= 0.5 * Math.max(x.length, y.length);
  return (part && (x.includes(y) || y.includes(x))) || spelledAlike(x, y) >= 0.6;
}

const KINDS = new Set(["organisation", "place", "regulator", "person"]);

/** Firms, places and people; a capital on an ordinary word names nothing. */
function tells({ mention }: Named): boolean {
  if (!KINDS.has(mention.kind)) return false;
  const words = mention.text.toLowerCase().split(/\P{L}+/u);
  // "Central Bank" in capitals is a name in the one place where another bank's is expected.
  if (mention.weak === true)
    return mention.found === "lexicon" && words.length > 1 && GENERIC.has(words.at(-1) ?? "");
  return mention.found === "lexicon" || words.some((word) => word.length > 2 && !isCommon(word));
}

/** The last word of a name, when it tells what it is: two banks, two hospitals. */
function lastWord(named: Named): string {
  return (
    named.mention.text
      .toLowerCase()
      .split(/\P{L}+/u)
      .findLast((word) => word !== "") ?? ""
  );
}

/** Two banks, two hospitals: names that end alike in pairs near each other. */
function sameSort(source: Named, target: Named): boolean {
  const kind = lastWord(source);
  return (
    Math.abs(target.pair - source.pair) <= NEAR &&
    sameFamily(source.mention.kind, target.mention.kind) &&
    GENERIC.has(kind) &&
    lastWord(target) === kind
  );
}

/** Sentences that are so alike that the one known firm of each must be the same. */
const SURE = 0.6;

/** The only known firm that the interpreter's sentence has, where the machine's has one only, too. */
function onlyOther(
  source: Named,
  sources: readonly Named[],
  unanswered: readonly Named[],
  pairs: readonly PairView[],
): Named | undefined {
  const known = ({ mention }: Named) => mention.found === "lexicon" && mention.kind === "organisation";
  if (!known(source) || (pairs[source.pair]?.score ?? 0) < SURE) return undefined;
  const here = (all: readonly Named[]) =>
    all.filter((named) => named.pair === source.pair && known(named) && tells(named));
  const targets = here(unanswered);
  return here(sources).length === 1 && targets.length === 1 ? targets[0] : undefined;
}

const NEAR = 2;

/**
 * Names that the machine's version has where the interpreter's has another of the same sort, and neither stands in the
 * other version nearby: "Central Bank" where the interpreter says another bank.
 */
export function* machineNames(context: CheckContext, names: NameLexicon): Iterable<NamePair> {
  for (const { pairs } of context.exchanges) {
    const sources = namesOf(pairs, "source", names);
    const targets = namesOf(pairs, "target", names);
    const open = (named: Named, others: readonly Named[]) =>
      tells(named) && !others.some((other) => alike(named, other, names));
    const unanswered = targets.filter((target) => open(target, sources));
    for (const source of sources) {
      if (!open(source, targets)) continue;
      const target =
        unanswered.find((other) => sameSort(source, other)) ?? onlyOther(source, sources, unanswered, pairs);
      if (target === undefined) continue;
      yield {
        pair: pairs[source.pair]?.id ?? "",
        source: evidence(context, source.view.segment.side, source.mention.span),
        target: evidence(context, target.view.segment.side, target.mention.span),
        confidence: 0.8,
      };
    }
  }
}
