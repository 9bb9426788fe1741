import type { Severity } from "../text/finding.js";

/** What each severity is called elsewhere. Errors are what `--fail-on major`, the default, fails on. */
interface Levels {
  readonly sarif: "error" | "warning" | "note";
  readonly github: "error" | "warning" | "notice";
  /** SARIF's rank of importance, 0 to 100: it keeps critical and major apart, which are both errors. */
  readonly rank: number;
}

export const LEVELS: Readonly<Record<Severity, Levels>> = {
  critical: { sarif: "error", github: "error", rank: 100 },
  major: { sarif: "error", github: "error", rank: 70 },
  minor: { sarif: "warning", github: "warning", rank: 30 },
  neutral: { sarif: "note", github: "notice", rank: 0 },
};
