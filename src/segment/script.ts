import { createRequire } from "node:module";
import { hasTraditional } from "../language/script.js";
import type { MappedText } from "../text/mapped-text.js";
import { unmapped } from "../text/mapped-text.js";
import { compose, mappedTextBuilder } from "./mapping.js";

const require = createRequire(import.meta.url);

interface Trie {
  addWord(from: string, to: string): void;
  loadDictGroup(group: readonly unknown[]): void;
  matchPrefix(text: string, offset: number): { readonly end: number; readonly value: string } | null;
}

interface OpenCC {
  readonly Trie: new () => Trie;
  readonly Locale: {
    readonly from: Readonly<Record<"tw" | "hk", readonly (readonly unknown[])[]>>;
    readonly to: Readonly<Record<"cn", readonly (readonly unknown[])[]>>;
  };
}

let steps: readonly Trie[] | null = null;

/**
 * Regional to standard Traditional, then to Simplified. Script only, no vocabulary: OpenCC's Taiwan phrases are for
 * software and turn 核心技術 into 内核技术 and 新增用戶 into 添加用户. Loaded when the first Traditional text comes: it
 * costs some 40 ms.
 */
function conversionSteps(): readonly Trie[] {
  if (steps !== null) return steps;
  const { Trie, Locale } = require("opencc-js/t2cn") as OpenCC;
  const groups = [[...Locale.from.tw.flat(), ...Locale.from.hk.flat()], Locale.to.cn.flat()];
  steps = groups.map((group) => {
    const trie = new Trie();
    trie.loadDictGroup(group);
    // Taiwan's 么 is 幺, but in a mixed text it is the Simplified 么 of 什么.
    trie.addWord("么", "么");
    for (const [from, to] of NAMES) trie.addWord(from, to);
    return trie;
  });
  return steps;
}

/** Names that keep a character which the tables would change in Simplified too. */
const NAMES = [
  ["昇騰", "昇腾"],
  ["昇腾", "昇腾"],
  ["哪吒", "哪吒"],
] as const;

function convert(trie: Trie, text: string): MappedText {
  const builder = mappedTextBuilder();
  let unchanged = 0;
  let i = 0;
  while (i < text.length) {
    const match = trie.matchPrefix(text, i);
    if (match === null) {
      i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    if (unchanged < i) builder.add(text.slice(unchanged, i), unchanged, i);
    builder.add(match.value, i, match.end);
    i = match.end;
    unchanged = i;
  }
  if (unchanged < text.length) builder.add(text.slice(unchanged), unchanged, text.length);
  return builder.finish(text.length);
}

/**
 * Traditional characters to Simplified, with the way back. A text without a character that only Traditional has is left
 * as it is: 乾隆 and 昇腾 are Simplified.
 */
export function simplify(text: string): MappedText {
  if (!hasTraditional(text)) return unmapped(text);
  let mapped = unmapped(text);
  for (const step of conversionSteps()) mapped = compose(mapped, convert(step, mapped.text));
  return mapped;
}

/**
 * The form in which words are compared: full-width letters and punctuation made half-width, typographic quotes made
 * plain, invisible characters (zero-width, directional, soft hyphen) dropped, accents composed, Traditional made
 * Simplified, capitals made small.
 */
export function normalise(text: string): MappedText {
  const plain = plainCharacters(text);
  const simplified = compose(plain, simplify(plain.text));
  return { text: simplified.text.toLowerCase(), offsets: simplified.offsets };
}

const TYPOGRAPHIC: ReadonlyMap<number, string> = new Map([
  [0x00a0, " "],
  [0x0130, "I"], // the one capital whose small form is longer
  [0x02bc, "'"],
  [0x2010, "-"],
  [0x2011, "-"],
  [0x2018, "'"],
  [0x2019, "'"],
  [0x201c, '"'],
  [0x201d, '"'],
  [0x202f, " "],
  [0x3000, " "],
]);

/** Zero-width, directional and soft-hyphen characters. */
export function isInvisible(unit: number): boolean {
  return (
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f) ||
    unit === 0xad ||
    unit === 0xfeff
  );
}

/** The plain form of one code unit: null when it is plain already. */
function plainForm(unit: number): string | null {
  if (unit < 0xa0) return null;
  if (unit >= 0x4e00 && unit <= 0x9fff) return null;
  if (unit >= 0xff01 && unit <= 0xff5e) return String.fromCharCode(unit - 0xfee0);
  const typographic = TYPOGRAPHIC.get(unit);
  if (typographic !== undefined) return typographic;
  if (isInvisible(unit)) return "";
  // Radicals and compatibility ideographs that PDF extraction leaves: ⾦融 for 金融.
  if ((unit >= 0x2e80 && unit <= 0x2fdf) || (unit >= 0xf900 && unit <= 0xfaff)) {
    const character = String.fromCharCode(unit);
    const composed = character.normalize("NFKC");
    return composed.length === 1 && composed !== character ? composed : null;
  }
  return null;
}

function isCombiningAccent(unit: number): boolean {
  return unit >= 0x300 && unit <= 0x36f;
}

function plainCharacters(text: string): MappedText {
  let first = 0;
  while (first < text.length) {
    const unit = text.charCodeAt(first);
    if (plainForm(unit) !== null || isCombiningAccent(unit)) break;
    first++;
  }
  if (first === text.length) return unmapped(text);
  const builder = mappedTextBuilder();
  let unchanged = 0;
  let i = Math.max(0, first - 1);
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    const next = i + 1;
    const accented = next < text.length && isCombiningAccent(text.charCodeAt(next));
    const composed = accented ? text.slice(i, i + 2).normalize("NFC") : "";
    const form = composed.length === 1 ? composed : plainForm(unit);
    const end = composed.length === 1 ? i + 2 : i + 1;
    if (form !== null) {
      if (unchanged < i) builder.add(text.slice(unchanged, i), unchanged, i);
      if (form !== "") builder.add(form, i, end);
      unchanged = end;
    }
    i = end;
  }
  if (unchanged < text.length) builder.add(text.slice(unchanged), unchanged, text.length);
  return builder.finish(text.length);
}
