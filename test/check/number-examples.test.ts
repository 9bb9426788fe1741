import { describe, expect, it } from "vitest";
import { numberAdded } from "../../src/check/checks/number-added.js";
import { numberDirection } from "../../src/check/checks/number-direction.js";
import { numberMagnitude } from "../../src/check/checks/number-magnitude.js";
import { numberMismatch } from "../../src/check/checks/number-mismatch.js";
import { numberOmitted } from "../../src/check/checks/number-omitted.js";
import { numberPeriod } from "../../src/check/checks/number-period.js";
import { numberRounded } from "../../src/check/checks/number-rounded.js";
import { numberUnit } from "../../src/check/checks/number-unit.js";
import { wording, type Check, type Example } from "../../src/check/define.js";
import { contextOfPair } from "./number-pair.js";

const CHECKS: readonly Check[] = [
  numberMagnitude,
  numberMismatch,
  numberOmitted,
  numberAdded,
  numberUnit,
  numberDirection,
  numberPeriod,
  numberRounded,
];

const bare = (text: string) => text.replace(/[⟦⟧]/g, "");

/** What stands between the brackets; null when nothing is marked. */
function marked(text: string): string | null {
  const start = text.indexOf("⟦");
  return start === -1 ? null : text.slice(start + 1, text.indexOf("⟧"));
}

function run(check: Check, example: Example) {
  return [...check.run(contextOfPair(bare(example.zh), bare(example.en)))];
}

describe.each(CHECKS.map((check) => [check.id, check] as const))("%s", (_id, check) => {
  it.each(check.examples.wrong.map((example) => [example.zh, example.en, example] as const))(
    "marks %s / %s",
    (_zh, _en, example) => {
      const found = run(check, example);
      const places = found.map((raised) => [raised.source?.text ?? null, raised.target?.text ?? null]);
      expect(places).toEqual([[marked(example.zh), marked(example.en)]]);
      expect(wording(check, found[0] ?? expect.fail())).not.toMatch(/[{}]/);
    },
  );

  it.each(check.examples.right.map((example) => [example.zh, example.en, example] as const))(
    "lets %s / %s be",
    (_zh, _en, example) => {
      for (const every of CHECKS)
        if (every === check || every.severity !== "neutral") expect(run(every, example)).toEqual([]);
    },
  );
});
