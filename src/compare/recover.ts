import { lookAlike } from "./alike.js";
import type { ComparedText, Recovery } from "./shapes.js";
import { placeOf, windowOf, type View, type Window } from "./slots.js";
import { isGuess, type SpokenWord } from "./words.js";

/** More words than this are no gap's: the other text has a sentence there that this one left out. */
const LONGEST = 14;

/** What the other text has where this one has a gap, a doubt about a word, or a guess in brackets. */
export function recover(
  mine: { readonly text: ComparedText; readonly index: number },
  theirs: { readonly text: ComparedText; readonly index: number },
  view: View,
): Recovery[] {
  const found: Recovery[] = [];
  for (const { marker, at } of mine.text.markers) {
    if (marker.kind !== "indiscernible" && marker.kind !== "uncertain") continue;
    const guess = isGuess(mine.text.text, marker);
    let from = at;
    let to = at;
    if (guess)
      while (to < view.words.length && (view.words[to]?.start ?? Infinity) < marker.span.end) to += 1;
    else if (marker.kind === "uncertain") from = Math.max(0, at - 1);
    const around = windowOf(view, from, to, 6);
    if (around === null) continue;
    const window = marker.kind === "indiscernible" ? narrowed(view, at, around) : around;
    let first = window.from;
    let last = window.to;
    // A guess is a word or two: what stands around it in the other text is none of it.
    if (marker.kind === "uncertain") {
      while (first < last && view.others[first]?.slight === true) first += 1;
      while (last > first && view.others[last - 1]?.slight === true) last -= 1;
    }
    const place = placeOf(theirs.text.text, view.others, first, last);
    if (place === null || window.to - window.from > LONGEST + window.slack) continue;
    if (hasGap(theirs.text, window.from, window.to)) continue;
    found.push({ document: mine.index, marker, from: theirs.index, span: place.span, text: place.text });
  }
  return found;
}

/** Words that are one mishearing of the other, or two names. */
function answers(a: SpokenWord | undefined, b: SpokenWord | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return (a.capital && b.capital) || lookAlike(a.key, b.key) >= 0.35;
}

/** The words just beside a gap are this text's own reading of what the other has there: only the rest is new. */
function narrowed(view: View, at: number, window: Window): Window {
  const other = (index: number) => {
    const there = view.links[index] ?? -1;
    return there >= window.from && there < window.to && answers(view.words[index], view.others[there])
      ? there
      : -1;
  };
  const [before, after] = [at > 0 ? other(at - 1) : -1, other(at)];
  const from = before < 0 ? window.from : before + 1;
  const to = after < 0 ? window.to : after;
  return from < to ? { ...window, from, to } : window;
}

function hasGap(text: ComparedText, from: number, to: number): boolean {
  return text.markers.some(({ marker, at }) => marker.kind === "indiscernible" && at >= from && at <= to);
}
