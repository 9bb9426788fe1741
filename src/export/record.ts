import type { AuditDocument } from "../check/audit-document.js";
import { plainText } from "../read/plain-text.js";
import type { Role } from "../read/transcript.js";
import type { Language } from "../text/language.js";

/** BCP 47 tags of the Chinese side: written Mandarin by its script. */
export type ChineseTag = "zh-Hans" | "zh-Hant";

/** One sentence pair of the parallel corpus, with where it came from. */
export interface CorpusPair {
  /** The document's path or title, as given. */
  readonly call: string | null;
  /** The pair's id in its document. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Simplified unless the document is Traditional. */
  readonly zhLanguage: ChineseTag;
  /** Which side was spoken and which renders it. */
  readonly sourceLanguage: Language;
  /** How many segments stand on each side, Chinese first: `1-2`. */
  readonly kind: string;
  /** How likely the pair is right, 0 to 1. */
  readonly score: number;
  readonly origin: "speech" | "machine-rendition";
  readonly speaker: string | null;
  readonly role: Role | null;
  readonly turn: string | null;
  /** Ids of the checks that found something in the pair, neutral findings left out. */
  readonly findings: readonly string[];
}

/** One line of running text as it is seen: no soft hyphens, and what stood on several lines is joined by a space. */
function joined(texts: readonly string[], language: Language): string {
  const lines = texts.map((text) => plainText(text).text.replace(/\s+/gu, " ").trim());
  return lines.join(language === "zh" ? "" : " ");
}

/** The pairs of a document that have both sides and are in two languages. */
export function corpusPairs(document: AuditDocument): CorpusPair[] {
  const segments = new Map(document.segments.map((s) => [s.id, s]));
  const turns = new Map(document.turns.map((t) => [t.id, t]));
  const checks = new Map<string, Set<string>>();
  for (const finding of document.findings) {
    if (finding.pair === null || finding.severity === "neutral") continue;
    const found = checks.get(finding.pair) ?? new Set();
    checks.set(finding.pair, found.add(finding.check));
  }
  const records: CorpusPair[] = [];
  for (const pair of document.pairs) {
    const source = pair.source.flatMap((id) => segments.get(id) ?? []);
    const target = pair.target.flatMap((id) => segments.get(id) ?? []);
    const first = source[0];
    const other = target[0];
    if (first === undefined || other === undefined || first.language === other.language) continue;
    const [zh, en] = first.language === "zh" ? [source, target] : [target, source];
    const turn = turns.get(first.turn);
    records.push({
      call: document.path,
      id: pair.id,
      zh: joined(
        zh.map((s) => s.text),
        "zh",
      ),
      en: joined(
        en.map((s) => s.text),
        "en",
      ),
      zhLanguage: document.script === "traditional" ? "zh-Hant" : "zh-Hans",
      sourceLanguage: first.language,
      kind: `${zh.length}-${en.length}`,
      score: pair.score,
      origin: pair.origin,
      speaker: turn?.speaker ?? null,
      role: turn?.role ?? null,
      turn: turn?.id ?? null,
      findings: [...(checks.get(pair.id) ?? [])].sort(),
    });
  }
  return records;
}
