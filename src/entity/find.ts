import { simplify } from "../segment/script.js";
import type { Language } from "../text/language.js";
import { toOriginal } from "../text/mapped-text.js";
import { sliceOf, type Span } from "../text/span.js";
import { findChinese } from "./find-chinese.js";
import { findEnglish } from "./find-english.js";
import type { NameLexicon } from "./lexicon.js";
import type { Mention } from "./mention.js";
import { indexSpeakers, type SpeakerIndex } from "./speakers.js";

export interface FindOptions {
  readonly names: NameLexicon;
  /** The call's speakers as the transcript writes them: "Qihang Lin", 林启航. */
  readonly speakers?: readonly string[];
  /** Where the words of a Chinese text begin and end, if it is known: 台电 is no company in 一台/电脑. */
  readonly words?: () => readonly Span[];
}

let lastSpeakers: { readonly list: readonly string[]; readonly index: SpeakerIndex } | null = null;

/** A call asks for every one of its segments with the same list. */
function speakerIndex(speakers: readonly string[]): SpeakerIndex {
  if (lastSpeakers?.list !== speakers) lastSpeakers = { list: speakers, index: indexSpeakers(speakers) };
  return lastSpeakers.index;
}

/** Longer names are hardly met by accident. */
const SHORT = 2;

/** Where words begin and end, read when the first short name asks. */
function edgesOf({ words }: FindOptions): () => { starts: ReadonlySet<number>; ends: ReadonlySet<number> } {
  let edges: { starts: ReadonlySet<number>; ends: ReadonlySet<number> } | null = null;
  return () => {
    if (edges !== null) return edges;
    const spans = words?.() ?? [];
    return (edges = {
      starts: new Set(spans.map(({ start }) => start)),
      ends: new Set(spans.map(({ end }) => end)),
    });
  };
}

/** Whether a short name of the lexicon is made of parts of words, and so probably no name: 台电 in 一台/电脑, 西亚 in 印度尼西亚. */
function liesAcross(
  { found, weak }: Mention,
  { start, end }: Span,
  edges: ReturnType<typeof edgesOf>,
): boolean {
  if (found !== "lexicon" || weak === true || end - start > SHORT) return false;
  const { starts, ends } = edges();
  if (starts.size === 0) return false;
  const begins = starts.has(start);
  return starts.has(start + 1) ? !(begins && ends.has(end)) : !begins;
}

/**
 * The names in a text, in order, none overlapping another. Spans count in the text as it is given, Traditional or not.
 * Chinese text may hold names in Latin letters (YouYi互通): they are found too.
 */
export function findMentions(text: string, language: Language, options: FindOptions): Mention[] {
  const speakers = speakerIndex(options.speakers ?? []);
  const latin = findEnglish(text, options.names, speakers);
  if (language === "en") return latin;
  const mapped = simplify(text);
  const edges = edgesOf(options);
  const found = findChinese(mapped.text, options.names, speakers).map((mention) => {
    const span = toOriginal(mapped, mention.span);
    const weak = mention.weak === true || liesAcross(mention, span, edges);
    return { ...mention, span, text: sliceOf(text, span), ...(weak ? { weak } : {}) };
  });
  for (const mention of latin) found.push({ ...mention, language });
  return found.sort((a, b) => a.span.start - b.span.start);
}
