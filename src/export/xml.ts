import { XMLBuilder } from "fast-xml-parser";

/** XML 1.0 has no place for these, not even escaped: control characters, lone surrogates, U+FFFE and U+FFFF. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as XML can hold it. */
export const xmlText = (text: string): string => text.replace(NOT_XML, "\uFFFD");

/** An element's content: attributes begin with `@`, `#text` is its text, a list repeats the element. */
export interface XmlContent {
  readonly [name: string]: string | XmlContent | readonly (string | XmlContent)[] | undefined;
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  textNodeName: "#text",
  format: true,
  suppressEmptyNode: false,
});

/** Elements as indented XML, escaped; the caller writes the tags around them, which hold no text of the user's. */
export function xmlElements(content: XmlContent): string {
  return builder.build(content);
}

/** An opening tag with its attributes, escaped. */
export function openTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const content = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`@${key}`, value]));
  return xmlElements({ [name]: { ...content, "#text": "" } }).replace(`</${name}>`, "");
}
