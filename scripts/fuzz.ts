/**
 * `npm run fuzz -- --hostile [--megabytes 10]` audits long texts of one kind. Fuzzing by hand: `npm run fuzz -- --minutes 30 [--seed N] [--only words of a target's name]`. Every target in turn, with a new seed each
 * round; what fails is printed with its seed and the smallest input that fails, and the next target goes on.
 */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { auditText } from "../src/audit.js";
import { LONG_TEXTS } from "../test/hostile/long-texts.js";
import { TARGETS } from "../test/hostile/targets.js";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string" },
    hostile: { type: "boolean", default: false },
    megabytes: { type: "string", default: "10" },
    only: { type: "string", default: "" },
  },
});

/** Long texts of one kind, whole: what they cost is printed, and that they end is all that is asked. */
if (values.hostile) {
  for (const [name, part] of LONG_TEXTS.filter(([each]) => each.includes(values.only))) {
    const text = part.repeat(Math.ceil((Number(values.megabytes) * 1e6) / part.length));
    const begun = process.cpuUsage();
    const { segments, findings } = auditText(text);
    const { user, system } = process.cpuUsage(begun);
    const memory = Math.round(process.memoryUsage.rss() / 1024 / 1024);
    console.log(
      `${name}: ${((user + system) / 1e6).toFixed(1)} s, ${memory} MiB, ${segments.length} segments, ${findings.length} findings`,
    );
  }
  process.exit();
}

const until = Date.now() + Number(values.minutes) * 60_000;
const targets = TARGETS.filter(({ name }) => name.includes(values.only));
const failures = new Map<string, string>();
let seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
let inputs = 0;

for (; Date.now() < until; seed += 1) {
  for (const { name, property, runs } of targets) {
    if (Date.now() >= until) break;
    const details = await fc.check(await property({ deep: true }), {
      seed,
      numRuns: runs,
      interruptAfterTimeLimit: Math.max(1, until - Date.now()),
    });
    inputs += details.numRuns;
    if (!details.failed || details.counterexample === null) continue;
    const error =
      details.errorInstance instanceof Error
        ? details.errorInstance
        : new Error(String(details.errorInstance));
    const kind = `${name}: ${error.message.split("\n", 1)[0] ?? ""}`;
    if (failures.has(kind)) continue;
    failures.set(kind, error.stack ?? error.message);
    console.log(
      `\n${kind}\nseed ${seed}, path ${details.counterexamplePath ?? ""}\n${fc.stringify(details.counterexample)}\n${error.stack ?? ""}`,
    );
  }
}

console.log(`\n${inputs} inputs, ${failures.size} kinds of failure, last seed ${seed}`);
process.exitCode = failures.size > 0 ? 1 : 0;
