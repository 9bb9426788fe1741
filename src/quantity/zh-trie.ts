/** A set of words that can be looked for at a place of a text, longest first, in time bound by the longest word. */
export interface Trie<T> {
  readonly next: Map<number, Trie<T>>;
  entry: { readonly word: string; readonly value: T } | null;
}

export function emptyTrie<T>(): Trie<T> {
  return { next: new Map(), entry: null };
}

/** Adds a word; the first value of a word stays. `backwards` stores it for {@link longestBefore}. */
export function addWord<T>(trie: Trie<T>, word: string, value: T, backwards = false): void {
  let node = trie;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(backwards ? word.length - 1 - i : i);
    let child = node.next.get(code);
    if (child === undefined) {
      child = emptyTrie();
      node.next.set(code, child);
    }
    node = child;
  }
  node.entry ??= { word, value };
}

export function trieOf<T>(words: Iterable<readonly [string, T]>, backwards = false): Trie<T> {
  const trie = emptyTrie<T>();
  for (const [word, value] of words) addWord(trie, word, value, backwards);
  return trie;
}

/** The longest word that begins at `at`. */
export function longestAt<T>(trie: Trie<T>, text: string, at: number): Trie<T>["entry"] {
  let node: Trie<T> | undefined = trie;
  let best: Trie<T>["entry"] = null;
  for (let i = at; i < text.length; i++) {
    node = node.next.get(text.charCodeAt(i));
    if (node === undefined) break;
    if (node.entry !== null) best = node.entry;
  }
  return best;
}

/** The longest word that ends before `end` and begins at or after `from`, in a trie of backward words. */
export function longestBefore<T>(trie: Trie<T>, text: string, end: number, from: number): Trie<T>["entry"] {
  let node: Trie<T> | undefined = trie;
  let best: Trie<T>["entry"] = null;
  for (let i = end - 1; i >= from; i--) {
    node = node.next.get(text.charCodeAt(i));
    if (node === undefined) break;
    if (node.entry !== null) best = node.entry;
  }
  return best;
}
