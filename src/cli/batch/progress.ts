import type { SingleBar } from "cli-progress";

/** Told after every file; shows how far the batch is, on standard error. */
export interface Progress {
  step(failed: boolean): void;
  stop(): void;
}

/** Least time between two lines where there is no terminal. */
const PAUSE_MS = 10_000;

const SILENT: Progress = { step: () => undefined, stop: () => undefined };

async function bar(total: number): Promise<Progress> {
  const { default: progress } = await import("cli-progress");
  const shown: SingleBar = new progress.SingleBar({
    format: "{bar} {value}/{total} calls · {rate}/s · {eta_formatted} left · {failed} failed",
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 50,
  });
  const began = Date.now();
  let done = 0;
  let failed = 0;
  shown.start(total, 0, { rate: "–", failed });
  return {
    step: (bad) => {
      done += 1;
      failed += bad ? 1 : 0;
      shown.increment(1, { rate: rateOf(done, began), failed });
    },
    stop: () => shown.stop(),
  };
}

const rateOf = (done: number, began: number) =>
  (done / Math.max(0.001, (Date.now() - began) / 1000)).toFixed(1);

function lines(total: number): Progress {
  const began = Date.now();
  let shownAt = began;
  let done = 0;
  let failed = 0;
  return {
    step: (bad) => {
      done += 1;
      failed += bad ? 1 : 0;
      if (Date.now() - shownAt < PAUSE_MS) return;
      shownAt = Date.now();
      const left = Math.ceil(((total - done) * (shownAt - began)) / done / 1000);
      process.stderr.write(
        `yidui: ${done} of ${total} calls, ${rateOf(done, began)}/s, ${left} s left, ${failed} failed\n`,
      );
    },
    stop: () => undefined,
  };
}

/** A bar on a terminal, a line now and then elsewhere, nothing with `--quiet`. */
export async function showProgress(total: number, quiet: boolean): Promise<Progress> {
  if (quiet) return SILENT;
  const terminal: boolean | undefined = process.stderr.isTTY;
  return terminal === true ? bar(total) : lines(total);
}
