import { describe, expect, it } from "vitest";
import { auditText } from "../../src/audit.js";
import { EN, LONG_TEXTS, ZH } from "./long-texts.js";
import { prepareSegmenter } from "../../src/segment/dictionary.js";

/** Seconds of the processor, which a busy machine does not stretch much. */
function cost(text: string): number {
  const begun = process.cpuUsage();
  auditText(text);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}

describe("the whole audit is linear in its text", () => {
  prepareSegmenter([], { many: true });
  auditText(`王总：${ZH}\nInterpreter: ${EN}\n`);

  it.each(LONG_TEXTS)("%s", { timeout: 120_000, retry: 2 }, (_, part, times) => {
    const once = cost(part.repeat(times));
    // Twice as much text may take twice as long; what is measured in hundredths of a second is noise.
    const twice = cost(part.repeat(2 * times));
    expect(twice).toBeLessThan(2.8 * once + 0.4);
  });
});
