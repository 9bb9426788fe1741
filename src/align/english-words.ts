/**
 * The words of an English phrase, in small letters: apostrophes and points inside a word belong to it, hyphens do not
 * (year-over-year is three words, so that it meets "year over year").
 */
export function englishWords(phrase: string): string[] {
  return (
    phrase
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}]+(?:['.&][\p{L}\p{N}]+)*/gu) ?? []
  );
}
