import type { Script } from "../text/language.js";
import { isHan } from "./characters.js";
import { SIMPLIFIED_ONLY, TRADITIONAL_ONLY } from "./script.data.js";

/** What a character says about the script it stands in. */
const NEUTRAL = 0;
const SIMPLIFIED = 1;
const TRADITIONAL = 2;

let table: Uint8Array | null = null;

function evidenceTable(): Uint8Array {
  if (table !== null) return table;
  table = new Uint8Array(0x10000);
  for (const [characters, evidence] of [
    [SIMPLIFIED_ONLY, SIMPLIFIED],
    [TRADITIONAL_ONLY, TRADITIONAL],
  ] as const) {
    for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = evidence;
  }
  return table;
}

interface ScriptEvidence {
  readonly han: number;
  readonly simplified: number;
  readonly traditional: number;
}

/** Counts Han characters and those that only one script has. */
function scriptEvidence(text: string): ScriptEvidence {
  const evidence = evidenceTable();
  let han = 0;
  let simplified = 0;
  let traditional = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x3007) continue;
    if (isHan(unit)) han++;
    else if (unit >= 0xd840 && unit <= 0xd8bf) han++; // the lead surrogate of an extension character
    const kind = evidence[unit] ?? NEUTRAL;
    if (kind === SIMPLIFIED) simplified++;
    else if (kind === TRADITIONAL) traditional++;
  }
  return { han, simplified, traditional };
}

/** A minority below this share, or of a single character, is a slip or a name (a Traditional 峯 in a Simplified call). */
const MIXED_SHARE = 0.1;

/**
 * The script of a text by the characters that only one script has. `none` when it holds no Chinese; a Chinese text
 * without such characters (公司) reads the same in both and counts as `otherwise`.
 */
export function scriptOf(text: string, otherwise: Script = "simplified"): Script {
  const { han, simplified, traditional } = scriptEvidence(text);
  if (han === 0) return "none";
  if (simplified === 0 && traditional === 0) return otherwise;
  const minority = Math.min(simplified, traditional);
  if (minority > 1 && minority / (simplified + traditional) >= MIXED_SHARE) return "mixed";
  return simplified >= traditional ? "simplified" : "traditional";
}

/** Whether the text has a character that only Traditional text has. */
export function hasTraditional(text: string): boolean {
  const evidence = evidenceTable();
  for (let i = 0; i < text.length; i++) if (evidence[text.charCodeAt(i)] === TRADITIONAL) return true;
  return false;
}
