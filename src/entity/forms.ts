import { keysOfName, type Token } from "./tokens.js";

/** A written form of a name. `entities` is empty for a phrase that only looks like a name (平安夜, "French fries"). */
export interface ChineseForm {
  readonly text: string;
  readonly entities: readonly string[];
  readonly weak: boolean;
}

export interface EnglishForm {
  readonly keys: readonly string[];
  readonly entities: readonly string[];
  readonly weak: boolean;
  /** `capital`: the first word must begin with one. `upper`: every letter is one (EU, but not "eu"). */
  readonly letters: "any" | "capital" | "upper";
}

/** English forms by the key of their first word, the longest first. */
export interface EnglishNames {
  readonly english: (key: string) => readonly EnglishForm[];
}

/** Chinese forms with one first character, by their second (as code units), the longest first. */
export type ChineseForms = Map<number, ChineseForm[]>;

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((x, i) => x === b[i]);

/** Adds a form of two characters or more; a form that is there already gains a further meaning. */
export function addChinese(forms: ChineseForms, text: string, entity: string | null, weak: boolean): void {
  const list = forms.get(text.charCodeAt(1)) ?? [];
  forms.set(text.charCodeAt(1), list);
  const at = list.findIndex((form) => form.text === text);
  const known = list[at];
  const added = entity === null ? [] : [entity];
  if (known === undefined) {
    const place = list.findIndex((form) => form.text.length < text.length);
    list.splice(place === -1 ? list.length : place, 0, { text, entities: added, weak });
  } else if (entity === null) list[at] = { text, entities: [], weak };
  // A phrase that is known to be no name stays none.
  else if (known.entities.length > 0 && !known.entities.includes(entity))
    list[at] = { text, entities: [...known.entities, entity], weak: known.weak && weak };
}

const isShortUpper = (text: string) => /^[A-Z][A-Z&.]{1,5}$/u.test(text);

function lettersOf(text: string, entity: string | null): EnglishForm["letters"] {
  if (entity === null) return "any";
  if (isShortUpper(text)) return "upper";
  const first = text.charAt(0);
  return first === first.toLowerCase() ? "any" : "capital";
}

/** Adds an English form, the longest before the others. Short forms in capitals must be written so: "US", not "us". */
export function addEnglish(list: EnglishForm[], text: string, entity: string | null, weak: boolean): void {
  const keys = keysOfName(text);
  const letters = lettersOf(text, entity);
  const at = list.findIndex((form) => form.letters === letters && same(form.keys, keys));
  const known = list[at];
  const added = entity === null ? [] : [entity];
  if (known === undefined) {
    const place = list.findIndex((form) => form.keys.length < keys.length);
    list.splice(place === -1 ? list.length : place, 0, { keys, entities: added, weak, letters });
  } else if (entity === null) list[at] = { ...known, entities: [] };
  else if (known.entities.length > 0 && !known.entities.includes(entity))
    list[at] = { ...known, entities: [...known.entities, entity], weak: known.weak && weak };
}

/** The longest of the forms with one first character that begins at a place of a Simplified text. */
export function chineseIn(forms: ChineseForms, text: string, at: number): ChineseForm | null {
  for (const form of forms.get(text.charCodeAt(at + 1)) ?? [])
    if (text.startsWith(form.text, at)) return form;
  return null;
}

function fits(form: EnglishForm, tokens: readonly Token[], at: number): boolean {
  for (let i = 0; i < form.keys.length; i++) {
    const token = tokens[at + i];
    if (token === undefined || token.key !== form.keys[i] || (i > 0 && !token.joined)) return false;
  }
  const first = tokens[at];
  if (first === undefined || form.letters === "any") return true;
  return form.letters === "upper" ? first.upper : first.capital;
}

/** The longest form that begins at a word, of forms that begin with its key. */
export function englishAt(names: EnglishNames, tokens: readonly Token[], at: number): EnglishForm | null {
  const key = tokens[at]?.key ?? "";
  for (const form of names.english(key)) if (fits(form, tokens, at)) return form;
  // Qunar.com is Qunar, on its site.
  if (key.length > 5 && key.endsWith("com"))
    for (const form of names.english(key.slice(0, -3))) if (form.keys.length === 1) return form;
  return null;
}
