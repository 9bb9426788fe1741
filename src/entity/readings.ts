import { corpusRows } from "../text/data.js";
import { remembering } from "../text/remember.js";

interface Readings {
  /** The usual reading, without tone. */
  readonly usual: ReadonlyMap<string, string>;
  /** Other readings, without tone, of the characters that have some. */
  readonly others: ReadonlyMap<string, readonly string[]>;
}

let readings: Readings | null = null;

function loadReadings(): Readings {
  if (readings !== null) return readings;
  const usual = new Map<string, string>();
  const others = new Map<string, string[]>();
  for (const [key = "", characters = ""] of corpusRows("names/readings.tsv")) {
    const extra = key.startsWith("+");
    const syllable = key.slice(extra ? 1 : 0).replace(/\d/u, "");
    for (const character of characters) {
      if (!extra) usual.set(character, syllable);
      else {
        const list = others.get(character);
        if (list === undefined) others.set(character, [syllable]);
        else list.push(syllable);
      }
    }
  }
  readings = { usual, others };
  return readings;
}

/** The usual pinyin syllable of a Simplified character, toneless, `v` for ü; null where it is no common character. */
export function syllableOf(character: string): string | null {
  return loadReadings().usual.get(character) ?? null;
}

/** Every reading of a character, the usual one first: 乐 is le in 乐视 and yue in a surname. */
export const syllablesOf: (character: string) => readonly string[] = remembering(10_000, (character) => {
  const { usual, others } = loadReadings();
  const first = usual.get(character);
  const rest = others.get(character) ?? [];
  return first === undefined ? [] : [first, ...rest.filter((other) => other !== first)];
});

let inventory: ReadonlySet<string> | null = null;

/** Every syllable of Mandarin, toneless. */
export function syllableInventory(): ReadonlySet<string> {
  inventory ??= new Set([...loadReadings().usual.values(), "lv", "nv", "o"]);
  return inventory;
}
