/**
 * Writes corpus/names/readings.tsv: the pinyin of the characters of GB 2312, taken from pinyin-pro (MIT).
 * Loading that package costs 150 ms, more than a whole check may; the table costs two.
 * Run: npx tsx scripts/build-readings.ts
 */
import { writeFileSync } from "node:fs";
import { pinyin } from "pinyin-pro";

const decoder = new TextDecoder("gb18030");
const rows = new Map<string, string>();

function add(key: string, char: string): void {
  rows.set(key, (rows.get(key) ?? "") + char);
}

for (let high = 0xb0; high <= 0xf7; high++) {
  for (let low = 0xa1; low <= 0xfe; low++) {
    const char = decoder.decode(Uint8Array.of(high, low));
    if (!/^\p{Script=Han}$/u.test(char)) continue;
    const all = pinyin(char, { toneType: "num", type: "array", multiple: true });
    const first = pinyin(char, { toneType: "num", type: "array" })[0] ?? "";
    const seen = new Set([first]);
    add(first.replace("ü", "v"), char);
    for (const other of all) {
      if (seen.has(other) || other.endsWith("0")) continue;
      seen.add(other);
      add("+" + other.replace("ü", "v"), char);
    }
  }
}

const head = [
  "# Pinyin (tone as a digit, v for ü) and the characters of GB 2312 read so; `+`: a reading besides the usual one.",
  "# Made by scripts/build-readings.ts from pinyin-pro (MIT).",
];
const body = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, chars]) => `${key}\t${chars}`);
writeFileSync(new URL("../corpus/names/readings.tsv", import.meta.url), [...head, ...body, ""].join("\n"));
