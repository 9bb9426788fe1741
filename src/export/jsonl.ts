import { lineFormat, type CorpusFormat } from "./format.js";

/** One JSON object a line, with everything that is known of the pair. */
export const jsonl: CorpusFormat = {
  binary: false,
  namesScripts: false,
  files: [{ suffix: "", open: lineFormat((pair) => JSON.stringify(pair) + "\n") }],
};
