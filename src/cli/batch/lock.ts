import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";

/** Who holds a lock: a process of a machine. */
export interface Holder {
  readonly machine: string;
  readonly process: number;
  /** When the process began, where the system tells: numbers of processes are used again. */
  readonly began: string | null;
}

/** The field of /proc/…/stat that has it, counted from the state, which stands behind the name. */
const BEGAN = 19;

/** Null where the system does not tell, and of a process that has ended and that nobody has asked about yet. */
function beginOf(process: number): string | null {
  try {
    const stat = readFileSync(`/proc/${process}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? null : (fields[BEGAN] ?? null);
  } catch {
    return null;
  }
}

const isError = (error: unknown, code: string) =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === code;

function isAlive({ machine, process: id, began }: Holder): boolean {
  // Nobody can tell from here what runs on another machine.
  if (machine !== hostname()) return true;
  try {
    process.kill(id, 0);
  } catch (error) {
    if (isError(error, "ESRCH")) return false;
  }
  return began === null || began === beginOf(id);
}

/** Null for a lock without a holder: whoever made it was stopped before it was written. */
function holderIn(content: string): Holder | null {
  try {
    const { machine, process, began } = JSON.parse(content) as Partial<Holder>;
    const whole = typeof machine === "string" && Number.isInteger(process);
    return whole ? { machine, process: process ?? 0, began: began ?? null } : null;
  } catch {
    return null;
  }
}

/** What the lock holds, or null where there is none any more. */
function contentOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isError(error, "ENOENT")) return null;
    throw error;
  }
}

/** Removes a lock whose holder is gone; one that somebody else took meanwhile is put back. */
function remove(path: string, stale: string): void {
  const aside = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isError(error, "ENOENT")) return;
    throw error;
  }
  if (contentOf(aside) === stale) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

/** Milliseconds that a lock may be without its holder's name. */
const WRITING = 200;
const clock = new Int32Array(new SharedArrayBuffer(4));

/**
 * Takes the lock at a path, or tells who holds it. One whose process has ended is taken over. Throws what the system
 * says where no file can be made.
 */
export function lock(path: string): { readonly unlock: () => void } | { readonly holder: Holder } {
  const own: Holder = { machine: hostname(), process: process.pid, began: beginOf(process.pid) };
  const content = JSON.stringify(own);
  for (let looks = 0; ; looks += 1) {
    try {
      writeFileSync(path, content, { flag: "wx" });
      return { unlock: () => contentOf(path) === content && rmSync(path, { force: true }) };
    } catch (error) {
      if (!isError(error, "EEXIST")) throw error;
    }
    const found = contentOf(path);
    if (found === null) continue;
    const holder = holderIn(found);
    if (holder !== null && isAlive(holder)) return { holder };
    if (holder === null && looks === 0) Atomics.wait(clock, 0, 0, WRITING);
    else remove(path, found);
  }
}
