import { findMentions } from "../entity/find.js";
import type { NameLexicon } from "../entity/lexicon.js";
import type { Mention } from "../entity/mention.js";
import { detectLanguages } from "../language/detect.js";
import type { Quantity } from "../quantity/quantity.js";
import { readQuantities } from "../quantity/read.js";
import { readTranscript } from "../read/read.js";
import { segmentTranscript } from "../segment/segments.js";
import { shift, type Span } from "../text/span.js";
import type { ComparedText, Placed } from "./shapes.js";
import { spokenWords, wordAt, type SpokenWord } from "./words.js";

/** A transcript that is to be compared. */
export interface ComparedInput {
  readonly text: string;
  readonly path?: string | null;
  readonly encoding?: string;
  readonly layout?: string;
}

function placed<T extends { readonly span: Span }>(
  words: readonly SpokenWord[],
  item: T,
  by: number,
): Placed<T> {
  const span = shift(item.span, by);
  return { item: { ...item, span }, from: wordAt(words, span.start), to: wordAt(words, span.end - 1) + 1 };
}

/** Reads a transcript: turns, sentences, words, figures and names. Throws InputError when it cannot be read. */
export function readCompared(input: ComparedInput, names: NameLexicon): ComparedText {
  const { text, path = null, encoding = "utf-8", layout } = input;
  const transcript = readTranscript(text, { file: path, ...(layout === undefined ? {} : { layout }) });
  const spans = detectLanguages(transcript);
  const segments = segmentTranscript(transcript, spans);
  const { words, markers } = spokenWords(transcript, spans);
  const speakers = [...new Set(transcript.turns.flatMap((turn) => turn.speaker ?? []))];
  const quantities: Placed<Quantity>[] = [];
  const mentions: Placed<Mention>[] = [];
  for (const { text: sentence, language, span } of segments) {
    for (const quantity of readQuantities(sentence, language))
      quantities.push(placed(words, quantity, span.start));
    for (const mention of findMentions(sentence, language, { names, speakers }))
      mentions.push(placed(words, mention, span.start));
  }
  return { path, encoding, text, transcript, segments, words, markers, quantities, mentions };
}
