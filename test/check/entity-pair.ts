import type { CheckContext, PairView, SegmentView } from "../../src/check/context.js";
import type { Check } from "../../src/check/define.js";
import { runChecks } from "../../src/check/run.js";
import { viewSegment } from "../../src/check/view.js";
import { loadNames } from "../../src/entity/lexicon.js";
import type { Finding } from "../../src/text/finding.js";
import type { Language } from "../../src/text/language.js";

export interface Marked {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the ⟦ and ⟧ out of an example and tells what stood between them. */
export function unmark(marked: string): Marked {
  const spans: { start: number; end: number }[] = [];
  let text = "";
  let open = -1;
  for (const character of marked) {
    if (character === "⟦") open = text.length;
    else if (character === "⟧") spans.push({ start: open, end: text.length });
    else text += character;
  }
  return { text, spans };
}

/** An exchange of sentence pairs as the pipeline would show it to a check. */
function contextOf(
  pairs: readonly (readonly [string, string])[],
  speakers: readonly string[] = [],
): CheckContext {
  const texts = { source: "", target: "" };
  const segments: SegmentView[] = [];
  const reading = { names: loadNames(), speakers };
  const side = (text: string, which: "source" | "target") => {
    const start = texts[which].length;
    texts[which] += `${text}\n`;
    const language: Language = /\p{Script=Han}/u.test(text) ? "zh" : "en";
    const id = `s${segments.length + 1}`;
    const span = { start, end: start + text.length };
    const view = viewSegment({ id, turn: "t1", span, text, language, side: which }, reading);
    segments.push(view);
    return { language, segments: [view] };
  };
  const views: PairView[] = pairs.map(([source, target], index) => ({
    id: `p${index + 1}`,
    score: 1,
    origin: "speech",
    source: side(source, "source"),
    target: side(target, "target"),
  }));
  return {
    exchanges: [{ pairs: views }],
    transcript: null,
    segments,
    reference: null,
    translations: { of: () => [], numberOf: () => -1, frequency: () => 1e-6 },
    names: reading.names,
    textOf: (which) => texts[which ?? "source"],
    // What the name checks do not look at is left out.
  } as Partial<CheckContext> as CheckContext;
}

export function findingsOf(
  checks: readonly Check[],
  pairs: readonly (readonly [string, string])[],
  speakers?: readonly string[],
): Finding[] {
  return runChecks(checks, contextOf(pairs, speakers));
}
