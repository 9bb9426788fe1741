import { keyOf, tokenise, type Token } from "./tokens.js";

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

/** Chinese forms by their first two characters, the longest first. */
export type ChineseForms = Map<string, ChineseForm[]>;
/** English forms by the key of their first word, the longest first. */
export type EnglishForms = Map<string, EnglishForm[]>;

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((x, i) => x === b[i]);

/** Adds a form of two characters or more; a form that is there already gains a further meaning. */
export function addChinese(forms: ChineseForms, text: string, entity: string | null, weak: boolean): void {
  const key = text.slice(0, 2);
  const list = forms.get(key) ?? [];
  forms.set(key, list);
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

/** Adds an English form. Short forms in capitals must be written so: "US" is a country, "us" is none. */
export function addEnglish(forms: EnglishForms, text: string, entity: string | null, weak: boolean): void {
  const keys =
    text.includes(" ") || text.includes("-") || text.includes("/")
      ? tokenise(text).map((t) => t.key)
      : [keyOf(text)];
  const first = keys[0];
  if (first === undefined || first === "") return;
  const letters = lettersOf(text, entity);
  const list = forms.get(first) ?? [];
  forms.set(first, list);
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

/** The longest form that begins at a place of a Simplified text. */
export function chineseAt(forms: ChineseForms, text: string, at: number): ChineseForm | null {
  const list = forms.get(text.slice(at, at + 2));
  if (list === undefined) return null;
  for (const form of list) if (text.startsWith(form.text, at)) return form;
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

/** The longest form that begins at a word. */
export function englishAt(forms: EnglishForms, tokens: readonly Token[], at: number): EnglishForm | null {
  const list = forms.get(tokens[at]?.key ?? "");
  if (list === undefined) return null;
  for (const form of list) if (fits(form, tokens, at)) return form;
  return null;
}
