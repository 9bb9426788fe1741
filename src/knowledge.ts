import { loadTranslations } from "./align/lexicon.js";
import type { AlignOptions } from "./align/model.js";
import type { Translations } from "./align/translations.js";
import type { RunOptions } from "./check/run.js";
import { loadNames, type NameLexicon } from "./entity/lexicon.js";
import { lemma } from "./segment/lemma.js";

/** A text of the user's, with the name that errors call it by. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

export interface AuditOptions extends RunOptions {
  /** What the document is called in reports. */
  readonly path?: string | null;
  /** How the text was encoded; `utf-8` when it was a string all along. */
  readonly encoding?: string;
  /** The layout to read a transcript in, instead of the one recognised. */
  readonly layout?: string;
  /** A dictionary in CC-CEDICT format, for the alignment. */
  readonly dictionary?: NamedText;
  /** Terms of the user's own. */
  readonly glossaries?: readonly NamedText[];
}

/** What an audit knows before it has read a word of the call. */
export interface Knowledge {
  readonly translations: Translations;
  readonly align: AlignOptions;
  readonly names: NameLexicon;
}

let own: Knowledge | null = null;

function load(options: AuditOptions): Knowledge {
  const { dictionary } = options;
  const translations = loadTranslations({
    lemma,
    ...(dictionary === undefined ? {} : { dictionaries: [dictionary.text] }),
  });
  return { translations, align: { translations, lemma }, names: loadNames() };
}

/** The shipped knowledge, loaded once a process, or that with the user's own additions. */
export function loadKnowledge(options: AuditOptions): Knowledge {
  if (options.dictionary !== undefined) return load(options);
  return (own ??= load({}));
}
