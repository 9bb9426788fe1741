/** The entry of a process that answers records for another one. */
import { answer, type Question } from "./answer.js";
import type { StreamRecord } from "./records.js";

export interface RecordTask {
  readonly record: StreamRecord;
  readonly question: Question;
}

export default function work({ record, question }: RecordTask): Promise<string> {
  return answer(record, question);
}
