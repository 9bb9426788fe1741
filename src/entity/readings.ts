import { corpusRows } from "../text/data.js";
import { remembering } from "../text/remember.js";

/** The block of Unicode that the table's characters are of. */
const FIRST = 0x4e00;
const LAST = 0x9fff;

interface Readings {
  /** Syllables, toneless; the first is no syllable. */
  readonly syllables: readonly string[];
  /** The usual reading of each character from `FIRST` on, as an index of `syllables`: 0 where it has none. */
  readonly usual: Uint16Array;
  /** Other readings, toneless, by the characters (code units) that have some. */
  readonly others: ReadonlyMap<number, readonly string[]>;
}

let readings: Readings | null = null;

function loadReadings(): Readings {
  if (readings !== null) return readings;
  const syllables = [""];
  const usual = new Uint16Array(LAST - FIRST + 1);
  const others = new Map<number, string[]>();
  for (const [key = "", characters = ""] of corpusRows("names/readings.tsv")) {
    const extra = key.startsWith("+");
    const syllable = key.slice(extra ? 1 : 0).replace(/\d/u, "");
    if (!extra) {
      if (syllable !== syllables[syllables.length - 1]) syllables.push(syllable);
      for (let i = 0; i < characters.length; i++)
        usual[characters.charCodeAt(i) - FIRST] = syllables.length - 1;
    } else
      for (let i = 0; i < characters.length; i++) {
        const list = others.get(characters.charCodeAt(i));
        if (list === undefined) others.set(characters.charCodeAt(i), [syllable]);
        else list.push(syllable);
      }
  }
  readings = { syllables, usual, others };
  return readings;
}

/** The usual pinyin syllable of a Simplified character, toneless, `v` for ü; null where it is no common character. */
export function syllableOf(character: string): string | null {
  const { syllables, usual } = loadReadings();
  const number = character.length === 1 ? (usual[character.charCodeAt(0) - FIRST] ?? 0) : 0;
  return number === 0 ? null : (syllables[number] ?? null);
}

/**
 * The one reading of a character (code unit) as a number, the same for all characters that are read so; 0 where it has
 * none, -1 where it has several.
 */
export function onlyReading(unit: number): number {
  const { usual, others } = loadReadings();
  return others.has(unit) ? -1 : (usual[unit - FIRST] ?? 0);
}

/** Every reading of a character, the usual one first: 乐 is le in 乐视 and yue in a surname. */
export const syllablesOf: (character: string) => readonly string[] = remembering(10_000, (character) => {
  const first = syllableOf(character);
  if (first === null) return [];
  const rest = loadReadings().others.get(character.charCodeAt(0)) ?? [];
  return [first, ...rest.filter((other) => other !== first)];
});

let inventory: ReadonlySet<string> | null = null;

/** Every syllable of Mandarin, toneless. */
export function syllableInventory(): ReadonlySet<string> {
  inventory ??= new Set([...loadReadings().syllables.slice(1), "lv", "nv", "o"]);
  return inventory;
}
