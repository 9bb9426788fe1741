import { remembering } from "../text/remember.js";

/** The pairs of letters of a word, as numbers, sorted. */
const pairsOf = remembering(8000, (word) => {
  const pairs = new Uint32Array(word.length - 1);
  for (let at = 0; at < pairs.length; at += 1)
    pairs[at] = word.charCodeAt(at) * 0x10000 + word.charCodeAt(at + 1);
  return pairs.sort();
});

/** How alike two words look, 0 to 1: shared pairs of letters (Dice), as a mishearing keeps most of a word. */
export function lookAlike(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const [x, y] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length;) {
    const [p, q] = [x[i] ?? 0, y[j] ?? 0];
    if (p === q) shared += 1;
    if (p <= q) i += 1;
    if (q <= p) j += 1;
  }
  return (2 * shared) / (x.length + y.length);
}

/** Names longer than this are compared by {@link lookAlike} alone. */
const LONGEST = 40;

/** How alike two names are spelled, 0 to 1: Kyna and Kina share no pair of letters but are one letter apart. */
export function spelledAlike(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0 || longest > LONGEST) return lookAlike(a, b);
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      here.push(Math.min(changed, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1));
    }
    above = here;
  }
  return Math.max(lookAlike(a, b), 1 - (above[b.length] ?? longest) / longest);
}

/** Whether two words are forms of one: growth and grows, equivalent and equivalence. Grammar, and no other meaning. */
export function sameRoot(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared += 1;
  return shared >= Math.max(4, 0.6 * shorter);
}
