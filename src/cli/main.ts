#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { EXIT, systemProblem } from "./errors.js";
import { version } from "./version.js";

interface CommandModule {
  readonly command: Command;
}

/** Every command with its summary; the module behind it is only loaded when it is called. */
const COMMANDS: readonly { name: string; summary: string; load: () => Promise<CommandModule> }[] = [
  { name: "check", summary: "audit a call", load: () => import("./commands/check.js") },
  {
    name: "inspect",
    summary: "show what was recognised in a transcript",
    load: () => import("./commands/inspect.js"),
  },
  {
    name: "align",
    summary: "align two texts, sentence by sentence",
    load: () => import("./commands/align.js"),
  },
  {
    name: "export",
    summary: "write the aligned pairs as a parallel corpus",
    load: () => import("./commands/export.js"),
  },
  {
    name: "compare",
    summary: "compare transcripts of the same call",
    load: () => import("./commands/compare.js"),
  },
  {
    name: "pair",
    summary: "check one pair given on the command line",
    load: () => import("./commands/pair.js"),
  },
  {
    name: "quantities",
    summary: "list the quantities in each line",
    load: () => import("./commands/quantities.js"),
  },
  {
    name: "init",
    summary: "write a settings file",
    load: () => import("./commands/init.js"),
  },
  {
    name: "enqueue",
    summary: "put calls on a queue for many machines",
    load: () => import("./commands/enqueue.js"),
  },
  {
    name: "worker",
    summary: "work on the calls of a queue",
    load: () => import("./commands/worker.js"),
  },
  {
    name: "collect",
    summary: "write the corpus of what was enqueued",
    load: () => import("./commands/collect.js"),
  },
  { name: "queue", summary: "look after a queue", load: () => import("./commands/queue.js") },
  { name: "explain", summary: "explain a check, with examples", load: () => import("./commands/explain.js") },
];

const EPILOGUE = `
Examples:
  yidui check call.txt                          audit a transcript
  yidui check --source zh.txt --target en.txt   audit a speech and its rendition in two files
  yidui check call.txt --format json --out audit.json
  yidui pair --zh 营收45.6亿元 --en 'Revenue was RMB 45.6 billion'
  yidui export call.txt --format tmx --out call.tmx
  yidui explain number-magnitude

Exit status: 0 nothing at or above --fail-on; 1 findings at or above it;
2 the input or the call could not be used; 3 a bug.`;

async function program(called: string | undefined): Promise<Command> {
  const yidui = new Command("yidui")
    .description("Audits interpreted speech between Mandarin and English.")
    .version(version())
    .showHelpAfterError("(yidui --help lists the commands and options)")
    .addHelpText("after", EPILOGUE);
  for (const { name, summary, load } of COMMANDS) {
    // `help check` needs the options of check as much as `check --help` does.
    const needed = called === name || (called === "help" && process.argv[3] === name);
    const command = needed ? (await load()).command : new Command(name);
    yidui.addCommand(command.summary(summary).exitOverride());
  }
  return yidui.exitOverride();
}

/** A reader that closes early (`yidui … | head`) is no error: there is nobody left to tell. A full disk is one. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.clean);
  process.stderr.write(`yidui: <standard output>: ${systemProblem(error) ?? error.message}\n`);
  process.exit(EXIT.unusable);
});

try {
  await (await program(process.argv[2])).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.clean : EXIT.unusable;
  } else if (error instanceof Error && error.name === "InputError") {
    process.stderr.write(`yidui: ${error.message.replace(/\s+/gu, " ")}\n`);
    process.exitCode = EXIT.unusable;
  } else {
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`yidui: this is a bug in yidui, please report it\n${details}\n`);
    process.exitCode = EXIT.bug;
  }
}
