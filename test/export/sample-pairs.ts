import type { CorpusPair } from "../../src/export/record.js";

/** A pair with everything filled in; a test names what it is about. */
export function corpusPair(changes: Partial<CorpusPair> = {}): CorpusPair {
  return {
    call: "calls/qingmu-2024q1.txt",
    id: "p1",
    zh: "一季度营收是4.2亿元。",
    en: "First quarter revenue was RMB 420 million.",
    zhLanguage: "zh-Hans",
    sourceLanguage: "zh",
    kind: "1-1",
    score: 0.97,
    origin: "speech",
    speaker: "Lan Mu",
    role: "executive",
    turn: "t2",
    findings: [],
    ...changes,
  };
}

/** What a careless or malicious transcript can hold: markup, quotes, control characters, formulas, halves of pairs. */
const HOSTILE = [
  "</seg></tuv><script>alert(1)</script>",
  "]]> <!-- & &amp; &#0; &unknown;",
  "\"quoted\", 'single' and `back` ticks; semicolon",
  "=HYPERLINK(1,2)",
  "+1+1",
  "-2+3",
  "@SUM(A1)",
  "＝全角公式",
  "bell \u0007, escape \u001b[31m, null \u0000",
  "half a pair \ud800 and the other \udc00",
  "noncharacters \ufffe \uffff",
  "rtl \u202e override, zero\u200bwidth, 😀 𠮷",
  "$(rm -rf .) ; `id` | cat",
  "__proto__",
] as const;

export const HOSTILE_PAIRS: readonly CorpusPair[] = HOSTILE.map((text, index) =>
  corpusPair({ id: `p${index + 1}`, zh: `营收${text}`, en: text, speaker: text, call: `calls/${text}` }),
);
