import type { Translations } from "../align/translations.js";
import { lemma } from "../segment/lemma.js";
import type { Word } from "../segment/segment.js";
import { corpusRows } from "../text/data.js";
import type { Language } from "../text/language.js";
import type { SegmentView, SideView } from "./context.js";
import { negationCues } from "./negation.js";

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

/** A word of a side, with the segment it stands in. */
interface Spoken {
  readonly view: SegmentView;
  readonly word: Word;
}

/** As a word is looked up: Chinese comes Simplified, English in small letters; its base form is another. */
const formsOf = ({ text }: Word, language: Language): readonly string[] => {
  const base = language === "zh" ? text : lemma(text);
  return base === text ? [text] : [text, base];
};

/** How far before a word of its clause a denial of it may begin, in characters: 不对公众开放, "not a very friendly". */
const DENIAL_REACH = { zh: 10, en: 40 } as const;
/** Of the English words with a negative sense, those that turn an adjective: "rather" and "end" do not. */
const WEAKENS = /^(?:hardly|barely|scarcely|seldom|rarely|less|least|neither|nor|without|lack|far from)/iu;
const CLAUSE_END = /[，。；！？,.;!?]/u;

/** Whether something denies a word on the spot. */
function isDenied({ view, word }: Spoken, { language }: SideView): boolean {
  const { text, span } = view.segment;
  const { start } = word.span;
  return negationCues(view).some(
    (cue) =>
      (cue.force === "negative" || language === "zh" || WEAKENS.test(cue.text)) &&
      cue.span.start < start &&
      start - cue.span.start <= DENIAL_REACH[language] &&
      !CLAUSE_END.test(text.slice(cue.span.end - span.start, start - span.start)),
  );
}

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
function tellingRenderings({ word }: Spoken, { id, pole }: Pole, translations: Translations): Set<string> {
  const telling = new Set(renderingsOf(word.text, POSSIBLE, translations));
  for (const opposite of opposites().words.get(id)?.[1 - pole] ?? [])
    for (const rendering of renderingsOf(opposite, POSSIBLE, translations)) telling.delete(rendering);
  return telling;
}

/** From here on a figure in the same sentence is another matter. */
const FIGURE_REACH = { zh: 8, en: 24 } as const;

/** Whether a word says how a figure moved, which is the business of number-direction. */
function carriesFigure({ view: { quantities, segment }, word: { span } }: Spoken): boolean {
  const reach = FIGURE_REACH[segment.language];
  return quantities.some(
    (quantity) =>
      quantity.kind !== "date" &&
      !quantity.incidental &&
      quantity.span.start - span.end <= reach &&
      span.start - quantity.span.end <= reach,
  );
}

type ByPole = Map<string, readonly [Spoken[], Spoken[]]>;

/** The words of the oppositions on a side, by pole. */
function byPole(side: SideView, table: ReadonlyMap<string, readonly Pole[]>): ByPole {
  const found: ByPole = new Map();
  const note = (form: string, view: SegmentView, word: Word): void => {
    for (const { id, pole } of table.get(form) ?? []) {
      let poles = found.get(id);
      if (poles === undefined) found.set(id, (poles = [[], []]));
      poles[pole].push({ view, word });
    }
  };
  for (const view of side.segments)
    for (const word of view.words) {
      note(word.text, view, word);
      if (side.language === "zh") continue;
      const base = lemma(word.text);
      if (base !== word.text) note(base, view, word);
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
  const ours = byPole(chinese, zh);
  if (ours.size === 0) return null;
  const theirs = byPole(english, en);
  if (theirs.size === 0) return null;
  let bases: ReadonlySet<string> | null = null;
  let rendered: ReadonlySet<string> | null = null;
  for (const [id, poles] of ours)
    for (const pole of [0, 1] as const) {
      const [word] = poles[pole];
      const against = theirs.get(id)?.[1 - pole] ?? [];
      const [first] = against;
      if (word === undefined || first === undefined) continue;
      if (poles[1 - pole]?.length !== 0 || theirs.get(id)?.[pole].length !== 0) continue;
      if (poles[pole].some((one) => isDenied(one, chinese) || carriesFigure(one))) continue;
      if (against.some((one) => isDenied(one, english) || carriesFigure(one))) continue;
      const heard = (bases ??= basesOf(english));
      if (poles[pole].some((one) => meets(tellingRenderings(one, { id, pole }, translations), heard)))
        continue;
      const expected = (rendered ??= renderedBy(chinese, translations));
      if (against.some((one) => formsOf(one.word, "en").some((form) => expected.has(form)))) continue;
      return { chinese: word, english: first };
    }
  return null;
}

const basesOf = (side: SideView): Set<string> =>
  new Set(side.segments.flatMap(({ words }) => words.flatMap((word) => formsOf(word, side.language))));

function meets(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}

/** Everything that the words of a sentence, or parts of them, may be rendered by. */
function renderedBy(said: SideView, translations: Translations): Set<string> {
  const all = new Set<string>();
  for (const { words } of said.segments)
    for (const { text } of words) {
      for (const word of renderingsOf(text, POSSIBLE, translations)) all.add(word);
      if (text.length > 1)
        for (const part of text) for (const word of renderingsOf(part, USUAL, translations)) all.add(word);
    }
  return all;
}

/** Whether the other side says the opposite of a word that this side denies: 不太悲观, "fairly optimistic". */
export function saysOpposite(denied: readonly string[], chinese: boolean, other: SideView): boolean {
  const { zh, en } = opposites();
  const poles = denied.flatMap((word) => (chinese ? zh : en).get(word) ?? []);
  if (poles.length === 0) return false;
  const said = byPole(other, chinese ? en : zh);
  return poles.some(({ id, pole }) => said.get(id)?.[1 - pole]?.length);
}
