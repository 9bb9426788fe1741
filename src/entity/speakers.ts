import { syllablesOf } from "./readings.js";
import { surnames } from "./surnames.js";
import { spellings } from "./syllables.js";
import { tokenise } from "./tokens.js";

/** The people of a call, found by any part of their name. Ids are `speaker:` and the name. */
export interface SpeakerIndex {
  /** Keys of English words to ids. */
  readonly byWord: ReadonlyMap<string, readonly string[]>;
  /** Names written in pinyin, as syllables: given name and surname. */
  readonly spoken: readonly SpokenName[];
  /** Names in Chinese characters. */
  readonly written: ReadonlyMap<string, string>;
  /** Whether a name may begin with a character (a code unit): remembered, for it is asked of every one. */
  readonly begins: Map<number, boolean>;
}

interface SpokenName {
  readonly id: string;
  readonly surname: string;
  readonly given: readonly string[];
}

const NO_SPEAKERS: SpeakerIndex = {
  byWord: new Map(),
  spoken: [],
  written: new Map(),
  begins: new Map(),
};

/** Not names of people: "Unidentified Analyst", "Operator", "Speaker 2". */
const ANYBODY = new Set(
  "unidentified unknown operator interpreter translator representative analyst speaker moderator participant company".split(
    " ",
  ),
);

/** The surname and the given name's syllables of a name in pinyin, in either order; null for others. */
function spokenName(name: string, keys: readonly string[]): SpokenName | null {
  if (keys.length < 2 || keys.length > 4) return null;
  const { bySpelling } = surnames();
  const orders = [
    [keys[keys.length - 1] ?? "", keys.slice(0, -1)],
    [keys[0] ?? "", keys.slice(1)],
  ] as const;
  for (const [surname, given] of orders) {
    if (!bySpelling.has(surname)) continue;
    const syllables = given.flatMap((word) => spellings(word)[0] ?? [""]);
    if (syllables.length > 0 && syllables.length <= 2 && !syllables.includes(""))
      return { id: `speaker:${name}`, surname, given: syllables };
  }
  return null;
}

/** Makes an index of speakers' names as the transcript writes them. */
export function indexSpeakers(speakers: readonly string[]): SpeakerIndex {
  if (speakers.length === 0) return NO_SPEAKERS;
  const byWord = new Map<string, string[]>();
  const written = new Map<string, string>();
  const spoken: SpokenName[] = [];
  for (const name of speakers) {
    const id = `speaker:${name}`;
    if (/^\p{Script=Han}{2,4}$/u.test(name)) {
      written.set(name, id);
      continue;
    }
    const keys = tokenise(name).map((token) => token.key);
    if (keys.some((key) => ANYBODY.has(key))) continue;
    for (const key of keys) {
      if (key.length < 2) continue;
      const ids = byWord.get(key) ?? [];
      byWord.set(key, ids);
      if (!ids.includes(id)) ids.push(id);
    }
    const said = spokenName(name, keys);
    if (said !== null) spoken.push(said);
  }
  return { byWord, spoken, written, begins: new Map() };
}

const reads = (character: string, syllable: string) => syllablesOf(character).includes(syllable);

/** Whether characters read as a surname in any of its spellings (Wong is 王). */
function isSurname(text: string, at: number, spelling: string): number {
  for (const { characters } of surnames().bySpelling.get(spelling) ?? [])
    if (text.startsWith(characters, at)) return characters.length;
  return 0;
}

function mayBegin(index: SpeakerIndex, unit: number): boolean {
  const known = index.begins.get(unit);
  if (known !== undefined) return known;
  const character = String.fromCharCode(unit);
  const { bySpelling } = surnames();
  const answer =
    [...index.written.keys()].some((name) => name.startsWith(character)) ||
    index.spoken.some(
      ({ surname, given }) =>
        (given.length > 1 && reads(character, given[0] ?? "")) ||
        (bySpelling.get(surname) ?? []).some(({ characters }) => characters.startsWith(character)),
    );
  index.begins.set(unit, answer);
  return answer;
}

/** The speaker named at a place of a Simplified text: full name (王育林), or given name of two characters (育林总). */
export function speakerAt(
  index: SpeakerIndex,
  text: string,
  at: number,
): { id: string; length: number } | null {
  if (index.spoken.length + index.written.size === 0 || !mayBegin(index, text.charCodeAt(at))) return null;
  for (const [name, id] of index.written) if (text.startsWith(name, at)) return { id, length: name.length };
  const here = syllablesOf(text.charAt(at));
  for (const { id, surname, given } of index.spoken) {
    if (given.length > 1 && here.includes(given[0] ?? "") && reads(text.charAt(at + 1), given[1] ?? ""))
      return { id, length: given.length };
    const next = given[0] ?? "";
    if (!reads(text.charAt(at + 1), next) && !reads(text.charAt(at + 2), next)) continue;
    const family = isSurname(text, at, surname);
    if (family > 0 && given.every((syllable, i) => reads(text.charAt(at + family + i), syllable)))
      return { id, length: family + given.length };
  }
  return null;
}
