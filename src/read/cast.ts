import type { Draft } from "./layout.js";
import { isChineseName, withoutHonorific } from "./names.js";
import {
  CHINESE_TITLE,
  ENGLISH_TITLE,
  readChinesePerson,
  readLatinName,
  readPerson,
  readTitleAfter,
} from "./people.js";
import { roleOfHeading, roleOfTitle } from "./roles.js";
import type { Role } from "./transcript.js";

/** Someone on the call. */
export interface Person {
  readonly name: string;
  readonly title: string | null;
  readonly role: Role;
  /** The title alone leaves the role open. */
  readonly weak: boolean;
}

/** Who is on the call, as far as headings, lists of participants and introductions tell. */
export interface Cast {
  /** The one person a name can mean: the whole name, a given name, a surname with Mr. Null when none or several. */
  readonly find: (name: string) => Person | null;
  /** Adds a person, or what is newly known of one. */
  readonly add: (name: string, title: string | null, role: Role, weak: boolean) => Person;
}

export function emptyCast(): Cast {
  const whole = new Map<string, Person>();
  /** Words of names: whose they are, or null when several people have them. */
  const parts = new Map<string, string | null>();

  const find = (name: string): Person | null => {
    const key = keyOf(name);
    const known = whole.get(key);
    if (known !== undefined) return known;
    const words = key.split(" ");
    // Surname first or last: "Tan Rui" is "Rui Tan".
    const turned = words.length === 2 ? whole.get(`${words[1]} ${words[0]}`) : undefined;
    if (turned !== undefined) return turned;
    const owner = parts.get(words[0] ?? "");
    if (owner === undefined || owner === null) return null;
    const person = whole.get(owner) ?? null;
    if (words.length === 1) return person;
    // A machine spells surnames as it hears them: "Lena Shan" is the "Lena Shen" of before.
    const surname = owner.split(" ").at(-1) ?? "";
    const same = owner.startsWith(`${words[0]} `) && surname.startsWith(words.at(-1)?.charAt(0) ?? " ");
    return same && person !== null && person.role !== "analyst" ? person : null;
  };

  const add = (name: string, title: string | null, role: Role, weak: boolean): Person => {
    const key = keyOf(name);
    const before = whole.get(key);
    const better =
      before === undefined || before.role === "unknown" || (before.weak && !weak && role !== "unknown");
    const person = better
      ? { name: before?.name ?? withoutHonorific(name), title: title ?? before?.title ?? null, role, weak }
      : { ...before, title: before.title ?? title };
    whole.set(key, person);
    if (before === undefined) {
      for (const part of partsOf(key))
        parts.set(part, parts.has(part) && parts.get(part) !== key ? null : key);
    }
    return person;
  };
  return { find, add };
}

function keyOf(name: string): string {
  const bare = withoutHonorific(name).normalize("NFKC").toLowerCase();
  return bare
    .replace(/(?:先生|女士|小姐|博士)$/u, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** What someone may be called: given name or surname; for 孙梅 also 孙总. */
function partsOf(key: string): string[] {
  if (isChineseName(key)) return [`${key.charAt(0)}总`, `${key.charAt(0)}總`];
  const words = key.split(" ").map((word) => word.replace(/[("“”)]/g, ""));
  return words.length === 1 ? [] : [...new Set([words[0] ?? "", words.at(-1) ?? "", ...words.slice(1, -1)])];
}

const HONORIFIC_NAME = /(?<![\p{L}])(?:Mr|Ms|Mrs|Miss|Dr|Madam)\.?\s{1,4}/gu;
const TITLED = new RegExp(String.raw`(?<![\p{L}])(?:our|and|company's|company)\s+(?=${ENGLISH_TITLE})`, "gu");
const NAMED = /(?<![\p{L}.])(?=\p{Lu}[\p{L}'’-]{1,24}(?:\s\p{Lu}[\p{L}'’.-]{0,24}){1,3},\s)/gu;
const TITLE_BEFORE = new RegExp(`(${ENGLISH_TITLE})[,:]?\\s{0,4}$`, "u");
const CHINESE_TITLED = new RegExp(CHINESE_TITLE, "gu");

/** Everyone whom the text introduces with a title, and everyone whom headings and lists of participants name. */
export function castOf(text: string, draft: Draft): Cast {
  const cast = emptyCast();
  const addTitled = (name: string, title: string): void => {
    const { role, weak } = roleOfTitle(title);
    cast.add(name, title, role, weak);
  };
  for (const { name, title } of draft.participants) addTitled(name, title);
  for (const { heading, speaker, title } of draft.turns) {
    if (heading === null || speaker === null) continue;
    const { role, weak } = roleOfHeading(speaker, title);
    cast.add(speaker, title, role, weak);
  }
  for (const match of text.matchAll(HONORIFIC_NAME)) {
    const at = match.index + match[0].length;
    const name = readLatinName(text, at);
    if (name === null) continue;
    const before = TITLE_BEFORE.exec(text.slice(Math.max(0, match.index - 100), match.index))?.[1];
    const title = readTitleAfter(text, name.end)?.title ?? before?.replace(/\s+/gu, " ");
    if (title !== undefined) addTitled(name.name, title);
  }
  for (const match of text.matchAll(TITLED)) {
    const person = readPerson(text, match.index + match[0].length);
    if (person?.name && person.title !== null) addTitled(person.name, person.title);
  }
  for (const match of text.matchAll(NAMED)) {
    const name = readLatinName(text, match.index);
    const after = name === null ? null : readTitleAfter(text, name.end);
    if (name !== null && after !== null && name.name.includes(" ")) addTitled(name.name, after.title);
  }
  for (const match of text.matchAll(CHINESE_TITLED)) {
    const person = readChinesePerson(text, match.index);
    if (person?.name && person.title !== null) addTitled(person.name, person.title);
  }
  return cast;
}
