import type { Token } from "./tokens.js";

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

/** One form of two lexicons. A phrase that either knows to be no name is none. */
export function joinMeanings<Form extends ChineseForm | EnglishForm>(one: Form, other: Form): Form {
  const both = one.entities.length > 0 && other.entities.length > 0;
  const entities = both ? [...new Set([...one.entities, ...other.entities])] : [];
  return { ...one, entities, weak: one.weak && other.weak };
}

const same = (a: EnglishForm, b: EnglishForm) =>
  a.letters === b.letters && a.keys.length === b.keys.length && a.keys.every((key, i) => key === b.keys[i]);

/** The English forms of two lexicons with one first word, the longest first. */
export function joinEnglish(ones: readonly EnglishForm[], others: readonly EnglishForm[]): EnglishForm[] {
  const joined = ones.map((one) => {
    const other = others.find((form) => same(one, form));
    return other === undefined ? one : joinMeanings(one, other);
  });
  const further = others.filter((other) => !ones.some((form) => same(form, other)));
  return [...joined, ...further].sort((a, b) => b.keys.length - a.keys.length);
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
