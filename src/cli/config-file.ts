import { readFileSync } from "node:fs";
import { dirname, resolve, relative } from "node:path";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from "jsonc-parser";
import { findBestMatch } from "string-similarity";
import { CHECKS, InputError, type CheckSettings, type Severity } from "../index.js";
import { readText } from "./input.js";

/** What a settings file may say, with paths that count from the working folder. */
export interface Config {
  readonly glossary?: readonly string[];
  readonly disable?: readonly string[];
  readonly checks?: Readonly<Record<string, CheckSettings>>;
  /** Options by the name that they have on the command line. */
  readonly options: Readonly<Record<string, string>>;
}

const SCHEMA = new URL("../../corpus/schemas/config-1.schema.json", import.meta.url);

type CheckValue =
  | "off"
  | Severity
  | {
      readonly severity?: "off" | Severity;
      readonly minConfidence?: number;
      readonly ignore?: readonly string[];
    };

/** The file as its schema has it. */
interface Settings {
  readonly glossary?: readonly string[];
  readonly dictionary?: string;
  readonly baseline?: string;
  readonly checks?: Readonly<Record<string, CheckValue>>;
  readonly [option: string]: unknown;
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split("\n").length;

/** The graver of what went wrong: the place that is deepest in the file says most. */
function worst(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const depth = (error: ErrorObject) =>
    error.instancePath.split("/").length + (error.keyword === "additionalProperties" ? 0.5 : 0);
  return [...errors].sort((a, b) => depth(b) - depth(a) || errors.indexOf(b) - errors.indexOf(a))[0];
}

interface Params {
  readonly additionalProperty?: string;
  readonly allowedValues?: readonly unknown[];
}

function problemOf(error: ErrorObject, path: readonly (string | number)[]): string {
  const { additionalProperty, allowedValues } = error.params as Params;
  const at = path.length === 0 ? "" : `${path.join(".")}: `;
  switch (error.keyword) {
    case "additionalProperties":
      return `${at}there is no setting ${JSON.stringify(additionalProperty)}`;
    case "enum":
      return `${at}expected one of ${(allowedValues ?? []).join(", ")}`;
    case "anyOf":
      return `${at}expected ${String(error.parentSchema?.["description"])}`;
    default:
      return `${at}${error.message ?? "is not valid"}`;
  }
}

/** A location in the file from the pointer of a validation error. */
function pathOf(error: ErrorObject, root: Node): (string | number)[] {
  const path: (string | number)[] = [];
  for (const part of error.instancePath.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(findNodeAtLocation(root, path)?.type === "array" ? Number(key) : key);
  }
  return path;
}

/** The parsers of JSON with comments go down into it: what is deeper than their stack is no settings file. */
function onStack<T>(file: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError)
      throw new InputError("has too many brackets inside one another", { file });
    throw error;
  }
}

function treeOf(text: string, file: string): Node {
  const errors: ParseError[] = [];
  const root = onStack(file, () => parseTree(text, errors, { allowTrailingComma: true }));
  const [first] = errors;
  if (first !== undefined) {
    const words = printParseErrorCode(first.error)
      .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
      .toLowerCase();
    throw new InputError(`is not JSON: ${words}`, { file, line: lineOf(text, first.offset) });
  }
  if (root === undefined) throw new InputError("is empty", { file });
  return root;
}

function validate(root: Node, text: string, file: string): Settings {
  const schema = JSON.parse(readFileSync(SCHEMA, "utf8")) as object;
  const check = new Ajv2020({ verbose: true }).compile<Settings>(schema);
  const value: unknown = getNodeValue(root);
  if (check(value)) return value;
  const error = worst(check.errors ?? []);
  if (error === undefined) throw new InputError("is not valid", { file });
  const path = pathOf(error, root);
  const { additionalProperty } = error.params as Params;
  const place = additionalProperty === undefined ? path : [...path, additionalProperty];
  const offset = findNodeAtLocation(root, place)?.offset ?? root.offset;
  throw new InputError(problemOf(error, path), { file, line: lineOf(text, offset) });
}

function requireCheck(id: string, root: Node, text: string, file: string): void {
  const ids = CHECKS.map((check) => check.id);
  if (ids.includes(id)) return;
  const { bestMatch } = findBestMatch(id, ids);
  const hint = bestMatch.rating > 0.5 ? `; is it ${bestMatch.target}?` : "; yidui explain lists them";
  const offset = findNodeAtLocation(root, ["checks", id])?.offset ?? 0;
  throw new InputError(`checks: there is no check ${JSON.stringify(id)}${hint}`, {
    file,
    line: lineOf(text, offset),
  });
}

function settingsOf(value: CheckValue): CheckSettings | "off" {
  if (typeof value === "string") return value === "off" ? "off" : { severity: value };
  const { severity, ...rest } = value;
  if (severity === "off") return "off";
  return severity === undefined ? rest : { ...rest, severity };
}

/** Reads a settings file: JSON, in which comments may stand. Throws InputError naming file and line. */
export function readConfig(path: string): Config {
  const { name: file, text } = readText(path);
  const root = treeOf(text, file);
  const { glossary, checks = {}, ...settings } = onStack(file, () => validate(root, text, file));
  // Paths in the file count from the file, wherever yidui is called.
  const folder = dirname(resolve(path));
  const located = (name: string) => relative(process.cwd(), resolve(folder, name));
  const disable: string[] = [];
  const byCheck: Record<string, CheckSettings> = {};
  for (const [id, value] of Object.entries(checks)) {
    requireCheck(id, root, text, file);
    const settled = settingsOf(value);
    if (settled === "off") disable.push(id);
    else byCheck[id] = settled;
  }
  const options = Object.entries(settings)
    .filter(([name]) => name !== "$schema")
    .map(([name, value]): [string, string] => [
      name,
      name === "dictionary" || name === "baseline" ? located(String(value)) : String(value),
    ]);
  return {
    ...(glossary === undefined ? {} : { glossary: glossary.map(located) }),
    disable,
    checks: byCheck,
    options: Object.fromEntries(options),
  };
}
