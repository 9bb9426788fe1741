import { once } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import { InputError, maxInputBytes } from "../../index.js";
import { startProcesses } from "../processes.js";
import { keepingHeapTight } from "../tight-heap.js";
import { answer, type Question } from "./answer.js";
import type { RecordTask } from "./record-worker.js";
import { recordsOf, type StreamRecord } from "./records.js";

export interface StreamOptions {
  readonly question: Question;
  /** Processes; 1 is this one. */
  readonly jobs?: number;
  /** Answer as soon as a record is done, not in the order of the input. */
  readonly unordered?: boolean;
  /** Bytes of the largest record that is read. */
  readonly maxRecord?: number;
}

interface Answerer {
  readonly ask: (record: StreamRecord) => Promise<string>;
  /** Records under way at once: as many as keep every process busy, so memory is bounded by them. */
  readonly window: number;
  readonly stop: () => Promise<void>;
}

async function answerer(question: Question, jobs: number): Promise<Answerer> {
  if (jobs === 1)
    return {
      ask: keepingHeapTight((record: StreamRecord) => answer(record, question)),
      window: 1,
      stop: () => Promise.resolve(),
    };
  const pool = await startProcesses(new URL("./record-worker.js", import.meta.url), jobs);
  const ask = async (record: StreamRecord) => {
    try {
      return (await pool.run({ record, question } satisfies RecordTask)) as string;
    } catch (error) {
      const reason = error instanceof Error ? error.message.replace(/\s+/gu, " ") : String(error);
      return JSON.stringify({ id: record.id, error: `its process ended: ${reason}` }) + "\n";
    }
  };
  return { ask, window: jobs * 2, stop: () => pool.destroy() };
}

/** Writes a line and waits until the reader has taken it: a slow reader slows us down instead of filling memory. */
async function write(line: string): Promise<void> {
  const { stdout } = process;
  if (stdout.write(line)) return;
  await once(stdout, "drain");
}

/**
 * Answers records from standard input on standard output, a line each, until the input ends. SIGTERM and SIGINT let
 * the records under way finish, leave the rest unread, and set the status that a shell expects. Throws InputError if
 * the input breaks off.
 */
export async function runStream(options: StreamOptions): Promise<void> {
  const { question, jobs = 1, unordered = false, maxRecord = maxInputBytes() } = options;
  if (process.stdin.isTTY)
    throw new InputError("--stream reads records from standard input, not from a terminal");
  const { ask, window, stop } = await answerer(question, jobs);
  let ended = false;
  const end = (status: number) => () => {
    ended = true;
    process.exitCode = status;
    process.stdin.destroy();
  };
  const signals = { SIGTERM: end(143), SIGINT: end(130) };
  for (const [signal, handler] of Object.entries(signals)) process.once(signal, handler);
  const deliveries = new Set<Promise<void>>();
  let last = Promise.resolve();
  // An answer is written when it is there, not when the next record comes: who sends the next may be waiting for it.
  const deliver = async (line: string | Promise<string>, before: Promise<void>) => {
    const answered = await line;
    if (!unordered) await before;
    await write(answered);
  };
  try {
    for await (const record of recordsOf(process.stdin, maxRecord)) {
      const delivery = deliver(ask(record), last).finally(() => deliveries.delete(delivery));
      deliveries.add(delivery);
      last = delivery;
      if (deliveries.size >= window) await Promise.race(deliveries);
      // Signals are only heard between turns of the event loop, and a record is answered within one.
      await nextTurn();
      if (ended) break;
    }
  } catch (error) {
    if (!ended) throw error;
  } finally {
    await Promise.all(deliveries);
    await stop();
    for (const [signal, handler] of Object.entries(signals)) process.removeListener(signal, handler);
  }
}
