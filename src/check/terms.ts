import { corpusRows } from "../text/data.js";
import { phraseKeys } from "./english.js";
import type { Term } from "./term.js";

/** A term of the user's own, from a glossary; Chinese forms as compared: Simplified, small letters. */
export interface NewTerm {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly forbidden: readonly string[];
}

/** Terms with what finds them in a Chinese text. */
export interface TermBase {
  readonly terms: readonly Term[];
  /** Terms by Chinese form, the hints too. */
  readonly chinese: ReadonlyMap<string, readonly Term[]>;
  /** Lengths of the Chinese forms that begin with two characters, the longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
  /** Whose preferred rendering a phrase is: a wrong rendering may be another term's. */
  readonly owners: ReadonlyMap<string, Term>;
}

const TABLES = [
  "accounting",
  "reporting",
  "cloud-software",
  "consumer",
  "auto-energy",
  "semiconductor",
  "health",
  "government",
  "industry",
] as const;

const cell = (text: string | undefined) => (text ?? "").split("|").filter((form) => form !== "");
const isWeak = (form: string) => form.startsWith("?");
const bare = (form: string) => (isWeak(form) ? form.slice(1) : form);

function termOf(row: readonly string[]): Term {
  const forms = cell(row[0]);
  return {
    zh: forms.filter((form) => !isWeak(form)),
    hints: forms.filter(isWeak).map(bare),
    preferred: cell(row[1]),
    accepted: cell(row[2]),
    wrong: cell(row[3]),
    misheard: cell(row[4]).map((form) => ({ text: bare(form), weak: isWeak(form) })),
    basis: row[5] === "basis",
    glossary: false,
  };
}

function indexed(terms: readonly Term[]): TermBase {
  const chinese = new Map<string, Term[]>();
  const lengths = new Map<string, number[]>();
  for (const term of terms) {
    for (const form of [...term.zh, ...term.hints]) {
      const key = form.toLowerCase();
      const known = chinese.get(key);
      if (known !== undefined) known.push(term);
      else chinese.set(key, [term]);
      const start = key.slice(0, 2);
      const sizes = lengths.get(start);
      if (sizes === undefined) lengths.set(start, [key.length]);
      else if (!sizes.includes(key.length)) sizes.push(key.length);
    }
  }
  for (const sizes of lengths.values()) sizes.sort((a, b) => b - a);
  const owners = new Map<string, Term>();
  for (const term of terms) for (const text of term.preferred) if (!owners.has(text)) owners.set(text, term);
  return { terms, chinese, lengths, owners };
}

let shipped: TermBase | null = null;

/** The shipped term base, read once. */
export function loadTerms(): TermBase {
  return (shipped ??= indexed(TABLES.flatMap((table) => corpusRows(`terms/${table}.tsv`).map(termOf))));
}

/** Forms are the same phrase when their lemmas are: gross margin, gross margins. */
const plainForm = (text: string) => phraseKeys(text).join(" ");

/** What the user calls right is not wrong, whatever ours says; the rest of ours still answers for the term. */
function overruled(term: Term, right: ReadonlySet<string>, forbidden: ReadonlySet<string>): Term {
  const allowed = (text: string) => !forbidden.has(plainForm(text));
  return {
    ...term,
    preferred: term.preferred.filter(allowed),
    accepted: term.accepted.filter(allowed),
    wrong: term.wrong.filter((text) => !right.has(plainForm(text))),
  };
}

/** The term base with terms of the user's own, which win over the shipped ones. The given base is not changed. */
export function extendTerms(base: TermBase, additions: readonly NewTerm[]): TermBase {
  let own = [...base.terms];
  const added: Term[] = [];
  for (const { zh, en, forbidden } of additions) {
    const heads = new Set(zh);
    const right = new Set(en.map(plainForm));
    const never = new Set(forbidden.map(plainForm));
    own = own.map((term) => (term.zh.some((form) => heads.has(form)) ? overruled(term, right, never) : term));
    added.push({
      zh,
      hints: [],
      preferred: en,
      accepted: [],
      wrong: forbidden,
      misheard: [],
      basis: false,
      glossary: true,
    });
  }
  return indexed([...added, ...own]);
}
