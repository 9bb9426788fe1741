import type { NameLexicon } from "./lexicon.js";
import type { Mention } from "./mention.js";

/** What a call shows about the names in it. */
export interface CallKnowledge {
  /** Ids of the company whose call it is: "we" and "the company" stand for it. */
  readonly home: ReadonlySet<string>;
}

export const NO_KNOWLEDGE: CallKnowledge = { home: new Set() };

/** The company named most often, three times at least, is the one whose call it is. */
export function learnFromCall(mentions: Iterable<Mention>): CallKnowledge {
  const counts = new Map<string, number>();
  for (const { entities, kind, weak } of mentions) {
    const [id] = entities;
    if (id === undefined || entities.length > 1 || weak === true || kind !== "organisation") continue;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] >= 3 ? { home: new Set([most[0]]) } : NO_KNOWLEDGE;
}

/** The call's own company, or the country that the calls come from. */
export function isHome(
  id: string,
  options: { readonly names: NameLexicon; readonly knowledge: CallKnowledge },
): boolean {
  return options.knowledge.home.has(id) || (options.names.entry(id)?.home ?? false);
}
