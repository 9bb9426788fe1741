import { compareTwoStrings } from "string-similarity";
import type { Span } from "../text/span.js";
import { isCommon } from "./common-words.js";
import type { NameLexicon } from "./lexicon.js";
import type { Mention } from "./mention.js";
import { plainPinyin } from "./romanise.js";
import { soundsOf } from "./sound.js";
import { tokenise, type Token } from "./tokens.js";

/** An English sentence of the call with the names found in it; spans count in `text`. */
export interface NamedText {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

export interface PlaceOfName {
  /** Index of the sentence. */
  readonly text: number;
  readonly span: Span;
}

/** A name under a spelling that is not its own, with the spelling that the call or the lexicon shows to be. */
export interface Variant {
  readonly right: string;
  readonly spelling: string;
  /** Places of the odd spelling, in order. */
  readonly places: readonly PlaceOfName[];
  /** Places of the right one. */
  readonly others: readonly PlaceOfName[];
  readonly confidence: number;
}

/** A spelling is odd where it is nearly another's: "King South Cloud" beside "Kingsoft Cloud". */
const NEARLY = 0.7;
/** Few letters are soon alike: ZhongXin is not Zhongjin. */
const NEARLY_WHEN_SHORT = 0.8;
const SHORT = 9;
/** Names are at most so many words. */
const WORDS = 4;

interface Known {
  readonly right: string;
  readonly spellings: readonly string[];
  readonly ids: readonly string[];
  /** Its spellings of four and five letters. */
  readonly short: readonly string[];
  /** A speaker's given name; empty for others. */
  readonly given: string;
}

const joinedKeys = (text: string) =>
  tokenise(text)
    .map((token) => token.key)
    .join("");

/** The names that the call has for certain: those of the lexicon that it names, and its speakers. */
function knownNames(mentions: readonly Mention[], names: NameLexicon): Known[] {
  const known = new Map<string, Known>();
  for (const mention of mentions) {
    const [id] = mention.entities;
    if (id === undefined || mention.weak === true || known.has(id)) continue;
    const entry = names.entry(id);
    if (entry !== undefined && entry.kind !== "term" && entry.kind !== "place") {
      const pinyin = entry.zh.map((form) => plainPinyin(form));
      const spellings = [...entry.en.map(joinedKeys), ...pinyin].filter((form) => form.length > 5);
      const short = entry.en.map(joinedKeys).filter((form) => form.length === 4 || form.length === 5);
      known.set(id, { right: entry.en[0] ?? "", spellings, ids: [id], short, given: "" });
    } else if (id.startsWith("speaker:")) {
      const name = id.slice("speaker:".length);
      const [given = ""] = tokenise(name).map(({ key }) => key);
      known.set(id, { right: name, spellings: [joinedKeys(name)], ids: [id], short: [], given });
    }
  }
  return [...known.values()];
}

/** Sounds that a transcriber hears for one another at the start of a name: Gina for Kyna. */
const SAME_START: Readonly<Record<string, string>> = {
  g: "k",
  G: "k",
  c: "k",
  q: "k",
  b: "p",
  d: "t",
  z: "s",
};

const spoken = (word: string) => {
  const [first = "", ...rest] = soundsOf(word);
  return [SAME_START[first] ?? first, ...rest].join("");
};

/** A given name of four letters is short enough to be met in other words. */
const SHORTEST_GIVEN = 4;

/** A speaker's given name as it sounds: Kina and Gina for Kyna. Alex is short for Alexia, and no other spelling. */
function speakerLike(key: string, known: readonly Known[]): Known | null {
  if (key.length < SHORTEST_GIVEN || isCommon(key)) return null;
  const alike = known.filter(
    ({ ids, given }) =>
      (ids[0] ?? "").startsWith("speaker:") &&
      given !== key &&
      given.length >= SHORTEST_GIVEN &&
      spoken(given) === spoken(key),
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** Whether one letter more, less or other makes one word of the other; the first is the same. */
function oneLetterOff(a: string, b: string): boolean {
  if (a === b || a.charAt(0) !== b.charAt(0) || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** "Huaya" beside Huya: a company's short name, one letter off. */
function companyLike(key: string, known: readonly Known[]): Known | null {
  if (key.length < SHORTEST_GIVEN || key.length > 7 || isCommon(key)) return null;
  return (
    known.find(
      ({ ids, spellings, short }) =>
        !(ids[0] ?? "").startsWith("speaker:") &&
        [...spellings, ...short].some((form) => oneLetterOff(form, key)),
    ) ?? null
  );
}

/** How surely a spelling is meant for a known name, 0 to 1. */
function likeness(joined: string, known: Known): number {
  let best = 0;
  for (const spelling of known.spellings) {
    if (spelling.charAt(0) !== joined.charAt(0)) continue;
    if (joined.length > 1.5 * spelling.length || spelling.length > 1.5 * joined.length) continue;
    if (spelling.includes(joined) || joined.includes(spelling)) return 0;
    const letters = compareTwoStrings(spelling, joined);
    if (letters < 0.4) continue;
    const sounds = compareTwoStrings(soundsOf(spelling).join(""), soundsOf(joined).join(""));
    best = Math.max(best, letters, (letters + sounds) / 2);
  }
  return best;
}

const adjacent = (text: string, a: Token, b: Token) =>
  b.start - a.end === 1 && /[\s-]/u.test(text.charAt(a.end));

/** Runs of capitalised words that are no known name, the longest first at each place. */
function* capitalRuns({ text, mentions }: NamedText): Iterable<{ span: Span; keys: string[] }> {
  const tokens = tokenise(text);
  const taken = mentions.filter((mention) => mention.entities.length > 0);
  const free = (token: Token) =>
    token.capital && !taken.some(({ span }) => span.start <= token.start && token.end <= span.end);
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.capital !== true) continue;
    const keys: string[] = [];
    const runs: { span: Span; keys: string[] }[] = [];
    for (let i = at; i < at + WORDS; i++) {
      const token = tokens[i];
      const before = tokens[i - 1];
      if (token === undefined || !free(token)) break;
      if (i > at && (before === undefined || !adjacent(text, before, token))) break;
      keys.push(token.key);
      runs.push({ span: { start: tokens[at]?.start ?? 0, end: token.end }, keys: [...keys] });
    }
    yield* runs.reverse();
  }
}

/**
 * The odd spellings of a call: words with capitals that are no name of the lexicon or of a speaker but nearly one that
 * the call has elsewhere ("Haijin He" beside Haijian He), in the English sentences. `elsewhere` are the names of the
 * Chinese ones: 金山云 makes Kingsoft Cloud known.
 */
export function findVariants(
  texts: readonly NamedText[],
  elsewhere: readonly Mention[],
  names: NameLexicon,
): Variant[] {
  const known = knownNames([...texts.flatMap((text) => text.mentions), ...elsewhere], names);
  const groups = new Map<
    string,
    { spelling: string; name: Known; confidence: number; places: PlaceOfName[] }
  >();
  for (const [index, named] of texts.entries()) {
    let until = 0;
    for (const { span, keys } of capitalRuns(named)) {
      if (span.start < until) continue;
      const joined = keys.join("");
      if (keys.length === 1 && isCommon(joined)) continue;
      const near = keys.length === 1 ? (speakerLike(joined, known) ?? companyLike(joined, known)) : null;
      if (near === null && joined.length < 6) continue;
      let best: { name: Known; score: number } | null = near === null ? null : { name: near, score: 0.7 };
      for (const name of known) {
        const score = likeness(joined, name);
        if (score >= (joined.length < SHORT ? NEARLY_WHEN_SHORT : NEARLY) && score > (best?.score ?? 0))
          best = { name, score };
      }
      if (best === null) continue;
      until = span.end;
      const key = keys.join(" ");
      const group = groups.get(key) ?? {
        spelling: named.text.slice(span.start, span.end),
        name: best.name,
        confidence: Math.min(0.9, best.score),
        places: [],
      };
      groups.set(key, group);
      group.places.push({ text: index, span });
    }
  }
  return [...groups.values()].map(({ spelling, name, confidence, places }) => ({
    right: name.right,
    spelling,
    places,
    others: placesOf(texts, name.ids),
    confidence,
  }));
}

function placesOf(texts: readonly NamedText[], ids: readonly string[]): PlaceOfName[] {
  return texts.flatMap(({ mentions }, text) =>
    mentions.filter((m) => m.entities.some((id) => ids.includes(id))).map(({ span }) => ({ text, span })),
  );
}
