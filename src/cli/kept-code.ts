import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import type { Script } from "node:vm";

/*
 * The engine's compiled code, kept between runs: beside the program where that can be written, else in the user's
 * cache folder. It is only ever a shortcut: whatever is wrong with it, the program is compiled as if there were none.
 */

/** The code that was kept for a command, and where the next is kept. */
export interface KeptCode {
  /** Undefined: none was found, or none that can be used. */
  readonly code: Buffer | undefined;
  /** How many runs have added to it what they compiled. */
  readonly runs: number;
  readonly name: string;
  /** Where it may be kept, the best place first. */
  readonly folders: readonly string[];
}

/** Set by the build: what the program is made of. The engine itself compares no more than its length. */
declare const PROGRAM_ID: string;

/** So many runs add the functions that they needed; later ones leave it as it is. */
const LEARNING_RUNS = 3;
/** After a long run the engine has thrown code away again. */
const LONG_RUN = 20_000;
const ABANDONED = 3600 * 1000;
const STALE = 30 * 24 * ABANDONED;
const OWN_NAME = /^([0-9a-f]{16})-[a-z]+-[0-9a-f]+\.bin(\.\d+\.tmp)?$/;
/** The words of the header: a mark, the checksum, the length, and the runs. */
const HEADER = 16;
const MARK = 0x31_43_44_59;

/** Null where Node's own switch says that nothing is to be kept. */
export function keptCode(program: string, given: readonly string[]): KeptCode | null {
  if (process.env["NODE_DISABLE_COMPILE_CACHE"] === "1") return null;
  const name = `${PROGRAM_ID}-${kindOf(given)}-${engine()}.bin`;
  const folders = [join(dirname(program), "../code"), ...userFolder()];
  for (const folder of folders) {
    const found = read(join(folder, name), ownerOf(program));
    if (found !== null) return { ...found, name, folders };
  }
  return { code: undefined, runs: 0, name, folders };
}

/** A short mark of the engine and its options: code that another one compiled is of no use, and the engine says so. */
function engine(): string {
  const { version, arch, execArgv, env } = process;
  const bytes = Buffer.from([version, arch, ...execArgv, env["NODE_OPTIONS"] ?? ""].join(" "), "utf16le");
  return checksum(bytes).toString(16);
}

/** Commands need different functions, so each has its own. Help is the same few for all. */
function kindOf(given: readonly string[]): string {
  const [command = "help"] = given;
  if (given.includes("--help") || given.includes("-h")) return "help";
  return /^[a-z]{1,16}$/.test(command) ? command : "help";
}

function userFolder(): string[] {
  const { XDG_CACHE_HOME: given = "", LOCALAPPDATA: local = "" } = process.env;
  if (isAbsolute(given)) return [join(given, "yidui")];
  if (process.platform === "win32") return isAbsolute(local) ? [join(local, "yidui", "cache")] : [];
  const home = homedir();
  if (!isAbsolute(home)) return [];
  return [join(home, process.platform === "darwin" ? "Library/Caches" : ".cache", "yidui")];
}

function ownerOf(program: string): number | null {
  return process.getuid === undefined ? null : statSync(program).uid;
}

/** Kept code is run as it is: it must come from whom the program may come from, and nobody else may change it. */
function read(file: string, programOwner: number | null): Pick<KeptCode, "code" | "runs"> | null {
  let opened: number | undefined;
  try {
    opened = openSync(file, "r");
    const { uid, mode } = fstatSync(opened);
    const trusted = [0, programOwner, process.getuid?.()].includes(uid) && (mode & 0o022) === 0;
    if (programOwner !== null && !trusted) return null;
    const bytes = readFileSync(opened);
    if (bytes.length <= HEADER) return null;
    const [mark, sum, length, runs = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER / 4);
    const code = bytes.subarray(HEADER);
    if (mark !== MARK || length !== code.length || sum !== checksum(code)) return null;
    return { code, runs };
  } catch {
    return null;
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/** The engine trusts the bytes that it is given, and a power cut can leave a file with holes. */
function checksum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let sum = bytes.length;
  for (let at = 0; at < words.length; at += 1) sum = (Math.imul(sum, 31) + words[at]!) | 0;
  return sum >>> 0;
}

/** Keeps what a good run compiled, while there is something to learn. */
export function keepCode(kept: KeptCode, script: Script, status: number): void {
  const rejected = kept.code === undefined || script.cachedDataRejected === true;
  const runs = rejected ? 0 : kept.runs;
  if (runs >= LEARNING_RUNS || status > 1 || performance.now() > LONG_RUN) return;
  const code = script.createCachedData();
  const header = Uint32Array.of(MARK, checksum(code), code.length, runs + 1);
  const bytes = Buffer.concat([new Uint8Array(header.buffer), code]);
  kept.folders.some((folder) => write(folder, kept.name, bytes));
}

/** Whole or not at all: readers see the old file or the new one. False where the folder cannot be written. */
function write(folder: string, name: string, bytes: Uint8Array): boolean {
  const temporary = join(folder, `${name}.${process.pid}.tmp`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    writeFileSync(temporary, bytes, { flag: "wx", mode: 0o644 });
    renameSync(temporary, join(folder, name));
    forgetOthers(folder);
    return true;
  } catch {
    remove(temporary);
    return false;
  }
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It was never there, or another process was faster.
  }
}

/** What other versions kept, and what a run that was killed left behind. */
function forgetOthers(folder: string): void {
  for (const file of readdirSync(folder)) {
    const [, id, unfinished] = OWN_NAME.exec(file) ?? [];
    if (id === undefined || (id === PROGRAM_ID && unfinished === undefined)) continue;
    const path = join(folder, file);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
    if (age > (unfinished === undefined ? STALE : ABANDONED)) remove(path);
  }
}
