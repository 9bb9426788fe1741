import type { CorpusFormat, CorpusHeader, CorpusWriter } from "./format.js";
import { properties } from "./properties.js";
import { openTag, xmlElements, xmlText } from "./xml.js";

/**
 * TMX 1.4b (LISA 2005), valid by its DTD. Properties hold what TMX has no element for: call, speaker, turn, score,
 * origin and the checks that raised something.
 */
function open({ toolVersion }: CorpusHeader): CorpusWriter {
  let units = 0;
  const header = {
    creationtool: "yidui",
    creationtoolversion: toolVersion,
    segtype: "sentence",
    "o-tmf": "yidui",
    adminlang: "en",
    srclang: "*all*",
    datatype: "plaintext",
  };
  return {
    begin: () =>
      '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n' +
      `${openTag("header", header).trim()}</header>\n<body>\n`,
    pair: (pair) => {
      units += 1;
      return xmlElements({
        tu: {
          "@tuid": String(units),
          "@srclang": pair.sourceLanguage === "zh" ? pair.zhLanguage : "en",
          prop: properties(pair).map(([name, value]) => ({ "@type": `x-${name}`, "#text": xmlText(value) })),
          tuv: [
            { "@xml:lang": pair.zhLanguage, seg: xmlText(pair.zh) },
            { "@xml:lang": "en", seg: xmlText(pair.en) },
          ],
        },
      });
    },
    end: () => "</body>\n</tmx>\n",
  };
}

export const tmx: CorpusFormat = { binary: false, namesScripts: false, files: [{ suffix: "", open }] };
