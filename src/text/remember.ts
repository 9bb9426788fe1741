/**
 * A function of a word that keeps its answers: speech says the same words again and again. Of the words that were
 * asked for lately at least `most / 2` are kept, and never more than `most`, so that a process which reads calls for
 * weeks does not grow. `answer` must not return undefined.
 *
 * Words are kept in two generations: when the young one is full it becomes the old one, whose words are forgotten
 * unless they are asked for again. A hit costs what a Map costs; a cache that keeps the exact order of use costs half
 * as much again for each lookup, and its package some 13 ms at each start.
 */
export function remembering<V>(most: number, answer: (word: string) => V): (word: string) => V {
  const half = Math.ceil(most / 2);
  let young = new Map<string, V>();
  let old = new Map<string, V>();
  return (word) => {
    const fresh = young.get(word);
    if (fresh !== undefined) return fresh;
    const own = ownCopy(word);
    const value = old.get(word) ?? answer(own);
    if (young.size >= half) {
      old = young;
      young = new Map();
    }
    young.set(own, value);
    return value;
  };
}

/** From this length on, engines keep a part of a string as a view of the whole. */
const VIEW = 13;

/** A part of a string keeps the whole of it in memory: one long word would keep its call. */
function ownCopy(word: string): string {
  return word.length < VIEW ? word : word.split("").join("");
}
