/**
 * Words in one text, in the order of their code units. A table has tens of thousands of words and a call asks for a
 * few hundred, so the others never become strings of their own.
 */
export interface WordList {
  readonly text: string;
  /** Where each word begins, and where one more would: a word ends one before the next. */
  readonly starts: Uint32Array;
  /** The words that were asked for. */
  readonly made: Map<number, string>;
}

/** `text` joins the words by one character each. */
export function listOf(text: string, lengths: Uint8Array): WordList {
  const starts = new Uint32Array(lengths.length + 1);
  for (let word = 0; word < lengths.length; word += 1) starts[word + 1] = starts[word]! + lengths[word]! + 1;
  return { text, starts, made: new Map() };
}

/** The word at a place of the list. */
export function wordAt({ text, starts, made }: WordList, place: number): string {
  let word = made.get(place);
  if (word === undefined) made.set(place, (word = text.slice(starts[place], starts[place + 1]! - 1)));
  return word;
}

/** The place of a word in the list, or -1. */
export function placeOf({ text, starts }: WordList, word: string): number {
  let low = 0;
  let high = starts.length - 2;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compare(text, starts[middle]!, starts[middle + 1]! - 1, word);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Below 0 when the part of the text comes before the word, above 0 when after it. */
function compare(text: string, start: number, end: number, word: string): number {
  const shared = Math.min(end - start, word.length);
  for (let at = 0; at < shared; at += 1) {
    const order = text.charCodeAt(start + at) - word.charCodeAt(at);
    if (order !== 0) return order;
  }
  return end - start - word.length;
}
