import type { CorpusFormat } from "./format.js";

const FORMATS = {
  tsv: async () => (await import("./tsv.js")).tsv,
  jsonl: async () => (await import("./jsonl.js")).jsonl,
  csv: async () => (await import("./csv.js")).csv,
  tmx: async () => (await import("./tmx.js")).tmx,
  xliff: async () => (await import("./xliff.js")).xliff,
  xliff12: async () => (await import("./xliff.js")).xliff12,
  moses: async () => (await import("./moses.js")).moses,
  parquet: async () => (await import("./parquet.js")).parquet,
  text: async () => (await import("./columns.js")).text,
} as const satisfies Readonly<Record<string, () => Promise<CorpusFormat>>>;

/** The id of a corpus format. */
export type CorpusFormatId = keyof typeof FORMATS;

/** Every format of a corpus by its id; each is loaded when it is asked for. */
export const CORPUS_FORMATS: Readonly<Record<CorpusFormatId, () => Promise<CorpusFormat>>> = FORMATS;
