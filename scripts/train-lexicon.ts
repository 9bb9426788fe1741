/**
 * Trains corpus/model/translation.bin (Chinese words) and corpus/model/characters.bin (Chinese characters) on the
 * sentence pairs in ../shared/parallel and on the project's own lexicon.
 *
 * usage: tsx scripts/train-lexicon.ts
 */
import { writeFileSync } from "node:fs";
import { packFrequency, packProbability, packTable } from "../src/align/packed-table.js";
import { comparedWords } from "../src/align/encode.js";
import { englishWords } from "../src/align/english-words.js";
import { lexiconEntries } from "../src/align/dictionary.js";
import { prepareSegmenter } from "../src/segment/dictionary.js";
import { corpusRows, corpusText } from "../src/text/data.js";
import { lemma, unitOf } from "./align/units.js";
import { loadParallel } from "./train/parallel-data.js";
import { linkCounts } from "./train/word-alignment.js";
import type { EncodedText, LinkCounts } from "./train/word-alignment.js";

const LONGEST = 60;

/** A lexicon entry counts as this many sentences while training; its own links are not counted. */
const ENTRY_WEIGHT = 1;

interface Sentence {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly weight: number;
  readonly counted: boolean;
}

function encode(texts: readonly (readonly string[])[]): { text: EncodedText; words: string[] } {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const flat: number[] = [];
  const starts = new Int32Array(texts.length + 1);
  texts.forEach((text, k) => {
    for (const word of text) {
      let id = ids.get(word);
      if (id === undefined) {
        id = words.length;
        ids.set(word, id);
        words.push(word);
      }
      flat.push(id);
    }
    starts[k + 1] = flat.length;
  });
  return { text: { words: Int32Array.from(flat), starts, vocabulary: words.length }, words };
}

const isWord = (word: string): boolean => !/\d/.test(word);

function sentences(): Sentence[] {
  prepareSegmenter([], { many: true });
  const out: Sentence[] = [];
  for (const { zh, en, weight } of loadParallel()) {
    const a = comparedWords(unitOf(zh, "zh"), lemma).filter(isWord);
    const b = comparedWords(unitOf(en, "en"), lemma).filter(isWord);
    if (a.length === 0 || b.length === 0 || a.length > LONGEST || b.length > LONGEST) continue;
    out.push({ zh: a, en: b, weight, counted: true });
  }
  return out;
}

function entries(): Sentence[] {
  const out: Sentence[] = [];
  for (const [file = ""] of corpusRows("lexicon/index.txt")) {
    for (const { headword, renderings } of lexiconEntries(corpusText(`lexicon/${file.trim()}`))) {
      for (const rendering of renderings) {
        const en = englishWords(rendering).map(lemma).filter(isWord);
        if (en.length > 0) out.push({ zh: [headword], en, weight: ENTRY_WEIGHT, counted: false });
      }
    }
  }
  return out;
}

interface Pruning {
  /** The least expected count of a pair. */
  readonly count: number;
  /** The least probability in either direction. */
  readonly probability: number;
  /** The most pairs of a Chinese word. */
  readonly most: number;
}

function write(
  file: string,
  zhWords: readonly string[],
  enWords: readonly string[],
  counts: LinkCounts,
  pruning: Pruning,
): void {
  const toChinese = new Float64Array(enWords.length);
  const toEnglish = counts.links.map((row) => {
    let sum = 0;
    for (const [t, count] of row) {
      sum += count;
      toChinese[t]! += count;
    }
    return sum;
  });
  // What is seen once is half believed.
  const prior = 0.5;
  const kept: { zh: string; s: number; pairs: { t: number; forward: number; backward: number }[] }[] = [];
  counts.links.forEach((row, s) => {
    const pairs = [...row]
      .map(([t, count]) => ({
        t,
        count,
        forward: count / (toEnglish[s]! + prior),
        backward: count / (toChinese[t]! + prior),
      }))
      .filter(
        ({ count, forward, backward }) =>
          count >= pruning.count &&
          Math.max(forward, backward) >= pruning.probability &&
          Math.min(forward, backward) > 3e-4,
      )
      .sort((x, y) => y.forward + y.backward - x.forward - x.backward)
      .slice(0, pruning.most);
    if (pairs.length > 0 || counts.zh[s]! >= 5) kept.push({ zh: zhWords[s]!, s, pairs });
  });
  kept.sort((x, y) => (x.zh < y.zh ? -1 : 1));
  const used = new Set(kept.flatMap(({ pairs }) => pairs.map(({ t }) => t)));
  enWords.forEach((_, t) => {
    if (counts.en[t]! >= 5) used.add(t);
  });
  const english = [...used].sort((x, y) => (enWords[x]! < enWords[y]! ? -1 : 1));
  if (english.length > 65_535) throw new Error("too many English words for 16 bits");
  const idOf = new Map(english.map((t, id) => [t, id]));
  const rows = new Uint32Array(kept.length + 1);
  kept.forEach(({ pairs }, index) => {
    rows[index + 1] = rows[index]! + pairs.length;
  });
  const all = kept.flatMap(({ pairs }) => pairs.sort((x, y) => idOf.get(x.t)! - idOf.get(y.t)!));
  const zhTotal = counts.zh.reduce((sum, value) => sum + value, 0);
  const enTotal = counts.en.reduce((sum, value) => sum + value, 0);
  const bytes = packTable({
    chinese: kept.map(({ zh }) => zh),
    english: english.map((t) => enWords[t]!),
    rows,
    ids: Uint16Array.from(all, ({ t }) => idOf.get(t)!),
    forward: Uint8Array.from(all, ({ forward }) => packProbability(forward)),
    backward: Uint8Array.from(all, ({ backward }) => packProbability(backward)),
    chineseFrequency: Uint8Array.from(kept, ({ s }) => packFrequency((counts.zh[s]! + 0.1) / zhTotal)),
    englishFrequency: Uint8Array.from(english, (t) => packFrequency((counts.en[t]! + 0.1) / enTotal)),
  });
  writeFileSync(file, bytes);
  console.log(
    `${file}: ${kept.length} Chinese, ${english.length} English, ${all.length} pairs, ${bytes.length} bytes`,
  );
}

function train(file: string, data: readonly Sentence[], pruning: Pruning): void {
  const zh = encode(data.map((sentence) => sentence.zh));
  const en = encode(data.map((sentence) => sentence.en));
  const weights = Float64Array.from(data, ({ weight }) => weight);
  const counts = linkCounts({ zh: zh.text, en: en.text, weights }, (k) => data[k]!.counted);
  write(file, zh.words, en.words, counts, pruning);
}

const text = sentences();
const lexicon = entries();
console.log(`${text.length} sentence pairs, ${lexicon.length} renderings`);
train("corpus/model/translation.bin", [...text, ...lexicon], { count: 0.25, probability: 0.01, most: 30 });
const characters = [
  ...text.filter(({ weight }) => weight === 1),
  ...lexicon.map((entry) => ({ ...entry, counted: true })),
]
  .map((sentence) => ({
    ...sentence,
    zh: sentence.zh.flatMap((word) => (/[a-z]/.test(word) ? [word] : [...word])),
  }))
  .filter(({ zh }) => zh.length <= LONGEST);
train("corpus/model/characters.bin", characters, { count: 0.5, probability: 0.01, most: 25 });
