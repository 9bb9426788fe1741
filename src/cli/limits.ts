import { InputError, setMaxInputBytes } from "../index.js";

/** A number above zero from the environment; null where it is not set. Throws InputError for anything else. */
function fromEnvironment(name: string): number | null {
  const text = process.env[name];
  if (text === undefined || text === "") return null;
  const value = Number(text);
  if (!(value > 0 && value < 1e9))
    throw new InputError(`the variable ${name} should be a number above 0, not “${text.slice(0, 40)}”`);
  return value;
}

const MIB = 1024 * 1024;

let isSet = false;

/** Applies `YIDUI_MAX_SIZE` (MiB an input). Processes that are started for the work inherit the variable. */
export function applyLimits(): void {
  if (isSet) return;
  const size = fromEnvironment("YIDUI_MAX_SIZE");
  if (size !== null) setMaxInputBytes(size * MIB);
  isSet = true;
}

/** What taking a PDF or an Office document apart may cost; see docs/limits.md. */
export interface DocumentLimits {
  readonly seconds: number;
  /** Bytes above what the process had before. */
  readonly memory: number;
}

/** `YIDUI_MAX_SECONDS` and `YIDUI_MAX_MEMORY` (MiB), or what holds without them. */
export function documentLimits(): DocumentLimits {
  return {
    seconds: fromEnvironment("YIDUI_MAX_SECONDS") ?? 60,
    memory: (fromEnvironment("YIDUI_MAX_MEMORY") ?? 1024) * MIB,
  };
}
