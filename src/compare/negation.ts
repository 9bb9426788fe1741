import { DENIALS, OPPOSING_PREFIXES, OPPOSITES } from "./negation.data.js";
import type { ComparedText, DraftDifference } from "./shapes.js";
import { firmness, placeOf, type Slot, type View } from "./slots.js";
import type { SpokenWord } from "./words.js";

/** A slot with more words than this on a side is another sentence, not another reading of one. */
const LONGEST = 7;
/** Where one text denies, the other may do so a few words on: "we don't think it is", "we think it isn't". */
const NEARBY = 7;

const isDenial = (word: SpokenWord | undefined) => word !== undefined && DENIALS.has(word.key);

const opposites = new Map<string, Set<string>>();
for (const [x, y] of OPPOSITES)
  for (const [from, to] of [
    [x, y],
    [y, x],
  ] as const)
    opposites.set(from, (opposites.get(from) ?? new Set<string>()).add(to));

/** What follows a "no" that is an answer, and denies nothing of its sentence. */
const ANSWERED = new Set([",", ".", ";", "?", "!"]);

/** "No, …" and "not only" deny nothing. */
function denies(text: string, words: readonly SpokenWord[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !isDenial(word)) return false;
  if (word.key === "no")
    return !ANSWERED.has(text.charAt(word.end)) && !/^\d/u.test(words[at + 1]?.key ?? "");
  return !(word.key === "not" && words[at + 1]?.key === "only");
}

function denialsOf(text: string, words: readonly SpokenWord[], from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = Math.max(0, from); at < Math.min(words.length, to); at += 1)
    if (denies(text, words, at)) found.push(at);
  return found;
}

/** Whether one word is the other with a prefix that turns it round. */
function turnedRound(a: SpokenWord, b: SpokenWord): boolean {
  const [short, long] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key];
  if (short.length < 4 || !long.endsWith(short)) return false;
  return OPPOSING_PREFIXES.includes(long.slice(0, long.length - short.length));
}

const opposed = (a: SpokenWord, b: SpokenWord) =>
  opposites.get(a.stem)?.has(b.stem) === true || opposites.get(a.key)?.has(b.key) === true;

interface Texts {
  readonly a: ComparedText;
  readonly b: ComparedText;
}

/** Places where one text says a thing and the other its opposite. */
export function compareNegation(texts: Texts, view: View, slots: readonly Slot[]): DraftDifference[] {
  const drafts: DraftDifference[] = [];
  const { a, b } = texts;
  for (const slot of slots) {
    if (slot.a1 - slot.a0 > LONGEST || slot.b1 - slot.b0 > LONGEST) continue;
    const { before, after } = firmness(view, slot);
    if (before + after < 3 || before === 0 || after === 0) continue;
    const draft = oppositeIn(texts, slot) ?? denialIn(texts, slot);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;

  function denialIn({ a: one, b: other }: Texts, slot: Slot): DraftDifference | null {
    const mine = denialsOf(one.text, a.words, slot.a0, slot.a1);
    const theirs = denialsOf(other.text, b.words, slot.b0, slot.b1);
    if (mine.length === theirs.length || (mine.length > 0 && theirs.length > 0)) return null;
    // The denial may only have moved.
    const near =
      mine.length > 0
        ? denialsOf(other.text, b.words, slot.b0 - NEARBY, slot.b1 + NEARBY).some((at) => !linkedBack(at))
        : denialsOf(one.text, a.words, slot.a0 - NEARBY, slot.a1 + NEARBY).some((at) => view.equal[at] !== 1);
    if (near) return null;
    // Evidence with a word on either side, so that both say something.
    const inA = placeOf(one.text, a.words, slot.a0 - 1, slot.a1 + 1);
    const inB = placeOf(other.text, b.words, slot.b0 - 1, slot.b1 + 1);
    return {
      check: "negation-differs",
      severity: "major",
      confidence: 0.85,
      message: `${mine.length > 0 ? "the first" : "the second"} denies what the other says`,
      a: inA,
      b: inB,
      key: null,
    };
  }

  function linkedBack(at: number): boolean {
    const links = view.links;
    for (let k = Math.max(0, at - 400), end = Math.min(links.length, at + 400); k < end; k += 1)
      if (links[k] === at && view.equal[k] === 1) return true;
    return false;
  }

  function oppositeIn({ a: one, b: other }: Texts, slot: Slot): DraftDifference | null {
    for (let i = slot.a0; i < slot.a1; i += 1)
      for (let j = slot.b0; j < slot.b1; j += 1) {
        const x = a.words[i];
        const y = b.words[j];
        if (x === undefined || y === undefined) continue;
        if (!turnedRound(x, y) && !opposed(x, y)) continue;
        const inA = placeOf(one.text, a.words, i, i + 1);
        const inB = placeOf(other.text, b.words, j, j + 1);
        return {
          check: "negation-differs",
          severity: "major",
          confidence: 0.85,
          message: `the opposite: ${inA?.text ?? ""} and ${inB?.text ?? ""}`,
          a: inA,
          b: inB,
          key: null,
        };
      }
    return null;
  }
}
