/** The entry of a thread that takes one document apart: whoever started it can end it, whatever the document does. */
import { parentPort, workerData } from "node:worker_threads";
import { InputError, readDocument, setMaxInputBytes, type DocumentText } from "../index.js";

export interface DocumentTask {
  readonly bytes: Uint8Array;
  readonly maxInputBytes: number;
}

/** The text, or in a line why there is none. */
export type DocumentAnswer = DocumentText | { readonly problem: string };

const { bytes, maxInputBytes } = workerData as DocumentTask;
setMaxInputBytes(maxInputBytes);

async function answer(): Promise<DocumentAnswer> {
  try {
    return await readDocument(bytes, null);
  } catch (error) {
    if (error instanceof InputError) return { problem: error.message };
    throw error;
  }
}

parentPort?.postMessage(await answer());
