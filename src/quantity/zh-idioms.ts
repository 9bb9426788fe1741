import { HAN_DIGIT, isDigit, isLatin, isNumeral } from "./zh-characters.js";
import { IDIOMS } from "./zh-idioms.data.js";
import { addWord, emptyTrie, type Trie } from "./zh-trie.js";

interface Idiom {
  /** What may not follow and precede. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** It begins with an Arabic digit, so it must not be part of a longer number. */
  readonly figures: boolean;
  /** It is nothing but Chinese digits (五一, 一一), so it must not be part of a string of them. */
  readonly numerals: boolean;
}

const SOME = new Set("几数半第".split("").map((character) => character.charCodeAt(0)));

const POINT = 0x2e;

/** Behind plain digits these make them a number after all: 985 is a group of universities, 985万 is none. */
const COUNTING = "万亿千百元美港个家辆台年月日天名人次户件亩吨公平克米点倍成岁度分块%％,，.-到至";

/** Where scanning would first stop in a word: its first numeral. */
function firstNumeral(word: string): number {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (isNumeral(code) || isDigit(code) || SOME.has(code)) return i;
  }
  return 0;
}

/** One trie for every number of characters that stand before the first numeral. */
const BY_LEAD: Trie<Idiom>[] = [];
/** How far before this character some idiom may begin; 0 when it begins with it or there is none. */
const REACH = new Uint8Array(0x10000);
const ANY = new Uint8Array(0x10000);

for (const form of IDIOMS) {
  const match = /^([^!<]+)(?:!([^<]*))?(?:<(.*))?$/.exec(form);
  const word = match?.[1];
  if (word === undefined) continue;
  const lead = firstNumeral(word);
  while (BY_LEAD.length <= lead) BY_LEAD.push(emptyTrie());
  const trie = BY_LEAD[lead];
  if (trie === undefined) continue;
  addWord(trie, word, {
    notBefore: (match?.[2] ?? "") + (/^[\d.]+$/.test(word) ? COUNTING : ""),
    notAfter: match?.[3] ?? "",
    figures: /\d/.test(word),
    numerals: [...word].every((character) => (HAN_DIGIT[character.charCodeAt(0)] ?? -1) >= 0),
  });
  const code = word.charCodeAt(lead);
  ANY[code] = 1;
  if (lead > (REACH[code] ?? 0)) REACH[code] = lead;
}

function isInString(text: string, start: number, end: number): boolean {
  const isDigitAt = (at: number) => (HAN_DIGIT[text.charCodeAt(at)] ?? -1) >= 0;
  return isDigitAt(end) || (start > 0 && isDigitAt(start - 1));
}

/** The digits at either end of the word are not part of a longer number: 007 in 00700, 3C in 13C. */
function isWholeFigure(text: string, start: number, end: number): boolean {
  if (isDigit(text.charCodeAt(start)) && start > 0) {
    const before = text.charCodeAt(start - 1);
    if (isDigit(before) || before === POINT || isLatin(before)) return false;
  }
  const after = text.charCodeAt(end);
  if (isDigit(text.charCodeAt(end - 1)))
    return !isDigit(after) && !(after === POINT && isDigit(text.charCodeAt(end + 1)));
  return !isLatin(text.charCodeAt(end - 1)) || (!isDigit(after) && !isLatin(after));
}

/**
 * Where the longest word that counts nothing ends, when the numeral at `at` is the first of such a word; -1 otherwise.
 * `from` is how far back a word may begin. Bounded by the longest word.
 */
export function idiomEnd(text: string, at: number, from: number): number {
  const code = text.charCodeAt(at);
  if (ANY[code] === 0) return -1;
  let best = -1;
  const reach = REACH[code] ?? 0;
  for (let lead = 0; lead <= reach && at - lead >= from; lead++) {
    const trie = BY_LEAD[lead];
    if (trie === undefined) break;
    const start = at - lead;
    let node: Trie<Idiom> | undefined = trie;
    for (let i = start; i < text.length; i++) {
      node = node.next.get(text.charCodeAt(i));
      if (node === undefined) break;
      const entry = node.entry;
      if (entry === null || i + 1 <= best || i < at) continue;
      const { notBefore, notAfter } = entry.value;
      if (i + 1 < text.length && notBefore.includes(text.charAt(i + 1))) continue;
      if (start > 0 && notAfter.includes(text.charAt(start - 1))) continue;
      if (entry.value.numerals && isInString(text, start, i + 1)) continue;
      if (entry.value.figures && !isWholeFigure(text, start, i + 1)) continue;
      best = i + 1;
    }
  }
  return best;
}
