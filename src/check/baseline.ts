import { InputError } from "../text/errors.js";
import type { Finding } from "../text/finding.js";

/**
 * What a reviewer made of a finding: `accepted` (an error, and known), `wrong` (none), `fixed` (mended since, so that it
 * should not come up any more).
 */
export const JUDGEMENTS = ["accepted", "wrong", "fixed"] as const;
/** A reviewer's verdict on a finding. */
export type Judgement = (typeof JUDGEMENTS)[number];

/** One judgement, with what the finding said when it was judged. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly verdict: Judgement;
  readonly note: string;
  /** What the finding said when it was judged, for people who read the file; empty where nobody wrote it down. */
  readonly check: string;
  readonly path: string;
  readonly message: string;
}

/** Judgements by fingerprint. */
export type Baseline = ReadonlyMap<string, BaselineEntry>;

/** A finding that is not raised again. */
export interface Judged extends BaselineEntry {
  readonly finding: Finding;
}

const UNTOLD = { check: "", path: "", message: "" } as const;

function entryOf(value: unknown, index: number, file: string | null): BaselineEntry {
  const problem = (what: string) => new InputError(`entry ${index + 1} of "judged" ${what}`, { file });
  if (typeof value === "string") return { ...UNTOLD, fingerprint: value, verdict: "accepted", note: "" };
  if (typeof value !== "object" || value === null) throw problem("is neither a fingerprint nor an object");
  const { fingerprint, verdict = "accepted", note = "", ...told } = value as Record<string, unknown>;
  if (typeof fingerprint !== "string") throw problem("has no fingerprint");
  const known = JUDGEMENTS.find((judgement) => judgement === verdict);
  if (known === undefined) throw problem(`has a verdict that is none of ${JUDGEMENTS.join(", ")}`);
  if (typeof note !== "string") throw problem("has a note that is no text");
  const words = (key: keyof typeof UNTOLD) => (typeof told[key] === "string" ? told[key] : "");
  const [check, path, message] = [words("check"), words("path"), words("message")];
  return { fingerprint, verdict: known, note, check, path, message };
}

/**
 * Reads a baseline: `{"judged": [{"fingerprint": "…", "verdict": "wrong", "note": "…"}, …]}`. A bare fingerprint is
 * enough, and an entry without a verdict counts as accepted. Throws InputError naming the file.
 */
export function readBaseline(text: string, file: string | null): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError("is not JSON", { file });
  }
  const judged = typeof value === "object" && value !== null && "judged" in value ? value.judged : null;
  if (!Array.isArray(judged)) throw new InputError('expected an object with a list "judged"', { file });
  const entries = judged.map((entry: unknown, index) => entryOf(entry, index, file));
  return new Map(entries.map((entry) => [entry.fingerprint, entry]));
}

/** Parts findings into those to raise and those that were judged before. */
export function partByBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
): { readonly open: Finding[]; readonly judged: Judged[] } {
  const open: Finding[] = [];
  const judged: Judged[] = [];
  for (const finding of findings) {
    const entry = baseline.get(finding.fingerprint);
    if (entry === undefined) open.push(finding);
    else judged.push({ ...entry, finding });
  }
  return { open, judged };
}
