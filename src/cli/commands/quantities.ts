import { Command, Option } from "commander";
import { matrixLanguage, quantityJson, quantityTable, readQuantities, type Language } from "../../index.js";
import { linesOf, readText } from "../input.js";
import { setLimits, withLimitOptions, type LimitOptions } from "../limits.js";
import { deliver } from "../options.js";

interface QuantitiesOptions extends LimitOptions {
  readonly language?: Language;
  readonly format: "text" | "json";
  readonly out?: string;
}

export const command = withLimitOptions(new Command("quantities"))
  .description("List the quantities in each line of the input: text, kind, exact value, unit.")
  .argument("[file]", "a text file; standard input when absent or -", "-")
  .addOption(
    new Option("--language <language>", "of the lines; recognised line by line when absent").choices([
      "zh",
      "en",
    ]),
  )
  .addOption(
    new Option("--format <format>", "a table, or one JSON object a line")
      .choices(["text", "json"])
      .default("text"),
  )
  .option("--out <file>", "write to a file instead of standard output")
  .action((file: string, options: QuantitiesOptions) => {
    setLimits(options);
    const lines = linesOf(readText(file).text).map((text) => ({
      text,
      quantities: readQuantities(text, options.language ?? matrixLanguage(text)),
    }));
    const content =
      options.format === "json"
        ? lines
            .map(
              ({ text, quantities }) =>
                JSON.stringify({ text, quantities: quantities.map(quantityJson) }) + "\n",
            )
            .join("")
        : quantityTable(lines);
    deliver(content, options);
  });
