/**
 * Scores the two quantity readers on tables by others: `npx tsx scripts/score-quantities.ts [--list] [suite…]`.
 * A suite is named `zh/tables`, `zh/Number/NumberModel`, `en/NumberWithUnit/CurrencyModel`, ….
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Quantity } from "../src/quantity/quantity.js";
import type { Language } from "../src/text/language.js";
import { answers, caseOf, type Expected, type Measure } from "./quantity-answers.js";
import { CONVENTIONS } from "./quantity-conventions.js";

export type Reader = (text: string) => readonly Quantity[];

/** One input of a suite and what a reader should find in it. */
export interface QuantityCase {
  /** `suite#row`, or the id the table gives: the key of {@link CONVENTIONS}. */
  readonly id: string;
  readonly text: string;
  readonly measure: Measure;
  readonly expected: readonly Expected[];
}

export interface SuiteScore {
  readonly suite: string;
  /** Cases with one right meaning, and how many of them were read rightly. */
  readonly right: number;
  readonly total: number;
  /** Cases whose answer is a convention of the table's library. */
  readonly conventions: number;
  readonly wrong: readonly { readonly case: QuantityCase; readonly found: readonly Quantity[] }[];
}

const SHARED = join(dirname(fileURLToPath(import.meta.url)), "../../shared/bench/quantities");
export const QUANTITY_BENCH_PRESENT = existsSync(SHARED);

const SPECS: readonly [folder: string, model: string, measure: Measure][] = [
  ["Number", "NumberModel", "number"],
  ["Number", "PercentModel", "percent"],
  ["NumberWithUnit", "CurrencyModel", "currency"],
  ["Number", "OrdinalModel", "ordinal"],
  ["Number", "NumberRangeModel", "range"],
  ["NumberWithUnit", "AgeModel", "age"],
  ["NumberWithUnit", "DimensionModel", "dimension"],
  ["NumberWithUnit", "TemperatureModel", "temperature"],
  ["DateTime", "DateTimeModel", "datetime"],
];

const FOLDERS: Readonly<Record<Language, string>> = { zh: "Chinese", en: "English" };

interface SpecRow {
  readonly Input: string;
  readonly Results: readonly SpecResult[];
}

interface SpecResult {
  readonly Text: string;
  readonly Start: number;
  readonly End?: number;
  readonly Length?: number;
  readonly TypeName?: string;
  readonly Resolution?: Readonly<Record<string, unknown>>;
}

function specCases(language: Language, folder: string, model: string, measure: Measure): QuantityCase[] {
  const file = join(SHARED, "recognizers", folder, FOLDERS[language], `${model}.json`);
  const rows = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, "")) as SpecRow[];
  const suite = `${language}/${folder}/${model}`;
  return rows.map((row, index) => ({
    id: `${suite}#${index}`,
    text: row.Input,
    measure,
    expected: row.Results.map((result) => ({
      start: result.Start,
      // Their ends are inclusive.
      end: (result.End ?? result.Start + (result.Length ?? 1) - 1) + 1,
      text: result.Text,
      type: result.TypeName ?? "",
      resolution: result.Resolution ?? {},
    })),
  }));
}

interface TableRow {
  readonly id: string;
  readonly zh: string;
  readonly value: string;
  readonly type: string;
}

function tableCases(): QuantityCase[] {
  return readFileSync(join(SHARED, "zh_numbers.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const row = JSON.parse(line) as TableRow;
      const measure: Measure =
        row.type === "ordinal" ? "ordinal" : row.type === "percent" ? "ratio" : "number";
      return {
        id: row.id,
        text: row.zh,
        measure,
        expected: [
          { start: 0, end: row.zh.length, text: row.zh, type: row.type, resolution: { value: row.value } },
        ],
      };
    });
}

/** Every suite of a language, in the order of the report. */
export function quantitySuites(language: Language): Map<string, QuantityCase[]> {
  const suites = new Map<string, QuantityCase[]>();
  if (!QUANTITY_BENCH_PRESENT) return suites;
  if (language === "zh") suites.set("zh/tables", tableCases());
  for (const [folder, model, measure] of SPECS) {
    suites.set(`${language}/${folder}/${model}`, specCases(language, folder, model, measure));
  }
  return suites;
}

/** Scores one reader on the suites of its language. */
export function scoreQuantities(language: Language, read: Reader): SuiteScore[] {
  return [...quantitySuites(language)].map(([suite, cases]) => {
    const wrong: SuiteScore["wrong"][number][] = [];
    let conventions = 0;
    for (const each of cases) {
      if (CONVENTIONS.has(each.id)) {
        conventions += 1;
        continue;
      }
      const found = read(each.text);
      if (!answers(each.measure, each.text, each.expected, found)) wrong.push({ case: each, found });
    }
    const total = cases.length - conventions;
    return { suite, right: total - wrong.length, total, conventions, wrong };
  });
}

/** `right/total` of every suite as rows of a table. */
export function suiteTable(scores: readonly SuiteScore[]): string[][] {
  return [
    ["suite", "right", "of", "share", "conventions"],
    ...scores.map((s) => [
      s.suite,
      String(s.right),
      String(s.total),
      `${((100 * s.right) / Math.max(1, s.total)).toFixed(1)} %`,
      String(s.conventions),
    ]),
  ];
}

async function reader(language: Language): Promise<Reader | null> {
  const file = join(dirname(fileURLToPath(import.meta.url)), `../src/quantity/${language}.ts`);
  if (!existsSync(file)) return null;
  const module = (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
  const read = module[language === "zh" ? "readChinese" : "readEnglish"];
  return typeof read === "function" ? (read as Reader) : null;
}

async function main(args: readonly string[]): Promise<void> {
  if (!QUANTITY_BENCH_PRESENT) {
    console.warn("left out: the shared quantity tables are not there");
    return;
  }
  const list = args.includes("--list");
  const wanted = args.filter((arg) => !arg.startsWith("--"));
  const chosen = (suite: string) => wanted.length === 0 || wanted.some((want) => suite.startsWith(want));
  for (const language of ["zh", "en"] as const) {
    const read = await reader(language);
    if (read === null) {
      console.warn(`left out: no reader of ${language} yet`);
      continue;
    }
    const scores = scoreQuantities(language, read).filter((score) => chosen(score.suite));
    if (list) {
      for (const { wrong } of scores)
        for (const { case: each, found } of wrong) console.log(caseOf(each, found));
    }
    for (const [suite, ...cells] of suiteTable(scores)) {
      console.log((suite ?? "").padEnd(40) + cells.map((cell) => cell.padStart(12)).join(""));
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
