import { Command, Option } from "commander";
import { inspectJson, inspectReport, inspectText } from "../../index.js";
import { settled, withConfigOption, type ConfigOptions } from "../config.js";
import { readTranscriptFile } from "../input.js";
import { withLimitOptions } from "../limits.js";
import { deliver } from "../options.js";

interface InspectOptions extends ConfigOptions {
  readonly format: "text" | "json";
  readonly layout?: string;
  readonly out?: string;
}

export const command = withConfigOption(withLimitOptions(new Command("inspect")))
  .description("Show what was recognised: layout, encoding, turns, speakers, roles, languages, markers.")
  .argument("<file>", "a transcript; - reads standard input")
  .addOption(
    new Option("--format <format>", "for people or programs").choices(["text", "json"]).default("text"),
  )
  .option("--layout <id>", "read the transcript in this layout instead of the one recognised")
  .option("--out <file>", "write to a file instead of standard output")
  .action(async (file: string, given: InspectOptions, self: Command) => {
    const options = await settled(given, self, ["format"]);
    const { name, text, encoding, notes } = await readTranscriptFile(file);
    const layout = options.layout === undefined ? {} : { layout: options.layout };
    const inspection = inspectText(text, { path: name, encoding, ...layout });
    deliver(
      options.format === "json" ? inspectJson(inspection, notes) : inspectReport(inspection, notes),
      options,
    );
  });
