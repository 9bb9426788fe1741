import type { Word } from "../../segment/segment.js";
import { overlaps, type Span } from "../../text/span.js";
import { evidence, type CheckContext, type PairView, type SegmentView } from "../context.js";
import { defineCheck, type Raised } from "../define.js";
import {
  candidateOf,
  renditionOf,
  suspicionOf,
  type Rendition,
  type Suspicion,
} from "../homophone-evidence.js";
import {
  homophoneIndex,
  likenessesIn,
  namesHeard,
  type Heard,
  type HomophoneIndex,
  type Likeness,
} from "../homophone-index.js";
import { isTopic } from "../topic.js";
import { PARTICLES } from "../homophone-sound.data.js";

type Message = "rendered" | "form";

/** Words from one to another, where something else may have been said. */
interface Window {
  readonly text: string;
  readonly words: readonly Word[];
  /** How many words of the sentence stand before. */
  readonly before: number;
  readonly span: Span;
}

const HAN = /^[\u3400-\u9fff]+$/;

/** The Chinese of a sentence between its punctuation, particles and other languages: its words from one to another. */
function runsOf({ words }: SegmentView): Span[] {
  const runs: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    if (end > start) runs.push({ start, end });
  };
  for (const [at, { text, span }] of words.entries()) {
    if (at > start && words[at - 1]?.span.end !== span.start) {
      close(at);
      start = at;
    }
    if (HAN.test(text) && !PARTICLES.has(text)) continue;
    close(at);
    start = at + 1;
  }
  close(words.length);
  return runs;
}

function* likenessesOf(
  index: HomophoneIndex,
  names: readonly Heard[],
  view: SegmentView,
): Generator<{ window: Window; likeness: Likeness }> {
  for (const run of runsOf(view)) {
    const words = view.words.slice(run.start, run.end);
    const text = words.map((word) => word.text).join("");
    const edges = new Int32Array(text.length + 1).fill(-1);
    let at = 0;
    for (const [position, word] of words.entries()) {
      edges[at] = position;
      at += word.text.length;
    }
    edges[at] = words.length;
    for (const likeness of likenessesIn(index, names, { text, edges })) {
      const { start, end } = likeness;
      const inside = words.slice(edges[start], edges[end]);
      const span = { start: inside[0]?.span.start ?? 0, end: inside.at(-1)?.span.end ?? 0 };
      const before = run.start + edges[start]!;
      yield { window: { text: text.slice(start, end), words: inside, before, span }, likeness };
    }
  }
}

interface Misheard {
  readonly window: Window;
  readonly heard: Heard;
  readonly suspicion: Suspicion;
}

/** Whether the words around have the word, or another name for it; 铁锂 is none for 磷酸铁锂, it is a part. */
const isSaid = (heard: Heard, around: string) =>
  around.includes(heard.text) ||
  heard.forms.some((form) => !heard.text.includes(form) && around.includes(form));

function* inPair(context: CheckContext, index: HomophoneIndex, pair: PairView): Generator<Raised<Message>> {
  const [chinese, english] =
    pair.source.language === "zh" ? [pair.source, pair.target] : [pair.target, pair.source];
  if (chinese.segments.length === 0 || english.segments.length === 0) return;
  let rendition: Rendition | null = null;
  const names = namesHeard(
    english.segments.flatMap((view) => view.mentions),
    context.names,
  );
  const source = chinese.segments.flatMap((view) => view.words.map((word) => word.text));
  let before = 0;
  for (const view of chinese.segments) {
    const named = view.mentions.filter((mention) => mention.weak !== true && mention.found === "lexicon");
    const misheard: Misheard[] = [];
    for (const { window, likeness } of likenessesOf(index, names, view)) {
      // A term as it is written (超充站) is no likeness of another (超充桩).
      if (context.terms.named(window.text).length > 0) continue;
      if (named.some((name) => overlaps(name.span, window.span))) continue;
      const candidate = candidateOf(likeness, window.words, context.translations);
      if (candidate === null) continue;
      const { heard } = candidate;
      const from = before + window.before;
      const around = () => [...source.slice(0, from), ...source.slice(from + window.words.length)];
      if (isSaid(heard, around().join(""))) continue;
      rendition ??= renditionOf(english);
      const suspicion = suspicionOf(
        candidate,
        { words: window.words, around },
        rendition,
        context.translations,
        ({ forms, renderings, preferred }) =>
          isTopic(context, { zh: forms, preferred: renderings.slice(0, preferred) }),
      );
      if (suspicion !== null) misheard.push({ window, heard, suspicion });
    }
    before += view.words.length;
    misheard.sort(
      (a, b) =>
        b.suspicion.confidence - a.suspicion.confidence || b.window.text.length - a.window.text.length,
    );
    const raised: Span[] = [];
    for (const { window, heard, suspicion } of misheard) {
      if (raised.some((span) => overlaps(span, window.span))) continue;
      raised.push(window.span);
      const place = evidence(context, view.segment.side, window.span);
      const fromChinese = pair.source === chinese;
      yield {
        message: suspicion.rendering === null ? "form" : "rendered",
        data: { written: place.text, heard: heard.text, rendering: suspicion.rendering ?? "" },
        confidence: suspicion.confidence,
        pair: pair.id,
        source: fromChinese ? place : null,
        target: fromChinese ? null : place,
        suggestion: heard.text,
      };
    }
  }
}

export const asrHomophone = defineCheck({
  id: "asr-homophone",
  severity: "minor",
  summary: "Mandarin that the transcriber probably misheard: it sounds like a word that the rendition has",
  why: "The slip is the transcriber's, not the interpreter's, but whoever searches or quotes the Mandarin meets it.",
  limits:
    "Words of the term base, the name lexicon and the finance lexicon only, and only where the rendition has them; tones are not compared.",
  messages: {
    rendered: "{written} sounds like {heard}, which is what the rendition says (“{rendering}”)",
    form: "{written} means nothing and sounds like {heard}",
  },
  examples: {
    wrong: [
      {
        zh: "今年⟦幼稚客户⟧的数量又多了三成。",
        en: "The number of premium customers grew another 30% this year.",
        note: "优质客户 are premium customers; 幼稚 is “childish”.",
      },
      {
        zh: "订单⟦还比⟧增长了一成。",
        en: "Orders grew 10% quarter-over-quarter.",
        note: "环比, in two fragments.",
      },
      {
        zh: "这批货用的是⟦林酸铁锂⟧。",
        en: "This batch uses lithium iron phosphate.",
        note: "磷酸铁锂: lin for lin.",
      },
    ],
    right: [
      {
        zh: "家具业务卖给了另一家公司。",
        en: "The furniture business was sold to another company.",
        note: "家具 sounds like 家居, but furniture is what it means.",
      },
      {
        zh: "请财务核对帐户余额。",
        en: "Please have finance check the account balance.",
        note: "帐户 is 账户 in another spelling.",
      },
      {
        zh: "孩子们的想法很幼稚。",
        en: "The children's ideas are of a high quality.",
        note: "A free rendition is no proof of 优质: nobody speaks of customers.",
      },
      {
        zh: "今年的产量还比较低。",
        en: "Output is still rather low this year.",
        note: "还比 is part of 还/比较.",
      },
    ],
  },
  *run(context) {
    const index = homophoneIndex(context.terms);
    for (const exchange of context.exchanges)
      for (const pair of exchange.pairs) yield* inPair(context, index, pair);
  },
});
