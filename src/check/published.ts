import { createRequire } from "node:module";
import { lemma } from "../segment/lemma.js";
import { splitSentences } from "../segment/sentences.js";
import type { DateParts, Quantity } from "../quantity/quantity.js";
import { readQuantities } from "../quantity/read.js";
import { InputError } from "../text/errors.js";
import { matrixLanguage } from "../language/matrix.js";

const require = createRequire(import.meta.url);
/** Few audits are given figures, and none other needs it. */
const csv = () => require("csv-parse/sync") as typeof import("csv-parse/sync");

/** A figure that the company published. */
export interface PublishedFigure {
  /** What it measures, as published: "Total revenues". */
  readonly name: string;
  /** The base forms of the name's words, in order; Chinese names are one word. */
  readonly keys: readonly string[];
  readonly period: DateParts | null;
  readonly quantity: Quantity;
}

const COLUMNS: Readonly<Record<"name" | "period" | "value" | "unit", readonly string[]>> = {
  name: ["name", "item", "figure", "metric", "measure", "名称", "项目", "指标"],
  period: ["period", "quarter", "date", "期间", "时期"],
  value: ["value", "amount", "数值", "金额"],
  unit: ["unit", "currency", "单位", "币种"],
};

type Row = Readonly<Record<string, unknown>>;

function cell(row: Row, column: keyof typeof COLUMNS): string {
  for (const [key, value] of Object.entries(row))
    if (COLUMNS[column].includes(key.trim().toLowerCase()))
      return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
  return "";
}

const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

/** "1922.3" in "RMB million" is said "RMB 1922.3 million"; 19.22 in 亿元 is 19.22亿元. */
function spoken(value: string, unit: string): string {
  if (hasHan(unit)) return value + unit.replace(/^人民币/u, "");
  const words = unit
    .replace(/[()'’]/gu, " ")
    .replace(/\b(?:in|of)\b/giu, " ")
    .split(/\s+/u)
    .filter((word) => word !== "");
  const scale =
    words.find((word) => /^(?:thousands?|millions?|billions?|trillions?|mn|bn)$/iu.test(word)) ?? "";
  const rest = words.filter((word) => word !== scale);
  if (/^(?:%|percent|per|pct)/iu.test(rest[0] ?? "")) return `${value}%`;
  const singular = scale.replace(/s$/u, "");
  return [...rest, value, singular].filter((word) => word !== "").join(" ");
}

/** The base forms of a name's words. Articles and "total" are said or not. */
const UNSAID = new Set(["the", "our", "total", "of", "and", "a"]);

function keysOfName(name: string): string[] {
  if (hasHan(name)) return [name.replace(/\s+/gu, "")];
  return name
    .toLowerCase()
    .split(/[^\p{L}&]+/u)
    .filter((word) => word !== "" && !UNSAID.has(word))
    .map(lemma);
}

function firstQuantity(text: string): Quantity | null {
  const language = hasHan(text) ? "zh" : "en";
  return readQuantities(text, language).find(({ repaired }) => !repaired) ?? null;
}

function fromRow(row: Row, line: number, file: string): PublishedFigure {
  const name = cell(row, "name");
  const value = cell(row, "value");
  if (name === "" || value === "") throw new InputError("a figure needs a name and a value", { file, line });
  const quantity = firstQuantity(spoken(value, cell(row, "unit")));
  if (quantity === null || (quantity.value === null && quantity.low === null))
    throw new InputError(`“${value}” is no figure`, { file, line });
  const period = cell(row, "period");
  return {
    name,
    keys: keysOfName(name),
    period: period === "" ? null : (firstQuantity(period)?.date ?? null),
    quantity,
  };
}

function fromCsv(text: string, file: string): PublishedFigure[] {
  let rows: Row[];
  try {
    rows = csv().parse(text, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: text.split("\n", 1)[0]?.includes("\t") === true ? "\t" : ",",
    });
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error), { file });
  }
  // The header is line 1.
  return rows.map((row, index) => fromRow(row, index + 2, file));
}

function fromJson(text: string, file: string): PublishedFigure[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new InputError("is no valid JSON", { file });
  }
  const list = Array.isArray(data)
    ? data
    : typeof data === "object" && data !== null && "figures" in data
      ? data.figures
      : null;
  if (!Array.isArray(list)) throw new InputError("holds no list of figures", { file });
  return list.map((row: unknown, index) => {
    if (typeof row !== "object" || row === null)
      throw new InputError(`figure ${index + 1} is no object`, { file });
    return fromRow(row as Row, index + 1, file);
  });
}

/** What stands between a measure's name and its figure: "Total revenues reached RMB…", 营业收入为… */
const VERB =
  /\b(?:reached|was|were|is|are|amounted|totaled|totalled|increased|decreased|grew|rose|fell|declined|came|stood|remained|turned)\b/iu;
const ZH_VERB = /[为达是]|同比|增长|下降|实现/u;

/** Measures that are rates: with others, a percentage is how far they changed. */
const RATE = /margin|rate|ratio|percentage|share|率|占比/iu;

/** Longer openings of a sentence are no name. */
const LONGEST_NAME = 60;

/** The measure that a sentence of a release is about: the words before its verb. */
function nameIn(sentence: string): string | null {
  const verb = (hasHan(sentence) ? ZH_VERB : VERB).exec(sentence);
  if (verb === null || verb.index > LONGEST_NAME || verb.index < 2) return null;
  const name = sentence
    .slice(0, verb.index)
    .trim()
    .replace(/^[-•*]\s*/u, "");
  return /[,;，；。\d]/u.test(name) ? null : name;
}

function fromText(text: string): PublishedFigure[] {
  const figures: PublishedFigure[] = [];
  for (const line of text.split("\n")) {
    const language = matrixLanguage(line);
    for (const { start, end } of splitSentences(line, language)) {
      const sentence = line.slice(start, end);
      const name = nameIn(sentence);
      if (name === null || keysOfName(name).length === 0) continue;
      const quantities = readQuantities(sentence, language).filter(
        ({ repaired, incidental }) => !repaired && !incidental,
      );
      const period =
        quantities.find(({ date }) => date?.quarter !== undefined || date?.year !== undefined)?.date ?? null;
      for (const quantity of quantities)
        if (quantity.kind === "money" || (quantity.kind === "percent" && RATE.test(name)))
          figures.push({ name, keys: keysOfName(name), period, quantity });
    }
  }
  return figures;
}

/**
 * The figures that a company published: CSV or TSV with columns name, period, value, unit; JSON, a list of such
 * objects; or the release's own text, of which every sentence that opens with a measure's name is read. Throws
 * InputError naming file and line for what cannot be read.
 */
export function readRelease(text: string, file: string): PublishedFigure[] {
  const plain = text.replace(/^\uFEFF/u, "");
  const head = plain.trimStart();
  if (/\.json$/iu.test(file) || head.startsWith("[") || head.startsWith("{")) return fromJson(plain, file);
  const header = (head.split("\n", 1)[0] ?? "")
    .toLowerCase()
    .split(/[,\t]/u)
    .map((column) => column.trim().replaceAll('"', ""));
  const isTable =
    header.some((column) => COLUMNS.name.includes(column)) &&
    header.some((column) => COLUMNS.value.includes(column));
  if (/\.(?:csv|tsv)$/iu.test(file) && !isTable)
    throw new InputError("needs the columns name and value", { file, line: 1 });
  const figures = isTable ? fromCsv(plain, file) : fromText(plain);
  if (figures.length === 0) throw new InputError("holds no figures that could be read", { file });
  return figures;
}
