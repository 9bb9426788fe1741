import { InputError, maxInputBytes, readDocument, type DocumentText } from "../index.js";
import type { DocumentAnswer, DocumentTask } from "./document-worker.js";
import { documentLimits, type DocumentLimits } from "./limits.js";

/** How PDF files and ZIP archives (Word documents, workbooks) begin: libraries take those apart. */
const TAKEN_APART = ["%PDF-", "PK\u0003\u0004"];

/** Milliseconds between two looks at the memory. */
const LOOK = 50;

/**
 * The text of a document, as `readDocument` has it. A PDF or an Office document can be made to keep its library busy for
 * hours, or to unpack to any size; those are read in a thread that is ended at the limits. Throws InputError.
 */
export async function readGuarded(bytes: Uint8Array, file: string | null): Promise<DocumentText> {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  if (!TAKEN_APART.some((magic) => start.startsWith(magic))) return readDocument(bytes, file);
  const answer = await inThread({ bytes, maxInputBytes: maxInputBytes() }, file, documentLimits());
  if ("problem" in answer) throw new InputError(answer.problem, { file });
  return answer;
}

async function inThread(
  task: DocumentTask,
  file: string | null,
  { seconds, memory }: DocumentLimits,
): Promise<DocumentAnswer> {
  const { Worker } = await import("node:worker_threads");
  const worker = new Worker(new URL("./document-worker.js", import.meta.url), { workerData: task });
  const before = process.memoryUsage.rss();
  const began = Date.now();
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise<DocumentAnswer>((resolve, reject) => {
      const refuse = (problem: string) => {
        reject(new InputError(problem, { file }));
      };
      watch = setInterval(() => {
        if (Date.now() - began > seconds * 1000)
          refuse(
            `takes more than ${seconds} s to read (--max-seconds or YIDUI_MAX_SECONDS sets another limit)`,
          );
        else if (process.memoryUsage.rss() - before > memory)
          refuse(
            `takes more than ${Math.round(memory / 1024 / 1024)} MiB of memory to read (--max-memory or YIDUI_MAX_MEMORY sets another limit)`,
          );
      }, LOOK);
      worker.once("message", resolve);
      worker.once("error", (error: Error & { code?: string }) => {
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") refuse("takes more memory to read than there is");
        else reject(error);
      });
      worker.once("exit", () => {
        refuse("could not be read: its parser ended");
      });
    });
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
}
