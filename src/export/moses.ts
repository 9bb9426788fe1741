import { lineFormat, type CorpusFormat } from "./format.js";

/** Two files with one segment a line, the same line a pair: the plain format of the Moses tools (Koehn et al. 2007). */
export const moses: CorpusFormat = {
  binary: false,
  namesScripts: false,
  files: [
    { suffix: ".zh", open: lineFormat(({ zh }) => zh + "\n") },
    { suffix: ".en", open: lineFormat(({ en }) => en + "\n") },
  ],
};
