import type { CorpusFile, CorpusFormat, CorpusHeader, CorpusWriter } from "./format.js";
import { properties } from "./properties.js";
import type { CorpusPair } from "./record.js";
import { openTag, xmlElements, xmlText, type XmlContent } from "./xml.js";

/** The language of all sources: XLIFF has one for the whole file. */
function sourceTag({ scripts }: CorpusHeader): string {
  return scripts.size === 1 ? [...scripts].join("") : "zh";
}

/** What the two versions of XLIFF write differently. */
interface Version {
  root(header: CorpusHeader): Readonly<Record<string, string>>;
  /** Attributes of the element that holds the units of one call. */
  file(header: CorpusHeader, id: string, call: string): Readonly<Record<string, string>>;
  /** Tags between the file and its units. */
  readonly body: readonly [open: string, close: string];
  /** What a file without pairs holds. */
  readonly empty: string;
  unit(pair: CorpusPair, id: string): XmlContent;
}

/**
 * Chinese is always the source and English the target, whichever was spoken; a note tells which. A call is a `file`,
 * a pair a unit.
 */
function writer(version: Version): CorpusFile["open"] {
  return (header: CorpusHeader): CorpusWriter => {
    let call: string | null | undefined;
    let files = 0;
    let units = 0;
    const [openBody, closeBody] = version.body;
    const close = () => (files === 0 ? "" : `${closeBody}</file>\n`);
    const enter = (pair: CorpusPair): string => {
      if (files > 0 && pair.call === call) return "";
      const before = close();
      call = pair.call;
      files += 1;
      const attributes = version.file(header, `f${files}`, xmlText(pair.call ?? `call ${files}`));
      return before + openTag("file", attributes).trim() + "\n" + openBody;
    };
    return {
      begin: () =>
        '<?xml version="1.0" encoding="UTF-8"?>\n' + openTag("xliff", version.root(header)).trim() + "\n",
      pair: (pair) => {
        const before = enter(pair);
        units += 1;
        return before + xmlElements(version.unit(pair, `u${units}`));
      },
      // Both versions ask for at least one file.
      end: () => {
        if (files > 0) return `${close()}</xliff>\n`;
        const attributes = version.file(header, "f1", "empty");
        return `${openTag("file", attributes).trim()}\n${version.empty}</file>\n</xliff>\n`;
      },
    };
  };
}

const notes = (pair: CorpusPair, attribute: "@category" | "@from") =>
  [...properties(pair), ["spoken", pair.sourceLanguage] as const].map(([name, value]) => ({
    [attribute]: name,
    "#text": xmlText(value),
  }));

const VERSION_2: Version = {
  root: (header) => ({
    xmlns: "urn:oasis:names:tc:xliff:document:2.0",
    version: "2.1",
    srcLang: sourceTag(header),
    trgLang: "en",
  }),
  file: (_header, id, call) => ({ id, original: call }),
  body: ["", ""],
  empty: '<group id="none"/>\n',
  unit: (pair, id) => ({
    unit: {
      "@id": id,
      notes: { note: notes(pair, "@category") },
      segment: { "@state": "translated", source: xmlText(pair.zh), target: xmlText(pair.en) },
    },
  }),
};

const VERSION_1: Version = {
  root: () => ({ xmlns: "urn:oasis:names:tc:xliff:document:1.2", version: "1.2" }),
  file: (header, _id, call) => ({
    original: call,
    "source-language": sourceTag(header),
    "target-language": "en",
    datatype: "plaintext",
  }),
  body: ["<body>\n", "</body>\n"],
  empty: "<body></body>\n",
  unit: (pair, id) => ({
    "trans-unit": {
      "@id": id,
      source: xmlText(pair.zh),
      target: xmlText(pair.en),
      note: notes(pair, "@from"),
    },
  }),
};

/** XLIFF 2.1 (OASIS 2018). */
export const xliff: CorpusFormat = {
  binary: false,
  namesScripts: true,
  files: [{ suffix: "", open: writer(VERSION_2) }],
};

/** XLIFF 1.2 (OASIS 2008), which most tools still read. */
export const xliff12: CorpusFormat = {
  binary: false,
  namesScripts: true,
  files: [{ suffix: "", open: writer(VERSION_1) }],
};
