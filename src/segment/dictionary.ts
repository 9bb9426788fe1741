import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import nodejieba from "nodejieba";
import { corpusText } from "../text/data.js";
import { InputError } from "../text/errors.js";
import type { FrequencyRange } from "./dictionary-rows.js";
import { frequencyRange, hasWord, isOrdered, moveRow, selectRows } from "./dictionary-rows.js";
import type { Pieces } from "./pieces.js";
import { addText, coversText, noPieces } from "./pieces.js";
import { normalise } from "./script.js";
import { checkModel, selectProbabilities } from "./unknown-words.js";
import { asUserWord, tableWords, userFrequency } from "./user-words.js";

/*
 * The one owner of nodejieba, which knows one dictionary per process, reads it from files only, and aborts the process
 * when a file is missing or malformed. Here every file is either the package's own, checked, or written here from
 * checked rows.
 */

export interface SegmenterState {
  /** `part`: only the rows that the texts seen so far can match. */
  readonly dictionary: "none" | "part" | "whole";
  /** How often the segmenter was (re)loaded. */
  readonly loads: number;
  /** Rows of the dictionary that are loaded; null for the whole. */
  readonly rows: number | null;
  /** User words that are loaded. */
  readonly userWords: number;
}

/**
 * Every load of a part costs some 40 ms (100 ms for a book), the whole 1,300 ms and 200 MB. After this many loads a
 * process is evidently working through many texts, and the whole dictionary is the cheaper way.
 */
const PART_LOADS = 8;

/** Sum and least frequency of the dictionary that comes with nodejieba 3.5, known by its size; another one is read. */
const KNOWN = {
  bytes: 5_071_204,
  range: { total: 60_101_983, least: 2 },
  /** The one row that stands before its place in the order of code points, and where. */
  misplaced: "高富帅 13 n\n",
  misplacedAt: 4_957_000,
  modelBytes: 519_739,
} as const;

/** Folders of the corpus whose tables hold terms and names. */
const USER_WORD_FOLDERS = ["terms", "names"] as const;

/** Its own types leave these out. */
const { DEFAULT_DICT, DEFAULT_HMM_DICT } = nodejieba as unknown as Readonly<
  Record<"DEFAULT_DICT" | "DEFAULT_HMM_DICT", string>
>;

const pieces = noPieces();
const glossaryWords = new Set<string>();
let glossaryChanged = false;
/** The glossary's words that the last load took into account. */
let considered: ReadonlySet<string> = new Set();
let state: SegmenterState = { dictionary: "none", loads: 0, rows: null, userWords: 0 };

/** For tests and benchmarks: what is loaded. */
export function segmenterState(): SegmenterState {
  return state;
}

/**
 * Loads what the Chinese in these texts needs. Not needed for correctness: a text that was not prepared is prepared
 * when it is cut. But one call for a whole document is one load. `many`: a long row of texts is to come, so load the
 * whole dictionary at once.
 */
export function prepareSegmenter(texts: readonly string[], options: { readonly many?: boolean } = {}): void {
  if (options.many === true) {
    if (state.dictionary !== "whole") loadWhole();
    return;
  }
  const chinese = texts.filter(hasChinese).map((text) => normalise(text).text);
  if (chinese.length > 0) ensure(chinese);
}

/**
 * Words that the dictionary may lack (a glossary's headwords). Only words of 2 to 16 Chinese characters are taken;
 * the number of those is returned. The terms and names of the corpus are known anyway.
 */
export function addUserWords(words: Iterable<string>): number {
  let taken = 0;
  for (const word of words) {
    const plain = asUserWord(word);
    if (plain === null) continue;
    taken++;
    if (glossaryWords.has(plain)) continue;
    glossaryWords.add(plain);
    glossaryChanged = true;
  }
  return taken;
}

/** Makes sure that the segmenter knows every word that this normalised text may hold. */
export function coverChinese(normalised: string): void {
  if (hasChinese(normalised)) ensure([normalised]);
}

/** The words of a covered stretch of Chinese characters: their lengths add up to the stretch's. */
export function cutChinese(stretch: string): string[] {
  return nodejieba.cut(stretch, true);
}

function hasChinese(text: string): boolean {
  return /[\u2e80-\ufaff]/.test(text);
}

function ensure(texts: readonly string[]): void {
  const uncovered = state.dictionary === "whole" ? [] : texts.filter((text) => !coversText(pieces, text));
  for (const text of uncovered) addText(pieces, text);
  if (state.dictionary === "none" || uncovered.length > 0 || glossaryWordMissing()) load();
}

function load(): void {
  if (state.dictionary === "whole" || state.loads >= PART_LOADS) loadWhole();
  else loadPart();
}

/** Whether a word was added that the texts seen so far can match. */
function glossaryWordMissing(): boolean {
  if (!glossaryChanged) return false;
  glossaryChanged = false;
  for (const word of glossaryWords) {
    if (!considered.has(word) && (state.dictionary === "whole" || coversText(pieces, word))) return true;
  }
  return false;
}

let corpusTables: readonly string[] | null = null;

function readCorpusTables(): readonly string[] {
  corpusTables ??= USER_WORD_FOLDERS.flatMap((folder) => {
    const place = new URL(`../../corpus/${folder}/`, import.meta.url);
    const files = existsSync(place) ? readdirSync(place).sort() : [];
    return files.filter((file) => file.endsWith(".tsv")).map((file) => corpusText(`${folder}/${file}`));
  });
  return corpusTables;
}

/**
 * The user words that texts with these pieces may hold (null: all) and that the dictionary lacks: a word that it has
 * keeps the frequency it has there.
 */
function userWords(dictionary: Buffer, within: Pieces | null): ReadonlySet<string> {
  const fromGlossary = [...glossaryWords].filter((word) => within === null || coversText(within, word));
  considered = new Set(fromGlossary);
  const fromCorpus = tableWords(readCorpusTables(), within);
  return new Set([...fromCorpus, ...fromGlossary].filter((word) => !hasWord(dictionary, word)));
}

function loadPart(): void {
  const dictionary = (kept ??= readOwn(DEFAULT_DICT));
  const range = rangeOf(dictionary);
  if (range === null) {
    loadWhole();
    return;
  }
  const rows = selectRows(dictionary, range, pieces, DEFAULT_DICT);
  const model = readOwn(DEFAULT_HMM_DICT);
  checkModel(model, DEFAULT_HMM_DICT);
  const words = userWords(rows.bytes, pieces);
  const hmm = model.length === KNOWN.modelBytes ? selectProbabilities(model, pieces) : null;
  loadFiles({ dict: rows.bytes, hmm, words });
  state = { dictionary: "part", loads: state.loads + 1, rows: rows.count, userWords: words.size };
}

/** Puts a known dictionary in order; null for one whose order forbids searching it. */
function rangeOf(dictionary: Buffer): FrequencyRange | null {
  if (dictionary.length !== KNOWN.bytes) {
    const range = frequencyRange(dictionary, DEFAULT_DICT);
    return isOrdered(dictionary) ? range : null;
  }
  moveRow(dictionary, KNOWN.misplaced, KNOWN.misplacedAt);
  return KNOWN.range;
}

function loadWhole(): void {
  const dictionary = readOwn(DEFAULT_DICT);
  frequencyRange(dictionary, DEFAULT_DICT); // the segmenter will read this file itself, so it has to be sound
  rangeOf(dictionary);
  checkModel(readOwn(DEFAULT_HMM_DICT), DEFAULT_HMM_DICT);
  const words = userWords(dictionary, null);
  loadFiles({ dict: null, hmm: null, words });
  state = { dictionary: "whole", loads: state.loads + 1, rows: null, userWords: words.size };
}

function readOwn(file: string): Buffer {
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new InputError("the segmenter's dictionary is missing; install the package again", { file });
  }
  return readFileSync(file);
}

interface SegmenterFiles {
  /** Null: the package's own file. */
  readonly dict: Buffer | null;
  readonly hmm: Buffer | null;
  readonly words: ReadonlySet<string>;
}

/**
 * Hands the files over. They lie in a fresh folder that only this user can read, and are gone when the call returns:
 * the segmenter reads them through at once. Keyword tables, which are not used here, are one row long.
 */
function loadFiles({ dict, hmm, words }: SegmenterFiles): void {
  const parent = tmpdir();
  // The segmenter takes a user dictionary's path for a list separated by these.
  if (/[|;]/.test(parent)) {
    throw new InputError("the folder for temporary files may have no '|' or ';' in its name; set TMPDIR", {
      file: parent,
    });
  }
  let folder: string | null = null;
  const written: string[] = [];
  try {
    folder = mkdtempSync(join(parent, "yidui-"));
    const write = (name: string, content: Buffer | string): string => {
      const path = join(folder ?? parent, name);
      written.push(path);
      writeFileSync(path, content, { mode: 0o600, flag: "wx" });
      return path;
    };
    const rows = [...words].map((word) => `${word} ${userFrequency(word)} x\n`).join("");
    const keywords = write("keywords", "一 1\n");
    const paths = {
      dict: dict === null ? DEFAULT_DICT : write("dict", dict),
      hmmDict: hmm === null ? DEFAULT_HMM_DICT : write("hmm", hmm),
      userDict: write("words", rows),
      idfDict: keywords,
      stopWordDict: keywords,
    };
    nodejieba.load(paths);
  } catch (error) {
    if (error instanceof Error && "syscall" in error && "code" in error) {
      throw new InputError(`cannot write temporary files (${String(error.code)})`, { file: parent });
    }
    throw error;
  } finally {
    // One by one: removing a folder with all it holds takes Node ten times as long, mostly to find out how.
    for (const path of written) rmSync(path, { force: true });
    if (folder !== null) rmdirSync(folder);
  }
}

/** The segmenter's dictionary as it was last read (5 MB). */
let kept: Buffer | null = null;

/**
 * Whether the segmenter's dictionary has the word; user words do not count. The first call reads the dictionary (5 MB),
 * so it is for the few words of which something hangs on being ordinary.
 */
export function isDictionaryWord(word: string): boolean {
  return hasWord((kept ??= readOwn(DEFAULT_DICT)), word);
}
