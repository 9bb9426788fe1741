import { remembering } from "../text/remember.js";
import { syllableOf } from "./readings.js";
import { BARE, DROPPED, GRAPHEMES, INITIALS, NEVER, TRANSCRIPTION } from "./sound.data.js";

const byFirst = new Map<string, (readonly [string, readonly string[]])[]>();
for (const [letters, sounds] of GRAPHEMES) {
  const list = byFirst.get(letters.charAt(0)) ?? [];
  byFirst.set(letters.charAt(0), list);
  list.push([letters, sounds.split(" ")]);
}

const VOWELS = "aeiouy";
const isVowelSound = (sound: string) => sound === "" || VOWELS.includes(sound);

/**
 * The sounds of a foreign name, roughly: consonants by what a Chinese transcriber hears, each run of vowels as its
 * first letter. `key` is lower case without accents.
 */
export function soundsOf(key: string): string[] {
  const sounds: string[] = [];
  const push = (sound: string) => {
    const last = sounds.at(-1);
    if (last === sound) return;
    if (isVowelSound(sound) && last !== undefined && isVowelSound(last)) return;
    sounds.push(sound);
  };
  let at = 0;
  while (at < key.length) {
    const letter = key.charAt(at);
    if (letter === "y" && VOWELS.includes(key.charAt(at + 1)) && key.charAt(at + 1) !== "") {
      push("Y");
      at++;
      continue;
    }
    if (VOWELS.includes(letter)) {
      push(letter === "y" ? "i" : letter);
      at++;
      continue;
    }
    const match = byFirst.get(letter)?.find(([letters]) => key.startsWith(letters, at));
    if (match === undefined) {
      if (letter >= "a" && letter <= "z") push(letter);
      at++;
      continue;
    }
    const [letters, listed] = match;
    for (const sound of listed) push(sound === "V" ? (/[aeiou]/u.exec(letters)?.[0] ?? "i") : sound);
    at += letters.length;
  }
  // A closing e is silent more often than not: Wade, Cole.
  if (sounds.length > 2 && sounds.at(-1) === "e" && key.endsWith("e")) sounds.pop();
  return sounds;
}

interface Syllable {
  readonly initial: string;
  readonly vowel: string;
  readonly nasal: boolean;
  readonly bare: boolean;
  /** What it costs to think of this character as part of a transcription; Infinity for 的 and its like. */
  readonly strange: number;
}

const INITIAL_ORDER = ["zh", "ch", "sh", ..."bpmfdtnlgkhjqxrzcswy"];

const syllable = remembering(10_000, (character): Syllable | null => {
  const pinyin = syllableOf(character);
  if (pinyin === null) return null;
  const initial = INITIAL_ORDER.find((i) => pinyin.startsWith(i)) ?? "";
  const final = pinyin.slice(initial.length);
  return {
    initial,
    vowel: final,
    nasal: final.endsWith("n") || final.endsWith("ng"),
    bare: BARE.has(character),
    strange: NEVER.has(character) ? Infinity : TRANSCRIPTION.has(character) ? 0 : 0.45,
  };
});

/** How far a Chinese final is from an English vowel letter. English spelling says little, so it never costs much. */
function vowelCost(final: string, vowel: string): number {
  if (final.includes(vowel)) return 0;
  if (vowel === "u" && /[ovu]/u.test(final)) return 0;
  if (vowel === "e" && /[ia]/u.test(final)) return 0.1;
  if (vowel === "i" && /[ev]/u.test(final)) return 0.05;
  if (vowel === "a" && /[eo]/u.test(final)) return 0.1;
  if (vowel === "o" && /[ua]/u.test(final)) return 0.08;
  return 0.2;
}

const dropped = (sound: string) => (isVowelSound(sound) ? 0.12 : (DROPPED[sound] ?? 0.8));

/** The most that a name's last sound costs where it is not said: the t of Sunkist, the s of Louis. */
const LAST = 0.4;

const dropCosts = (sounds: readonly string[]) =>
  sounds.map((sound, at) => (at === sounds.length - 1 ? Math.min(LAST, dropped(sound)) : dropped(sound)));

export interface SoundMatch {
  /** 1: sounds the same; 0: nothing alike. */
  readonly score: number;
  /** In the string that was searched. */
  readonly start: number;
  readonly end: number;
}

/** The cost of one character said as `sounds[from…]`, and where it leaves off, by every way of reading it. */
function ways(
  s: Syllable,
  sounds: readonly string[],
  from: number,
  yields: (to: number, cost: number) => void,
): void {
  const initialAt = sounds[from];
  const afterInitial = (at: number, cost: number) => {
    const vowel = sounds[at];
    const vowelFits = vowel !== undefined && isVowelSound(vowel);
    const closings: (readonly [number, number])[] = vowelFits ? [[at + 1, vowelCost(s.vowel, vowel)]] : [];
    closings.push([at, s.bare ? 0.05 : 0.3]);
    for (const [end, vCost] of closings) {
      if (end === from) continue;
      const next = sounds[end];
      const nasal = next === "n" || next === "m" || next === "N" || next === "M";
      if (s.nasal && nasal) yields(end + 1, cost + vCost);
      yields(end, cost + vCost + (s.nasal ? 0.3 : 0));
    }
  };
  if (initialAt === undefined) return;
  const cost = INITIALS[s.initial]?.[initialAt];
  if (cost !== undefined) afterInitial(from + 1, cost);
  if (s.initial === "" || s.initial === "y" || s.initial === "w") {
    if (isVowelSound(initialAt))
      afterInitial(from, s.initial === "w" && !/[ouw]/u.test(initialAt) ? 0.25 : 0);
  }
  // 尔 and 儿 stand for a bare r or l, 恩 for a bare n.
  if (s.initial === "" && s.vowel === "er" && (initialAt === "r" || initialAt === "l")) yields(from + 1, 0);
  if (s.initial === "" && s.vowel === "en" && (initialAt === "n" || initialAt === "m"))
    yields(from + 1, 0.05);
}

/**
 * The place in a Simplified text that sounds most like a foreign name: an alignment of its sounds with characters,
 * each character costing how far it is from what a transcriber would have written. Linear in the text.
 */
export function soundsIn(zh: string, key: string): SoundMatch {
  const sounds = soundsOf(key);
  const width = sounds.length + 1;
  const consonants = sounds.filter((sound) => !isVowelSound(sound)).length;
  const drops = dropCosts(sounds);
  const weight = Math.max(1, consonants + 0.3 * (sounds.length - consonants));
  const fresh = () => {
    const row = new Float64Array(width);
    let cost = 0;
    for (let j = 0; j < sounds.length; j++) {
      row[j] = cost;
      cost += drops[j] ?? 0;
    }
    row[sounds.length] = Infinity;
    return row;
  };
  const blank = fresh();
  let costs = blank.slice();
  let starts = new Int32Array(width);
  // The row of the character before is written over by that of the next: two rows do for the whole text.
  let nextCosts = blank.slice();
  let nextStarts = new Int32Array(width);
  const reach = (j: number, cost: number, start: number) => {
    if (cost >= (nextCosts[j] ?? 0)) return;
    nextCosts[j] = cost;
    nextStarts[j] = start;
  };
  const turnRows = () => {
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
  };
  let best: SoundMatch = { score: 0, start: 0, end: 0 };
  for (let i = 0; i < zh.length; i++) {
    const s = syllable(zh.charAt(i));
    nextCosts.set(blank);
    nextStarts.fill(i + 1);
    if (s === null || s.strange === Infinity) {
      // A dot between the parts of a name (约翰·史密斯) does not part it.
      if (zh[i] !== "·" && zh[i] !== "・") turnRows();
      continue;
    }
    for (let j = 0; j < width; j++) {
      const here = (costs[j] ?? Infinity) + s.strange;
      if (here >= weight) continue;
      const start = starts[j] ?? i;
      ways(s, sounds, j, (to, cost) => reach(to, here + cost, start));
      if (start < i) reach(j, here + (s.bare ? 0.35 : 0.6), start);
    }
    for (let j = 0; j + 1 < width; j++)
      reach(j + 1, (nextCosts[j] ?? Infinity) + (drops[j] ?? 0), nextStarts[j] ?? i);
    const score = 1 - (nextCosts[sounds.length] ?? Infinity) / weight;
    if (score > best.score) best = { score, start: nextStarts[sounds.length] ?? i, end: i + 1 };
    turnRows();
  }
  return best;
}
