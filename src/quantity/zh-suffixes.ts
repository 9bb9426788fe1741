import { charCode } from "./char-code.js";
import { CURRENCIES } from "./currencies.data.js";
import { UNITS } from "./units.data.js";
import { isDigit, isHan, isLatin } from "./zh-characters.js";
import { GENERIC_IDS, NOT_FOLLOWED_BY } from "./zh-suffixes.data.js";
import { addWord, emptyTrie, enter, longestAt, step, type TrieEntry } from "./zh-trie.js";

/** What a number is followed by. */
type Suffix =
  | { readonly type: "unit"; readonly id: string; readonly kind: "count" | "measure" | "duration" }
  /** `minor`: the hundredth part (美分). */
  | { readonly type: "money"; readonly code: string; readonly minor: boolean }
  | { readonly type: "kuai" | "jiao" | "fen" }
  | { readonly type: "percent" | "permille" | "percentage-point" | "basis-point" }
  /** 成 is ten per cent, 折 ten per cent of the price. */
  | { readonly type: "tenths" | "discount" }
  | { readonly type: "times" | "doublings" }
  | { readonly type: "points" | "dozens" }
  | { readonly type: "age"; readonly unit: string };

const SUFFIXES = emptyTrie<Suffix>();
const BARRED: ReadonlyMap<string, string> = new Map(Object.entries(NOT_FOLLOWED_BY));
/** Latin forms of units, by lower case. */
const LATIN = new Map<string, Suffix>();
/** Latin forms in which case matters. */
const LATIN_EXACT: ReadonlyMap<string, Suffix> = new Map(
  (
    [
      ["W", "watt"],
      ["A", "ampere"],
      ["L", "litre"],
      ["t", "tonne"],
      ["g", "gram"],
      ["s", "second"],
      ["m", "metre"],
      ["h", "hour"],
    ] as const
  ).map(([form, id]): [string, Suffix] => [
    form,
    { type: "unit", id, kind: id === "second" || id === "hour" ? "duration" : "measure" },
  ]),
);

const RATES: readonly (readonly [forms: string, suffix: Suffix])[] = [
  ["% 个% 百分号 个百分之 巴仙 个巴仙", { type: "percent" }],
  ["‰", { type: "permille" }],
  ["个百分点 百分点 个点 个pct 个pcts pct pcts 个百分比点", { type: "percentage-point" }],
  ["个基点 基点 个bp 个bps 个BP 个BPS", { type: "basis-point" }],
  ["成", { type: "tenths" }],
  ["折", { type: "discount" }],
  ["倍", { type: "times" }],
  ["番", { type: "doublings" }],
  ["点", { type: "points" }],
  ["岁 周岁 岁半", { type: "age", unit: "year" }],
  ["个月大", { type: "age", unit: "month" }],
  ["周大 个星期大", { type: "age", unit: "week" }],
  ["天大", { type: "age", unit: "day" }],
  ["块 块钱", { type: "kuai" }],
  ["打", { type: "dozens" }],
  ["角 毛 毛钱 角钱", { type: "jiao" }],
  ["分钱", { type: "fen" }],
];
for (const [forms, suffix] of RATES) for (const form of forms.split(" ")) addWord(SUFFIXES, form, suffix);

for (const [form, type] of [
  ["percent", "percent"],
  ["pct", "percentage-point"],
  ["pcts", "percentage-point"],
  ["ppt", "percentage-point"],
  ["ppts", "percentage-point"],
  ["pp", "percentage-point"],
  ["bp", "basis-point"],
  ["bps", "basis-point"],
  ["x", "times"],
] as const) {
  LATIN.set(form, { type });
}

for (const { code, zh, minor, en } of CURRENCIES) {
  for (const form of zh) addWord(SUFFIXES, form, { type: "money", code, minor: false });
  for (const form of minor.zh) addWord(SUFFIXES, form, { type: "money", code, minor: true });
  for (const form of [code.toLowerCase(), ...en]) {
    if (!form.includes(" ")) LATIN.set(form, { type: "money", code, minor: false });
  }
}
LATIN.set("rmb", { type: "money", code: "CNY", minor: false });

for (const { id, kind, zh, en } of UNITS) {
  if (kind === "money") continue;
  const suffix: Suffix = { type: "unit", id, kind };
  for (const form of zh) {
    if (isLatin(form.charCodeAt(0))) LATIN.set(form.toLowerCase(), suffix);
    else {
      addWord(SUFFIXES, form, suffix);
      if (form !== form.toUpperCase()) addWord(SUFFIXES, form.toUpperCase(), suffix);
    }
  }
  for (const form of en)
    if (!form.includes(" ") && form.length > 1) LATIN.set(form, LATIN.get(form) ?? suffix);
}

/** A measure word and the noun in one: 家门店 after the table's own entries, 个 + 客户 where it has none. */
export interface FoundSuffix {
  readonly suffix: Suffix;
  readonly end: number;
  /** The measure word is article-like: 个, 种, 款. */
  readonly generic: boolean;
}

const SPACE = 0x20;

/** What follows a number at `at`, the longest reading first; null when it is no unit. */
export function suffixAt(text: string, at: number): FoundSuffix | null {
  let from = at;
  if (charCode(text, from) === SPACE) from += 1;
  const code = charCode(text, from);
  if (code === 0) return null;
  if (isLatin(code)) return latinSuffix(text, from);
  const hit = longestAllowed(text, from);
  if (hit === null) return null;
  // A space parts a number from a Chinese word only where it was not taken out as loose.
  if (from > at && isHan(code)) return null;
  const { value: suffix, word } = hit;
  const end = from + word.length;
  if (suffix.type === "unit" && suffix.kind === "count" && GENERIC_IDS.has(suffix.id)) {
    const noun = longestAt(SUFFIXES, text, end);
    if (noun?.value.type === "money" && noun.word.length > 2)
      return { suffix: noun.value, end: end + noun.word.length, generic: false };
    if (noun !== null && noun.word.length > 1 && noun.value.type === "unit" && noun.value.kind === "count")
      return { suffix: noun.value, end: end + noun.word.length, generic: false };
    return { suffix, end, generic: suffix.id === "unit" };
  }
  return { suffix, end, generic: false };
}

/** The longest suffix that is not the start of another word. */
function longestAllowed(text: string, at: number): TrieEntry<Suffix> | null {
  let node = 0;
  let best: TrieEntry<Suffix> | null = null;
  for (let i = at; i < text.length; i++) {
    node = i === at ? enter(SUFFIXES, charCode(text, i)) : step(SUFFIXES, node, charCode(text, i));
    if (node === 0) break;
    const entry = SUFFIXES.entries[node];
    if (entry == null) continue;
    const barred = BARRED.get(entry.word);
    if (barred !== undefined && i + 1 < text.length && barred.includes(text.charAt(i + 1))) continue;
    best = entry;
  }
  return best;
}

function latinSuffix(text: string, from: number): FoundSuffix | null {
  let end = from + 1;
  while (end < from + 16 && isLatin(charCode(text, end))) end += 1;
  const after = charCode(text, end);
  if (isDigit(after) || isLatin(after)) {
    // m² and m3 end in a digit.
    const squared = LATIN.get(text.slice(from, end + 1).toLowerCase());
    return squared === undefined ? null : { suffix: squared, end: end + 1, generic: false };
  }
  const word = text.slice(from, end);
  const suffix =
    LATIN_EXACT.get(word) ??
    (end - from > 1 || word === "x" || word === "V" || word === "v"
      ? LATIN.get(word.toLowerCase())
      : undefined);
  return suffix === undefined ? null : { suffix, end, generic: false };
}
