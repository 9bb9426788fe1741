import { onlyReading, syllablesOf } from "../entity/readings.js";
import { F_AS_H, MERGED_INITIALS, NEAR_FINALS, NEAR_INITIALS, SAME_WORD } from "./homophone-sound.data.js";

/** How unlike two characters sound: 0 the same syllable (tones aside), to `FAR` and more for unlike ones. */
export const SAME_SOUND = 0;
/** The same but for a merger of many accents: n and l, an and ang, zh and z. */
export const MERGED = 0.3;
/** The same initial or final, the other one close: 光 guang and 公 gong. */
export const NEAR = 0.7;
export const FAR = 2;

interface Parts {
  readonly initial: string;
  readonly final: string;
}

const INITIAL = /^(?:[zcs]h|[b-df-hj-np-tw-z])?/;

function partsOf(syllable: string): Parts {
  const initial = INITIAL.exec(syllable)?.[0] ?? "";
  return { initial, final: syllable.slice(initial.length) };
}

const classes = new Map<string, string>();

/** The syllable as an accent that makes none of the fine distinctions has it: niang, liang and lian are "lian". */
function soundClass(syllable: string): string {
  let known = classes.get(syllable);
  if (known !== undefined) return known;
  const { initial, final } = partsOf(F_AS_H[syllable] ?? syllable);
  const open = final.endsWith("ng") && !final.endsWith("ong") ? final.slice(0, -1) : final;
  known = (MERGED_INITIALS[initial] ?? initial) + open.replace("v", "u");
  classes.set(syllable, known);
  return known;
}

const classNumbers = new Map<string, number>();

function numberOf(syllable: string): number {
  const sound = soundClass(syllable);
  let number = classNumbers.get(sound);
  if (number === undefined) classNumbers.set(sound, (number = classNumbers.size));
  return number;
}

const NO_CLASSES: readonly number[] = [];

/** By the number of the only reading that a character has, as nearly all have one. */
const byReading: (readonly number[])[] = [NO_CLASSES];

/** By code unit, of the others. */
const ofSeveral = new Map<number, readonly number[]>();

/** The classes of every reading of a character (code unit), as small numbers; empty for those that are not common. */
export function soundClasses(unit: number): readonly number[] {
  const reading = onlyReading(unit);
  const known = reading === -1 ? ofSeveral.get(unit) : byReading[reading];
  if (known !== undefined) return known;
  const syllables = syllablesOf(String.fromCharCode(unit));
  const classes = [...new Set(syllables.map(numberOf))];
  if (reading === -1) ofSeveral.set(unit, classes);
  else byReading[reading] = classes;
  return classes;
}

const shareGroup = (groups: readonly (readonly string[])[], a: string, b: string) =>
  groups.some((group) => group.includes(a) && group.includes(b));

/** Mandarin has some 400 syllables, and speech few of their pairs: each is compared once. */
const distances = new Map<string, Map<string, number>>();

function syllableDistance(a: string, b: string): number {
  if (a === b) return SAME_SOUND;
  let row = distances.get(a);
  if (row === undefined) distances.set(a, (row = new Map<string, number>()));
  let distance = row.get(b);
  if (distance === undefined) row.set(b, (distance = compareSyllables(a, b)));
  return distance;
}

function compareSyllables(a: string, b: string): number {
  const classA = soundClass(a);
  const classB = soundClass(b);
  if (classA === classB) return MERGED;
  const partsA = partsOf(classA);
  const partsB = partsOf(classB);
  const near =
    (partsA.initial === partsB.initial && shareGroup(NEAR_FINALS, partsA.final, partsB.final)) ||
    (partsA.final === partsB.final && shareGroup(NEAR_INITIALS, partsA.initial, partsB.initial));
  return near ? NEAR : FAR;
}

const sameWord = new Map<string, string>();
for (const group of SAME_WORD)
  for (const character of group) sameWord.set(character, (sameWord.get(character) ?? "") + group);

/** Whether two characters are written for one another as a matter of spelling. */
export function isSpelling(a: string, b: string): boolean {
  return a === b || (sameWord.get(a)?.includes(b) ?? false);
}

/** How unlike two characters sound, by their likest readings. */
export function soundDistance(a: string, b: string): number {
  if (a === b) return SAME_SOUND;
  let least = FAR;
  for (const one of syllablesOf(a))
    for (const other of syllablesOf(b)) least = Math.min(least, syllableDistance(one, other));
  return least;
}
