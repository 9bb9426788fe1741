import { hasTraditional } from "../language/script.js";
import type { Pieces } from "./pieces.js";
import { coversText } from "./pieces.js";
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

/**
 * A form in a cell, made of the characters of these pieces; any Chinese ones for null. There are thousands of forms,
 * and a call needs a few dozen: the pattern passes over the others within the engine, where a loop of one's own would
 * cost more to compile than to run.
 */
function formPattern(pieces: Pieces | null): RegExp {
  const characters = pieces === null ? "\u3400-\u9fff" : String.fromCharCode(...pieces.characters);
  return new RegExp(`[\\t\\n|]([${characters}]{2,16})(?=[\\t\\n|])`, "g");
}

/**
 * The words in the zh columns of the corpus's tables that texts with these pieces may hold; all words for null. The
 * first line of a table names the columns after a `#`, `|` parts the forms in a cell.
 */
export function tableWords(tables: readonly string[], pieces: Pieces | null): string[] {
  const words: string[] = [];
  const pattern = formPattern(pieces);
  for (const table of tables) {
    const column = zhColumn(table);
    if (column === -1) continue;
    for (const { 1: form = "", index } of table.matchAll(pattern)) {
      if (pieces !== null && !coversText(pieces, form)) continue;
      const word = columnAt(table, index + 1) === column ? asUserWord(form) : null;
      if (word !== null) words.push(word);
    }
  }
  return words;
}

/** The column of a place in a table. */
function columnAt(table: string, at: number): number {
  return table.slice(table.lastIndexOf("\n", at - 1) + 1, at).split("\t").length - 1;
}

function zhColumn(table: string): number {
  const [header = ""] = table.slice(0, 400).split("\n");
  const names = header.replace("#", "").split("\t");
  return names.findIndex((name) => name.trim() === "zh");
}
