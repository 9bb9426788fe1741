import fc from "fast-check";

/** Pieces of what transcripts are made of, the troublesome ones well represented. */
const PIECES = [
  ..."的了是我们公司营收同比增长百分之三点五亿元第二季度软件业务",
  ..."臺灣軟體業務營收隨著後來與乾燥衞㗲",
  ...[
    "Mr.",
    "Inc.",
    "U.S.",
    "J.P. Morgan",
    "e.g.",
    "No. 5",
    "15.4%",
    "15. 3 percent",
    "RMB1.92",
    "$1.2bn",
    "12,345",
  ],
  ...["year-over-year", "don't", "R&D", "Q&A", "Henry", "thank you", "The", "We", "so", "OTA", "M7"],
  ...["。", "！", "？", "；", "，", "、", "……", "…", ".", "..", "...", "?", "!", ",", ";", ":", "--", " -- "],
  ...["“", "”", "「", "」", "(", ")", "[", "]", '"', "'", "’", "【", "】"],
  ...[" ", "  ", "\n", "\r\n", "\u3000", "\u00a0", "\u200b", "\ufeff", "\u00ad", "\t"],
  ...["ＡＢＣ", "１２", "é", "e\u0301", "İ", "😀", "𠀀", "\ud800", "\udc00", "\u0000", "⾦", "~"],
];

export const transcriptText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(""));
