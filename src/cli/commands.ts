import type { Command } from "commander";

interface CommandModule {
  readonly command: Command;
}

/** A command as the list of commands shows it; the module behind it is only loaded when it is called. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** The heading under which the list has it. */
  readonly group: string;
  readonly load: () => Promise<CommandModule>;
}

const AUDIT = "Audit:";
const CORPUS = "Parallel corpora:";
const STAGES = "Single steps:";
const MACHINES = "Many machines:";
const SETUP = "Set up:";

/** Every command, in the order of the list. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: "check", group: AUDIT, summary: "audit a call", load: () => import("./commands/check.js") },
  {
    name: "pair",
    group: AUDIT,
    summary: "check one pair given on the command line",
    load: () => import("./commands/pair.js"),
  },
  {
    name: "compare",
    group: AUDIT,
    summary: "compare transcripts of the same call",
    load: () => import("./commands/compare.js"),
  },
  {
    name: "explain",
    group: AUDIT,
    summary: "explain a check, with examples",
    load: () => import("./commands/explain.js"),
  },
  {
    name: "export",
    group: CORPUS,
    summary: "write the aligned pairs as a parallel corpus",
    load: () => import("./commands/export.js"),
  },
  {
    name: "inspect",
    group: STAGES,
    summary: "show what was recognised in a transcript",
    load: () => import("./commands/inspect.js"),
  },
  {
    name: "align",
    group: STAGES,
    summary: "align two texts, sentence by sentence",
    load: () => import("./commands/align.js"),
  },
  {
    name: "quantities",
    group: STAGES,
    summary: "list the quantities in each line",
    load: () => import("./commands/quantities.js"),
  },
  {
    name: "enqueue",
    group: MACHINES,
    summary: "put calls on a queue for many machines",
    load: () => import("./commands/enqueue.js"),
  },
  {
    name: "worker",
    group: MACHINES,
    summary: "work on the calls of a queue",
    load: () => import("./commands/worker.js"),
  },
  {
    name: "collect",
    group: MACHINES,
    summary: "write the corpus of what was enqueued",
    load: () => import("./commands/collect.js"),
  },
  {
    name: "queue",
    group: MACHINES,
    summary: "look after a queue",
    load: () => import("./commands/queue.js"),
  },
  { name: "init", group: SETUP, summary: "write a settings file", load: () => import("./commands/init.js") },
  {
    name: "completion",
    group: SETUP,
    summary: "print a completion script for a shell",
    load: () => import("./commands/completion.js"),
  },
];
