import { LETTER } from "./letters.js";
import { BROKER_WORDS, LABELS, TITLE_WORDS } from "./titles.data.js";
import type { Role } from "./transcript.js";

/** What a title tells about a person's part in the call. A weak role gives way to what the operator says of them. */
export interface TitleRole {
  readonly role: Role;
  readonly weak: boolean;
}

const NO_WORD = new RegExp(`[^${LETTER}&]+`, "g");
const UNKNOWN: TitleRole = { role: "unknown", weak: true };

/** The role that a title gives: `Head of Investor Relations`, `CICC - Analyst`, 首席财务官. */
export function roleOfTitle(title: string): TitleRole {
  const english = ` ${title.toLowerCase().replace(NO_WORD, " ")} `;
  const holds = (words: readonly string[]): boolean =>
    words.some((word) => english.includes(` ${word.replace("-", " ")} `));
  for (const { role, weak, english: words, chinese } of TITLE_WORDS) {
    if (!holds(words) && !chinese.some((word) => title.includes(word))) continue;
    // "Managing Director, Harbour Securities": a weak title at a broker is an analyst's.
    if (
      weak &&
      (holds(BROKER_WORDS) || BROKER_WORDS.some((word) => word > "\u2e80" && title.includes(word)))
    ) {
      return { role: "analyst", weak: false };
    }
    return { role, weak };
  }
  if (holds(BROKER_WORDS) || BROKER_WORDS.some((word) => word > "\u2e80" && title.includes(word))) {
    return { role: "analyst", weak: true };
  }
  return UNKNOWN;
}

const LABEL_PREFIX = /^(?:unidentified|unknown|unverified|unnamed|未知|未具名)\s*/;
const LABEL_NUMBER = /[\s_-]?#?(?:\d{1,3}|\s[a-z])$/;

/** The role that a heading gives which names a part and no person (`Operator`, `Speaker 2`, 口译员); null for others. */
export function roleOfLabel(name: string): Role | null {
  if (name.length > 60) return null;
  const lower = name.toLowerCase().replace(/\s+/g, " ").trim();
  const exact = LABELS.get(lower);
  if (exact !== undefined) return exact;
  const bare = lower.replace(LABEL_PREFIX, "");
  return LABELS.get(bare) ?? LABELS.get(bare.replace(LABEL_NUMBER, "")) ?? null;
}

/** The role that a heading's name and title give together. */
export function roleOfHeading(name: string, title: string | null): TitleRole {
  const titled = title === null ? UNKNOWN : roleOfTitle(title);
  if (titled.role !== "unknown") return titled;
  const label = roleOfLabel(name);
  if (label !== null && label !== "unknown") return { role: label, weak: false };
  // "CFO Interpreter", 王总翻译: the part stands in the name.
  const named = roleOfTitle(name);
  if (named.role === "interpreter") return named;
  // 王总, 陈董: so a company's own people are called.
  return /^[\u4e00-\u9fff]{1,3}[总總董]$/.test(name) ? { role: "executive", weak: true } : UNKNOWN;
}
