import { isNeverFinal, SENTENCE_STARTERS } from "./abbreviations.data.js";
import { isHan, isLatin, isSpace, isUpper } from "./characters.js";
import { COST } from "./matrix.data.js";

/** Stand for the characters of a note in the text; {@link NOTE_OF_NEXT} for one that belongs to what follows it. */
export const NOTE = "\u0001";
export const NOTE_OF_NEXT = "\u0002";

/** What stands between two tokens: how dear a change of language is there, and where it would fall. */
export interface Gap {
  readonly intoZh: number;
  readonly intoEn: number;
  readonly cut: number;
  /** Full-width punctuation is typed by who writes Chinese: what it costs in English. */
  readonly wide: number;
}

const OPENERS = "([{\"'“‘「『（《【〈〔";
const SENTENCE_ENDS = ".?!。？！…";
const CLAUSE_ENDS = ",;:，；：、";

/** The gap `text.slice(from, to)`; `latin` when a Latin word follows it. */
export function gapBefore(text: string, from: number, to: number, latin: boolean): Gap {
  let change: number = to > from ? COST.space : COST.none;
  let wide = 0;
  let cut = to;
  while (cut > from && OPENERS.includes(text.charAt(cut - 1))) cut--;
  cut = beforeNotes(text, from, cut);
  // A straight quote that touches the word before it closes there.
  if (cut === from && cut < to && !isSpace(text.charCodeAt(from))) cut = openersFrom(text, from, to);
  for (let i = from; i < to; i++) {
    const character = text.charAt(i);
    if (character === "\n") change = Math.min(change, COST.clause);
    const sentence = SENTENCE_ENDS.includes(character);
    if (!sentence && !CLAUSE_ENDS.includes(character)) continue;
    if (character > "\u3000") wide = COST.widePunctuation;
    else if (!isPunctuation(text, i)) continue;
    change = Math.min(change, sentence ? COST.sentence : COST.clause);
  }
  // No mark, but a capital after a space, as machines write: 这些客户的 Good evening.
  const capital = latin && change === COST.space && beginsSentence(text, to);
  return { intoZh: change, intoEn: capital ? COST.capital : change, cut, wide };
}

/** An ASCII mark within a name (https://, ./conf, Mr.) is none. */
function isPunctuation(text: string, at: number): boolean {
  if (text[at] === "." && afterAbbreviation(text, at)) return false;
  const next = text.codePointAt(at + 1);
  if (next === undefined || isSpace(next) || isHan(next) || isUpper(next)) return true;
  return "\"'”’」』）)]}".includes(String.fromCodePoint(next)) || text[at + 1] === text[at];
}

/** `[Interpreted] Thank you`: the note goes with what it announces. */
function beforeNotes(text: string, from: number, cut: number): number {
  let i = cut;
  while (i > from && isSpace(text.charCodeAt(i - 1))) i--;
  if (text[i - 1] !== NOTE_OF_NEXT) return cut;
  while (i > from && text[i - 1] === NOTE_OF_NEXT) i--;
  return i;
}

function openersFrom(text: string, from: number, to: number): number {
  let cut = to;
  while (cut > from && "([{“‘「『（《【〈〔".includes(text.charAt(cut - 1))) cut--;
  return cut;
}

function afterAbbreviation(text: string, point: number): boolean {
  let from = point;
  while (from > 0 && point - from < 12 && isLatin(text.charCodeAt(from - 1))) from--;
  const word = text.slice(from, point);
  return isNeverFinal(word) || (word.length === 1 && isUpper(word.charCodeAt(0)));
}

/** A capitalised word that begins sentences rather than names. */
function beginsSentence(text: string, at: number): boolean {
  if (!isUpper(text.charCodeAt(at))) return false;
  let end = at;
  while (end < text.length && end - at < 16 && isLatin(text.charCodeAt(end))) end++;
  return SENTENCE_STARTERS.has(text.slice(at, end).toLowerCase());
}
