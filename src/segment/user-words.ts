import { hasTraditional } from "../language/script.js";
import type { Pieces } from "./pieces.js";
import { coversRange } from "./pieces.js";
import { normalise } from "./script.js";

/*
 * Words that the segmenter's dictionary may lack: the project's terms and names, a user's glossary. Only these ever
 * reach the segmenter's files, so what may be one is checked here.
 */

const USER_WORD = /^[\u3400-\u9fff]{2,16}$/;

/** The form in which a word is compared, or null when it is not two to sixteen Chinese characters. */
export function asUserWord(word: string): string | null {
  const plain = USER_WORD.test(word) && !hasTraditional(word) ? word : normalise(word.trim()).text;
  return USER_WORD.test(plain) ? plain : null;
}

/**
 * How often a user word counts as seen in the dictionary's 60 million words. It has to beat its own parts, whose
 * probabilities multiply: 20 is enough for two single characters, a longer term may be made of two common words
 * (净利润率). A short word must stay weak, for it may lie across two words (国大 in 中国大陆).
 */
export function userFrequency(word: string): number {
  return word.length === 2 ? 20 : word.length === 3 ? 200 : 2000;
}

const LINE = 10;
const TAB = 9;
const BAR = 0x7c;

/**
 * The words in the zh column of one of the corpus's tables that texts with these pieces may hold; all words for null.
 * The first line names the columns after a `#`, `|` parts the forms in a cell. Goes through the text once and makes
 * no strings for words that cannot occur: there are thousands, and a call needs a few dozen.
 */
export function columnWords(table: string, pieces: Pieces | null): string[] {
  const words: string[] = [];
  const column = zhColumn(table);
  if (column === -1) return words;
  let line = table.indexOf("\n") + 1;
  while (line > 0 && line < table.length) {
    let at = line;
    for (let skip = column; skip > 0 && at > 0; skip--) at = table.indexOf("\t", at) + 1;
    if (at === 0) break;
    at = addCell(words, table, at, pieces);
    line = table.indexOf("\n", at) + 1;
  }
  return words;
}

function zhColumn(table: string): number {
  const [header = ""] = table.slice(0, 400).split("\n");
  const names = header.replace("#", "").split("\t");
  return names.findIndex((name) => name.trim() === "zh");
}

function addCell(words: string[], table: string, from: number, pieces: Pieces | null): number {
  let start = from;
  for (let at = from; ; at++) {
    const unit = at < table.length ? table.charCodeAt(at) : LINE;
    if (unit !== BAR && unit !== TAB && unit !== LINE) continue;
    if (at - start > 1 && (pieces === null || coversRange(pieces, table, start, at))) {
      const word = asUserWord(table.slice(start, at));
      if (word !== null) words.push(word);
    }
    start = at + 1;
    if (unit !== BAR) return at;
  }
}
