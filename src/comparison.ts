import { compareCalls, type CompareOptions } from "./compare/compare.js";
import type { ComparedInput } from "./compare/read-text.js";
import type { CallComparison } from "./compare/shapes.js";
import { comparisonAsWritten } from "./as-written.js";
import { loadKnowledge, type AuditOptions } from "./knowledge.js";
import { plainText } from "./read/plain-text.js";

/**
 * Compares two transcripts of one call: what differs in meaning, and what one has where the other is unclear. Three
 * and more vote. Throws InputError for a transcript that cannot be read.
 */
export function compareTranscripts(
  inputs: readonly ComparedInput[],
  options: Pick<AuditOptions, "dictionary" | "glossaries"> & CompareOptions = {},
): CallComparison {
  const { dictionary, glossaries } = options;
  const { names, terms } = loadKnowledge({
    ...(dictionary === undefined ? {} : { dictionary }),
    ...(glossaries === undefined ? {} : { glossaries }),
  });
  const plains = inputs.map(({ text }) => plainText(text));
  const compared = inputs.map((input, index) => ({ ...input, text: plains[index]?.text ?? "" }));
  return comparisonAsWritten(plains, compareCalls(compared, { names, terms }, options));
}
