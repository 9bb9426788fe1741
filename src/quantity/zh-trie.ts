/** A word of a {@link Trie} and what it means. */
export interface TrieEntry<T> {
  readonly word: string;
  readonly value: T;
}

/**
 * A set of words that can be looked for at a place of a text, longest first, in time bound by the longest word. Nodes
 * are numbers, 0 the root; the edges of all nodes stand in one open-addressed table, so that the usual answer (no word
 * begins here) costs one look.
 */
export interface Trie<T> {
  /** `node × 2^16 + code` of an edge; -1 for a free slot. */
  keys: Int32Array;
  /** The node that the edge leads to. */
  targets: Int32Array;
  readonly entries: (TrieEntry<T> | null)[];
}

const FREE = -1;
const CODES = 0x10000;
const ROOM = 128;
const GROWTH = 4;
/** So many nodes fit into the keys. */
const MOST_NODES = 0x8000;

export function emptyTrie<T>(): Trie<T> {
  return { keys: new Int32Array(ROOM).fill(FREE), targets: new Int32Array(ROOM), entries: [null] };
}

/** The slot of an edge, or the free one where it would stand. */
function slotOf(keys: Int32Array, node: number, code: number): number {
  const mask = keys.length - 1;
  const key = node * CODES + code;
  let slot = Math.imul(node * 31 + code, 0x9e3779b1) >>> 8;
  for (slot &= mask; keys[slot] !== key && keys[slot] !== FREE; slot = (slot + 1) & mask);
  return slot;
}

/** The node behind `node` over the character `code`; 0 when no word goes on so. */
export function step<T>(trie: Trie<T>, node: number, code: number): number {
  const slot = slotOf(trie.keys, node, code);
  return trie.keys[slot] === FREE ? 0 : (trie.targets[slot] ?? 0);
}

/** More room, so that at most half of the slots are taken. */
function grow<T>(trie: Trie<T>): void {
  const { keys, targets } = trie;
  trie.keys = new Int32Array(keys.length * GROWTH).fill(FREE);
  trie.targets = new Int32Array(keys.length * GROWTH);
  keys.forEach((key, from) => {
    if (key === FREE) return;
    const slot = slotOf(trie.keys, Math.floor(key / CODES), key % CODES);
    trie.keys[slot] = key;
    trie.targets[slot] = targets[from] ?? 0;
  });
}

/** Adds a word; the first value of a word stays. `backwards` stores it for {@link longestBefore}. */
export function addWord<T>(trie: Trie<T>, word: string, value: T, backwards = false): void {
  let node = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(backwards ? word.length - 1 - i : i);
    let next = step(trie, node, code);
    if (next === 0) {
      next = trie.entries.push(null) - 1;
      if (next >= MOST_NODES) throw new RangeError("too many words for one trie");
      if (next * 2 > trie.keys.length) grow(trie);
      const slot = slotOf(trie.keys, node, code);
      trie.keys[slot] = node * CODES + code;
      trie.targets[slot] = next;
    }
    node = next;
  }
  trie.entries[node] ??= { word, value };
}

export function trieOf<T>(words: Iterable<readonly [string, T]>, backwards = false): Trie<T> {
  const trie = emptyTrie<T>();
  for (const [word, value] of words) addWord(trie, word, value, backwards);
  return trie;
}

/** The longest word that begins at `at`. */
export function longestAt<T>(trie: Trie<T>, text: string, at: number): TrieEntry<T> | null {
  let node = 0;
  let best: TrieEntry<T> | null = null;
  for (let i = at; i < text.length; i++) {
    node = step(trie, node, text.charCodeAt(i));
    if (node === 0) break;
    best = trie.entries[node] ?? best;
  }
  return best;
}

/** The longest word that ends before `end` and begins at or after `from`, in a trie of backward words. */
export function longestBefore<T>(
  trie: Trie<T>,
  text: string,
  end: number,
  from: number,
): TrieEntry<T> | null {
  let node = 0;
  let best: TrieEntry<T> | null = null;
  for (let i = end - 1; i >= from; i--) {
    node = step(trie, node, text.charCodeAt(i));
    if (node === 0) break;
    best = trie.entries[node] ?? best;
  }
  return best;
}
