import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a batch is meant to leave, or null where it only shows something. */
type Destination = string | null;

/**
 * Gives `work` a folder for the outcomes of a batch: beside what is written, so that the same command takes up what was
 * interrupted, else a passing one. It goes when `work` says that everything is written, and stays for the next attempt
 * when not.
 */
export async function inWorkFolder(
  out: Destination,
  work: (folder: string) => Promise<{ readonly finished: boolean }>,
): Promise<void> {
  const passing = out === null || out === "-";
  const folder = passing ? mkdtempSync(join(tmpdir(), "yidui-")) : `${join(out, ".")}.parts`;
  let finished = false;
  try {
    ({ finished } = await work(folder));
  } finally {
    if (passing || finished) rmSync(folder, { recursive: true, force: true });
  }
}
