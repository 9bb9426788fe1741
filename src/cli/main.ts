import { Command, CommanderError } from "commander";
import { COMMANDS } from "./commands.js";
import { EXIT, TOO_LARGE, isTooLarge, systemProblem } from "./errors.js";
import { version } from "./version.js";

/** Commands whose module is needed for what was asked: a completion script is made of all of them. */
function isNeeded(name: string, [called, asked]: readonly string[]): boolean {
  return called === name || called === "completion" || (called === "help" && asked === name);
}

const isHelp = (argument: string) => argument === "help" || argument === "--help" || argument === "-h";

/** What makes a page of a command's help; its texts are only loaded when somebody asks. */
async function manualFor(given: readonly string[]): Promise<(command: Command, path?: string[]) => Command> {
  if (given.length > 0 && !given.some(isHelp)) return (command) => command;
  const { withManual } = await import("./manual/with-manual.js");
  return withManual;
}

/** What the parser of the arguments complains of. */
const complaints: string[] = [];
const output = { writeErr: (text: string) => void complaints.push(text) };

/** A complaint may name a file, whose name may hold what a terminal acts on. */
async function complain(): Promise<void> {
  if (complaints.length === 0) return;
  const { printable } = await import("../index.js");
  process.stderr.write(complaints.join("").split("\n").map(printable).join("\n"));
}

async function program(given: readonly string[]): Promise<Command> {
  const yidui = new Command("yidui")
    .configureOutput(output)
    .description("Audits interpreted speech between Mandarin and English.")
    .usage("<command> [options]")
    .version(version(), "-V, --version", "print the version")
    .showHelpAfterError("(yidui --help lists the commands and options)");
  const manual = await manualFor(given);
  for (const { name, summary, group, load } of COMMANDS) {
    const needed = isNeeded(name, given);
    const command = needed ? (await load()).command : new Command(name);
    if (needed) manual(command, [name]);
    command.configureOutput(output);
    yidui.addCommand(command.summary(summary).helpGroup(group).exitOverride());
  }
  yidui.commandsGroup("Set up:").helpCommand("help [command]", "show the help of a command");
  return manual(yidui.exitOverride());
}

/** A reader that closes early (`yidui … | head`) is no error: there is nobody left to tell. A full disk is one. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.clean);
  process.stderr.write(`yidui: <standard output>: ${systemProblem(error) ?? error.message}\n`);
  process.exit(EXIT.unusable);
});

async function main(): Promise<void> {
  try {
    await (await program(process.argv.slice(2))).parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      await complain();
      process.exitCode = error.exitCode === 0 ? EXIT.clean : EXIT.unusable;
    } else if (error instanceof Error && error.name === "InputError") {
      process.stderr.write(`yidui: ${error.message}\n`);
      process.exitCode = EXIT.unusable;
    } else if (isTooLarge(error)) {
      process.stderr.write(`yidui: what was asked for ${TOO_LARGE}\n`);
      process.exitCode = EXIT.unusable;
    } else {
      const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`yidui: this is a bug in yidui, please report it\n${details}\n`);
      process.exitCode = EXIT.bug;
    }
  }
}

void main();
