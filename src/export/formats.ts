import type { CorpusFormat } from "./format.js";

/** Every format of a corpus; each is loaded when it is asked for. */
export const CORPUS_FORMATS = {
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

export type CorpusFormatId = keyof typeof CORPUS_FORMATS;
