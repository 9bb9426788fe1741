import { corpusRows } from "../text/data.js";
import { phraseKeys } from "./english.js";
import type { Term } from "./term.js";

/** A term of the user's own, from a glossary; Chinese forms as compared: Simplified, small letters. */
export interface NewTerm {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly forbidden: readonly string[];
}

/**
 * Terms with what finds them in a Chinese text. A call names a tenth of them: the others stay lines of their tables
 * until someone asks for all.
 */
export interface TermBase {
  readonly terms: readonly Term[];
  /** The Chinese forms of each term, the hints not among them, by its number. */
  readonly forms: readonly (readonly string[])[];
  readonly term: (number: number) => Term;
  /** The terms whose English transcribers' machines are known to mishear. */
  readonly misheard: readonly Term[];
  /** The terms that a Chinese form in small letters names or hints at. */
  readonly named: (form: string) => readonly Term[];
  /** The lengths that Chinese forms may have which begin at a place of a text in small letters, the longest first. */
  readonly lengths: (text: string, at: number) => readonly number[];
  /** Whose preferred rendering a phrase is: a wrong rendering may be another term's. */
  readonly owner: (phrase: string) => Term | undefined;
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

/** What the index needs of each term before anyone asks for it. */
interface Listed {
  readonly zh: readonly string[];
  readonly hints: readonly string[];
  readonly preferred: () => readonly string[];
  readonly isMisheard: boolean;
}

const NO_TERMS: readonly Term[] = [];
const NO_LENGTHS: readonly number[] = [];

/** Two pairs of characters may have the same key: then a length is tried in vain. */
const beginning = (text: string, at: number) => text.charCodeAt(at) * 31 + (text.charCodeAt(at + 1) || 0);

function indexed(listed: readonly Listed[], make: (number: number) => Term): TermBase {
  const numbers = new Map<string, number[]>();
  const lengths = new Map<number, number[]>();
  const enter = (form: string, number: number): void => {
    const key = form.toLowerCase();
    const known = numbers.get(key);
    if (known !== undefined) {
      known.push(number);
      return;
    }
    numbers.set(key, [number]);
    const start = beginning(key, 0);
    const sizes = lengths.get(start);
    if (sizes === undefined) lengths.set(start, [key.length]);
    else if (!sizes.includes(key.length)) sizes.push(key.length);
  };
  for (const [number, { zh, hints }] of listed.entries()) {
    for (const form of zh) enter(form, number);
    for (const form of hints) enter(form, number);
  }
  for (const sizes of lengths.values()) if (sizes.length > 1) sizes.sort((a, b) => b - a);
  const made: (Term | undefined)[] = [];
  const term = (number: number) => (made[number] ??= make(number));
  const known = new Map<string, readonly Term[]>();
  let all: readonly Term[] | null = null;
  let owners: Map<string, number> | null = null;
  return {
    forms: listed.map(({ zh }) => zh),
    term,
    get terms() {
      return (all ??= listed.map((_, number) => term(number)));
    },
    get misheard() {
      return listed.flatMap(({ isMisheard }, number) => (isMisheard ? [term(number)] : []));
    },
    named: (form) => {
      const found = numbers.get(form);
      if (found === undefined) return NO_TERMS;
      let terms = known.get(form);
      if (terms === undefined) known.set(form, (terms = found.map(term)));
      return terms;
    },
    lengths: (text, at) => lengths.get(beginning(text, at)) ?? NO_LENGTHS,
    owner: (phrase) => {
      if (owners === null) {
        owners = new Map();
        for (const [number, { preferred }] of listed.entries())
          for (const text of preferred()) if (!owners.has(text)) owners.set(text, number);
      }
      const owner = owners.get(phrase);
      return owner === undefined ? undefined : term(owner);
    },
  };
}

let shipped: TermBase | null = null;

/** The shipped term base, read once. */
export function loadTerms(): TermBase {
  if (shipped !== null) return shipped;
  const rows = TABLES.flatMap((table) => corpusRows(`terms/${table}.tsv`));
  const listed = rows.map((row): Listed => {
    const forms = cell(row[0]);
    const hasHints = row[0]?.includes("?") ?? false;
    return {
      zh: hasHints ? forms.filter((form) => !isWeak(form)) : forms,
      hints: hasHints ? forms.filter(isWeak).map(bare) : [],
      preferred: () => cell(row[1]),
      isMisheard: (row[4] ?? "") !== "",
    };
  });
  return (shipped = indexed(listed, (number) => termOf(rows[number] ?? [])));
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
  const terms = [...added, ...own];
  const listed = terms.map(({ zh, hints, preferred, misheard }): Listed => {
    return { zh, hints, preferred: () => preferred, isMisheard: misheard.length > 0 };
  });
  return indexed(listed, (number) => terms[number]!);
}
