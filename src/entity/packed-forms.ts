import type { EnglishForm } from "./forms.js";
import { readRow, writtenForm, type NameRow, type WrittenForm } from "./name-rows.js";
import { keysOfName } from "./tokens.js";

/** The written forms of one language's names, in order, so that one is found by halving without an index being built. */
export interface PackedForms {
  /** A form a line: Chinese as it is written, English as the keys of its words with spaces between. */
  readonly text: string;
  /** Where each form begins in `text`; the last is where one more would. */
  readonly starts: Uint32Array;
  /** The row of what each form names, or `NO_NAME`. A form with several meanings has a line for each. */
  readonly rows: Uint32Array;
  /** A place in `LETTERS`, `WEAK`, and `MORE` where the next line is a further meaning. */
  readonly flags: Uint8Array;
}

/** Tables of names: where their rows are, and their forms. */
export interface PackedNames {
  /** Where each table begins, and each of its rows, if all tables were one text. */
  readonly tableStarts: Uint32Array;
  readonly rowStarts: Uint32Array;
  /** By the first two characters, the longest first. Only forms that begin with a Chinese character. */
  readonly chinese: PackedForms;
  /** The first Chinese form that begins with each character from `FIRST_HAN` on, and one more. */
  readonly firsts: Uint32Array;
  /** By the first word, the longest first. */
  readonly english: PackedForms;
  /** Single characters that stand for some name. */
  readonly hints: string;
}

export const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
export const WEAK = 4;
export const MORE = 8;
/** A phrase that only looks like a name. */
export const NO_NAME = 0xffff_ffff;
export const LETTERS: readonly EnglishForm["letters"][] = ["any", "capital", "upper"];

interface Draft {
  readonly text: string;
  /** What forms are put in order by: the first two characters, the first word. */
  readonly group: string;
  /** In characters, or in words. */
  readonly length: number;
  readonly letters: EnglishForm["letters"];
  weak: boolean;
  rows: number[];
}

/** Adds a form; one that is there already gains a further meaning. `row` is null for a phrase that is no name. */
function add(drafts: Map<string, Draft>, draft: Omit<Draft, "rows">, row: number | null): void {
  const key = `${draft.letters} ${draft.text}`;
  const known = drafts.get(key);
  if (known === undefined) drafts.set(key, { ...draft, rows: row === null ? [] : [row] });
  else if (row === null) known.rows = [];
  // A phrase that is known to be no name stays none.
  else if (known.rows.length > 0 && !known.rows.includes(row)) {
    known.rows.push(row);
    known.weak &&= draft.weak;
  }
}

const isShortUpper = (text: string) => /^[A-Z][A-Z&.]{1,5}$/u.test(text);

/** Short forms in capitals must be written so: "US", not "us". */
function lettersOf(text: string, named: boolean): EnglishForm["letters"] {
  if (!named) return "any";
  if (isShortUpper(text)) return "upper";
  const first = text.charAt(0);
  return first === first.toLowerCase() ? "any" : "capital";
}

function packForms(drafts: Map<string, Draft>): PackedForms {
  const lines = [...drafts.values()]
    .sort((a, b) => (a.group === b.group ? b.length - a.length : a.group < b.group ? -1 : 1))
    .flatMap(({ text, letters, weak, rows }) =>
      (rows.length === 0 ? [NO_NAME] : rows).map((row, i) => ({
        text: `${text}\n`,
        row,
        flags: LETTERS.indexOf(letters) + (weak ? WEAK : 0) + (i + 1 < rows.length ? MORE : 0),
      })),
    );
  return {
    text: lines.map(({ text }) => text).join(""),
    starts: runningSums([0, ...lines.map(({ text }) => text.length)]),
    rows: Uint32Array.from(lines, ({ row }) => row),
    flags: Uint8Array.from(lines, ({ flags }) => flags),
  };
}

/** Each number with all before it. */
function runningSums(gaps: ArrayLike<number>): Uint32Array {
  const sums = new Uint32Array(gaps.length);
  let sum = 0;
  for (let i = 0; i < gaps.length; i++) sums[i] = sum += gaps[i]!;
  return sums;
}

const isHan = (unit: number) => unit >= FIRST_HAN && unit <= LAST_HAN;
const isAllLatin = (form: string) => /^[\x20-\x7e]+$/u.test(form);

/** The forms of all rows, on the way into the pack. */
interface Drafts {
  readonly chinese: Map<string, Draft>;
  readonly english: Map<string, Draft>;
  readonly hints: Set<string>;
}

function addRow({ chinese, english, hints }: Drafts, { zh, en }: NameRow, row: number | null): void {
  const addEnglish = ({ text, weak }: WrittenForm) => {
    const keys = keysOfName(text);
    const [group = ""] = keys;
    if (group === "") return;
    const letters = lettersOf(text, row !== null);
    add(english, { text: keys.join(" "), group, length: keys.length, letters, weak }, row);
  };
  for (const form of zh.map(writtenForm)) {
    const { text, weak } = form;
    if (text.length === 1) hints.add(text);
    else if (isAllLatin(text)) addEnglish(form);
    else if (isHan(text.charCodeAt(0)))
      add(chinese, { text, group: text.slice(0, 2), length: text.length, letters: "any", weak }, row);
  }
  for (const form of en) addEnglish(writtenForm(form));
}

/** The first form of each character, and one more. */
function firstsOf({ text, starts }: PackedForms): Uint32Array {
  const counts = new Uint32Array(LAST_HAN - FIRST_HAN + 2);
  for (const start of starts.subarray(0, -1)) counts[text.charCodeAt(start) - FIRST_HAN + 1]! += 1;
  return runningSums(counts);
}

/**
 * Packs tables of names, of which a form's meanings keep the order, and phrases that are none: rows without an id.
 * Lines that are empty or begin with `#` are notes.
 */
export function packNames(tables: readonly string[], phrases: readonly NameRow[] = []): PackedNames {
  const drafts: Drafts = { chinese: new Map(), english: new Map(), hints: new Set() };
  const tableStarts: number[] = [];
  const rowStarts: number[] = [];
  let at = 0;
  for (const table of tables) {
    tableStarts.push(at);
    for (const line of table.split("\n")) {
      if (line !== "" && !line.startsWith("#")) addRow(drafts, readRow(line), rowStarts.push(at) - 1);
      at += line.length + 1;
    }
  }
  for (const phrase of phrases) addRow(drafts, phrase, null);
  const chinese = packForms(drafts.chinese);
  return {
    tableStarts: Uint32Array.from(tableStarts),
    rowStarts: Uint32Array.from(rowStarts),
    chinese,
    firsts: firstsOf(chinese),
    english: packForms(drafts.english),
    hints: [...drafts.hints].join(""),
  };
}
