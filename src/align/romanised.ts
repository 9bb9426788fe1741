import { syllablesOf } from "../entity/readings.js";
import { spellings } from "../entity/syllables.js";

/** How often a word that reads as the whole of a Chinese word's sound is its rendering. */
const WHOLE = 0.4;

/** The same where only a part of either is the other: 韦小宝 and "xiaobao", or 宝 and "bao". */
const PART = 0.15;

/** Chinese words commoner than this are translated and not spelled out. */
const COMMON = 2e-4;

/** Longer Chinese words are phrases. */
const LONGEST_NAME = 4;

const MOST_WAYS = 16;

/** A way of writing a word by its sound: English word id, and how likely. */
export interface Romanised {
  readonly to: number;
  readonly probability: number;
}

/**
 * Finds the English words that spell a Chinese word in pinyin: 宝玉 is "baoyu", and "bao" in "Bao-yu". Only English
 * words that general English does not have are taken for spellings, or every "he" and "long" would be one.
 * `frequencies` are those of the vocabulary, `frequency` tells that of a Chinese word.
 */
export function romanisedWords(
  vocabulary: readonly string[],
  frequencies: Float64Array,
  unknown: number,
  frequency: (word: string) => number,
): (chinese: string) => readonly Romanised[] {
  const bySound = sound();
  vocabulary.forEach((word, id) => {
    if (frequencies[id]! > unknown || !/^[a-z]{2,18}$/.test(word)) return;
    for (const syllables of spellings(word)) {
      if (syllables.length > LONGEST_NAME) continue;
      let here = bySound;
      for (const syllable of syllables) {
        let next = here.next.get(syllable);
        if (next === undefined) here.next.set(syllable, (next = sound()));
        here = next;
      }
      here.words.push(id);
    }
  });
  if (bySound.next.size === 0) return () => [];
  return (chinese) => {
    if (chinese.length > LONGEST_NAME || frequency(chinese) > COMMON) return [];
    const found = new Map<number, number>();
    for (let from = 0; from < chinese.length; from += 1) {
      let sounds = [bySound];
      let ways = 1;
      for (let to = from; to < chinese.length && sounds.length > 0; to += 1) {
        const readings = syllablesOf(chinese.charAt(to));
        // Characters of many readings stand side by side in no name.
        ways *= readings.length;
        if (ways > MOST_WAYS) break;
        sounds = longerBy(readings, sounds);
        const whole = from === 0 && to === chinese.length - 1;
        for (const { words } of sounds)
          for (const id of words) found.set(id, Math.max(found.get(id) ?? 0, whole ? WHOLE : PART));
      }
    }
    return Array.from(found, ([to, probability]) => ({ to, probability }));
  };
}

/** A sequence of syllables that begins some spelling: the words that it is all of, and what it goes on to. */
interface Sound {
  readonly words: number[];
  readonly next: Map<string, Sound>;
}

const sound = (): Sound => ({ words: [], next: new Map() });

function longerBy(readings: readonly string[], sounds: readonly Sound[]): Sound[] {
  const longer: Sound[] = [];
  for (const { next } of sounds) {
    for (const reading of readings) {
      const found = next.get(reading);
      if (found !== undefined) longer.push(found);
    }
  }
  return longer;
}
