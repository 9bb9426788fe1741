/** A dictionary headword in Simplified characters and its renderings, each a phrase of English words. */
export interface Entry {
  readonly headword: string;
  readonly renderings: readonly string[];
}

/** Our own lexicon's lines: `headword⇥rendering; rendering; …`. Lines that start with `#` are notes. */
export function* lexiconEntries(text: string): Generator<Entry> {
  for (const line of text.split("\n")) {
    if (line.startsWith("#")) continue;
    const tab = line.indexOf("\t");
    if (tab <= 0) continue;
    const renderings = line
      .slice(tab + 1)
      .split(";")
      .map((rendering) => rendering.trim())
      .filter((rendering) => rendering !== "");
    yield { headword: line.slice(0, tab).trim(), renderings };
  }
}

/** A line of a file in CC-CEDICT's format: `傳統 传统 [chuan2 tong3] /tradition/traditional/`; null when it is none. */
function cedictEntry(line: string): Entry | null {
  if (line.startsWith("#")) return null;
  const first = line.indexOf(" ");
  const second = line.indexOf(" [", first + 1);
  const slash = line.indexOf("/", second + 1);
  if (first <= 0 || second < 0 || slash < 0) return null;
  const renderings = line
    .slice(slash + 1)
    .split(/[/;]/)
    .map(withoutNotes)
    .filter((rendering) => rendering !== "");
  return { headword: line.slice(first + 1, second), renderings };
}

/**
 * Looks entries of a file in CC-CEDICT's format up by headword. Only the lines that are asked for are read: a text
 * needs a few thousand of a hundred thousand.
 */
export function cedictLookup(text: string): (headword: string) => Entry[] {
  const lines = new Map<string, number[]>();
  for (let at = 0; at < text.length;) {
    const end = text.indexOf("\n", at);
    const stop = end === -1 ? text.length : end;
    const first = text.indexOf(" ", at);
    const second = text.indexOf(" [", first + 1);
    if (first > at && second > first && second < stop && text.charCodeAt(at) !== HASH) {
      const headword = text.slice(first + 1, second);
      const known = lines.get(headword);
      if (known === undefined) lines.set(headword, [at]);
      else known.push(at);
    }
    at = stop + 1;
  }
  return (headword) =>
    (lines.get(headword) ?? []).flatMap((at) => {
      const end = text.indexOf("\n", at);
      return cedictEntry(text.slice(at, end === -1 ? undefined : end)) ?? [];
    });
}

const HASH = "#".charCodeAt(0);

/** Forms that a table of names or terms lists as weak (`?央行`) or as no words at all (`ticker:BABA`). */
const NO_RENDERING = /^\?|:/;

const formsOf = (cell: string | undefined): string[] =>
  (cell ?? "").split("|").filter((form) => form !== "" && !NO_RENDERING.test(form));

/** Entries of a table of names: `id⇥kind⇥zh|zh⇥en|en`. */
export function nameEntries(rows: readonly (readonly string[])[]): Entry[] {
  return rows.flatMap(([, , zh, en]) =>
    formsOf(zh).map((headword) => ({ headword, renderings: formsOf(en) })),
  );
}

/** Entries of a table of terms: `zh|zh⇥preferred⇥accepted`. What is preferred counts twice. */
export function termEntries(rows: readonly (readonly string[])[]): Entry[] {
  return rows.flatMap(([zh, preferred, accepted]) => {
    const renderings = [...formsOf(preferred), ...formsOf(preferred), ...formsOf(accepted)];
    return formsOf(zh).map((headword) => ({ headword, renderings }));
  });
}

/** A definition without bracketed notes; empty when it defines by reference to other characters. */
function withoutNotes(definition: string): string {
  if (
    definition.startsWith("CL:") ||
    definition.startsWith("variant of") ||
    definition.startsWith("old variant")
  ) {
    return "";
  }
  let depth = 0;
  let out = "";
  for (const character of definition) {
    if (character === "(" || character === "[") depth += 1;
    else if (character === ")" || character === "]") depth = Math.max(0, depth - 1);
    else if (depth === 0) out += character;
  }
  return out.trim();
}
