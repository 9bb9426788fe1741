import { Command, Option } from "commander";
import {
  InputError,
  compareJson,
  compareReport,
  compareTranscripts,
  mergeTranscripts,
  type ComparedInput,
} from "../../index.js";
import { settled } from "../config.js";
import { writeWhole } from "../files.js";
import { readTranscriptFile } from "../input.js";
import {
  auditOptions,
  deliver,
  reportWidth,
  useColor,
  withFindingOptions,
  type FindingOptions,
} from "../options.js";
import { statusOfSeverities } from "../status.js";

interface CompareOptions extends FindingOptions {
  readonly format: "text" | "json";
  readonly merge?: string;
}

/** More transcripts of one call than this nobody has, and every two are compared. */
const MOST = 8;

export const command = withFindingOptions(
  new Command("compare")
    .description(
      "Compare transcripts of the same call: what differs in meaning, and what one has where another is unclear.",
    )
    .argument("<files...>", "two transcripts, or more, which then vote; one may be - for standard input")
    .option("--merge <file>", "write one consolidated transcript, every filled or disputed place marked")
    .addOption(new Option("--format <format>", "the report").choices(["text", "json"]).default("text")),
).action(async (files: string[], given: CompareOptions, self: Command) => {
  const options = await settled(given, self);
  if (files.length < 2) throw new InputError("compare needs two transcripts of the same call");
  if (files.length > MOST) throw new InputError(`compare takes at most ${MOST} transcripts`);
  if (files.filter((file) => file === "-").length > 1)
    throw new InputError("standard input can be one transcript only");
  const layout = options.layout === undefined ? {} : { layout: options.layout };
  const inputs: ComparedInput[] = [];
  for (const file of files) {
    const { name, text, encoding } = await readTranscriptFile(file);
    inputs.push({ path: name, text, encoding, ...layout });
  }
  const comparison = compareTranscripts(inputs, auditOptions(options));
  if (options.merge !== undefined) writeWhole(options.merge, mergeTranscripts(comparison));
  const report =
    options.format === "json"
      ? compareJson(comparison)
      : compareReport(comparison, {
          color: useColor(options),
          width: reportWidth(),
          neutral: options.minSeverity === "neutral",
        });
  deliver(report, options);
  process.exitCode = statusOfSeverities(
    comparison.differences.map(({ severity }) => severity),
    options.failOn,
  );
});
