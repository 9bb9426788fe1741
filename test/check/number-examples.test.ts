import { describe, expect, it } from "vitest";
import { numberAdded } from "../../src/check/checks/number-added.js";
import { numberDirection } from "../../src/check/checks/number-direction.js";
import { numberMagnitude } from "../../src/check/checks/number-magnitude.js";
import { numberMismatch } from "../../src/check/checks/number-mismatch.js";
import { numberOmitted } from "../../src/check/checks/number-omitted.js";
import { numberPeriod } from "../../src/check/checks/number-period.js";
import { numberRounded } from "../../src/check/checks/number-rounded.js";
import { numberUnit } from "../../src/check/checks/number-unit.js";
import type { Check, Example } from "../../src/check/define.js";
import { auditPairs, pairsFromStrings } from "../../src/index.js";

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

/** Everything that the whole audit raises on an example as a bare pair. */
function findings(example: Example) {
  return auditPairs(pairsFromStrings([{ zh: bare(example.zh), en: bare(example.en) }])).findings;
}

describe.each(CHECKS.map((check) => [check.id, check] as const))("%s", (id, check) => {
  it.each(check.examples.wrong.map((example) => [example.zh, example.en, example] as const))(
    "marks %s / %s",
    (_zh, _en, example) => {
      const found = findings(example).filter((finding) => finding.check === id);
      const places = found.map(({ source, target }) => [source?.text ?? null, target?.text ?? null]);
      expect(places).toEqual([[marked(example.zh), marked(example.en)]]);
      expect(found[0]?.message).not.toMatch(/[{}]/);
    },
  );

  it.each(check.examples.right.map((example) => [example.zh, example.en, example] as const))(
    "lets %s / %s be",
    (_zh, _en, example) => {
      const raised = findings(example).filter(
        ({ check: by, severity }) => by === id || severity !== "neutral",
      );
      expect(raised.filter(({ check: by }) => by.startsWith("number-"))).toEqual([]);
    },
  );
});
