import type { LanguageSpan } from "../language/language-span.js";
import type { Transcript } from "../read/transcript.js";
import type { Script } from "../text/language.js";
import { overlapTest, type Span } from "../text/span.js";
import type { AuditTurn } from "./audit-document.js";

/** How much of the Mandarin can be audited at all. */
export interface Coverage {
  /** Characters of Chinese speech that are there. */
  readonly mandarinCharacters: number;
  /** Markers that stand for speech that is not. */
  readonly unavailable: number;
  /** Turns in which such a marker stands. */
  readonly unavailableTurns: number;
}

/** What was recognised in a transcript before anything was aligned or checked. */
export interface Inspection {
  readonly path: string | null;
  readonly encoding: string;
  readonly script: Script;
  readonly transcript: Transcript;
  readonly turns: readonly AuditTurn[];
  readonly languageSpans: readonly LanguageSpan[];
  readonly coverage: Coverage;
  /** The first places that told the layout. */
  readonly layoutCues?: readonly Span[];
}

/** The turns with the language that was spoken in each: `none` for a turn that is only a marker. */
export function turnsWithLanguage(transcript: Transcript, spans: readonly LanguageSpan[]): AuditTurn[] {
  const spoken = new Map<string, Set<"zh" | "en">>();
  for (const span of spans) {
    if (!span.speech) continue;
    const languages = spoken.get(span.turn) ?? new Set();
    spoken.set(span.turn, languages.add(span.language));
  }
  return transcript.turns.map((turn) => {
    const languages = [...(spoken.get(turn.id) ?? [])];
    return { ...turn, language: languages.length > 1 ? "mixed" : (languages[0] ?? "none") };
  });
}

/** The script of a document's Chinese speech as a whole. */
export function documentScript(spans: readonly LanguageSpan[]): Script {
  const scripts = new Set(spans.filter((s) => s.language === "zh" && s.speech).map((s) => s.script));
  scripts.delete("none");
  if (scripts.size === 0) return "none";
  if (scripts.has("mixed") || scripts.size > 1) return "mixed";
  return scripts.has("traditional") ? "traditional" : "simplified";
}

const HAN = /\p{Script=Han}/gu;

export function coverageOf(transcript: Transcript, spans: readonly LanguageSpan[]): Coverage {
  const missing = transcript.markers.filter((marker) => marker.kind === "foreign-language");
  const isMissing = overlapTest(missing.map(({ span }) => span));
  let characters = 0;
  for (const { span, language, speech } of spans) {
    if (language !== "zh" || !speech) continue;
    characters += transcript.text.slice(span.start, span.end).match(HAN)?.length ?? 0;
  }
  return {
    mandarinCharacters: characters,
    unavailable: missing.length,
    unavailableTurns: transcript.turns.filter((turn) => isMissing(turn.span)).length,
  };
}
