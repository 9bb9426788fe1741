/**
 * Packs the bilingual lexicon of corpus/lexicon, and the renderings of the names and terms of corpus/names and
 * corpus/terms, into corpus/model/lexicon.bin, which loads without parsing: `npx tsx scripts/pack-lexicon.ts`, after
 * every change of these. A test compares them.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lexiconEntries, nameEntries, termEntries } from "../src/align/dictionary.js";
import type { Entry } from "../src/align/dictionary.js";
import { dictionaryRows } from "../src/align/lexicon.js";
import { corpusRows, corpusText } from "../src/text/data.js";
import { packProbability, packTable } from "../src/align/packed-table.js";
import { lemma } from "../src/segment/lemma.js";

const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Tables of corpus/names that list no renderings. */
const NO_NAMES = new Set(["not-names.tsv", "readings.tsv", "surnames.tsv"]);

function tables(folder: string): string[] {
  return readdirSync(new URL(`../corpus/${folder}/`, import.meta.url))
    .filter((file) => file.endsWith(".tsv") && !NO_NAMES.has(file))
    .sort()
    .map((file) => `${folder}/${file}`);
}

function* allEntries(): Generator<Entry> {
  for (const [file = ""] of corpusRows("lexicon/index.txt"))
    yield* lexiconEntries(corpusText(`lexicon/${file.trim()}`));
  for (const table of tables("names")) yield* nameEntries(corpusRows(table));
  for (const table of tables("terms")) yield* termEntries(corpusRows(table));
  for (const [surname = "", pinyin = ""] of corpusRows("names/surnames.tsv"))
    if (surname.length > 1) yield { headword: surname, renderings: [pinyin] };
}

/** The bytes of the packed lexicon. */
export function packedLexicon(): Uint8Array {
  const rows = [...dictionaryRows(allEntries(), lemma)].sort(([a], [b]) => byCodeUnits(a, b));
  const english = [...new Set(rows.flatMap(([, row]) => [...row.keys()]))].sort(byCodeUnits);
  if (english.length > 0xffff) throw new Error("more English words than the format can number");
  const idOf = new Map(english.map((word, id) => [word, id]));
  const starts = [0];
  const pairs = rows.flatMap(([, row]) => {
    const packed = [...row].map(([word, p]) => ({ id: idOf.get(word) ?? 0, ...p }));
    starts.push((starts.at(-1) ?? 0) + packed.length);
    return packed;
  });
  return packTable({
    chinese: rows.map(([headword]) => headword),
    english,
    rows: Uint32Array.from(starts),
    ids: Uint16Array.from(pairs, (pair) => pair.id),
    forward: Uint8Array.from(pairs, (pair) => packProbability(pair.forward)),
    backward: Uint8Array.from(pairs, (pair) => packProbability(pair.backward)),
    chineseFrequency: new Uint8Array(rows.length),
    englishFrequency: new Uint8Array(english.length),
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("../corpus/model/lexicon.bin", import.meta.url), packedLexicon());
}
