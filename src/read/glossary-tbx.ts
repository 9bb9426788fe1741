import { createRequire } from "node:module";
import { InputError } from "../text/errors.js";
import type { GlossaryRendering } from "./glossary-rendering.js";

const require = createRequire(import.meta.url);

/** Loaded when the first TBX file comes: an audit without one should not wait for it. */
const xml = () => require("fast-xml-parser") as typeof import("fast-xml-parser");

/** An element as the parser gives it when order is kept: its name is the one key that is not an attribute list. */
type Node = Readonly<Record<string, unknown>>;

const ATTRIBUTES = ":@";

/** Names differ between TBX 2 (martif) and TBX 3 (tbx), between the dialects and the older TBX-Min; levels do not. */
const CONCEPTS = new Set(["termEntry", "conceptEntry", "entry"]);
const LANGUAGES = new Set(["langSet", "langSec", "langGroup", "langGrp"]);
const TERMS = new Set(["tig", "ntig", "termSec", "termGroup"]);
const STATUSES = new Set(["administrativeStatus", "normativeAuthorization", "termStatus", "status"]);

const MAX_DEPTH = 60;

const local = (name: string) => name.slice(name.indexOf(":") + 1);

function nameOf(node: Node): string {
  return local(Object.keys(node).find((key) => key !== ATTRIBUTES) ?? "");
}

function childrenOf(node: Node): readonly Node[] {
  const key = Object.keys(node).find((candidate) => candidate !== ATTRIBUTES);
  const value = key === undefined ? undefined : node[key];
  return Array.isArray(value) ? (value as Node[]) : [];
}

function attribute(node: Node, name: string): string {
  const list = node[ATTRIBUTES] as Readonly<Record<string, unknown>> | undefined;
  for (const [key, value] of Object.entries(list ?? {})) if (local(key) === name) return String(value);
  return "";
}

/** Elements of one of the names, at any depth, not inside one another. */
function* elements(nodes: readonly Node[], names: ReadonlySet<string>, depth = 0): Generator<Node> {
  if (depth > MAX_DEPTH) return;
  for (const node of nodes) {
    if (names.has(nameOf(node))) yield node;
    else yield* elements(childrenOf(node), names, depth + 1);
  }
}

const PREDEFINED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The five entities of XML itself and character references; others are never defined, so never expanded. */
function unescape(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, dec, hex, name) => {
    if (typeof name === "string") return PREDEFINED[name] ?? whole;
    const code = typeof dec === "string" ? Number.parseInt(dec, 10) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function textOf(node: Node, depth = 0): string {
  if (depth > MAX_DEPTH) return "";
  return childrenOf(node)
    .map((child) => ("#text" in child ? String(child["#text"]) : textOf(child, depth + 1)))
    .join("");
}

function statusOf(term: Node): string {
  for (const note of elements(
    childrenOf(term),
    new Set(["termNote", "administrativeStatus", "termStatus"]),
  )) {
    const type = nameOf(note) === "termNote" ? local(attribute(note, "type")) : nameOf(note);
    if (STATUSES.has(type)) return unescape(textOf(note)).trim();
  }
  return "";
}

interface TbxTerm {
  readonly text: string;
  readonly status: string;
}

function termsIn(language: Node): TbxTerm[] {
  return [...elements(childrenOf(language), TERMS)].flatMap((group) => {
    const term = elements(childrenOf(group), new Set(["term"])).next().value as Node | undefined;
    const text = term === undefined ? "" : unescape(textOf(term)).replace(/\s+/g, " ").trim();
    return text === "" ? [] : [{ text, status: statusOf(group) }];
  });
}

function parsed(text: string, file: string | null): readonly Node[] {
  if (/<!ENTITY/i.test(text)) throw new InputError("defines XML entities, which are not read", { file });
  const { XMLParser, XMLValidator } = xml();
  const valid = XMLValidator.validate(text);
  if (valid !== true)
    throw new InputError(`is not well-formed XML: ${valid.err.msg}`, { file, line: valid.err.line });
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    processEntities: false,
    parseTagValue: false,
    trimValues: false,
  });
  try {
    return parser.parse(text) as Node[];
  } catch (error) {
    // The parser's own limits: tags nested too deep.
    throw new InputError(`cannot be read as XML: ${error instanceof Error ? error.message : ""}`, { file });
  }
}

/** The renderings in a TBX file, the dialects basic, min and core, in either style. */
export function tbxRenderings(text: string, file: string | null): GlossaryRendering[] {
  const roots = parsed(text, file);
  const root = roots.find((node) => ["tbx", "martif", "TBX"].includes(nameOf(node)));
  if (root === undefined) throw new InputError("is XML, but not TBX", { file });
  const renderings: GlossaryRendering[] = [];
  for (const concept of elements(childrenOf(root), CONCEPTS)) {
    const zh: TbxTerm[] = [];
    const en: TbxTerm[] = [];
    for (const language of elements(childrenOf(concept), LANGUAGES)) {
      const code = attribute(language, "lang").toLowerCase();
      if (/^(?:zh|cmn|chi|zho)\b/.test(code)) zh.push(...termsIn(language));
      else if (/^en/.test(code)) en.push(...termsIn(language));
    }
    const forms = zh.map((term) => term.text);
    if (forms.length === 0) continue;
    for (const term of en) renderings.push({ zh: forms, en: term.text, status: term.status, line: null });
  }
  return renderings;
}
