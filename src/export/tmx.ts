import type { CorpusPair } from "./record.js";

/** XML 1.0 has no place for these, not even escaped: control characters, lone surrogates, U+FFFE and U+FFFF. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const xmlText = (text: string) => text.replace(NOT_XML, "\uFFFD");

/**
 * The corpus as TMX 1.4b (LISA 2005). Properties hold what TMX has no element for: call, speaker, turn, score,
 * origin and the checks that raised something.
 */
export async function tmxCorpus(pairs: readonly CorpusPair[], toolVersion: string): Promise<string> {
  // Loaded when it is needed: an audit that exports nothing should not wait for it.
  const { create } = await import("xmlbuilder2");
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele("tmx", { version: "1.4" });
  root.ele("header", {
    creationtool: "yidui",
    creationtoolversion: toolVersion,
    segtype: "sentence",
    "o-tmf": "yidui",
    adminlang: "en",
    srclang: "*all*",
    datatype: "plaintext",
  });
  const body = root.ele("body");
  pairs.forEach((pair, index) => {
    const unit = body.ele("tu", {
      tuid: String(index + 1),
      srclang: pair.sourceLanguage === "zh" ? pair.zhLanguage : "en",
    });
    const property = (type: string, value: string | null) => {
      if (value !== null && value !== "") unit.ele("prop", { type: `x-${type}` }).txt(xmlText(value));
    };
    property("call", pair.call);
    property("pair", pair.id);
    property("turn", pair.turn);
    property("speaker", pair.speaker);
    property("score", String(pair.score));
    property("origin", pair.origin);
    property("findings", pair.findings.join(" "));
    unit.ele("tuv", { "xml:lang": pair.zhLanguage }).ele("seg").txt(xmlText(pair.zh));
    unit.ele("tuv", { "xml:lang": "en" }).ele("seg").txt(xmlText(pair.en));
  });
  return root.end({ prettyPrint: true }) + "\n";
}
