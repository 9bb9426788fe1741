import { Command } from "commander";
import { CHECKS, InputError, explainCheck } from "../../index.js";

export const command = new Command("explain")
  .description(
    "Explain a check: what it means, examples, known false alarms. Without a name, list the checks.",
  )
  .argument("[check]", "the check's name")
  .action((name: string | undefined) => {
    if (name === undefined) {
      const width = Math.max(...CHECKS.map((check) => check.id.length));
      process.stdout.write(CHECKS.map((check) => `${check.id.padEnd(width)}  ${check.summary}\n`).join(""));
      return;
    }
    const check = CHECKS.find(({ id }) => id === name);
    if (check === undefined)
      throw new InputError(`there is no check ${JSON.stringify(name)}; yidui explain lists them`);
    process.stdout.write(explainCheck(check));
  });
