import { charCode } from "./char-code.js";
import { HAN_DIGIT, isDigit, isLatin, isNumeral } from "./zh-characters.js";
import { IDIOMS } from "./zh-idioms.data.js";
import { addWord, emptyTrie, step, type Trie } from "./zh-trie.js";

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
/**
 * Bit `lead` of a numeral's entry: it is the first numeral of an idiom that begins so far before it. Of any character's
 * entry in `HEADS`: an idiom whose first numeral comes so far behind begins with it.
 */
const LEADS = new Uint16Array(0x10000);
const HEADS = new Uint16Array(0x10000);

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
  LEADS[code] = (LEADS[code] ?? 0) | (1 << lead);
  const head = word.charCodeAt(0);
  HEADS[head] = (HEADS[head] ?? 0) | (1 << lead);
}

function isInString(text: string, start: number, end: number): boolean {
  const isDigitAt = (at: number) => (HAN_DIGIT[charCode(text, at)] ?? -1) >= 0;
  return isDigitAt(end) || (start > 0 && isDigitAt(start - 1));
}

/** The digits at either end of the word are not part of a longer number: 007 in 00700, 3C in 13C. */
function isWholeFigure(text: string, start: number, end: number): boolean {
  if (isDigit(charCode(text, start)) && start > 0) {
    const before = charCode(text, start - 1);
    if (isDigit(before) || before === POINT || isLatin(before)) return false;
  }
  const after = charCode(text, end);
  if (isDigit(charCode(text, end - 1)))
    return !isDigit(after) && !(after === POINT && isDigit(charCode(text, end + 1)));
  return !isLatin(charCode(text, end - 1)) || (!isDigit(after) && !isLatin(after));
}

/**
 * Where the longest word that counts nothing ends, when the numeral at `at` is the first of such a word; -1 otherwise.
 * `from` is how far back a word may begin. Bounded by the longest word.
 */
export function idiomEnd(text: string, at: number, from: number): number {
  const code = charCode(text, at);
  const leads = LEADS[code] ?? 0;
  if (leads === 0) return -1;
  let best = -1;
  for (let lead = 0; leads >> lead !== 0 && at - lead >= from; lead++) {
    const trie = BY_LEAD[lead];
    if (trie === undefined) break;
    if ((leads & (HEADS[charCode(text, at - lead)] ?? 0) & (1 << lead)) === 0) continue;
    const start = at - lead;
    let node = 0;
    for (let i = start; i < text.length; i++) {
      node = step(trie, node, charCode(text, i));
      if (node === 0) break;
      const entry = trie.entries[node];
      if (entry == null || i + 1 <= best || i < at) continue;
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
