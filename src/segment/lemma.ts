import { remembering } from "../text/remember.js";
import { DOUBLED_BASES, IRREGULAR, REGULAR_LOOKALIKES } from "./irregular.data.js";
import { SILENT_E } from "./silent-e.data.js";

/**
 * The base form of an English word in small letters: quarters, grew, planned, margin's -> quarter, grow, plan, margin.
 * Light on purpose: plurals, verb forms and pronouns of one word fall together, comparatives (larger) and derived
 * words (growth) do not, and -ing nouns go with their verbs (pricing, prices -> price).
 */
export const lemma: (word: string) => string = remembering(8000, (word) =>
  baseForm(word.toLowerCase().replaceAll("’", "'")),
);

function baseForm(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  const apostrophe = word.indexOf("'");
  if (apostrophe > 0) {
    // doesn't -> do, margin's -> margin, we'll -> we
    const head = word.endsWith("n't") ? word.slice(0, -3) : word.slice(0, apostrophe);
    return head === "" ? word : baseForm(head);
  }
  const hyphen = word.lastIndexOf("-");
  if (hyphen > 0 && hyphen < word.length - 1)
    return word.slice(0, hyphen + 1) + baseForm(word.slice(hyphen + 1));
  if (word.length < 4 || REGULAR_LOOKALIKES.has(word) || !/^[a-z]+$/.test(word)) return word;
  if (word.endsWith("s")) {
    const singular = withoutS(word);
    return singular.endsWith("ing") && singular !== word ? baseForm(singular) : singular;
  }
  if (word.endsWith("ied")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (word.endsWith("ed")) return stem(word.slice(0, -2), word);
  if (word.endsWith("ing")) return stem(word.slice(0, -3), word);
  return word;
}

/** companies -> company, boxes -> box, increases -> increase, margins -> margin; focus, basis and loss stay. */
function withoutS(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|zz|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("oes") && word.length > 5) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** What -ed and -ing leave, made whole: pric -> price, plann -> plan, call. `word` when it was no ending (string). */
function stem(rest: string, word: string): string {
  if (rest.length < 2 || !/[aeiouy]/.test(rest)) return word;
  if (SILENT_E.has(rest)) return `${rest}e`;
  const last = rest.charAt(rest.length - 1);
  if (last === rest.charAt(rest.length - 2) && !"aeiou".includes(last)) return undoubled(rest, last);
  return likelySilentE(rest) ? `${rest}e` : rest;
}

function undoubled(rest: string, last: string): string {
  if ("sfz".includes(last) || DOUBLED_BASES.has(rest)) return rest;
  if (last === "l" && (rest.match(/[aeiouy]+/g) ?? []).length === 1) return rest;
  return rest.slice(0, -1);
}

/** For verbs that no table has: endings that English hardly writes without an e (-ize, -ive, -ce, -ble, -ate). */
function likelySilentE(rest: string): boolean {
  return /(?:[iy]z|[aeiou]v|[lr]v|c|[bcdfgkptz]l|dg|[^aeiou]u|[aeiou][^aeiou]{1,2}at|[^aeiou]ur|[^aeiou][aeio]s)$/.test(
    rest,
  );
}
