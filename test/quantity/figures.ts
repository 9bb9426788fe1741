import { parseDecimal } from "../../src/quantity/decimal.js";
import { PLAIN, type Quantity } from "../../src/quantity/quantity.js";
import type { PairedPassages, Passage, Sentence } from "../../src/quantity/comparison.js";
import type { Language } from "../../src/text/language.js";

/** A quantity by its text; values as decimal strings, or numbers of a fraction as `[numerator, denominator]`. */
export interface Sketch extends Partial<Omit<Quantity, "value" | "low" | "high" | "span">> {
  readonly text: string;
  readonly value?: string;
  readonly low?: string;
  readonly high?: string;
}

function decimal(text: string | undefined) {
  if (text === undefined) return null;
  const value = parseDecimal(text);
  if (value === null) throw new Error(`not a decimal: ${text}`);
  return value;
}

/** A sentence whose quantities are given by hand; each is looked for behind the one before. */
export function sentence(text: string, sketches: readonly Sketch[], start = 0): Sentence {
  let from = 0;
  const quantities = sketches.map(({ value, low, high, ...rest }): Quantity => {
    const at = text.indexOf(rest.text, from);
    if (at === -1) throw new Error(`${rest.text} is not in ${text}`);
    from = at + rest.text.length;
    return {
      ...PLAIN,
      kind: "count",
      ...rest,
      span: { start: start + at, end: start + from },
      value: decimal(value),
      low: decimal(low),
      high: decimal(high),
    };
  });
  return { text, start, quantities };
}

export function passage(language: Language, ...sentences: readonly Sentence[]): Passage {
  return { language, sentences };
}

export function pair(zh: Sentence | null, en: Sentence | null): PairedPassages {
  return {
    source: passage("zh", ...(zh === null ? [] : [zh])),
    target: passage("en", ...(en === null ? [] : [en])),
  };
}
