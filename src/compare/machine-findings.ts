import { runChecks, type RunOptions } from "../check/run.js";
import { evidence, type CheckContext } from "../check/context.js";
import { defineCheck, type Check, type Raised } from "../check/define.js";
import { numberVerdicts } from "../check/numbers.js";
import type { Verdict } from "../quantity/comparison.js";
import type { NameLexicon } from "../entity/lexicon.js";
import type { Finding, Severity } from "../text/finding.js";
import { machineNames } from "./machine-names.js";

/** A machine heard and translated at once: what it says is half as sure as what stands in characters. */
const LOWERED = 0.6;

const milder = (severity: Severity): Severity => (severity === "critical" ? "major" : "minor");

const UNSURE =
  "the machine rendition of the Mandarin says {source}, the interpreter {target}; one of them is wrong";

const about = {
  why: "Where a transcript holds a machine's English instead of the Mandarin, that is all there is to hold the interpreter's English against. Either of the two may have slipped.",
  limits: "Machines mistranslate figures and names more often than interpreters do.",
  examples: { wrong: [], right: [] },
};

/** What number checks are run on machine renditions, and how they word it. */
const NUMBERS: readonly { id: string; verdict: Verdict; message: string }[] = [
  { id: "number-magnitude", verdict: "magnitude", message: `${UNSURE} ({factor})` },
  { id: "number-mismatch", verdict: "mismatch", message: UNSURE },
  { id: "number-unit", verdict: "unit", message: UNSURE },
  { id: "number-period", verdict: "period", message: UNSURE },
  { id: "number-direction", verdict: "direction", message: UNSURE },
];

function numberCheck({ id, verdict, message }: (typeof NUMBERS)[number]): Check {
  return defineCheck({
    id,
    severity: "major",
    summary: "A machine rendition and the interpreter have different figures",
    ...about,
    messages: { unsure: message },
    *run(context): Iterable<Raised<"unsure">> {
      for (const { raised } of numberVerdicts(context, verdict)) {
        if (raised.source === null || raised.target === null) continue;
        yield {
          ...raised,
          message: "unsure",
          // Which of the two is too large is not known either.
          data: { ...raised.data, factor: raised.data["factor"]?.replace("÷", "×") ?? "" },
          severity: milder(raised.severity ?? "major"),
          confidence: raised.confidence * LOWERED,
          // Which of the two is right is not known, so there is nothing to suggest.
          suggestion: null,
        };
      }
    },
  });
}

function nameCheck(names: NameLexicon): Check {
  return defineCheck({
    id: "entity-mismatch",
    severity: "minor",
    summary: "A machine rendition and the interpreter name different things",
    ...about,
    messages: { unsure: UNSURE },
    *run(context): Iterable<Raised<"unsure">> {
      for (const { pair, source, target, confidence } of machineNames(context, names))
        yield {
          message: "unsure",
          data: { source: source.text, target: target.text },
          confidence: confidence * LOWERED,
          pair,
          source,
          target,
        };
    },
  });
}

/** Says where a machine stands in, so that nobody takes these pairs for the speech itself. */
const stoodIn: Check = defineCheck({
  id: "source-unavailable",
  severity: "neutral",
  summary: "A machine's English stands in for the Mandarin",
  ...about,
  messages: {
    machine:
      "a machine's English stands in for the Mandarin here: it was compared with the interpreter's, and what differs is less sure",
  },
  *run(context): Iterable<Raised<"machine">> {
    for (const { pairs } of context.exchanges) {
      const pair = pairs.find(({ source }) => source.segments.length > 0);
      const segment = pair?.source.segments[0]?.segment;
      if (pair === undefined || segment === undefined) continue;
      const source = evidence(context, segment.side, segment.span);
      yield { message: "machine", data: {}, confidence: 0.8, pair: pair.id, source, target: null };
    }
  },
});

/** What the checks that make sense between two English versions find: `context` holds machine renditions alone. */
export function machineFindings(context: CheckContext, names: NameLexicon, options: RunOptions): Finding[] {
  if (context.exchanges.length === 0) return [];
  return runChecks([...NUMBERS.map(numberCheck), nameCheck(names), stoodIn], context, options);
}
