import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { auditText, type AuditDocument } from "../../src/index.js";

/** A machine transcript of an invented call: the Mandarin is there as a machine's English, the interpreter follows. */
const CALL = [
  "Ladies and gentlemen, welcome to the Lanhe Shipping third quarter 2023 earnings conference call. I will now hand over to Ms. Ivy Dai. Please go ahead.",
  "Thank you, operator. With us is our chairman, Mr. Guohua Pei. There will be a translator who will provide consecutive interpretation.",
  "Thank you, Ivy. Welcome everyone to take part in the telephone meeting of the third quarter. In this quarter the income of our freight business reached 36.4 billion RMB, with a growth of 21.7%. We have newly opened 14 routes to South America, and the loading rate of the ships rose to 88%. In the aspect of green ships, Lanhe has ordered six methanol ships from the shipyard in Dalian, which will be delivered in 2025. We also signed a financing agreement with Pudong Development Bank to support the payment of these ships.",
  "Thank you, Ivy, and welcome everyone to our third quarter call. Our freight business generated income of 3.64 billion yuan in the quarter, which is growth of 21.7%. We opened 14 new routes to South America, and the load factor of our ships rose to 88%. As for green ships, Lanhe ordered six methanol ships from a shipyard in Dalian, with delivery in 2025. We have also signed a financing agreement with China Merchants Bank to support the payment for these ships.",
  "Next question, please.",
  "Your next question comes from the line of Owen Hart of Bellwater Securities. Please ask your question.",
  "Good evening. Could you tell us how the freight rates to South America developed, and whether methanol ships will earn a premium? Thank you.",
  "Thank you, Owen. The rates were soft in July, as everybody knows, but they came back in September when the grain season started. A premium is hard to name today because only two shippers pay one.",
].join("\n");

const machinePairs = ({ pairs }: AuditDocument) =>
  pairs.filter(({ origin }) => origin === "machine-rendition");

describe("a machine's English in the place of the Mandarin", () => {
  const document = auditText(CALL);
  const textOf = new Map(document.segments.map(({ id, text }) => [id, text]));

  it("is paired with the interpreter's, sentence by sentence", () => {
    const pairs = machinePairs(document);
    const joined = pairs.map(({ source, target }) =>
      [source, target].map((ids) => ids.map((id) => textOf.get(id)).join(" ")),
    );
    expect(
      joined.some(
        ([source, target]) =>
          source?.includes("14 routes") === true && target?.includes("14 new routes") === true,
      ),
    ).toBe(true);
    expect(
      joined.some(
        ([source, target]) => source?.includes("newly") === true && target?.includes("green") === true,
      ),
    ).toBe(false);
    const turns = new Set(
      pairs
        .flatMap(({ source }) => source)
        .map((id) => document.segments.find((segment) => segment.id === id)?.turn),
    );
    expect([...turns]).toHaveLength(1);
  });

  it("puts every sentence of both into one pair", () => {
    const ids = document.pairs.flatMap(({ source, target }) => [...source, ...target]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("says that one of the two is wrong, and is not sure", () => {
    const magnitude = document.findings.find(({ check }) => check === "number-magnitude");
    expect(magnitude).toMatchObject({
      severity: "major",
      suggestion: null,
      source: { text: "36.4 billion RMB" },
      target: { text: "3.64 billion yuan" },
    });
    expect(magnitude?.message).toBe(
      "the machine rendition of the Mandarin says 36.4 billion RMB, the interpreter 3.64 billion yuan; one of them is wrong (×10)",
    );
    expect(magnitude?.confidence).toBeLessThan(0.7);
    const bank = document.findings.find(({ check }) => check === "entity-mismatch");
    expect(bank?.source?.text).toContain("Bank");
    expect(bank?.target?.text).toContain("China Merchants Bank");
  });

  it("counts for no score, and says so", () => {
    expect(document.summary.sourceSegments).toBe(0);
    expect(
      document.findings.some(
        ({ check, message }) => check === "source-unavailable" && message.includes("machine"),
      ),
    ).toBe(true);
  });

  it("is not looked for where the Mandarin is marked as left out", () => {
    const marked = CALL.replace("Thank you, Ivy, and", "[Foreign Language] Thank you, Ivy, and");
    expect(machinePairs(auditText(marked))).toEqual([]);
  });

  it("is not found in ordinary speech that takes up what was said", () => {
    const ordinary = CALL.split("\n")
      .filter((_, line) => line !== 3)
      .join("\n");
    expect(machinePairs(auditText(ordinary))).toEqual([]);
  });
});

const FOLDER = new URL("../../../shared/calls/", import.meta.url);
const PRESENT = existsSync(new URL("kingsoft-2020q4.vendor-b.txt", FOLDER));
if (!PRESENT) console.warn("skipped: the real calls are not there");

describe.skipIf(!PRESENT)("real calls", () => {
  const read = (name: string) => readFileSync(new URL(name, FOLDER), "utf8").replace(/^\uFEFF/, "");

  it("finds the slips of the machine's transcript", () => {
    const { findings, pairs } = auditText(read("kingsoft-2020q4.vendor-b.txt"));
    expect(pairs.filter(({ origin }) => origin === "machine-rendition").length).toBeGreaterThan(60);
    const rows = findings.map(
      ({ check, source, target }) => `${check} | ${source?.text ?? ""} | ${target?.text ?? ""}`,
    );
    expect(rows).toContain("number-magnitude | RMB19.2 billion | 1.92 billion Chinese yuan");
    expect(rows).toContain("number-magnitude | 250 million viewers | 250");
    expect(
      rows.some((row) => row.startsWith("entity-mismatch | Central Bank | ") && row.includes("CITIC")),
    ).toBe(true);
  });

  it.each([
    "kingsoft-2020q4.vendor-a.txt",
    "kingsoft-2020q1.vendor-c.txt",
    "kingsoft-2020q1.vendor-d.txt",
    "kingsoft-2021q1.vendor-a.txt",
    "lanchi-2024q2.txt",
  ])("finds none in %s, with its markers or without", (name) => {
    const text = read(name);
    expect(machinePairs(auditText(text))).toEqual([]);
    expect(
      machinePairs(auditText(text.replace(/[[(](?:foreign language|interpreted)[\])] ?/giu, ""))),
    ).toEqual([]);
  });
});
