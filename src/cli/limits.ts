import { InvalidArgumentError, type Command } from "commander";
import { InputError, setMaxInputBytes } from "../index.js";

/** What every command that reads input takes; the names are those of the settings too. */
export interface LimitOptions {
  /** MiB. */
  readonly maxInput?: number | string;
  readonly maxSeconds?: number | string;
  /** MiB. */
  readonly maxMemory?: number | string;
}

/** Each limit's variable. Processes that are started for the work inherit it, so it carries what holds. */
const VARIABLES = {
  maxInput: "YIDUI_MAX_SIZE",
  maxSeconds: "YIDUI_MAX_SECONDS",
  maxMemory: "YIDUI_MAX_MEMORY",
} as const satisfies Record<keyof LimitOptions, string>;

const MOST = 1e9;
const isLimit = (value: number): boolean => value > 0 && value < MOST;

/** A number above zero from the environment; null where it is not set. Throws InputError for anything else. */
function fromEnvironment(name: string): number | null {
  const text = process.env[name];
  if (text === undefined || text === "") return null;
  const value = Number(text);
  if (!isLimit(value))
    throw new InputError(`the variable ${name} should be a number above 0, not “${text.slice(0, 40)}”`);
  return value;
}

/** Whether the environment sets a limit. It wins over the settings, which may have come with the calls. */
export function isLimitInEnvironment(name: string): boolean {
  return name in VARIABLES && (process.env[VARIABLES[name as keyof LimitOptions]] ?? "") !== "";
}

function limit(text: string): number {
  const value = Number(text);
  if (!isLimit(value)) throw new InvalidArgumentError("It must be a number above 0.");
  return value;
}

export function withLimitOptions(command: Command): Command {
  return command
    .option("--max-input <MiB>", "the largest input that is read (64)", limit)
    .option("--max-seconds <s>", "the most time to take a PDF, DOCX or XLSX apart (60)", limit)
    .option("--max-memory <MiB>", "the most memory for that (1024)", limit);
}

const MIB = 1024 * 1024;

let isSet = false;

/** Lets what was asked for hold from now on, here and in processes that are started. */
export function setLimits(options: LimitOptions): void {
  for (const [name, variable] of Object.entries(VARIABLES)) {
    const value = options[name as keyof LimitOptions];
    if (value !== undefined) process.env[variable] = String(value);
  }
  isSet = false;
}

/** Applies the limit on inputs. Throws InputError for one that cannot be. */
export function applyLimits(): void {
  if (isSet) return;
  const size = fromEnvironment(VARIABLES.maxInput);
  if (size !== null) setMaxInputBytes(size * MIB);
  isSet = true;
}

/** What taking a PDF or an Office document apart may cost; see docs/limits.md. */
export interface DocumentLimits {
  readonly seconds: number;
  /** Bytes above what the process had before. */
  readonly memory: number;
}

/** The limits that were set, or what holds without them. */
export function documentLimits(): DocumentLimits {
  return {
    seconds: fromEnvironment(VARIABLES.maxSeconds) ?? 60,
    memory: (fromEnvironment(VARIABLES.maxMemory) ?? 1024) * MIB,
  };
}
