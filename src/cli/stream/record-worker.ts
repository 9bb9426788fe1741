/** The entry of a process that answers records for another one. */
import { finishingFirst } from "../finish-first.js";
import { keepHeapTight } from "../processes.js";
import { answer, type Question } from "./answer.js";
import type { StreamRecord } from "./records.js";

export interface RecordTask {
  readonly record: StreamRecord;
  readonly question: Question;
}

keepHeapTight();
export default finishingFirst(({ record, question }: RecordTask) => answer(record, question));
