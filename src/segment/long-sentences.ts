import { isHan, isLatin } from "../language/characters.js";
import type { Language } from "../text/language.js";
import type { Span } from "../text/span.js";
import { trimSpan } from "../text/span.js";
import type { BreakWord } from "./sentences.data.js";
import { CHINESE_BREAKS, ENGLISH_BREAKS } from "./sentences.data.js";

/** In characters: above `semicolon` a sentence is broken at its semicolons, above `clause` at clauses too. */
const LIMITS: Readonly<Record<Language, { semicolon: number; clause: number; shortest: number }>> = {
  zh: { semicolon: 160, clause: 400, shortest: 20 },
  // 80 and 120 words at some six characters.
  en: { semicolon: 480, clause: 720, shortest: 60 },
};

/** The parts of a sentence that nobody could compare at a glance; the sentence itself when it is short enough. */
export function breakLong(text: string, sentence: Span, language: Language): Span[] {
  const limits = LIMITS[language];
  if (sentence.end - sentence.start <= limits.semicolon) return [sentence];
  const places = breakPlaces(text, sentence, language);
  const parts: Span[] = [];
  for (const part of cutAt(text, sentence, semicolonPlaces(places, sentence, limits.shortest))) {
    parts.push(...divide(text, part, places, limits));
  }
  return parts;
}

interface Place {
  /** A part may end here. */
  readonly at: number;
  readonly strength: number;
}

const SEMICOLON = 6;

function semicolonPlaces(places: readonly Place[], sentence: Span, shortest: number): number[] {
  const chosen: number[] = [];
  let last = sentence.start;
  for (const { at, strength } of places) {
    if (strength < SEMICOLON || at - last < shortest || sentence.end - at < shortest) continue;
    chosen.push(at);
    last = at;
  }
  return chosen;
}

function cutAt(text: string, span: Span, places: readonly number[]): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (const at of [...places, span.end]) {
    const part = trimSpan(text, { start, end: at });
    if (part.end > part.start) parts.push(part);
    start = at;
  }
  return parts;
}

/**
 * Breaks a part into as few as its length asks for, each at the strongest place near where an even division would
 * fall. Goes through the places once, from left to right.
 */
function divide(text: string, whole: Span, places: readonly Place[], limits: (typeof LIMITS)["zh"]): Span[] {
  const cuts: number[] = [];
  let start = whole.start;
  let next = firstAfter(places, start);
  while (whole.end - start > limits.clause) {
    const rest = whole.end - start;
    const ideal = rest / Math.ceil(rest / limits.clause);
    const latest = Math.min(start + limits.clause, whole.end - limits.shortest);
    let best: Place | null = null;
    let bestScore = -Infinity;
    for (; next < places.length; next++) {
      const place = places[next];
      if (
        place === undefined ||
        (place.at > latest && best !== null) ||
        place.at > whole.end - limits.shortest
      )
        break;
      if (place.at < start + limits.shortest) continue;
      const score = place.strength - 2.5 * (Math.abs(place.at - start - ideal) / ideal);
      if (score > bestScore) {
        best = place;
        bestScore = score;
      }
    }
    if (best === null) break;
    cuts.push(best.at);
    start = best.at;
    while (next > 0 && (places[next - 1]?.at ?? 0) > start) next--;
  }
  return cutAt(text, whole, cuts);
}

/** The index of the first place behind `at`. */
function firstAfter(places: readonly Place[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every place where the sentence may be broken: after a comma or semicolon, or before a discourse marker. */
function breakPlaces(text: string, { start, end }: Span, language: Language): Place[] {
  const places: Place[] = [];
  for (let i = start; i < end - 1; i++) {
    const character = text.charAt(i);
    const spaced = text[i + 1] === " ";
    const wide = character === "，" || character === "；";
    if (!wide && !((character === "," || character === ";") && (spaced || isHan(text.charCodeAt(i + 1))))) {
      if (character === " ") addMarker(places, text, i + 1, language, 0.5);
      continue;
    }
    const semicolon = character === "；" || character === ";";
    let next = i + 1;
    while (next < end && text[next] === " ") next++;
    if (semicolon) places.push({ at: i + 1, strength: SEMICOLON });
    else if (!addMarker(places, text, next, language, 1, i + 1) && language === "zh") {
      places.push({ at: i + 1, strength: 1 });
    }
    i = next - 1;
  }
  return places;
}

function addMarker(
  places: Place[],
  text: string,
  at: number,
  language: Language,
  weight: number,
  place = at,
): boolean {
  const strength = language === "zh" ? chineseStrength(text, at) : englishStrength(text, at);
  if (strength === 0) return false;
  places.push({ at: place, strength: strength * weight });
  return true;
}

const CHINESE_BY_FIRST = new Map<string, BreakWord[]>();
for (const entry of CHINESE_BREAKS) {
  const first = entry.word.charAt(0);
  CHINESE_BY_FIRST.set(first, [...(CHINESE_BY_FIRST.get(first) ?? []), entry]);
}

function chineseStrength(text: string, at: number): number {
  for (const { word, strength } of CHINESE_BY_FIRST.get(text.charAt(at)) ?? []) {
    if (text.startsWith(word, at)) return strength;
  }
  return 0;
}

function englishStrength(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < 16 && isLatin(text.charCodeAt(end))) end++;
  return ENGLISH_BREAKS.get(text.slice(at, end).toLowerCase()) ?? 0;
}
