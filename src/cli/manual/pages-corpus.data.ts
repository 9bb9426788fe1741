import type { ManualPage } from "./manual-page.js";
import { COLOUR, LIMITS, PLAIN_STATUS, QUEUE, SETTINGS, TEMPORARY } from "./sections.data.js";

/** The help of the commands that make a corpus, on one machine or many. */
export const CORPUS_PAGES: Readonly<Record<string, ManualPage>> = {
  export: {
    details: [
      "Every transcript is audited, and the pairs that have both sides are written, with speaker, score and findings where the format has room. The same calls and options give the same bytes, whatever the number of processes.",
      "Folders are read as yidui check reads them. Killed at any moment, the same command goes on from where it was. The corpus appears under its name only when it is whole.",
    ],
    examples: [
      { run: "yidui export call.txt", does: "tab-separated pairs on standard output" },
      { run: "yidui export calls/ --format tmx --out calls.tmx", does: "a translation memory of many calls" },
      {
        run: "yidui export calls/ --clean --min-score 0.8 --dedupe near --dry-run",
        does: "how many pairs a choice would leave",
      },
      {
        run: "yidui export calls/ --format jsonl --split 90/5/5 --out calls.jsonl",
        does: "train, dev and test, whole calls in each",
      },
      { run: "yidui export 'calls/*.txt' --format moses --out calls", does: "two files, line by line" },
    ],
    exitStatus: [
      ["0", "it was done"],
      ["2", "some input could not be used (0 with --keep-going), or the call could not"],
      ["3", "a bug in yidui, with its stack on standard error"],
    ],
    environment: [COLOUR, TEMPORARY, ...LIMITS],
    files: [
      SETTINGS,
      ["OUT.parts/", "what is done, until the corpus OUT is written; one run has it at a time"],
    ],
    seeAlso: ["yidui check --pairs", "docs/corpora.md", "docs/streams.md"],
  },
  enqueue: {
    details: [
      "The calls' text is sent, so workers need no access to the files. A call that was enqueued before, unchanged and with the same options, is not done again. Needs the packages bullmq and ioredis, and a Redis or Valkey server.",
    ],
    examples: [{ run: "yidui enqueue calls/", does: "every transcript below a folder" }],
    exitStatus: PLAIN_STATUS,
    environment: [QUEUE, COLOUR, ...LIMITS],
    files: [SETTINGS],
    seeAlso: ["yidui worker", "yidui collect", "docs/streams.md"],
  },
  worker: {
    details: ["Start as many as there are cores, on any number of machines."],
    examples: [{ run: "yidui worker --drain", does: "work until nothing is left to do" }],
    exitStatus: PLAIN_STATUS,
    environment: [QUEUE, COLOUR, ...LIMITS],
    files: [],
    seeAlso: ["yidui enqueue", "yidui queue status", "docs/streams.md"],
  },
  collect: {
    details: ["Takes the options of yidui export that decide which pairs are written and how."],
    examples: [
      {
        run: "yidui collect --format tmx --out calls.tmx",
        does: "a translation memory of what was enqueued",
      },
    ],
    exitStatus: PLAIN_STATUS,
    environment: [QUEUE, COLOUR],
    files: [],
    seeAlso: ["yidui export", "docs/streams.md"],
  },
  queue: {
    details: [],
    examples: [
      { run: "yidui queue status", does: "how far it is" },
      { run: "yidui queue clear", does: "forget everything" },
    ],
    exitStatus: PLAIN_STATUS,
    environment: [QUEUE, COLOUR],
    files: [],
    seeAlso: ["yidui enqueue", "docs/streams.md"],
  },
  "queue status": {
    details: [],
    examples: [{ run: "yidui queue status --format json", does: "for programs" }],
    exitStatus: PLAIN_STATUS,
    environment: [QUEUE, COLOUR],
    files: [],
    seeAlso: ["yidui worker", "docs/streams.md"],
  },
  "queue clear": {
    details: ["There is no way back."],
    examples: [{ run: "yidui queue clear", does: "forget the queue that YIDUI_QUEUE names" }],
    exitStatus: PLAIN_STATUS,
    environment: [QUEUE, COLOUR],
    files: [],
    seeAlso: ["yidui queue status", "docs/streams.md"],
  },
};
