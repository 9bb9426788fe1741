import type { Exchange } from "./align/bead.js";
import { alignEnglish } from "./align/english-beads.js";
import { gistsOf, type Gist } from "./align/likeness.js";
import { findMachineRenditions } from "./align/machine-rendition.js";
import type { AlignedExchange } from "./align/pairing.js";
import type { SegmentView } from "./check/context.js";
import type { LanguageSpan } from "./language/language-span.js";
import { announcesTranslation } from "./language/notice.js";
import type { Transcript } from "./read/transcript.js";
import { lemma } from "./segment/lemma.js";

interface Call {
  readonly transcript: Transcript;
  readonly languageSpans: readonly LanguageSpan[];
  readonly views: readonly SegmentView[];
}

/** Speech in Mandarin that is written down as such: where it is most of the call, no machine stands in for it. */
const WRITTEN = 0.4;

/**
 * Whether a machine may stand in for the Mandarin: someone speaks it (it is announced, or some of it is there), and it
 * is neither marked as left out nor written down.
 */
function mayHaveMachine({ transcript, languageSpans, views }: Call): boolean {
  if (transcript.markers.some(({ kind }) => kind === "foreign-language" || kind === "interpreted"))
    return false;
  const spoken = languageSpans.filter(({ speech }) => speech);
  const length = (spans: readonly LanguageSpan[]) =>
    spans.reduce((sum, { span }) => sum + span.end - span.start, 0);
  const chinese = length(spoken.filter(({ language }) => language === "zh"));
  // A Chinese character says as much as three letters.
  if (3 * chinese > WRITTEN * length(spoken)) return false;
  return chinese > 0 || announcesTranslation(views.map(({ segment }) => segment.text));
}

/** Sentences of a call that hold English speech, with what they are about. */
function englishOf(
  views: readonly SegmentView[],
): { index: number; gist: Gist; turn: number; question: boolean }[] {
  const turns = new Map<string, number>();
  const english = views.flatMap((view, index) => (view.segment.language === "en" ? [{ view, index }] : []));
  const gists = gistsOf(
    english.map(({ view }) => ({ text: view.segment.text, words: view.words })),
    lemma,
  );
  return english.map(({ view, index }, at) => {
    const { turn, text } = view.segment;
    if (!turns.has(turn)) turns.set(turn, turns.size);
    return {
      index,
      gist: gists[at] ?? { weights: new Map(), norm: 0, length: 0 },
      turn: turns.get(turn) ?? 0,
      question: text.endsWith("?"),
    };
  });
}

/**
 * Adds the exchanges in which a machine's English stands in for the Mandarin to those of speech. What speech in
 * characters had of such a stretch stays with it, where it renders that speech; the rest goes to the machine's.
 */
export function withMachineSpeech(
  call: Call,
  aligned: readonly AlignedExchange[],
): readonly AlignedExchange[] {
  if (!mayHaveMachine(call)) return aligned;
  const english = englishOf(call.views);
  const found = findMachineRenditions(english).map(({ source, target }) => ({
    source: source.map((at) => english[at]?.index ?? -1),
    target: target.map((at) => english[at]?.index ?? -1),
  }));
  if (found.length === 0) return aligned;
  const gistAt = new Map(english.map(({ index, gist }) => [index, gist]));
  const machine = new Set(found.flatMap(({ source }) => source));
  const speech = aligned.map((exchange) => withoutMachine(exchange, machine));
  const taken = new Set(speech.flatMap(({ exchange }) => [...exchange.source, ...exchange.target]));
  const paired = found.flatMap(({ source, target }): AlignedExchange[] => {
    const exchange: Exchange = {
      source: source.filter((index) => !taken.has(index)),
      target: target.filter((index) => !taken.has(index)),
      origin: "machine-rendition",
    };
    if (exchange.source.length === 0 || exchange.target.length === 0) return [];
    const gists = (indices: readonly number[]) => indices.flatMap((index) => gistAt.get(index) ?? []);
    const beads = alignEnglish(gists(exchange.source), gists(exchange.target)).map((bead) => ({
      ...bead,
      source: bead.source.flatMap((at) => exchange.source[at] ?? []),
      target: bead.target.flatMap((at) => exchange.target[at] ?? []),
    }));
    return [{ exchange, beads }];
  });
  const first = ({ exchange }: AlignedExchange) =>
    Math.min(exchange.source[0] ?? Infinity, exchange.target[0] ?? Infinity);
  return [...speech, ...paired].sort((x, y) => first(x) - first(y));
}

/** An exchange of speech in characters without what a machine wrote in the speaker's place, and what renders nothing. */
function withoutMachine({ exchange, beads }: AlignedExchange, machine: ReadonlySet<number>): AlignedExchange {
  if (!exchange.target.some((index) => machine.has(index))) return { exchange, beads };
  const kept = beads.flatMap((bead) => {
    const target = bead.target.filter((index) => !machine.has(index));
    return bead.source.length === 0 ? [] : [{ ...bead, target }];
  });
  return { exchange: { ...exchange, target: kept.flatMap(({ target }) => [...target]) }, beads: kept };
}
