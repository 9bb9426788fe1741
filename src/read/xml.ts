import { createRequire } from "node:module";
import { InputError } from "../text/errors.js";

const require = createRequire(import.meta.url);

/** Loaded when the first XML file comes: an audit without one should not wait for it. */
const xml = () => require("fast-xml-parser") as typeof import("fast-xml-parser");

/** An element as the parser gives it when order is kept: its name is the one key that is not an attribute list. */
export type XmlNode = Readonly<Record<string, unknown>>;

const ATTRIBUTES = ":@";

const MAX_DEPTH = 60;

export const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** An element's name without its namespace prefix. */
export function nameOf(node: XmlNode): string {
  return local(Object.keys(node).find((key) => key !== ATTRIBUTES) ?? "");
}

/** What stands inside an element, text included. */
export function childrenOf(node: XmlNode): readonly XmlNode[] {
  const key = Object.keys(node).find((candidate) => candidate !== ATTRIBUTES);
  const value = key === undefined ? undefined : node[key];
  return Array.isArray(value) ? (value as XmlNode[]) : [];
}

/** An attribute by its name without prefix (`lang` for `xml:lang`); empty when it is not there. */
export function attribute(node: XmlNode, name: string): string {
  const list = node[ATTRIBUTES] as Readonly<Record<string, unknown>> | undefined;
  for (const [key, value] of Object.entries(list ?? {})) if (local(key) === name) return String(value);
  return "";
}

/** Elements of one of the names, at any depth, not inside one another. */
export function* elements(
  nodes: readonly XmlNode[],
  names: ReadonlySet<string>,
  depth = 0,
): Generator<XmlNode> {
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

function rawTextOf(node: XmlNode, depth = 0): string {
  if (depth > MAX_DEPTH) return "";
  return childrenOf(node)
    .map((child) => ("#text" in child ? String(child["#text"]) : rawTextOf(child, depth + 1)))
    .join("");
}

/** Parses well-formed XML without entity definitions. Throws InputError naming file and line. */
export function parseXml(text: string, file: string | null): readonly XmlNode[] {
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
    return parser.parse(text) as XmlNode[];
  } catch (error) {
    // The parser's own limits: tags nested too deep.
    throw new InputError(`cannot be read as XML: ${error instanceof Error ? error.message : ""}`, { file });
  }
}

/** The text inside an element, at any depth. */
export function textOf(node: XmlNode): string {
  return unescape(rawTextOf(node));
}
