/** The entry of a process that answers records for another one. */
import { finishingFirst } from "../finish-first.js";
import { keepingHeapTight } from "../tight-heap.js";
import { answer, type Question } from "./answer.js";
import type { StreamRecord } from "./records.js";

export interface RecordTask {
  readonly record: StreamRecord;
  readonly question: Question;
}

export default finishingFirst(
  keepingHeapTight(({ record, question }: RecordTask) => answer(record, question)),
);
