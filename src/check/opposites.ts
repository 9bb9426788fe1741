import type { Translations } from "../align/translations.js";
import { lemma } from "../segment/lemma.js";
import { corpusRows } from "../text/data.js";
import type { Span } from "../text/span.js";
import type { SegmentView, SideView } from "./context.js";
import { denialsOf } from "./denials.js";

/** A pole of an opposition: `size` of 大 is 0, of 小 is 1. */
interface Pole {
  readonly id: string;
  readonly pole: 0 | 1;
}

interface Opposites {
  readonly zh: ReadonlyMap<string, readonly Pole[]>;
  readonly en: ReadonlyMap<string, readonly Pole[]>;
  /** The Chinese words of each opposition, by pole. */
  readonly words: ReadonlyMap<string, readonly [readonly string[], readonly string[]]>;
}

function load(): Opposites {
  const tables = { zh: new Map<string, Pole[]>(), en: new Map<string, Pole[]>() };
  const words = new Map<string, readonly [readonly string[], readonly string[]]>();
  for (const [id = "", ...cells] of corpusRows("negation/opposites.tsv")) {
    words.set(id, [cells[0]?.split("|") ?? [], cells[1]?.split("|") ?? []]);
    for (const [at, cell] of cells.entries()) {
      const table = at < 2 ? tables.zh : tables.en;
      const pole: Pole = { id, pole: at % 2 === 0 ? 0 : 1 };
      for (const form of cell.split("|")) table.set(form, [...(table.get(form) ?? []), pole]);
    }
  }
  return { ...tables, words };
}

let loaded: Opposites | null = null;
const opposites = () => (loaded ??= load());

/** A word of a side, as it is looked up: Simplified, or in small letters with its base form. */
interface Spoken {
  readonly view: SegmentView;
  readonly span: Span;
  readonly forms: readonly string[];
  readonly denied: boolean;
}

/** How far before a word of its clause a denial of it may begin, in characters: 不对公众开放, "not a very friendly". */
const DENIAL_REACH = { zh: 10, en: 40 } as const;
/** Of the English words with a negative sense, those that turn an adjective: "rather" and "end" do not. */
const WEAKENS = /^(?:hardly|barely|scarcely|seldom|rarely|less|least|neither|nor|without|lack|far from)/iu;
const CLAUSE_END = /[，。；！？,.;!?]/u;

/** The words of a side, with whether something denies them on the spot. */
function spokenOf(side: SideView): Spoken[] {
  const denials = denialsOf(side);
  const reach = DENIAL_REACH[side.language];
  const isDenied = (view: SegmentView, { start }: Span) =>
    denials.some(
      (cue) =>
        cue.view === view &&
        (cue.force === "negative" || side.language === "zh" || WEAKENS.test(cue.text)) &&
        cue.span.start < start &&
        start - cue.span.start <= reach &&
        !CLAUSE_END.test(
          view.segment.text.slice(cue.span.end - view.segment.span.start, start - view.segment.span.start),
        ),
    );
  return side.segments.flatMap((view) =>
    view.words.map(({ text, span }): Spoken => {
      const denied = denials.length > 0 && isDenied(view, span);
      // Words come Simplified and in small letters.
      if (side.language === "zh") return { view, span, forms: [text], denied };
      const base = lemma(text);
      return { view, span, forms: base === text ? [text] : [text, base], denied };
    }),
  );
}

const polesOf = (table: ReadonlyMap<string, readonly Pole[]>, { forms }: Spoken) =>
  forms.flatMap((form) => table.get(form) ?? []);

export interface Opposition {
  readonly chinese: Spoken;
  readonly english: Spoken;
}

/** A rendering as unlikely as this is one all the same. */
const POSSIBLE = 0.002;

/** A part of a word renders what the whole may: 低 in 低位. */
const USUAL = 0.1;

const renderingsOf = (chinese: string, least: number, translations: Translations) =>
  translations.of(chinese).flatMap(({ word, forward }) => (forward >= least ? [word] : []));

/** Renderings of a word that none of its opposites has: "term" renders 长期 and 短期 alike, and tells nothing. */
function tellingRenderings(
  { forms: [form = ""] }: Spoken,
  { id, pole }: Pole,
  translations: Translations,
): Set<string> {
  const telling = new Set(renderingsOf(form, POSSIBLE, translations));
  for (const opposite of opposites().words.get(id)?.[1 - pole] ?? [])
    for (const rendering of renderingsOf(opposite, POSSIBLE, translations)) telling.delete(rendering);
  return telling;
}

/** From here on a figure in the same sentence is another matter. */
const FIGURE_REACH = { zh: 8, en: 24 } as const;

/** Whether a word says how a figure moved, which is the business of number-direction. */
function carriesFigure({ view: { quantities, segment }, span }: Spoken): boolean {
  const reach = FIGURE_REACH[segment.language];
  return quantities.some(
    (quantity) =>
      quantity.kind !== "date" &&
      !quantity.incidental &&
      quantity.span.start - span.end <= reach &&
      span.start - quantity.span.end <= reach,
  );
}

/** The words of one opposition on a side, by pole. */
function byPole(
  words: readonly Spoken[],
  table: ReadonlyMap<string, readonly Pole[]>,
): Map<string, readonly [Spoken[], Spoken[]]> {
  const found = new Map<string, readonly [Spoken[], Spoken[]]>();
  for (const word of words)
    for (const { id, pole } of polesOf(table, word)) {
      const poles = found.get(id) ?? [[], []];
      poles[pole].push(word);
      found.set(id, poles);
    }
  return found;
}

/**
 * A Chinese word whose opposite stands in the English: 基数较低 and "a high base". The English must hold no rendering of
 * the word nor any other word of its pole, the Chinese nothing that the opposite renders; what is denied on either
 * side, or said of both poles, is left alone.
 */
export function oppositionIn(
  chinese: SideView,
  english: SideView,
  translations: Translations,
): Opposition | null {
  const { zh, en } = opposites();
  const heard = spokenOf(english);
  const theirs = byPole(heard, en);
  if (theirs.size === 0) return null;
  const said = spokenOf(chinese);
  const bases = new Set(heard.flatMap(({ forms }) => forms));
  let rendered: Set<string> | null = null;
  for (const [id, poles] of byPole(said, zh))
    for (const pole of [0, 1] as const) {
      const [word] = poles[pole];
      const against = theirs.get(id)?.[1 - pole] ?? [];
      const [first] = against;
      if (word === undefined || first === undefined) continue;
      if (poles[1 - pole]?.length !== 0 || theirs.get(id)?.[pole].length !== 0) continue;
      if ([...poles[pole], ...against].some((one) => one.denied || carriesFigure(one))) continue;
      if (poles[pole].some((one) => meets(tellingRenderings(one, { id, pole }, translations), bases)))
        continue;
      rendered ??= renderedBy(said, translations);
      if (against.some(({ forms }) => meets(new Set(forms), rendered ?? new Set()))) continue;
      return { chinese: word, english: first };
    }
  return null;
}

function meets(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}

/** Everything that the words of a sentence, or parts of them, may be rendered by. */
function renderedBy(said: readonly Spoken[], translations: Translations): Set<string> {
  const all = new Set<string>();
  for (const {
    forms: [form = ""],
  } of said) {
    for (const word of renderingsOf(form, POSSIBLE, translations)) all.add(word);
    if (form.length > 1)
      for (const part of form) for (const word of renderingsOf(part, USUAL, translations)) all.add(word);
  }
  return all;
}

/** Whether the other side says the opposite of a word that this side denies: 不太悲观, "fairly optimistic". */
export function saysOpposite(denied: readonly string[], chinese: boolean, other: SideView): boolean {
  const { zh, en } = opposites();
  const poles = denied.flatMap((word) => (chinese ? zh : en).get(word) ?? []);
  if (poles.length === 0) return false;
  return spokenOf(other).some((word) =>
    polesOf(chinese ? en : zh, word).some(({ id, pole }) =>
      poles.some((own) => own.id === id && own.pole !== pole),
    ),
  );
}
