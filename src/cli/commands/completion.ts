import { Argument, Command } from "commander";
import { bashScript } from "../completion/bash.js";
import { fishScript } from "../completion/fish.js";
import { commandWords } from "../completion/words.js";
import { zshScript } from "../completion/zsh.js";

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

export const command = new Command("completion")
  .description("Print a script that makes a shell complete commands, options and their values.")
  .addArgument(new Argument("<shell>", "the shell").choices(Object.keys(SCRIPTS)))
  .action((shell: keyof typeof SCRIPTS, _options: object, self: Command) => {
    process.stdout.write(SCRIPTS[shell](commandWords(self.parent ?? self)));
  });
