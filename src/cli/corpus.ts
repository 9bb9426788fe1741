import {
  CORPUS_FORMATS,
  InputError,
  EXCLUSION_REASONS,
  anonymised,
  duplicateFilter,
  exclusion,
  inScript,
  partOf,
  readSplit,
  type ChineseScript,
  type ChineseTag,
  type CorpusFormatId,
  type CorpusPair,
  type CorpusWriter,
  type Duplicates,
  type ExclusionReason,
  type Selection,
} from "../index.js";
import type { Batch } from "./batch/run.js";
import { isFile, sinkFor } from "./batch/sink.js";
import type { Sink } from "./files.js";
import { version } from "./version.js";

/** What is taken from a batch, and how it is changed. */
export interface Gathering extends Omit<Selection, "kinds"> {
  readonly kinds?: readonly string[];
  readonly dedupe?: Duplicates;
  readonly split?: string;
  readonly script: ChineseScript | "as-is";
  readonly anonymise?: boolean;
}

type Outcomes = Pick<Batch<"pairs">, "outcomes">;

export interface Counts {
  calls: number;
  pairs: number;
  kept: number;
  readonly dropped: Record<ExclusionReason, number>;
  readonly parts: Map<string, { calls: number; pairs: number }>;
  readonly scripts: Set<ChineseTag>;
}

type Take = (pair: CorpusPair, part: string) => void;

function selectionOf({ kinds, ...rest }: Gathering): Selection {
  return { ...rest, ...(kinds === undefined ? {} : { kinds: new Set(kinds) }) };
}

const asWritten = (pair: CorpusPair, { script }: Gathering) =>
  script === "as-is" ? pair : inScript(pair, script);

/** What is taken of one call alone: everything but what hangs on the other calls (duplicates, split). */
export function choose(pairs: readonly CorpusPair[], gathering: Gathering): CorpusPair[] {
  const selection = selectionOf(gathering);
  const named = gathering.anonymise === true ? anonymised(pairs) : pairs;
  return named
    .filter((pair) => exclusion(pair, selection) === null)
    .map((pair) => asWritten(pair, gathering));
}

/** Goes through a batch once, in order, and hands on what belongs into the corpus. The same every time it is called. */
export function gather(batch: Outcomes, gathering: Gathering, take: Take = () => undefined): Counts {
  const selection = selectionOf(gathering);
  const split = gathering.split === undefined ? null : readSplit(gathering.split);
  const repeated = gathering.dedupe === undefined ? () => false : duplicateFilter(gathering.dedupe);
  const counts: Counts = {
    calls: 0,
    pairs: 0,
    kept: 0,
    dropped: Object.fromEntries(EXCLUSION_REASONS.map((reason) => [reason, 0])) as Record<
      ExclusionReason,
      number
    >,
    parts: new Map((split ?? [{ name: "" }]).map(({ name }) => [name, { calls: 0, pairs: 0 }])),
    scripts: new Set(),
  };
  for (const pairs of batch.outcomes()) {
    counts.calls += 1;
    const part = split === null ? "" : partOf({ call: pairs[0]?.call ?? null }, split);
    const tally = counts.parts.get(part);
    if (tally !== undefined) tally.calls += 1;
    for (const pair of gathering.anonymise === true ? anonymised(pairs) : pairs) {
      counts.pairs += 1;
      const reason = exclusion(pair, selection) ?? (repeated(pair) ? "duplicate" : null);
      if (reason !== null) {
        counts.dropped[reason] += 1;
        continue;
      }
      const written = asWritten(pair, gathering);
      counts.kept += 1;
      counts.scripts.add(written.zhLanguage);
      if (tally !== undefined) tally.pairs += 1;
      take(written, part);
    }
  }
  return counts;
}

/** `calls.tmx` and `train` make `calls.train.tmx`; a format of several files puts its suffix last. */
function nameOf(out: string, part: string, suffix: string): string {
  if (part === "") return out + suffix;
  const dot = out.lastIndexOf(".");
  const inName = dot > Math.max(out.lastIndexOf("/"), out.lastIndexOf("\\")) + 1;
  return (inName ? `${out.slice(0, dot)}.${part}${out.slice(dot)}` : `${out}.${part}`) + suffix;
}

interface Output {
  readonly sink: Sink;
  readonly writer: CorpusWriter;
}

interface Destination {
  readonly format: CorpusFormatId;
  readonly out?: string;
  readonly quiet?: boolean;
}

/** Throws InputError for a destination that cannot hold the corpus: known before any work is done. */
export async function checkDestination(
  { format, out }: Destination,
  split: string | undefined,
): Promise<void> {
  const { files, binary } = await CORPUS_FORMATS[format]();
  if (split !== undefined) readSplit(split);
  if (isFile(out)) return;
  if (files.length > 1 || split !== undefined)
    throw new InputError("several files are written: name them with --out");
  if (binary && process.stdout.isTTY)
    throw new InputError(`${format} is not for a terminal: name a file with --out`);
}

/** Writes the corpus of a batch: each file whole or not at all. Throws InputError for what cannot be written. */
export async function writeCorpus(
  batch: Outcomes,
  gathering: Gathering,
  { format, out, quiet = false }: Destination,
): Promise<Counts> {
  const { files, namesScripts } = await CORPUS_FORMATS[format]();
  // Where the scripts stand in a header, they have to be known before the first pair is written.
  const scripts = namesScripts ? gather(batch, gathering).scripts : new Set<ChineseTag>();
  const parts = gathering.split === undefined ? [""] : readSplit(gathering.split).map(({ name }) => name);
  const outputs = new Map<string, Output[]>();
  try {
    for (const part of parts) {
      const opened = files.map(({ suffix, open }) => ({
        sink: sinkFor(isFile(out) ? nameOf(out, part, suffix) : out, quiet),
        writer: open({ toolVersion: version(), scripts }),
      }));
      outputs.set(part, opened);
      for (const { sink, writer } of opened) sink.write(writer.begin());
    }
    const counts = gather(batch, gathering, (pair, part) => {
      for (const { sink, writer } of outputs.get(part) ?? []) sink.write(writer.pair(pair));
    });
    const all = [...outputs.values()].flat();
    for (const { sink, writer } of all) sink.write(writer.end());
    for (const { sink } of all) await sink.keep();
    return counts;
  } catch (error) {
    for (const { sink } of [...outputs.values()].flat()) sink.drop();
    throw error;
  }
}

/** The counts for people. */
export function countTable(counts: Counts): string {
  const rows: (readonly [string, number])[] = [
    ["calls", counts.calls],
    ["pairs", counts.pairs],
    ...EXCLUSION_REASONS.map((reason) => [`left out: ${reason}`, counts.dropped[reason]] as const),
    ["kept", counts.kept],
    ...[...counts.parts].flatMap(([name, { calls, pairs }]) =>
      name === "" ? [] : [[`${name}: calls`, calls] as const, [`${name}: pairs`, pairs] as const],
    ),
  ];
  return rows.map(([name, count]) => `${name.padEnd(22)}${String(count).padStart(9)}\n`).join("");
}
