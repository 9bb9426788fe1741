import { existsSync } from "node:fs";
import {
  decode,
  isParquet,
  pairsFromStrings,
  parquetPairs,
  readLinePairs,
  readPairs,
  type PairedText,
} from "../index.js";
import { readGuarded } from "./guarded-document.js";
import { readInput } from "./files.js";
import { readText } from "./input.js";

/** Sentence pairs that are aligned already, from whatever `--pairs` names. */
export interface PairsInput {
  readonly name: string;
  readonly encoding: string;
  readonly pairs: PairedText;
}

/** Whether a file is a ZIP archive, as workbooks are. */
const isArchive = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4)).toString("latin1") === "PK\u0003\u0004";

/** The other file of a Moses corpus: `corpus.zh` and `corpus.en`; null when the name or the neighbour is not so. */
function englishBeside(path: string): string | null {
  const english = path.endsWith(".zh") ? `${path.slice(0, -3)}.en` : null;
  return english !== null && existsSync(english) ? english : null;
}

/** Reads `--pairs`: text formats and Parquet by their content, Moses by the two names. Throws InputError. */
export async function readPairsFile(path: string): Promise<PairsInput> {
  const english = englishBeside(path);
  if (english !== null) {
    const zh = readText(path);
    const en = readText(english);
    return { name: zh.name, encoding: zh.encoding, pairs: readLinePairs(zh.text, en.text, zh.name) };
  }
  const { name, bytes } = readInput(path);
  if (isParquet(bytes)) {
    return { name, encoding: "parquet", pairs: pairsFromStrings(await parquetPairs(bytes, name)) };
  }
  // A workbook's text has tabs between its cells; of every other kind only plain text holds pairs.
  const { text, encoding } = isArchive(bytes) ? await readGuarded(bytes, name) : decode(bytes, name);
  return { name, encoding, pairs: readPairs(text, name) };
}
