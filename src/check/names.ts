import { compareMentions, type NameOutcome } from "../entity/compare.js";
import type { Translations } from "../align/translations.js";
import { learnFromCall, type CallKnowledge } from "../entity/knowledge.js";
import type { NameLexicon } from "../entity/lexicon.js";
import type { Mention } from "../entity/mention.js";
import type { NamedSide } from "../entity/named-pair.js";
import type { Evidence } from "../text/finding.js";
import type { Language } from "../text/language.js";
import { shift } from "../text/span.js";
import {
  evidence,
  type CheckContext,
  type ExchangeView,
  type PairView,
  type SegmentView,
  type SideView,
} from "./context.js";
import type { Raised } from "./define.js";
import { meaningsOf } from "./meanings.js";

/** Outcomes that are less sure than this are not raised. */
const LEAST_CONFIDENCE = 0.5;

interface Joined {
  readonly side: NamedSide;
  /** Where each mention of the joined text stands in the document. */
  readonly origin: ReadonlyMap<Mention, { readonly view: SegmentView; readonly mention: Mention }>;
}

/** The sentences of a side as one text, with its mentions moved there. */
function joined(view: SideView, translations: Translations): Joined {
  const gap = view.language === "zh" ? "" : " ";
  const origin = new Map<Mention, { view: SegmentView; mention: Mention }>();
  const mentions: Mention[] = [];
  let text = "";
  for (const segment of view.segments) {
    if (text !== "") text += gap;
    const by = text.length - segment.segment.span.start;
    for (const mention of segment.mentions) {
      const moved = { ...mention, span: shift(mention.span, by) };
      origin.set(moved, { view: segment, mention });
      mentions.push(moved);
    }
    text += segment.segment.text;
  }
  const meanings = meaningsOf(() => view.segments.flatMap((segment) => segment.words), translations);
  return { side: { language: view.language, text, mentions, meanings }, origin };
}

/** An outcome with its evidence, ready to be worded. */
export interface NameVerdict {
  readonly outcome: NameOutcome;
  readonly pair: PairView;
  readonly source: Evidence | null;
  readonly target: Evidence | null;
  readonly names: NameLexicon;
}

const compared = new WeakMap<ExchangeView, readonly NameVerdict[]>();
const learnt = new WeakMap<CheckContext, CallKnowledge>();

function knowledgeOf(context: CheckContext): CallKnowledge {
  const known = learnt.get(context);
  if (known !== undefined) return known;
  const fresh = learnFromCall(
    context.transcript === null ? [] : context.segments.flatMap((view) => view.mentions),
  );
  learnt.set(context, fresh);
  return fresh;
}

const isNaming = ({ segments }: SideView) => segments.some(({ mentions }) => mentions.length > 0);

/** The comparison of an exchange's names, made once and shared by the checks. */
function verdictsOf(context: CheckContext, exchange: ExchangeView): readonly NameVerdict[] {
  const known = compared.get(exchange);
  if (known !== undefined) return known;
  if (!exchange.pairs.some(({ source, target }) => isNaming(source) || isNaming(target))) return [];
  const sides = exchange.pairs.map((pair) => ({
    source: joined(pair.source, context.translations),
    target: joined(pair.target, context.translations),
  }));
  const place = (side: "source" | "target", mention: Mention | null): Evidence | null => {
    if (mention === null) return null;
    for (const pair of sides) {
      const found = pair[side].origin.get(mention);
      if (found !== undefined) return evidence(context, found.view.segment.side, found.mention.span);
    }
    return null;
  };
  const pairs = sides.map(({ source, target }) => ({ source: source.side, target: target.side }));
  const machine = exchange.pairs.some((pair) => pair.origin === "machine-rendition");
  const outcomes = compareMentions(pairs, { names: context.names, knowledge: knowledgeOf(context) });
  const fresh = outcomes.flatMap((outcome): NameVerdict[] => {
    const pair = exchange.pairs[outcome.pair];
    // A machine's rendition of the Mandarin drops and garbles names itself: only a swap of two known ones counts.
    if (pair === undefined || (machine && outcome.confidence < 0.9)) return [];
    return [
      {
        outcome,
        pair,
        source: place("source", outcome.source),
        target: place("target", outcome.target),
        names: context.names,
      },
    ];
  });
  compared.set(exchange, fresh);
  return fresh;
}

/** What the comparison found of one kind, in every exchange. */
export function* nameVerdicts(context: CheckContext, kind: NameOutcome["kind"]): Iterable<NameVerdict> {
  for (const exchange of context.exchanges)
    for (const verdict of verdictsOf(context, exchange))
      if (verdict.outcome.kind === kind && verdict.outcome.confidence >= LEAST_CONFIDENCE) yield verdict;
}

/** What a name is called in a language, by the lexicon; null where it is in none or might be several things. */
function nameIn(mention: Mention | null, language: Language, names: NameLexicon): string | null {
  if (mention === null || mention.entities.length !== 1) return null;
  return names.entry(mention.entities[0] ?? "")?.[language][0] ?? null;
}

/** Everything of a `Raised` but the message's key. */
export function raiseName({ outcome, pair, source, target, names }: NameVerdict): Omit<Raised, "message"> {
  const data: Record<string, string> = {};
  if (source !== null) data["source"] = source.text;
  if (target !== null) data["target"] = target.text;
  const right = nameIn(outcome.source, pair.target.language, names);
  const other = nameIn(outcome.target, pair.source.language, names);
  if (right !== null) data["sourceName"] = right;
  if (other !== null) data["targetName"] = other;
  return { data, confidence: outcome.confidence, pair: pair.id, source, target, suggestion: right };
}
