import { compareTwoStrings } from "string-similarity";
import { ORGANISATION } from "./find-english.js";
import { isMisspelled } from "./common-words.js";
import { isGivenName } from "./given-names.js";
import type { NameLexicon } from "./lexicon.js";
import type { NameEntry } from "./name-rows.js";
import type { CompareOptions } from "./named-pair.js";
import { groundAt, type Item, type Work } from "./join.js";
import { isHome } from "./knowledge.js";
import { sameFamily } from "./relation.js";
import { plainPinyin } from "./romanise.js";
import { surnameAt } from "./surnames.js";
import { nameSupport, ownWords } from "./support.js";
import { tokenise } from "./tokens.js";

/** How sure it is, from 0 to 1, that a name left open is an error. Below 0.5 nothing is said. */

const isKnown = ({ mention }: Item) => mention.found === "lexicon" && mention.entities.length > 0;

export const isHomeItem = (item: Item, options: CompareOptions) =>
  item.mention.entities.some((id) => isHome(id, options));

const isQuiet = ({ mention }: Item, { names }: CompareOptions) =>
  mention.kind === "term" || mention.entities.some((id) => names.entry(id)?.quiet ?? false);

/** Two names that are open on both sides of a pair: was one put for the other? */
export function mismatchDoubt(source: Item, target: Item, names: NameLexicon): number {
  if (!sameFamily(source.mention.kind, target.mention.kind)) return 0;
  const known = Number(isKnown(source)) + Number(isKnown(target));
  if (known === 2) return 0.92;
  if (target.mention.weak === true)
    return isKnown(source) && isTranslatedAmiss(source, target, names) ? 0.55 : 0;
  if (source.mention.kind !== "person") return 0.65;
  return isGivenName(source.mention.text) || isGivenName(target.mention.text) ? 0 : 0.7;
}

/**
 * An institution in words of the interpreter's own ("National Party" for 国民党): its head noun is there, and nothing
 * else of its name is. "Department of Emergency Management" is near enough to the ministry of that name.
 */
function isTranslatedAmiss(source: Item, target: Item, names: NameLexicon): boolean {
  const words = tokenise(target.mention.text).map((token) => token.key);
  if (target.mention.found !== "shape" || words.length < 2 || !isInstitution(words)) return false;
  const own = new Set(
    source.mention.entities
      .flatMap((id) => names.entry(id)?.en ?? [])
      .flatMap((form) => tokenise(form).map(({ key }) => key)),
  );
  return !words.some((word) => own.has(word) && !ORGANISATION.has(word) && !SMALL.has(word));
}

/** "National Party", "Department of Transport". */
const isInstitution = (words: readonly string[]) =>
  ORGANISATION.has(words.at(-1) ?? "") || (words[1] === "of" && ORGANISATION.has(words[0] ?? ""));

const SMALL = new Set("of the and for in on to".split(" "));

/** A province beside a place that the source does name: "Jiujiang, Jiangxi Province" for 九江. */
function tellsWhere({ options: { names }, sources }: Work, { mention, pair }: Item): boolean {
  if (!mention.entities.some((id) => names.entry(id)?.province ?? false)) return false;
  return sources.some(
    (source) =>
      source.pair === pair &&
      source.partner?.pair === pair &&
      source.mention.entities.some((id) => isChinese(id, names)),
  );
}

/** Chinese places go by their pinyin in English, others do not. */
function isChinese(id: string, names: NameLexicon): boolean {
  const entry = names.entry(id);
  return entry?.kind === "place" && plainPinyin(entry.zh[0] ?? "") === keyed(entry.en[0] ?? "");
}

/** "The U.S. Census" for 人口普查: whose institution it is, said before its name. */
function saysWhose({ pairs, options: { names } }: Work, { mention, pair }: Item): boolean {
  const entry = names.entry(mention.entities[0] ?? "");
  if (entry?.kind !== "place" || entry.province || entry.hints.length === 0) return false;
  return /^(?:['’]s)? \p{Lu}\p{L}+/u.test((pairs[pair]?.target.text ?? "").slice(mention.span.end));
}

/** An English given name where the source names a person whose own name the rendition has not: one of the two stands for the other. */
function namesSomebody(work: Work, item: Item): boolean {
  if (!isGivenName(item.mention.text)) return false;
  return work.sources.some(
    ({ mention, pair, partner }) => pair === item.pair && mention.kind === "person" && partner === null,
  );
}

/** "(Toto, 2004)": whose book it is, which the other side need not repeat. */
function isCited({ pairs }: Work, { mention, pair }: Item): boolean {
  const text = pairs[pair]?.target.text ?? "";
  return (
    /^,? (?:19|20)\d\d\b/u.test(text.slice(mention.span.end)) &&
    text.lastIndexOf("(", mention.span.start) !== -1
  );
}

/** Words of Japanese in its Latin spelling: Hokuriku, Akihabara. */
const ROMAJI = /^(?:(?:[kgsztdnhbpmr]y?|sh|ch|ts|[wyjf])?[aiueo]n?){2,8}$/u;
const JAPAN = /日本|日系|日企|株式会社|东京|大阪|京都|[县府]知事/u;

/** The characters of a Japanese name do not tell how it is said: 北陆 and Hokuriku cannot be compared. */
function isJapanese(name: string, zh: string): boolean {
  const [first = ""] = tokenise(name).map(({ key }) => key);
  return ROMAJI.test(first) && (JAPAN.test(zh) || (first.length > 7 && !zh.includes("·")));
}

/** A name in the rendition that the source does not account for. */
export function addedDoubt(work: Work, item: Item): number {
  if (item.mention.found === "speaker" || isQuiet(item, work.options) || isHomeItem(item, work.options))
    return 0;
  if (isKnown(item)) return tellsWhere(work, item) || saysWhose(work, item) ? 0.4 : 0.78;
  if (namesSomebody(work, item)) return 0;
  const ground = groundAt(work, item.pair);
  if (ground === null) return 0;
  if (isCited(work, item) || isJapanese(item.mention.text, ground.text)) return 0;
  const words = ownWords(item.mention, work.options.names);
  const { best, letters, half, likely } = nameSupport(words, ground);
  if (letters < 4 || words.every(isMisspelled)) return 0;
  if (half) return 0.52;
  return best < 0.6 ? 0.6 : likely ? 0.4 : 0.52;
}

/** Words that stand for a name that is known already. */
const STAND_INS = new Set(
  "it its they them their theirs he him his she her hers we us our ours this that these those there here company firm group country city region both latter former".split(
    " ",
  ),
);

/** A name of the source that the rendition does not account for. `list`: others of its list were rendered. */
export function omittedDoubt(work: Work, item: Item, list: boolean): number {
  if (!isKnown(item) || isQuiet(item, work.options) || isHomeItem(item, work.options)) return 0;
  if (list) return 0.8;
  const target = work.pairs[item.pair]?.target;
  const said = tokenise(target?.text ?? "").map(({ key }) => key);
  if (target === undefined || said.some((key) => STAND_INS.has(key)) || saysKind(work, item, said))
    return 0.3;
  // Where something happens goes without saying more often than who it happens to.
  return item.mention.kind === "place" ? 0.4 : 0.5;
}

/** "Procurement" for 集采, "volume-based procurement": a programme by the noun that says what kind of thing it is. */
function saysKind({ options: { names } }: Work, { mention }: Item, said: readonly string[]): boolean {
  const entry = names.entry(mention.entities[0] ?? "");
  if (entry?.kind !== "programme") return false;
  const heads = entry.en.map((form) => form.slice(form.lastIndexOf(" ") + 1));
  return heads.some((head) => /^[a-z]{4,}$/u.test(head) && said.includes(head));
}

/** What follows a company's name and says no more than what kind of thing it is. */
const CORPORATE = new Set(
  "group holdings holding company corporation corp inc ltd limited cloud technology tech".split(" "),
);

/**
 * A company by its pinyin where it goes by another name: "Jinshan Cloud" for 金山云, which is Kingsoft Cloud. Whoever
 * looks for the company in English will not find it. People may be called by their pinyin, and places mostly are.
 */
export function misnamedDoubt(work: Work, source: Item, target: Item): number {
  const entry = work.options.names.entry(source.mention.entities[0] ?? "");
  const wrong = target.mention;
  if (entry === undefined || source.mention.entities.length > 1 || !isKnown(source)) return 0;
  if (source.mention.weak === true || wrong.entities.length > 0 || wrong.weak === true) return 0;
  if (entry.kind === "person") return misspelledDoubt(entry, wrong.text);
  if (entry.kind !== "organisation" && entry.kind !== "product") return 0;
  const said = tokenise(wrong.text).map((token) => token.key);
  const joined = said.filter((key) => !CORPORATE.has(key)).join("");
  const forms = entry.en.map(keyed);
  const pinyin = entry.zh.map((form) => plainPinyin(form));
  // An English name that is the pinyin itself has no other to be put for.
  if (
    forms.some(
      (form) => form.length > 3 && pinyin.some((way) => way.startsWith(form) || form.startsWith(way)),
    )
  )
    return 0;
  if (forms.some((form) => form.includes(joined) || compareTwoStrings(form, joined) >= 0.6)) return 0;
  return pinyin.some((way) => compareTwoStrings(way, joined) >= 0.8) ? 0.55 : 0;
}

/** A known foreigner under a name that is not theirs (Brinkin for 布林肯). Chinese people may have several spellings. */
function misspelledDoubt(entry: NameEntry, said: string): number {
  const joined = keyed(said);
  const pinyin = entry.zh.map((form) => plainPinyin(form));
  const forms = entry.en.map(keyed);
  // "Li Xuezhu" for 李雪主, who is Ri Sol-ju.
  if (entry.ownReading && pinyin.some((way) => compareTwoStrings(way, joined) >= 0.8)) return 0.7;
  if (surnameAt(entry.zh[0] ?? "", 0) !== null && (entry.zh[0] ?? "").length < 4) return 0;
  if (pinyin.some((way) => compareTwoStrings(way, joined) >= 0.6)) return 0;
  const alike = (form: string) =>
    form.includes(joined) || joined.includes(form) || compareTwoStrings(form, joined) >= 0.6;
  return forms.some(alike) ? 0 : 0.55;
}

const keyed = (text: string) =>
  tokenise(text)
    .map((token) => token.key)
    .join("");
