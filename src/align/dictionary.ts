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

/** Lines of a file in CC-CEDICT's format: `傳統 传统 [chuan2 tong3] /tradition/traditional/`. */
export function* cedictEntries(text: string): Generator<Entry> {
  for (const line of text.split("\n")) {
    if (line.startsWith("#")) continue;
    const first = line.indexOf(" ");
    const second = line.indexOf(" [", first + 1);
    const slash = line.indexOf("/", second + 1);
    if (first <= 0 || second < 0 || slash < 0) continue;
    const renderings = line
      .slice(slash + 1)
      .split(/[/;]/)
      .map(withoutNotes)
      .filter((rendering) => rendering !== "");
    yield { headword: line.slice(first + 1, second), renderings };
  }
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
