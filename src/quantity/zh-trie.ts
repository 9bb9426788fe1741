/** A word of a {@link Trie} and what it means. */
export interface TrieEntry<T> {
  readonly word: string;
  readonly value: T;
}

/**
 * A set of words that can be looked for at a place of a text, longest first, in time bound by the longest word. Nodes
 * are numbers, 0 the root; the edges of all nodes stand in one open-addressed table. A call needs few of the words, so
 * they wait, by the character that they are looked for by, until a text has that character.
 */
export interface Trie<T> {
  /** By the low bits of a code: 1 where some word may begin with it. Nearly all characters are told by it alone. */
  readonly heads: Uint8Array;
  /** The words that are not in the tree yet, by the character next to the root. */
  readonly waiting: Map<number, TrieEntry<T>[]>;
  /** `node × 2^16 + code` of an edge; -1 for a free slot. */
  keys: Int32Array;
  /** The node that the edge leads to. */
  targets: Int32Array;
  readonly entries: (TrieEntry<T> | null)[];
  /** Its words are looked for from their ends ({@link longestBefore}). */
  readonly backwards: boolean;
}

const FREE = -1;
const CODES = 0x10000;
const HEADS = 1024;
const ROOM = 128;
const GROWTH = 4;
/** So many nodes fit into the keys. */
const MOST_NODES = 0x8000;

export function emptyTrie<T>(backwards = false): Trie<T> {
  return {
    heads: new Uint8Array(HEADS),
    waiting: new Map(),
    keys: new Int32Array(ROOM).fill(FREE),
    targets: new Int32Array(ROOM),
    entries: [null],
    backwards,
  };
}

/** Adds a word; the first value of a word stays. */
export function addWord<T>(trie: Trie<T>, word: string, value: T): void {
  const head = word.charCodeAt(trie.backwards ? word.length - 1 : 0);
  trie.heads[head & (HEADS - 1)] = 1;
  const waiting = trie.waiting.get(head);
  if (waiting === undefined) trie.waiting.set(head, [{ word, value }]);
  else waiting.push({ word, value });
}

export function trieOf<T>(words: Iterable<readonly [string, T]>, backwards = false): Trie<T> {
  const trie = emptyTrie<T>(backwards);
  for (const [word, value] of words) addWord(trie, word, value);
  return trie;
}

/** The slot of an edge, or the free one where it would stand. */
function slotOf(keys: Int32Array, node: number, code: number): number {
  const mask = keys.length - 1;
  const key = node * CODES + code;
  let slot = Math.imul(node * 31 + code, 0x9e3779b1) >>> 8;
  for (slot &= mask; keys[slot] !== key && keys[slot] !== FREE; slot = (slot + 1) & mask);
  return slot;
}

/** The node behind the root over the character `code`; 0 when no word begins so. */
export function enter<T>(trie: Trie<T>, code: number): number {
  if (trie.heads[code & (HEADS - 1)] === 0) return 0;
  if (trie.waiting.size > 0) {
    const words = trie.waiting.get(code);
    if (words !== undefined) {
      trie.waiting.delete(code);
      for (const entry of words) insert(trie, entry);
    }
  }
  return step(trie, 0, code);
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
  for (let from = 0; from < keys.length; from++) {
    const key = keys[from] ?? FREE;
    if (key === FREE) continue;
    const slot = slotOf(trie.keys, key >>> 16, key & (CODES - 1));
    trie.keys[slot] = key;
    trie.targets[slot] = targets[from] ?? 0;
  }
}

function insert<T>(trie: Trie<T>, entry: TrieEntry<T>): void {
  const { word } = entry;
  let node = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(trie.backwards ? word.length - 1 - i : i);
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
  trie.entries[node] ??= entry;
}

/** The longest word that begins at `at`. */
export function longestAt<T>(trie: Trie<T>, text: string, at: number): TrieEntry<T> | null {
  if (at >= text.length) return null;
  let node = enter(trie, text.charCodeAt(at));
  if (node === 0) return null;
  let best = trie.entries[node] ?? null;
  for (let i = at + 1; i < text.length; i++) {
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
  if (end <= from) return null;
  let node = enter(trie, text.charCodeAt(end - 1));
  if (node === 0) return null;
  let best = trie.entries[node] ?? null;
  for (let i = end - 2; i >= from; i--) {
    node = step(trie, node, text.charCodeAt(i));
    if (node === 0) break;
    best = trie.entries[node] ?? best;
  }
  return best;
}
