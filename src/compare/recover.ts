import type { ComparedText, Recovery } from "./shapes.js";
import { placeOf, windowOf, type View } from "./slots.js";
import { isGuess } from "./words.js";

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
    const window = windowOf(view, from, to, 6);
    if (window === null) continue;
    // The words just beside a gap are this text's own reading of what the other has there: only the rest is new.
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

function hasGap(text: ComparedText, from: number, to: number): boolean {
  return text.markers.some(({ marker, at }) => marker.kind === "indiscernible" && at >= from && at <= to);
}
