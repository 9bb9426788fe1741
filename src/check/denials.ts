import type { Translations } from "../align/translations.js";
import { lemma } from "../segment/lemma.js";
import { corpusRows } from "../text/data.js";
import type { Span } from "../text/span.js";
import type { SegmentView, SideView } from "./context.js";
import { negationCues, type NegationCue } from "./negation.js";

/** Everything that a side denies, in order. */
export function denialsOf(side: SideView): NegationCue[] {
  return side.segments.flatMap(negationCues);
}

export const strong = (cues: readonly NegationCue[]) => cues.filter((cue) => cue.force === "negative");
const soft = (cues: readonly NegationCue[]) => cues.filter((cue) => cue.force === "soft");

/** Cues that leave no room for a weaker wording: 没有任何负债 is no debt at all, not "low" debt. */
const EMPHATIC = /^(?:没有任何|沒有任何|毫[无無不]|[绝絕决決]不|从未|從未|从来|從來)/u;

/** English words that only weaken: they may stand for a plain 不 (不大: small), never for an emphatic one. */
const WEAK = new Set(corpusRows("negation/en-weak.tsv").map(([word = ""]) => word));

/** Whether one of the cues is a rendering of the other: 防止 of "prevent", which is then no spare denial. */
function renders(cue: NegationCue, others: readonly NegationCue[], translations: Translations): boolean {
  const english = new Set(others.map((other) => lemma(other.text.toLowerCase())));
  if (cue.view.segment.language === "en") {
    const own = lemma(cue.text.toLowerCase());
    return others.some((other) => translations.of(other.text).some(({ word }) => word === own));
  }
  return translations.of(cue.text).some(({ word }) => english.has(word));
}

/** From here on a word is what another usually is in the other language: 低 of low, 仅 of only. */
const USUAL = 0.08;
const DENIES = /^[不没沒无無未非别勿毫绝絕决決从從尚并並]/u;

/** Whether a word of the other side that denies nothing is what a soft cue renders: 低 of "low", 只 of "only". */
function isPlainWord(cue: NegationCue, other: SideView, translations: Translations): boolean {
  if (cue.view.segment.language === "en") {
    const own = lemma(cue.text.toLowerCase());
    return other.segments.some((view) =>
      view.words.some(
        ({ text }) =>
          !DENIES.test(text) &&
          translations.of(text).some(({ word, forward }) => word === own && forward >= USUAL),
      ),
    );
  }
  // 不超过 and 不利 may be said with "not" as well as without.
  if (DENIES.test(cue.text)) return false;
  const usual = new Set(
    translations.of(cue.text).flatMap(({ word, forward }) => (forward >= USUAL ? [word] : [])),
  );
  for (const little of LITTLE) usual.delete(little);
  return other.segments.some((view) =>
    view.words.some(({ text }) => text.length > 2 && usual.has(lemma(text.toLowerCase()))),
  );
}

/** Words that say nothing by themselves, and denials: 不利 is rendered by neither. */
const LITTLE = "not no be do have can will never neither nor without the of to for and in on it with".split(
  " ",
);

/** 不差, 不多: an explicit denial of one quality, which English may say as one too ("not bad"). */
const DENIED_QUALITY = /^[不没無无未]\p{Script=Han}$/u;

/** "not bad": a negative word that is denied on the spot, the two together no more than 不差. */
function deniedOnTheSpot(cue: NegationCue, own: readonly NegationCue[]): boolean {
  return strong(own).some((not) => not.view === cue.view && cue.span.start - not.span.end === 1);
}

/** The word that a cue denies first, in small letters. */
function deniedBy(cue: NegationCue): string {
  return cue.view.words.find((word) => word.span.start >= cue.span.end)?.text.toLowerCase() ?? "";
}

const textBefore = ({ view, span }: NegationCue) =>
  view.segment.text.slice(0, span.start - view.segment.span.start);

/** "It's not, it's not just": the speaker begins anew. */
function isBegunAnew(cue: NegationCue): boolean {
  const spoken = textBefore(cue);
  const before = spoken.slice(spoken.trimEnd().lastIndexOf(" ") + 1);
  const after = cue.view.segment.text.slice(
    cue.span.end - cue.view.segment.span.start,
    cue.span.end - cue.view.segment.span.start + 40,
  );
  return (
    before.length > 1 &&
    after.startsWith(",") &&
    after.toLowerCase().includes(`${before}${cue.text}`.toLowerCase())
  );
}

/** No more than this between two denials, and the one denies the other: 没有人不支持, 并非不可能. */
const AT_ONCE = 3;

/** Denials that another one takes back, and that one. English says either both or none. */
function takenBack(cues: readonly NegationCue[]): Set<NegationCue> {
  const taken = new Set<NegationCue>();
  for (const [at, cue] of cues.entries()) {
    const next = cues[at + 1];
    if (cue.view.segment.language !== "zh" || next === undefined || next.view !== cue.view || taken.has(cue))
      continue;
    const start = cue.view.segment.span.start;
    const between = cue.view.segment.text.slice(cue.span.end - start, next.span.start - start);
    if (between.length <= AT_ONCE && !/[\p{P}\s]/u.test(between)) taken.add(cue).add(next);
  }
  return taken;
}

/** Structures that deny in one language only: 除非 and "only if"; "not … until" and 才. */
const TURNED: readonly (readonly [own: RegExp, other: RegExp])[] = [
  [/除非|若非|要不是/u, /\b(?:unless|only if|only when|if|without|but for)\b/iu],
  [/(?:\bnot\b|n['’]t\b).{1,80}\buntil\b/iu, /[才到]/u],
];

const textOfSide = (side: SideView) => side.segments.map((view) => view.segment.text).join(" ");

function turnedRound(own: SideView, other: SideView): number {
  const [mine, theirs] = [textOfSide(own), textOfSide(other)];
  return TURNED.filter(([here, there]) => here.test(mine) && there.test(theirs)).length;
}

/** Denials, each thing denied once: 不包括水电，不包括门窗 is one "does not include". */
function distinct(cues: readonly NegationCue[]): NegationCue[] {
  const seen = new Set<string>();
  return cues.filter((cue) => {
    if (isBegunAnew(cue)) return false;
    const denied = deniedBy(cue);
    const key = `${cue.text} ${denied}`;
    if (denied !== "" && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** 既不清楚，也不知道: one "not" with an "or" may deny both. */
const GOES_ON = /[也又更且亦]$/u;

/** Denials that carry on from one before them, where the other side denies once and for all: "not clear, or known". */
function carriedOn(cues: readonly NegationCue[], other: readonly NegationCue[], otherSide: SideView): number {
  if (strong(other).length === 0) return 0;
  if (!otherSide.segments.some((view) => /\b(?:or|nor|neither)\b/iu.test(view.segment.text))) return 0;
  return cues.filter(
    (cue, at) => at > 0 && (cue.text === cues[at - 1]?.text || GOES_ON.test(textBefore(cue))),
  ).length;
}

const INSIDE = /^(?:un|in|im|il|ir|non|dis|a)(?=[a-z]{3})|less$/u;

/** Denials of the Chinese that are inside an English word: 不友好 of "unfriendly". Each uses up the other. */
function insideWords(
  chinese: readonly NegationCue[],
  english: readonly NegationCue[],
  translations: Translations,
): { used: Set<NegationCue> } {
  const used = new Set<NegationCue>();
  for (const cue of soft(english)) {
    const plain = cue.text.toLowerCase().replace(INSIDE, "");
    if (plain === cue.text.toLowerCase()) continue;
    const answer = chinese.find(
      (other) =>
        !used.has(other) &&
        translations
          .of(deniedBy(other))
          .some(({ word }) => word.length > 3 && (word === plain || word === lemma(plain))),
    );
    if (answer !== undefined) used.add(answer).add(cue);
  }
  return { used };
}

/** "Unwilling", "failed to deliver": what the word denies, as a plain word. */
function plainOf(cue: NegationCue): string {
  const text = cue.text.toLowerCase();
  if (/^(?:fail|refuse|unable|neglect|decline)/u.test(text)) {
    const after = cue.view.words.filter((word) => word.span.start >= cue.span.end);
    return after[0]?.text.toLowerCase() === "to" ? lemma(after[1]?.text.toLowerCase() ?? "") : "";
  }
  const plain = text.replace(INSIDE, "");
  return plain === text ? "" : plain;
}

/** A plain word of the Chinese that a negative word of the English turns into its opposite: 愿意 and "unwilling". */
export function turnedInside(
  english: readonly NegationCue[],
  chinese: readonly NegationCue[],
  side: SideView,
  translations: Translations,
): { readonly cue: NegationCue; readonly view: SegmentView; readonly span: Span } | null {
  if (chinese.length > 0) return null;
  for (const cue of soft(english)) {
    const plain = plainOf(cue);
    if (plain.length < 4) continue;
    for (const view of side.segments)
      for (const { text, span } of view.words)
        if (
          text.length > 1 &&
          translations
            .of(text)
            .some(({ word, forward }) => (word === plain || word === lemma(plain)) && forward >= USUAL)
        )
          return { cue, view, span };
  }
  return null;
}

/** 而不是 and "than": 靠自己而不是靠团队 may well be "more on themselves than on a team". */
const CONTRAST = /^(?:不是|而不是|而非)$/u;

const isContrasted = (cue: NegationCue, other: SideView) =>
  CONTRAST.test(cue.text) &&
  (cue.text !== "不是" || textBefore(cue).endsWith("而")) &&
  other.segments.some((view) => / than /u.test(view.segment.text));

/** Denials on one side that nothing on the other could answer to; 0 or less where every one is answered. */
export function surplus(
  ownCues: readonly NegationCue[],
  ownSide: SideView,
  otherCues: readonly NegationCue[],
  otherSide: SideView,
  translations: Translations,
): number {
  if (strong(ownCues).length === 0) return 0;
  const fromChinese = ownSide.language === "zh";
  const { used } = fromChinese
    ? insideWords(strong(ownCues), otherCues, translations)
    : insideWords(strong(otherCues), ownCues, translations);
  const own = ownCues.filter((cue) => !used.has(cue));
  const other = otherCues.filter((cue) => !used.has(cue));
  const taken = takenBack(strong(own));
  const denials = distinct(strong(own)).filter((cue) => !taken.has(cue) && !isContrasted(cue, otherSide));
  // Most sentences that deny are answered denial for denial.
  if (denials.length <= strong(other).length) return 0;
  const answered = soft(own).filter((cue) => !deniedOnTheSpot(cue, own));
  const spare = soft(other).filter(
    (cue) =>
      !renders(cue, DENIED_QUALITY.test(cue.text) ? answered : soft(own), translations) &&
      !isPlainWord(cue, ownSide, translations),
  );
  const emphatic = own.some((cue) => EMPHATIC.test(cue.text));
  const counted = emphatic ? spare.filter((cue) => !WEAK.has(lemma(cue.text.toLowerCase()))) : spare;
  return (
    denials.length -
    carriedOn(denials, other, otherSide) -
    turnedRound(ownSide, otherSide) -
    strong(other).length -
    counted.length
  );
}
