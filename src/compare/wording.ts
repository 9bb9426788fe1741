import { abbreviates } from "./terms.js";
import { sameRoot } from "./alike.js";
import type { ComparedText, DraftDifference } from "./shapes.js";
import { firmness, placeOf, type Slot, type View } from "./slots.js";

const LONGEST = 4;

interface Texts {
  readonly a: ComparedText;
  readonly b: ComparedText;
}

/** Content words that stand at one place and are different words: worth knowing, though not what audits look for. */
export function compareWording({ a, b }: Texts, view: View, slots: readonly Slot[]): DraftDifference[] {
  const drafts: DraftDifference[] = [];
  for (const slot of slots) {
    const mine = a.words.slice(slot.a0, slot.a1);
    const theirs = b.words.slice(slot.b0, slot.b1);
    if (mine.length === 0 || theirs.length === 0 || Math.max(mine.length, theirs.length) > LONGEST) continue;
    if (mine.every((word) => word.slight) || theirs.every((word) => word.slight)) continue;
    const content = (words: typeof mine) =>
      words
        .filter((word) => !word.slight)
        .map((word) => word.stem)
        .join("");
    const whole = (words: typeof mine) => words.map((word) => word.key).join("");
    if (content(mine) === content(theirs) || whole(mine) === whole(theirs)) continue;
    if (sameRoot(content(mine), content(theirs))) continue;
    if (abbreviates({ a, b }, slot)) continue;
    const { before, after } = firmness(view, slot);
    if (before === 0 || after === 0 || before + after < 3) continue;
    const inA = placeOf(a.text, a.words, slot.a0, slot.a1);
    const inB = placeOf(b.text, b.words, slot.b0, slot.b1);
    drafts.push({
      check: "wording-differs",
      severity: "neutral",
      confidence: 0.6,
      message: `other words: ${inA?.text.replace(/\s+/gu, " ") ?? ""} and ${inB?.text.replace(/\s+/gu, " ") ?? ""}`,
      a: inA,
      b: inB,
      key: null,
    });
  }
  return drafts;
}
