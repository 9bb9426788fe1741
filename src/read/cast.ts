import type { Draft } from "./layout.js";
import { hasHan, LETTER, UPPER } from "./letters.js";
import { isChineseName, withoutHonorific } from "./names.js";
import { SHARED_OFFICE, SINGLE_OFFICES } from "./office-words.data.js";
import {
  CHINESE_TITLE,
  readChinesePerson,
  readLatinName,
  readPerson,
  readTitleAfter,
  readTitleBefore,
  titleEnd,
} from "./people.js";
import { roleOfHeading, roleOfTitle } from "./roles.js";
import type { Role } from "./transcript.js";

/** Someone on the call. */
interface Person {
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
  /** The one person who holds an office: "our CFO". */
  readonly holder: (title: string) => Person | null;
  /** Adds a person, or what is newly known of one. */
  readonly add: (name: string, title: string | null, role: Role, weak: boolean) => void;
}

function emptyCast(): Cast {
  const people = new Map<string, Person>();
  /** Words of names, and offices: the key of whose they are, or null when several people have them. */
  const pointers = new Map<string, string | null>();

  const pointed = (pointer: string): string | null => pointers.get(pointer) ?? null;
  const point = (pointer: string, key: string): void => {
    pointers.set(pointer, pointers.has(pointer) && pointers.get(pointer) !== key ? null : key);
  };

  const keyFor = (name: string): string | null => {
    const key = keyOf(name);
    if (people.has(key)) return key;
    const words = key.split(" ");
    // Surname first or last: "Tan Rui" is "Rui Tan".
    const turned = `${words[1] ?? ""} ${words[0] ?? ""}`;
    if (words.length === 2 && people.has(turned)) return turned;
    const owner = pointed(words[0] ?? "");
    if (owner === null || words.length === 1) return owner;
    // A machine spells surnames as it hears them: "Lena Shan" is the "Lena Shen" of before.
    const surname = owner.split(" ").at(-1) ?? "";
    const alike =
      owner.startsWith(`${words[0] ?? ""} `) && surname.charAt(0) === (words.at(-1) ?? "").charAt(0);
    return alike && people.get(owner)?.role !== "analyst" ? owner : null;
  };
  const find = (name: string): Person | null => people.get(keyFor(name) ?? "") ?? null;
  const holder = (title: string): Person | null => people.get(pointed(officeOf(title) ?? "") ?? "") ?? null;

  const add = (name: string, title: string | null, role: Role, weak: boolean): void => {
    const single = !keyOf(name).includes(" ") && !isChineseName(name);
    const office = title === null ? null : officeOf(title);
    // "our CFO, Lena" is the Lena Ortiz, or the CFO, who was introduced before.
    const held = single && office !== null ? pointed(office) : null;
    const key = (single ? (keyFor(name) ?? held) : null) ?? keyOf(name);
    if (held === key && key !== keyOf(name)) point(keyOf(name), key);
    const before = people.get(key);
    const better =
      before === undefined || before.role === "unknown" || (before.weak && !weak && role !== "unknown");
    people.set(
      key,
      better
        ? { name: before?.name ?? withoutHonorific(name), title: title ?? before?.title ?? null, role, weak }
        : { ...before, title: before.title ?? title },
    );
    if (before === undefined) for (const part of partsOf(key)) point(part, key);
    if (office !== null && role === "executive") point(office, key);
  };
  return { find, holder, add };
}

/** The office that only one person holds which a title names, as a pointer; null for any other title. */
function officeOf(title: string): string | null {
  if (SHARED_OFFICE.test(title)) return null;
  const office = SINGLE_OFFICES.find(([, pattern]) => pattern.test(title))?.[0];
  return office === undefined ? null : `office:${office}`;
}

function keyOf(name: string): string {
  const bare = withoutHonorific(name).normalize("NFKC").toLowerCase();
  return bare
    .replace(/(?:先生|女士|小姐|博士)$/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** What someone may be called: given name or surname; for 孙梅 also 孙总. */
function partsOf(key: string): string[] {
  if (isChineseName(key)) return [`${key.charAt(0)}总`, `${key.charAt(0)}總`];
  const words = key.split(" ").map((word) => word.replace(/[("“”)]/g, ""));
  return words.length === 1 ? [] : [...new Set(words)];
}

const HONORIFIC = /\b(?:M[rs]|Mrs|Miss|Dr|Madam)(?:\.\s{0,12}|\s{1,12})/g;
const POSSESSIVE = /\b(?:our|and|company's|company)\s{1,4}/g;
const COMMA = /,\s{1,3}(?=(?:our |the )?[A-Za-z])/g;
const NAME_BEFORE = new RegExp(`[${UPPER}][${LETTER}'’-]{1,24}(?:\\s[${UPPER}][${LETTER}'’.-]{0,24}){1,2}$`);
const CHINESE_TITLED = new RegExp(CHINESE_TITLE, "g");

/** Everyone whom the text introduces with a title, and everyone whom headings and lists of participants name. */
export function castOf(text: string, draft: Draft): Cast {
  const cast = emptyCast();
  const addTitled = (name: string, title: string): void => {
    const { role, weak } = roleOfTitle(title);
    cast.add(name, title, role, weak);
  };
  for (const { name, title } of draft.participants) addTitled(name, title);
  const surnames: string[] = [];
  for (const { heading, speaker, title } of draft.turns) {
    if (heading === null || speaker === null) continue;
    const { role, weak } = roleOfHeading(speaker, title);
    // "Mr. Ortiz" over a turn is the "Lena Ortiz, our CFO" of the introductions.
    if (role === "unknown" && isSurname(speaker)) surnames.push(speaker);
    else cast.add(speaker, title, role, weak);
  }
  // "our CFO, Ms. Lena Ortiz", "Ms. Lena Ortiz, our CFO"
  for (const match of text.matchAll(HONORIFIC)) {
    const name = readLatinName(text, match.index + match[0].length);
    if (name === null) continue;
    const title = readTitleAfter(text, name.end)?.title ?? readTitleBefore(text, match.index);
    if (title !== null) addTitled(name.name, title);
  }
  // "our CFO Lena Ortiz"
  for (const match of text.matchAll(POSSESSIVE)) {
    const at = match.index + match[0].length;
    if (titleEnd(text, at) === at) continue;
    const person = readPerson(text, at);
    if (person?.name && person.title !== null) addTitled(person.name, person.title);
  }
  // "Lena Ortiz, our CFO"
  for (const match of text.matchAll(COMMA)) {
    const title = readTitleAfter(text, match.index)?.title;
    if (title === undefined) continue;
    const name = NAME_BEFORE.exec(text.slice(Math.max(0, match.index - 60), match.index));
    const read = name === null ? null : readLatinName(name[0], 0);
    if (read !== null && read.end === name?.[0].length) addTitled(read.name, title);
  }
  for (const match of hasHan(text) ? text.matchAll(CHINESE_TITLED) : []) {
    const person = readChinesePerson(text, match.index);
    if (person?.name && person.title !== null) addTitled(person.name, person.title);
  }
  for (const surname of surnames) if (cast.find(surname) === null) cast.add(surname, null, "unknown", true);
  return cast;
}

function isSurname(speaker: string): boolean {
  return !/\s/.test(withoutHonorific(speaker)) && !hasHan(speaker);
}
