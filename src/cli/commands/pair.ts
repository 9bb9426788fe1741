import { Command, Option } from "commander";
import { auditPairs, jsonReport, pairsFromStrings, textReport } from "../../index.js";
import { requireChecks, settled } from "../config.js";
import {
  auditOptions,
  deliver,
  reportWidth,
  useColor,
  withFindingOptions,
  type FindingOptions,
} from "../options.js";
import { statusOf } from "../status.js";
import { tool } from "../version.js";

interface PairOptions extends FindingOptions {
  readonly zh: string;
  readonly en: string;
  readonly format: "text" | "json";
}

export const command = withFindingOptions(
  new Command("pair")
    .description("Check one pair given on the command line.")
    .requiredOption("--zh <text>", "the Mandarin")
    .requiredOption("--en <text>", "the English rendition")
    .addOption(new Option("--format <format>", "the report").choices(["text", "json"]).default("text")),
).action(async (given: PairOptions, self: Command) => {
  const options = await settled(given, self);
  requireChecks(options.disable);
  const document = auditPairs(pairsFromStrings([options]), { ...auditOptions(options), path: null });
  const text = { color: useColor(options), width: reportWidth(), neutral: true };
  deliver(options.format === "json" ? jsonReport([document], tool()) : textReport([document], text), options);
  process.exitCode = statusOf([document], options.failOn);
});
