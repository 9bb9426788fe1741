/**
 * Packs the tables of corpus/names into corpus/model/names.bin, in which names are found without an index being built:
 * `npx tsx scripts/pack-names.ts`, after every change of these. A test compares them.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NAME_TABLES } from "../src/entity/lexicon.js";
import { bytesOf } from "../src/entity/packed-file.js";
import { packNames } from "../src/entity/packed-forms.js";
import { corpusRows, corpusText } from "../src/text/data.js";

/** The bytes of the packed names. */
export function packedNames(): Uint8Array {
  const tables = NAME_TABLES.map((table) => corpusText(`names/${table}.tsv`));
  const phrases = corpusRows("names/not-names.tsv").map(([language, cell = ""]) => {
    const forms = cell.split("|");
    const [zh, en] = language === "zh" ? [forms, []] : [[], forms];
    return { id: "", kind: "term", zh, en, notes: "" } as const;
  });
  return bytesOf(packNames(tables, phrases));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("../corpus/model/names.bin", import.meta.url), packedNames());
}
