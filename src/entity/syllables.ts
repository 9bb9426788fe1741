import { remembering } from "../text/remember.js";
import { syllableInventory } from "./readings.js";

/**
 * Every way of reading a word as pinyin syllables, the fewest syllables first: "yulin" is yu lin, "xian" is xian or
 * xi an. Empty where it is no pinyin. Words of more than 18 letters are none.
 */
export function spellings(word: string): readonly (readonly string[])[] {
  return word.length > 18 ? [] : spell(word);
}

const spell = remembering(5000, (word): readonly (readonly string[])[] => {
  const inventory = syllableInventory();
  const from: (readonly string[])[][] = Array.from({ length: word.length + 1 }, () => []);
  from[word.length] = [[]];
  for (let at = word.length - 1; at >= 0; at--) {
    const here: (readonly string[])[] = [];
    for (let length = Math.min(6, word.length - at); length > 0; length--) {
      const piece = word.slice(at, at + length);
      if (!inventory.has(piece)) continue;
      for (const rest of from[at + length] ?? []) {
        // A reading of many short syllables (x-i-a-n-…) is never meant; four alternatives are plenty.
        if (here.length < 4) here.push([piece, ...rest]);
      }
    }
    from[at] = here;
  }
  return [...(from[0] ?? [])].sort((a, b) => a.length - b.length);
});
