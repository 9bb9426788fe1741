import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { decode } from "../../src/read/decode.js";
import { machineTranslationNotice } from "../../src/read/furniture.js";
import { readTranscript } from "../../src/read/read.js";
import type { Role, Transcript } from "../../src/read/transcript.js";
import { sliceOf } from "../../src/text/span.js";

const CALLS = new URL("../../../shared/calls/", import.meta.url);
const present = existsSync(CALLS);
if (!present) console.warn("SKIPPED: the shared calls are absent, so reading real calls is not tested");

function read(name: string): Transcript {
  const { text, encoding } = decode(readFileSync(new URL(`${name}.txt`, CALLS)), name);
  expect(encoding).toBe("utf-8");
  return readTranscript(text);
}

function count<T>(items: readonly T[], is: (item: T) => boolean): number {
  return items.filter(is).length;
}

const roles = (transcript: Transcript, role: Role): number =>
  count(transcript.turns, (turn) => turn.role === role);
const markers = (transcript: Transcript, kind: string): number =>
  count(transcript.markers, (marker) => marker.kind === kind);

interface Gold {
  readonly turns: readonly { speaker: string; role: string; start: string }[];
}

/** The gold names offices; a transcript's roles are parts. */
const GOLD_ROLES: Readonly<Record<string, Role>> = {
  ceo: "executive",
  cfo: "executive",
  executive: "executive",
  ir: "investor-relations",
  operator: "operator",
  analyst: "analyst",
  interpreter: "interpreter",
};

describe.skipIf(!present)("the shared calls", () => {
  it("lanchi: every turn, speaker and role of the gold", () => {
    const transcript = read("lanchi-2024q2");
    const gold = JSON.parse(readFileSync(new URL("lanchi-2024q2.gold.json", CALLS), "utf8")) as Gold;
    expect(transcript.layout).toBe("name-dash-title-headings");
    expect(transcript.turns).toHaveLength(gold.turns.length);
    for (const [i, turn] of transcript.turns.entries()) {
      const expected = gold.turns[i];
      const said = sliceOf(transcript.text, turn.span).replace(/^\[[^\]]*\] /, "");
      expect(said.startsWith(expected?.start.replace(/^\[[^\]]*\] /, "") ?? "?")).toBe(true);
      expect(turn.role).toBe(GOLD_ROLES[expected?.role ?? ""]);
      // The gold calls the unnamed interpreter by the part.
      if (turn.role !== "interpreter") expect(turn.speaker).toBe(expected?.speaker);
    }
  });

  it("kingsoft-2020q1.vendor-c: headings amid furniture", () => {
    const transcript = read("kingsoft-2020q1.vendor-c");
    expect(transcript.layout).toBe("name-title-headings");
    expect(transcript.turns).toHaveLength(28);
    expect(transcript.furniture).toHaveLength(17);
    expect(roles(transcript, "operator")).toBe(8);
    expect(roles(transcript, "analyst")).toBe(7);
    expect(roles(transcript, "executive")).toBe(9);
    expect(roles(transcript, "unknown")).toBe(0);
    expect([markers(transcript, "foreign-language"), markers(transcript, "indiscernible")]).toEqual([15, 3]);
  });

  it("kingsoft-2020q1.vendor-d: dashed headings, and Chinese that is Google's", () => {
    const transcript = read("kingsoft-2020q1.vendor-d");
    expect(transcript.layout).toBe("name-dash-title-headings");
    expect(transcript.turns).toHaveLength(30);
    expect(machineTranslationNotice(transcript)).toEqual({ start: 0, end: 40 });
    expect(roles(transcript, "interpreter")).toBe(4);
    expect(roles(transcript, "unknown")).toBe(0);
    expect([markers(transcript, "foreign-language"), markers(transcript, "interpreted")]).toEqual([9, 4]);
    expect([markers(transcript, "uncertain"), markers(transcript, "note")]).toEqual([4, 1]);
  });

  it.each([
    ["kingsoft-2020q4.vendor-a", 33, 20, 10],
    ["kingsoft-2021q1.vendor-a", 34, 19, 9],
  ])("%s: bare paragraphs", (name, turns, foreign, operators) => {
    const transcript = read(name);
    expect(transcript.layout).toBe("bare-paragraphs");
    expect(transcript.turns).toHaveLength(turns);
    expect(markers(transcript, "foreign-language")).toBe(foreign);
    expect(roles(transcript, "operator")).toBe(operators);
    const named = transcript.turns.slice(1, 4).map(({ speaker, role }) => [speaker, role]);
    expect(named).toEqual([
      ["Nicole Shan", "investor-relations"],
      ["Yulin Wang", "executive"],
      [expect.stringMatching(/^Haijian/), "executive"],
    ]);
  });

  it("kingsoft-2020q4.vendor-b: a machine's lines", () => {
    const transcript = read("kingsoft-2020q4.vendor-b");
    expect(transcript.layout).toBe("turn-per-line");
    expect(transcript.turns).toHaveLength(55);
    expect(transcript.furniture).toHaveLength(2);
    expect(machineTranslationNotice(transcript)).toBeNull();
    expect(roles(transcript, "operator")).toBe(10);
    expect(roles(transcript, "analyst")).toBe(7);
    // Nothing tells the executive's machine-rendered turns from the interpreter's, so neither is claimed.
    expect(roles(transcript, "interpreter")).toBe(0);
  });
});
