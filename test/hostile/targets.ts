import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { alignTexts } from "../../src/alignment.js";
import { auditPairs, auditText, auditTexts, inspectText } from "../../src/audit.js";
import { readBaseline } from "../../src/check/baseline.js";
import { readConfig } from "../../src/cli/config-file.js";
import { answer } from "../../src/cli/stream/answer.js";
import { recordsOf } from "../../src/cli/stream/records.js";
import { compareTranscripts } from "../../src/comparison.js";
import { readQuantities } from "../../src/quantity/read.js";
import { decode } from "../../src/read/decode.js";
import { readDocument } from "../../src/read/document.js";
import { LAYOUTS } from "../../src/read/layouts.js";
import { isParquet, parquetPairs } from "../../src/read/pairs-parquet.js";
import { pairsFromStrings, readPairs } from "../../src/read/pairs.js";
import { call, talk } from "./calls.js";
import { corrupted, damaged, mingled } from "./mutations.js";
import { exportsComeBack, placesAreTrue, read, reportsAreSound } from "./properties.js";
import * as samples from "./samples.js";

/** One way into the program: inputs, and what must hold whatever they are. */
export interface Target {
  readonly name: string;
  /** Runs of the bounded suite; by hand it is time that bounds. */
  readonly runs: number;
  readonly property: (options: { readonly deep: boolean }) => Promise<fc.IAsyncProperty<unknown>>;
}

const text = fc.oneof(damaged(call), damaged(mingled(call)), fc.string({ unit: "binary", maxLength: 400 }));
const speech = damaged(fc.array(talk, { minLength: 1, maxLength: 6 }).map((lines) => lines.join("\n")));
const bytesOf = (content: string) => new TextEncoder().encode(content);
const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");
const damagedFile = (...files: string[]) =>
  fc.oneof(damaged(fc.constantFrom(...files)), corrupted(files.map(bytesOf)).map(asText));

/** A target of one input, which is given to a reader. */
function target<T>(
  name: string,
  runs: number,
  input: fc.Arbitrary<T> | (() => Promise<fc.Arbitrary<T>>),
  holds: (value: T, deep: boolean) => void | Promise<void>,
): Target {
  const property = async ({ deep }: { readonly deep: boolean }) =>
    fc.asyncProperty(typeof input === "function" ? await input() : input, (value) =>
      Promise.resolve(holds(value, deep)),
    ) as fc.IAsyncProperty<unknown>;
  return { name, runs, property };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

const CALL = "王总：毛利率是百分之三十一，湖光增长了。\nInterpreter: Gross margin was 13%, Lake grew.\n";

export const TARGETS: readonly Target[] = [
  target(
    "transcripts are audited",
    60,
    fc.tuple(text, fc.constantFrom(undefined, ...LAYOUTS.map(({ id }) => id))),
    async ([input, layout], deep) => {
      const options = { path: "call.txt", ...(layout === undefined ? {} : { layout }) };
      const document = await read(() => auditText(input, options));
      if (document === null) return;
      placesAreTrue(document);
      expect(auditText(input, options)).toEqual(document);
      if (!deep && input.length % 4 !== 0) return;
      await reportsAreSound(document);
      await exportsComeBack(document);
    },
  ),
  target(
    "a speech and its rendition are audited",
    25,
    fc.tuple(speech, speech),
    async ([source, rendition], deep) => {
      const document = await read(() => auditTexts(source, rendition));
      if (document === null) return;
      placesAreTrue(document);
      if (deep) await reportsAreSound(document);
    },
  ),
  target(
    "pairs are audited",
    40,
    fc.array(fc.record({ zh: damaged(talk), en: damaged(talk) }), { minLength: 1, maxLength: 4 }),
    (pairs) => {
      const document = auditPairs(pairsFromStrings(pairs), {});
      placesAreTrue(document);
      expect(document.pairs).toHaveLength(pairs.length);
    },
  ),
  target("texts are aligned", 15, fc.tuple(speech, speech), ([source, rendition]) => {
    const { source: zh, target: en, beads } = alignTexts(source, rendition, {});
    const seen = (side: "source" | "target") => beads.flatMap((bead) => bead[side]).sort((a, b) => a - b);
    expect(seen("source")).toEqual(zh.map((_, index) => index));
    expect(seen("target")).toEqual(en.map((_, index) => index));
  }),
  target("two transcripts are compared", 12, fc.tuple(text, text), async ([a, b]) => {
    await read(() =>
      compareTranscripts([
        { text: a, path: "a" },
        { text: b, path: "b" },
      ]),
    );
  }),
  target(
    "quantities are read",
    300,
    fc.tuple(damaged(talk), fc.constantFrom("zh" as const, "en" as const)),
    ([input, language]) => {
      for (const { span, text: said } of readQuantities(input, language))
        expect(input.slice(span.start, span.end)).toBe(said);
    },
  ),
  target("documents are read", 60, corrupted(samples.TRANSCRIPTS), async (bytes) => {
    const document = await read(() => readDocument(bytes, "call"));
    if (document !== null) await read(() => inspectText(document.text));
  }),
  target("any bytes are read", 60, fc.uint8Array({ maxLength: 300 }), async (bytes) => {
    const document = await read(() => readDocument(bytes, "call"));
    if (document !== null) await read(() => inspectText(document.text));
  }),
  target(
    "files of pairs are read",
    120,
    async () => corrupted(await samples.pairFiles()),
    async (bytes) => {
      const pairs = isParquet(bytes)
        ? await read(async () => pairsFromStrings(await parquetPairs(bytes, "pairs")))
        : await read(() => readPairs(decode(bytes, "pairs").text, "pairs"));
      for (const { source } of pairs?.pairs ?? [])
        expect(source?.end ?? 0).toBeLessThanOrEqual(pairs?.texts.source.length ?? 0);
    },
  ),
  target(
    "glossaries and dictionaries are used",
    25,
    fc.tuple(damagedFile(...samples.GLOSSARIES), damagedFile(samples.DICTIONARY)),
    async ([glossary, dictionary]) => {
      const document = await read(() =>
        auditText(CALL, {
          glossaries: [{ name: "glossary", text: glossary }],
          dictionary: { name: "dictionary", text: dictionary },
        }),
      );
      if (document !== null) placesAreTrue(document);
    },
  ),
  target("published figures are used", 20, damagedFile(samples.FIGURES), async (figures) => {
    const document = await read(() => auditText(CALL, { record: { name: "figures", text: figures } }));
    if (document !== null) placesAreTrue(document);
  }),
  target("baselines are read", 80, damagedFile(samples.BASELINE), async (baseline) => {
    await read(() => readBaseline(baseline, "baseline.json"));
  }),
  target("settings are read", 40, damagedFile(samples.SETTINGS), async (settings) => {
    const folder = mkdtempSync(join(tmpdir(), "yidui-fuzz-"));
    try {
      const file = join(folder, "yidui.config.json");
      writeFileSync(file, settings);
      await read(() => readConfig(file));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }),
  target("records of a stream are answered", 25, damagedFile(samples.RECORDS), async (records) => {
    for await (const record of recordsOf(once(bytesOf(records)), 10_000)) {
      const line = await answer(record, { kind: "audit", common: { color: false } });
      expect(line).toMatch(/^[^\n]+\n$/);
      const { error = "" } = JSON.parse(line) as { error?: string };
      expect(error).not.toMatch(/a bug/);
    }
  }),
];
