import { corpusRows } from "../text/data.js";

export interface Surname {
  readonly characters: string;
  /** Lower case: the pinyin first, then the other spellings (Wong, Hsieh, Tsai). */
  readonly spellings: readonly string[];
}

export interface Surnames {
  /** 1 for the code units that a surname begins with: asked at every character of a text. */
  readonly firsts: Uint8Array;
  readonly byCharacters: ReadonlyMap<string, Surname>;
  readonly bySpelling: ReadonlyMap<string, readonly Surname[]>;
}

let table: Surnames | null = null;

/** The surnames of corpus/names/surnames.tsv, by characters and by lower-case spelling. */
export function surnames(): Surnames {
  if (table !== null) return table;
  const byCharacters = new Map<string, Surname>();
  const bySpelling = new Map<string, Surname[]>();
  for (const [characters = "", pinyin = "", others = ""] of corpusRows("names/surnames.tsv")) {
    const spellings = [pinyin, ...others.split("|")].filter((s) => s !== "").map((s) => s.toLowerCase());
    const surname = { characters, spellings };
    byCharacters.set(characters, surname);
    for (const spelling of spellings) {
      const list = bySpelling.get(spelling);
      if (list === undefined) bySpelling.set(spelling, [surname]);
      else list.push(surname);
    }
  }
  const firsts = new Uint8Array(0x10000);
  for (const characters of byCharacters.keys()) firsts[characters.charCodeAt(0)] = 1;
  table = { byCharacters, bySpelling, firsts };
  return table;
}

/** The surname that a Simplified string begins with: a double one (欧阳) before a single one (欧). */
export function surnameAt(text: string, at: number): Surname | null {
  const { byCharacters, firsts } = surnames();
  if (at >= text.length || firsts[text.charCodeAt(at)] !== 1) return null;
  return byCharacters.get(text.slice(at, at + 2)) ?? byCharacters.get(text.charAt(at)) ?? null;
}
