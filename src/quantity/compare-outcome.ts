import type { Language } from "../text/language.js";
import type { Span } from "../text/span.js";
import { clauseOf, join, surroundings } from "./compare-direction.js";
import type { Circumstance } from "./compare-circumstances.js";
import type { Figure } from "./comparison.js";
import { OUTCOMES, type OutcomeRow } from "./outcome.data.js";

const LETTER = /[a-z-]/;

/** Where a word of a pole stands in a text, in lower case; null when none does. */
function find(text: string, words: readonly string[], language: Language): Span | null {
  for (const word of words)
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
      const whole =
        language === "zh" || (!LETTER.test(text[at - 1] ?? "") && !LETTER.test(text[at + word.length] ?? ""));
      if (whole) return { start: at, end: at + word.length };
    }
  return null;
}

interface Outcome {
  readonly pole: 0 | 1;
  /** The word that says it, in document coordinates. */
  readonly span: Span;
}

/** The pole that a figure's clause names while its sentence (`text`, in small letters) nowhere names the other. */
function outcomeOf(figure: Figure, text: string, { poles }: OutcomeRow): Outcome | null {
  const { language, sentence } = figure;
  const said = poles.map((pole) => find(text, pole[language], language) !== null);
  if (said[0] === true && said[1] === true) return null;
  const named = poles.map((pole) => find(text, pole.measure?.[language] ?? [], language) !== null);
  if (said[0] === said[1] && named[0] === named[1]) return null;
  const outcome = said[0] === said[1] ? named : said;
  const pole = outcome[0] === true ? 0 : 1;
  const clause = clauseOf(figure);
  const around = sentence.text.slice(clause.start, clause.end).toLowerCase();
  const words = outcome === said ? poles[pole][language] : (poles[pole].measure?.[language] ?? []);
  const found = find(around, words, language);
  if (found === null) return null;
  const base = sentence.start + clause.start;
  return { pole, span: { start: base + found.start, end: base + found.end } };
}

function sign({ quantity }: Figure): number {
  const value = quantity.value ?? quantity.low;
  return value !== null && value.coefficient < 0n ? -1 : 1;
}

/** A profit that became a loss, an inflow an outflow, stores opened stores closed: right figure, opposite outcome. */
export function outcomeFlip(source: Figure, target: Figure): Circumstance | null {
  if (source.language === target.language || source.quantity.incidental || source.quantity.date !== null)
    return null;
  const text = surroundings(source).text.toLowerCase();
  let other: string | null = null;
  for (const row of OUTCOMES) {
    const said = outcomeOf(source, text, row);
    if (said === null) continue;
    other ??= surroundings(target).text.toLowerCase();
    const heard = outcomeOf(target, other, row);
    if (heard === null || said.pole === heard.pole) continue;
    // 净利润负三千万 is a loss.
    if (sign(source) !== sign(target)) continue;
    return {
      sourceSpan: join(source.quantity.span, said.span),
      targetSpan: join(target.quantity.span, heard.span),
      confidence: 0.8,
    };
  }
  return null;
}
