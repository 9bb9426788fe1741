/**
 * The costs of the walk through a mixed passage (see matrix.ts): negative log-probabilities in spirit, set by hand.
 * What matters is how they compare: an island of three content words must be cheaper than two changes within a clause,
 * an English sentence after a Chinese one dearer than one change at its point.
 */
export const COST = {
  /** A change of language at a paragraph's start, after an end mark, after a comma. */
  paragraph: 0.3,
  sentence: 1,
  clause: 3,
  /** …before a capitalised word that begins sentences, without a mark; at a bare space; within 玩OTA. */
  capital: 2.6,
  space: 7,
  none: 9,

  /** An English content word in Chinese; the words that follow it in the same island; acronyms and single letters. */
  content: 1.3,
  contentAgain: 0.9,
  acronym: 0.5,
  /** An English grammar word in Chinese. */
  grammarWord: 2.6,

  /** A Chinese stretch in English: its first character, each further one, and each grammar character on top. */
  han: 2.6,
  hanCharacter: 0.6,
  grammarCharacter: 1.5,
  /** A full-width comma or stop in English. */
  widePunctuation: 0.7,
} as const;

/** English words that belong to the matrix language only: articles, pronouns, auxiliaries, conjunctions, question words. */
export const ENGLISH_FUNCTION: ReadonlySet<string> = new Set(
  `the a an this that these those i you he she it we they me us them my your his its our their
   i'm i'd i've i'll we're we've we'll you're it's that's there's don't doesn't didn't can't won't isn't aren't let's
   is are was were be been being am do does did has have had will would can could should may might must shall
   and but so because if when while although than then there here what which who how why where
   in at to from with about for into during under thank thanks`
    .trim()
    .split(/\s+/),
);

/** Chinese characters that carry grammar and hardly stand in names. */
export const CHINESE_FUNCTION: ReadonlySet<string> = new Set([
  ..."的了是我你们您这那在也就都和有没不很还吗呢吧啊把被对从让会能要去到说想请问谢",
  ..."們這還沒對從讓會說請問謝嗎",
]);
