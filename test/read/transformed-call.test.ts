import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";

import { auditPairs, auditText } from "../../src/audit.js";
import type { AuditDocument } from "../../src/check/audit-document.js";
import { decode } from "../../src/read/decode.js";
import { pairsFromStrings } from "../../src/read/pairs.js";
import type { Evidence } from "../../src/text/finding.js";
import { sliceOf } from "../../src/text/span.js";

/** The package has no types of its own. */
const { Converter } = createRequire(import.meta.url)("opencc-js") as {
  readonly Converter: (options: { readonly from: string; readonly to: string }) => (text: string) => string;
};

const CALL = readFileSync(new URL("../../corpus/calls/ruikang-2025q3.txt", import.meta.url), "utf8");

/** The same choices in every run. */
function dice(): () => number {
  let state = 20_251;
  return () => (state = Math.imul(state, 48_271) & 0x7fffffff) / 0x7fffffff;
}

/** Puts characters of a set behind one in five characters. */
function sprinkled(text: string, set: string): string {
  const next = dice();
  return Array.from(text, (character) =>
    character !== "\n" && next() < 0.2 ? character + set.charAt(Math.floor(next() * set.length)) : character,
  ).join("");
}

const references = (text: string, write: (code: number) => string): string => {
  const next = dice();
  return text.replace(/[^\0-\x7f]/gu, (character) =>
    next() < 0.5 ? write(character.codePointAt(0) ?? 0) : character,
  );
};
const wide = (text: string): string =>
  text
    .replace(/[\u0021-\u007e]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    .replace(/ /g, "\u3000");
const radicals = new Map(
  Array.from({ length: 0x2fd6 - 0x2f00 }, (_, i) => String.fromCharCode(0x2f00 + i)).map((radical) => [
    radical.normalize("NFKC"),
    radical,
  ]),
);
const converted = (to: "t" | "tw" | "twp" | "hk") => Converter({ from: "cn", to });
const recoded = (encoding: string) => (text: string) => decode(iconv.encode(text, encoding), null).text;

const TRANSFORMS: readonly (readonly [string, (text: string) => string])[] = [
  ["CRLF", (text) => text.replace(/\n/g, "\r\n")],
  ["lone carriage returns", (text) => text.replace(/\n/g, "\r")],
  ["U+2028", (text) => text.replace(/\n/g, "\u2028")],
  ["U+0085", (text) => text.replace(/\n/g, "\u0085")],
  [
    "line ends of every kind",
    (text) =>
      text
        .split("\n")
        .reduce((all, line, i) => all + (["\r\n", "\r", "\n", "\u2029", "\u0085"][i % 5] ?? "") + line),
  ],
  ["zero-width characters", (text) => sprinkled(text, "\u200b\u200c\u200d\u2060\ufeff")],
  ["marks of direction", (text) => sprinkled(text, "\u200e\u200f\u202a\u202c\u2066\u2069")],
  ["soft hyphens in words and numbers", (text) => sprinkled(text, "\u00ad")],
  ["selectors of variants", (text) => sprinkled(text, "\ufe0e\ufe0f")],
  ["full-width digits", (text) => text.replace(/[0-9%.]/g, wide)],
  ["full-width Latin and spaces", (text) => text.split("\n").map(wide).join("\n")],
  ["decomposed accents", (text) => text.normalize("NFD")],
  ["no-break spaces", (text) => text.replace(/ /g, "\u00a0")],
  ["ideographic spaces", (text) => text.replace(/ /g, "\u3000")],
  ["curly quotes", (text) => text.replace(/'/g, "’").replace(/"([^"\n]*)"/g, "“$1”")],
  ["character references", (text) => references(text.replace(/&/g, "&amp;"), (code) => `&#${code};`)],
  ["references escaped twice", (text) => references(text, (code) => `&amp;#x${code.toString(16)};`)],
  [
    "Kangxi radicals",
    (text) => Array.from(text, (character) => radicals.get(character) ?? character).join(""),
  ],
  [
    "ligatures",
    (text) => text.replace(/ffi/g, "ﬃ").replace(/ff/g, "ﬀ").replace(/fi/g, "ﬁ").replace(/fl/g, "ﬂ"),
  ],
  ["Traditional", converted("t")],
  ["Traditional of Taiwan", converted("tw")],
  ["words of Taiwan", converted("twp")],
  ["Traditional of Hong Kong", converted("hk")],
  ...["gb18030", "utf16le", "utf16be", "utf-16"].map((encoding) => [encoding, recoded(encoding)] as const),
  ["Big5 of Taiwan", (text) => recoded("big5")(converted("tw")(text))],
];

/** The findings whatever the script and the width: check, values and what the message says. */
const simplified = Converter({ from: "twp", to: "cn" });
const plain = (text: string): string =>
  simplified(
    text
      .replace(/&amp;/g, "&")
      .replace(/&#x?([\da-f]+);/g, (reference, digits: string) =>
        String.fromCodePoint(Number.parseInt(digits, reference.startsWith("&#x") ? 16 : 10)),
      )
      .normalize("NFKC")
      .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, "")
      .replace(/\ufe0e|\ufe0f/g, "")
      .replace(/’/g, "'")
      .replace(/\s+/g, " "),
  );

function rows({ findings }: AuditDocument): string[] {
  const said = (evidence: Evidence | null) => (evidence === null ? "–" : plain(evidence.text));
  return findings
    .map(({ check, severity, source, target }) => `${check} ${severity}: ${said(source)} | ${said(target)}`)
    .sort();
}

const asWritten = auditText(CALL);

describe("a call", () => {
  it("has findings to keep", () => {
    expect(rows(asWritten).length).toBeGreaterThan(5);
  });

  it.each(TRANSFORMS)("is audited alike with %s, and every span slices it", (_, transform) => {
    const text = transform(CALL);
    const document = auditText(text);
    expect(document.texts.source).toBe(text);
    expect([document.layout, document.turns.length, document.pairs.length]).toEqual([
      asWritten.layout,
      asWritten.turns.length,
      asWritten.pairs.length,
    ]);
    expect(rows(document)).toEqual(rows(asWritten));
    const places = document.findings.flatMap(({ source, target, related }) =>
      [source, target, ...related].filter((evidence) => evidence !== null),
    );
    for (const { span, text: own } of [...places, ...document.segments])
      expect(sliceOf(text, span)).toBe(own);
    const turns = document.turns.map(({ span }) => plain(sliceOf(text, span)).trim());
    expect(turns).toEqual(asWritten.turns.map(({ span }) => plain(sliceOf(CALL, span)).trim()));
  });
});

describe("the written forms of Hong Kong and Taiwan", () => {
  it.each([
    ["我哋今年收入係三十億港幣，升咗兩成。", "Our revenue this year was HK$3 billion, up 20%.", []],
    [
      "我哋今年收入係三十億港幣，升咗兩成。",
      "Our revenue this year was HK$300 million, up 20%.",
      ["number-magnitude"],
    ],
    ["毛利率係四十五巴仙。", "Gross margin was 45%.", []],
    ["毛利率係四十五巴仙。", "Gross margin was 54%.", ["number-mismatch"]],
    ["呢隻股升到五十蚊。", "The share rose to HK$50.", []],
    ["我哋唔會再派息。", "We will not pay dividends any more.", []],
    ["我哋唔會再派息。", "We will pay dividends again.", ["polarity-flipped"]],
    ["今年冇新產品推出。", "There will be new product launches this year.", ["polarity-flipped"]],
    ["佢哋喺香港賣咗五千部手機。", "They sold 50,000 handsets in Hong Kong.", ["number-magnitude"]],
    ["去年的營收是1.2兆元。", "Last year's revenue was NT$1.2 trillion.", []],
    ["去年的營收是1.2兆元。", "Last year's revenue was NT$1.2 billion.", ["number-magnitude"]],
    ["廠房用電640兆瓦時。", "The plant used 640 MWh.", []],
    ["我們在義大利和紐西蘭都有客戶。", "We have customers in Spain and New Zealand.", ["entity-mismatch"]],
    ["蘋果和輝達是我們最大的客戶。", "Apple and AMD are our largest customers.", ["entity-mismatch"]],
  ])("%s – %s", (zh, en, checks) => {
    const { findings } = auditPairs(pairsFromStrings([{ zh, en }]));
    expect(findings.filter(({ severity }) => severity !== "neutral").map(({ check }) => check)).toEqual(
      checks,
    );
  });
});

describe("pairs", () => {
  it("keep their spans in what was written", () => {
    const pairs = pairsFromStrings([
      { zh: "收入是１９．２\u200b亿元。", en: "Revenue was RMB 1.92 billion." },
      { zh: "利润是&#19977;亿元。", en: "Profit was RMB\u00a03.5 bil\u00adlion." },
    ]);
    const document = auditPairs(pairs);
    expect(document.findings.map(({ check, source, target }) => [check, source?.text, target?.text])).toEqual(
      [["number-mismatch", "&#19977;亿元", "RMB\u00a03.5 bil\u00adlion"]],
    );
    for (const { span, text, side } of document.segments)
      expect(sliceOf(document.texts[side ?? "source"], span)).toBe(text);
  });
});
