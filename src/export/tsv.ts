import { lineFormat, type CorpusFormat } from "./format.js";

/**
 * Chinese, tab, English, one pair a line: what `--pairs` reads back. There is no quoting and no escaping; tabs and line
 * ends inside a segment became spaces when the record was made.
 */
export const tsv: CorpusFormat = {
  binary: false,
  namesScripts: false,
  files: [{ suffix: "", open: lineFormat(({ zh, en }) => `${zh}\t${en}\n`) }],
};
