import type { CorpusPair } from "./record.js";

/** Which pairs go into a corpus. Everything that is absent admits all. */
export interface Selection {
  /** Least score, 0 to 1. */
  readonly minScore?: number;
  /** Only pairs in which no check found anything of severity minor or above. */
  readonly clean?: boolean;
  /** Numbers of segments, Chinese first: `1-1`, `1-2`. */
  readonly kinds?: ReadonlySet<string>;
  /** Least and most letters of a side: Chinese characters, or characters of the English without spaces. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Least and most letters of English for each of Chinese. Running translations lie mostly between 2 and 6. */
  readonly minRatio?: number;
  readonly maxRatio?: number;
}

/** Why a pair may be left out; the names are those of the options. */
export const EXCLUSION_REASONS = ["score", "findings", "kind", "length", "ratio", "duplicate"] as const;
/** Why a pair was left out. */
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** The first reason to leave a pair out; null when it belongs into the corpus. */
export function exclusion(pair: CorpusPair, selection: Selection): ExclusionReason | null {
  const { minScore = 0, clean = false, kinds } = selection;
  if (pair.score < minScore) return "score";
  if (clean && pair.findings.length > 0) return "findings";
  if (kinds !== undefined && !kinds.has(pair.kind)) return "kind";
  const { minLength, maxLength, minRatio, maxRatio } = selection;
  if ([minLength, maxLength, minRatio, maxRatio].every((limit) => limit === undefined)) return null;
  const lengths = [letters(pair.zh), letters(pair.en)] as const;
  if (Math.min(...lengths) < (minLength ?? 0) || Math.max(...lengths) > (maxLength ?? Infinity))
    return "length";
  const ratio = lengths[1] / Math.max(1, lengths[0]);
  return ratio < (minRatio ?? 0) || ratio > (maxRatio ?? Infinity) ? "ratio" : null;
}
