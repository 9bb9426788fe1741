/**
 * Packs the bilingual lexicon of corpus/lexicon into corpus/model/lexicon.bin, which loads without parsing:
 * `npx tsx scripts/pack-lexicon.ts`, after every change of the lexicon. A test compares the two.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readDictionaries } from "../src/align/lexicon.js";
import { packProbability, packTable } from "../src/align/packed-table.js";
import { lemma } from "../src/segment/lemma.js";

const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The bytes of the packed lexicon. */
export function packedLexicon(): Uint8Array {
  const rows = [...readDictionaries({ lemma })].sort(([a], [b]) => byCodeUnits(a, b));
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
