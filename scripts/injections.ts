/**
 * Errors put into right renditions by rule: each injection changes one figure of an English sentence in the way that
 * interpreters do. Nothing of the project's own readers is used, so that what they fail to read is found out too.
 */

/** One way to spoil a rendition, and the checks that name it rightly. */
export interface Injection {
  readonly name: string;
  readonly named: RegExp;
  /** Every spoilt version of the sentence; empty where the rule does not apply. */
  readonly spoil: (en: string, zh: string) => readonly string[];
}

/** A figure in digits that stands free: no part of a word, a date in figures, a list or an address. */
const FIGURE =
  /(?<![\w.,:/@#\-–+'’])\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?(?![\w:/\-–]|[.,]\d)|(?<![\w.,:/@#\-–+'’])\d{1,7}(?:\.\d{1,4})?(?![\w:/\-–]|[.,]\d)/g;
const SCALE = "(?: (?:thousand|million|billion|trillion))?";
const FOLLOWING = new RegExp(`^(?: ?%| percentage points| percent| per cent)?${SCALE}`, "i");

function figures(en: string): { at: number; text: string }[] {
  return [...en.matchAll(FIGURE)]
    .map((match) => ({ at: match.index, text: match[0] }))
    .filter(({ at, text }) => !isYear(text) && !isDay(en, at, text) && !isLabel(en, at, text));
}

const isYear = (text: string) => /^(?:1[5-9]|20)\d\d$/.test(text);
const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December".split(
  "|",
);
const MONTH = MONTHS.join("|");

function isDay(en: string, at: number, text: string): boolean {
  const before = en.slice(Math.max(0, at - 12), at);
  const after = en.slice(at + text.length, at + text.length + 14);
  return (
    /^\d{1,2}$/.test(text) &&
    (new RegExp(`(?:${MONTH}|[A-Z][a-z]{2}\\.) $`).test(before) ||
      new RegExp(`^ (?:of )?(?:${MONTH})`).test(after))
  );
}

/** The number of a list, a table, a chapter or a standard. */
function isLabel(en: string, at: number, text: string): boolean {
  const before = en.slice(0, at).trimEnd();
  const after = en.slice(at + text.length);
  return (
    before === "" ||
    /^[.)）、,]? *$/.test(after) ||
    /^(?:[)）]|\. [A-Z])/.test(after) ||
    /(?:Article|Chapter|Table|Picture|Figure|Level|level|Class|Grade|grade|Type|No\.|Number|Option|Section|picture|Floor|Volumes?|GB\/\w|[(（·])$/.test(
      before,
    )
  );
}

const put = (en: string, at: number, old: string, fresh: string) =>
  en.slice(0, at) + fresh + en.slice(at + old.length);

function eachFigure(change: (text: string) => string | null) {
  return (en: string) =>
    figures(en).flatMap(({ at, text }) => {
      const fresh = change(text);
      return fresh === null || fresh === text ? [] : [put(en, at, text, fresh)];
    });
}

/** Another digit in the place that `pick` says; 3 becomes 8, 0 becomes 5, never a leading zero. */
function otherDigit(text: string): string | null {
  const places = [...text].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
  if (places.length === 0) return null;
  const place = places[Math.min(1, places.length - 1)] ?? 0;
  const digit = String((Number(text[place]) + 5) % 10);
  return place === 0 && digit === "0" ? null : text.slice(0, place) + digit + text.slice(place + 1);
}

function swapped(text: string): string | null {
  for (let i = 0; i + 1 < text.length; i += 1) {
    const [a, b] = [text[i] ?? "", text[i + 1] ?? ""];
    if (/\d/.test(a) && /[1-9]/.test(b) && a !== b && !(i === 0 && b === "0"))
      return text.slice(0, i) + b + a + text.slice(i + 2);
  }
  return null;
}

/** The value with its point moved, in the same way of writing. */
function scaled(text: string, power: 1 | -1): string | null {
  const value = Number(text.replace(/,/g, ""));
  if (value === 0 || (power < 0 && value < 10)) return null;
  const fresh = Number((value * 10 ** power).toPrecision(12));
  return text.includes(",") || fresh >= 10_000
    ? fresh.toLocaleString("en-US", { maximumFractionDigits: 4 })
    : String(fresh);
}

/** The words of a table, each for its partner. */
function exchange(pairs: readonly (readonly [string, string])[], near?: RegExp, said?: RegExp) {
  const table = new Map(
    pairs.flatMap(
      ([a, b]) =>
        [
          [a, b],
          [b, a],
        ] as const,
    ),
  );
  const pattern = new RegExp(`\\b(?:${[...table.keys()].join("|")})\\b`, "gi");
  return (en: string, zh: string) =>
    [...en.matchAll(pattern)].flatMap((match) => {
      if (said !== undefined && !said.test(zh)) return [];
      const around = en.slice(Math.max(0, match.index - 30), match.index + match[0].length + 30);
      if (near !== undefined && !near.test(around)) return [];
      const fresh = table.get(match[0].toLowerCase());
      if (fresh === undefined) return [];
      const cased = /^[A-Z]/.test(match[0]) ? fresh[0]?.toUpperCase() + fresh.slice(1) : fresh;
      return [put(en, match.index, match[0], cased)];
    });
}

const SCALES = [["million", "billion"]] as const;
const COUNTS = [
  ["three", "seven"],
  ["four", "nine"],
  ["five", "eight"],
  ["six", "two"],
] as const;

export const INJECTIONS: readonly Injection[] = [
  { name: "another digit", named: /^number-(?:mismatch|magnitude)$/, spoil: eachFigure(otherDigit) },
  { name: "digits transposed", named: /^number-mismatch$/, spoil: eachFigure(swapped) },
  { name: "times ten", named: /^number-magnitude$/, spoil: eachFigure((text) => scaled(text, 1)) },
  { name: "divided by ten", named: /^number-magnitude$/, spoil: eachFigure((text) => scaled(text, -1)) },
  {
    name: "million for billion",
    named: /^number-magnitude$/,
    spoil: exchange(SCALES, /\d/),
  },
  {
    name: "left out",
    named: /^number-omitted$/,
    spoil: (en) =>
      figures(en).map(({ at, text }) => {
        const unit = FOLLOWING.exec(en.slice(at + text.length))?.[0] ?? "";
        return put(en, at, text + unit, "").replace(/ {2}/g, " ");
      }),
  },
  {
    name: "per cent for points",
    named: /^number-unit$/,
    spoil: exchange(
      [
        ["percentage points", "percent"],
        ["percentage point", "percent"],
      ],
      /\d/,
    ),
  },
  {
    name: "another measure",
    named: /^number-unit$/,
    spoil: exchange(
      [
        ["kilometers", "miles"],
        ["kilometres", "yards"],
        ["meters", "feet"],
        ["metres", "inches"],
        ["tons", "pounds"],
        ["hours", "minutes"],
        ["days", "weeks"],
        ["months", "quarters"],
        ["kilograms", "grams"],
      ],
      /\d (?:[a-z]+ )?[a-z]+/,
    ),
  },
  {
    name: "another currency",
    named: /^number-unit$/,
    spoil: exchange(
      [
        ["yuan", "dollars"],
        ["RMB", "USD"],
        ["euros", "pounds"],
      ],
      /\d[^.]{0,12}(?:yuan|dollars|euros|pounds)|(?:RMB|USD) ?\d/,
      /人民币|欧元|[\d万亿千百]元/,
    ),
  },
  {
    name: "direction turned",
    named: /^number-direction$/,
    spoil: exchange(
      [
        ["increased", "decreased"],
        ["increase", "decrease"],
        ["rose", "fell"],
        ["up", "down"],
        ["growth", "decline"],
        ["grew", "declined"],
        ["higher", "lower"],
        ["profit", "loss"],
        ["dropped", "climbed"],
        ["decreasing", "increasing"],
      ],
      /\d/,
      /(?:增长|增加|上升|提高|下降|减少|下跌|回落|高于|低于)\D{0,6}\d/,
    ),
  },
  {
    name: "another quarter or half",
    named: /^number-period$/,
    spoil: exchange([
      ["first quarter", "third quarter"],
      ["second quarter", "fourth quarter"],
      ["first half", "second half"],
      ["Q1", "Q2"],
    ]),
  },
  {
    name: "another month",
    named: /^number-period$/,
    spoil: (en, zh) =>
      [...en.matchAll(new RegExp(`\\b(?:${MONTH})(?= \\d| of|,|\\.)`, "g"))].flatMap((match) =>
        zh.includes(`${MONTHS.indexOf(match[0]) + 1}月`)
          ? [put(en, match.index, match[0], match[0] === "March" ? "August" : "March")]
          : [],
      ),
  },
  {
    name: "another year",
    named: /^number-(?:period|mismatch)$/,
    spoil: (en, zh) =>
      [...en.matchAll(/(?<![\w.,:/\-–$])(?:19|20)\d\d(?![\w:/\-–%]|[.,]\d)/g)].flatMap((match) =>
        zh.includes(match[0]) ? [put(en, match.index, match[0], String(Number(match[0]) - 3))] : [],
      ),
  },
  {
    name: "another small count",
    named: /^number-mismatch$/,
    spoil: exchange(COUNTS, /\b(?:two|three|four|five|six|seven|eight|nine) (?:[a-z]+ )?[a-z]+s\b/i),
  },
];
