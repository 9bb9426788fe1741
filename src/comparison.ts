import { compareCalls, type CompareOptions } from "./compare/compare.js";
import type { ComparedInput } from "./compare/read-text.js";
import type { CallComparison } from "./compare/shapes.js";
import { loadKnowledge, type AuditOptions } from "./knowledge.js";

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
  return compareCalls(inputs, { names, terms }, options);
}
