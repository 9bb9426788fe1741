import type { ComparedInput } from "./compare/read-text.js";
import { loadTranslations } from "./align/lexicon.js";
import type { AlignOptions } from "./align/model.js";
import type { Translations } from "./align/translations.js";
import type { RunOptions } from "./check/run.js";
import type { SelectOptions } from "./check/select.js";
import { extendTerms, loadTerms, type TermBase } from "./check/terms.js";
import { extendNames, loadNames, type NameLexicon } from "./entity/lexicon.js";
import { namesAmong } from "./entity/own-names.js";
import { readGlossary, type GlossaryEntry } from "./read/glossary.js";
import { addUserWords } from "./segment/dictionary.js";
import { lemma } from "./segment/lemma.js";
import { normalise } from "./segment/script.js";

/** A text of the user's, with the name that errors call it by. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * What an audit can be told. Everything may be left out. The same `glossaries` and `dictionary` on the next call are not
 * read again: the last ones stay loaded.
 */
export interface AuditOptions extends RunOptions, SelectOptions {
  /** What the document is called in reports. */
  readonly path?: string | null;
  /** What the rendition's own file is called, when there are two. */
  readonly targetPath?: string | null;
  /** How the text was encoded; `utf-8` when it was a string all along. */
  readonly encoding?: string;
  /** The layout to read a transcript in, instead of the one recognised. */
  readonly layout?: string;
  /** A dictionary in CC-CEDICT format, for the alignment. */
  readonly dictionary?: NamedText;
  /** Another vendor's transcript of the same call: findings are weighed by what it has. */
  readonly other?: ComparedInput;
  /** The company's published figures: CSV, JSON, or the release's text. */
  readonly record?: NamedText;
  /** Terms of the user's own: CSV, TSV or TBX. */
  readonly glossaries?: readonly NamedText[];
}

/** What an audit knows before it has read a word of the call. */
export interface Knowledge {
  readonly translations: Translations;
  readonly align: AlignOptions;
  readonly names: NameLexicon;
  readonly terms: TermBase;
}

let own: Knowledge | null = null;

/** What was loaded with additions last: whoever audits many calls gives the same ones with each. */
let last: { readonly additions: readonly string[]; readonly knowledge: Knowledge } | null = null;

function additionsOf({ dictionary, glossaries = [] }: AuditOptions): string[] {
  return [dictionary, ...glossaries].flatMap((text) => (text === undefined ? [""] : [text.name, text.text]));
}

/** Terms are looked up in Simplified characters and small letters. */
function asCompared(entry: GlossaryEntry): GlossaryEntry {
  return { ...entry, zh: [...new Set(entry.zh.map((form) => normalise(form).text))] };
}

/** Throws InputError for a glossary that cannot be read. */
function load(options: AuditOptions): Knowledge {
  const { dictionary, glossaries = [] } = options;
  const entries = glossaries.flatMap(({ name, text }) => readGlossary(text, name).map(asCompared));
  const shipped = loadTerms();
  const terms = entries.length === 0 ? shipped : extendTerms(shipped, entries);
  addUserWords(entries.flatMap(({ zh }) => zh));
  const translations = loadTranslations({
    lemma,
    ...(dictionary === undefined ? {} : { dictionaries: [dictionary.text] }),
    glossary: entries.flatMap(({ zh, en }) => zh.flatMap((form) => en.map((to) => ({ zh: form, en: to })))),
  });
  const additions = namesAmong(entries);
  const names = additions.length === 0 ? loadNames() : extendNames(loadNames(), additions);
  return { translations, align: { translations, lemma }, names, terms };
}

/** The shipped knowledge, loaded once a process, or that with the user's own additions, of which the last are kept. */
export function loadKnowledge(options: AuditOptions): Knowledge {
  if (options.dictionary === undefined && (options.glossaries ?? []).length === 0) return (own ??= load({}));
  const additions = additionsOf(options);
  if (
    last?.additions.length !== additions.length ||
    additions.some((text, at) => text !== last?.additions[at])
  )
    last = { additions, knowledge: load(options) };
  return last.knowledge;
}
