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
export const soundsOf: (key: string) => readonly string[] = remembering(5000, (key) => {
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
});

/** A character as a transcriber's. */
interface Syllable {
  /** What its initial costs as each sound. */
  readonly initials: Readonly<Record<string, number>>;
  /** What its final costs as each vowel of `VOWEL_SOUNDS`. */
  readonly finals: readonly number[];
  /** It may begin with a vowel. */
  readonly open: boolean;
  readonly rounded: boolean;
  /** Consonants that 尔, 儿 and 恩 stand for alone, and what that costs. */
  readonly alone: string;
  readonly aloneCost: number;
  readonly nasal: boolean;
  readonly bare: boolean;
  /** What it costs to think of this character as part of a transcription; Infinity for 的 and its like. */
  readonly strange: number;
}

const INITIAL_ORDER = ["zh", "ch", "sh", ..."bpmfdtnlgkhjqxrzcswy"];
const VOWEL_SOUNDS = ["", ...VOWELS];

const syllable = remembering(10_000, (character): Syllable | null => {
  const pinyin = syllableOf(character);
  if (pinyin === null) return null;
  const initial = INITIAL_ORDER.find((i) => pinyin.startsWith(i)) ?? "";
  const final = pinyin.slice(initial.length);
  return {
    initials: INITIALS[initial] ?? {},
    finals: VOWEL_SOUNDS.map((vowel) => vowelCost(final, vowel)),
    open: initial === "" || initial === "y" || initial === "w",
    rounded: initial === "w",
    alone: pinyin === "er" ? "rl" : pinyin === "en" ? "nm" : "",
    aloneCost: pinyin === "en" ? 0.05 : 0,
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

/** What names of some length cost so far and where they begin, by how many of their sounds have been said. */
interface Row {
  readonly costs: Float64Array;
  readonly starts: Int32Array;
}

/** A foreign name made ready for being looked for. */
interface Spoken {
  readonly sounds: readonly string[];
  /** Places in `VOWEL_SOUNDS`; -1 for consonants. */
  readonly vowels: readonly number[];
  readonly nasals: readonly boolean[];
  readonly drops: readonly number[];
  readonly weight: number;
  /** The costs of a name of which nothing has been said. */
  readonly blank: Float64Array;
  /** The row of a character and that of the one before: they do for a whole text, and for the next one. */
  readonly rows: readonly [Row, Row];
}

const NASALS = new Set("nmNM");

const spokenOf = remembering(1000, (key): Spoken => {
  const sounds = soundsOf(key);
  const consonants = sounds.filter((sound) => !isVowelSound(sound)).length;
  const drops = dropCosts(sounds);
  const blank = new Float64Array(sounds.length + 1);
  let cost = 0;
  for (let j = 0; j < sounds.length; j++) {
    blank[j] = cost;
    cost += drops[j] ?? 0;
  }
  blank[sounds.length] = Infinity;
  const row = (): Row => ({ costs: blank.slice(), starts: new Int32Array(blank.length) });
  return {
    sounds,
    vowels: sounds.map((sound) => VOWEL_SOUNDS.indexOf(sound)),
    nasals: sounds.map((sound) => NASALS.has(sound)),
    drops,
    weight: Math.max(1, consonants + 0.3 * (sounds.length - consonants)),
    blank,
    rows: [row(), row()],
  };
});

function reach({ costs, starts }: Row, to: number, cost: number, start: number): void {
  if (cost >= costs[to]!) return;
  costs[to] = cost;
  starts[to] = start;
}

/** A character said as the sounds up to `end`. A closing n or m may be said or not. */
function close(
  s: Syllable,
  name: Spoken,
  row: Row,
  end: number,
  cost: number,
  start: number,
  before: number,
) {
  if (s.nasal && name.nasals[end] === true) reach(row, end + 1, before + cost, start);
  reach(row, end, before + (cost + (s.nasal ? 0.3 : 0)), start);
}

/** A character said as the sounds from one on, by every way of reading it. `before` is what those before it cost. */
function say(s: Syllable, name: Spoken, row: Row, from: number, start: number, before: number): void {
  const sound = name.sounds[from];
  if (sound === undefined) return;
  const final = s.bare ? 0.05 : 0.3;
  const cost = s.initials[sound];
  if (cost !== undefined) {
    const vowel = name.vowels[from + 1] ?? -1;
    if (vowel >= 0) close(s, name, row, from + 2, cost + s.finals[vowel]!, start, before);
    close(s, name, row, from + 1, cost + final, start, before);
  }
  const first = name.vowels[from]!;
  if (s.open && first >= 0) {
    const apart = s.rounded && !/[ouw]/u.test(sound) ? 0.25 : 0;
    close(s, name, row, from + 1, apart + s.finals[first]!, start, before);
  }
  if (sound !== "" && s.alone.includes(sound)) reach(row, from + 1, before + s.aloneCost, start);
}

/**
 * The place in a Simplified text that sounds most like a foreign name: an alignment of its sounds with characters,
 * each character costing how far it is from what a transcriber would have written. Linear in the text.
 */
export function soundsIn(zh: string, key: string): SoundMatch {
  const name = spokenOf(key);
  const { drops, weight, blank } = name;
  const all = drops.length;
  let [last, row] = name.rows;
  last.costs.set(blank);
  last.starts.fill(0);
  let best: SoundMatch = { score: 0, start: 0, end: 0 };
  for (let i = 0; i < zh.length; i++) {
    const s = syllable(zh.charAt(i));
    // A dot between the parts of a name (约翰·史密斯) does not part it.
    if ((s === null || s.strange === Infinity) && (zh[i] === "·" || zh[i] === "・")) continue;
    row.costs.set(blank);
    row.starts.fill(i + 1);
    if (s !== null && s.strange !== Infinity) {
      for (let j = 0; j <= all; j++) {
        const here = last.costs[j]! + s.strange;
        if (here >= weight) continue;
        const start = last.starts[j]!;
        say(s, name, row, j, start, here);
        if (start < i) reach(row, j, here + (s.bare ? 0.35 : 0.6), start);
      }
      for (let j = 0; j < all; j++) reach(row, j + 1, row.costs[j]! + drops[j]!, row.starts[j]!);
      const score = 1 - row.costs[all]! / weight;
      if (score > best.score) best = { score, start: row.starts[all]!, end: i + 1 };
    }
    [last, row] = [row, last];
  }
  return best;
}
