import { HAN, isUpper, LETTER, UPPER } from "./letters.js";
import { isChineseName, isNameWord } from "./names.js";
import { OFFICE_PARTS, OFFICES } from "./office-words.data.js";

/** A person as someone on the call speaks of them: "our CFO, Ms. Lena Ortiz", "Lena", 我们的首席财务官孙梅. */
export interface Mentioned {
  readonly name: string | null;
  readonly title: string | null;
  /** Where the mention ends. */
  readonly end: number;
}

const HONORIFIC = /(?:M[rs]|Mrs|Miss|Dr|Madam|Professor|Prof)\.?\s{1,4}/y;
const BEFORE_PERSON =
  /(?:(?:our|the|your|its|his|her|my|company's|today's|colleagues?|hosts?|speaker|presenter|first|next|today|for|now|company|management|team|will|be|is|call)[\s,:]{1,4}){0,6}/iy;
const WORD = new RegExp(`[${LETTER}&'’-]{1,24}`, "y");
const MAX_TITLE_WORDS = 16;

/**
 * The end of a title that begins at `at` ("Founder, Chairman and CEO", "Head of Investor Relations"), or `at` when
 * none does. Reads words while they can belong to a title, and ends after the last office or its area.
 */
export function titleEnd(text: string, at: number): number {
  let end = at;
  let i = at;
  let afterChief = 0;
  let inArea = false;
  for (let count = 0; count < MAX_TITLE_WORDS; count += 1) {
    WORD.lastIndex = i;
    const word = WORD.exec(text)?.[0];
    if (word === undefined) break;
    const lower = word.toLowerCase();
    const next = i + word.length;
    if (OFFICES.has(lower) || (lower === "relations" && i > at)) {
      end = next;
      inArea = false;
    } else if (end > at && inArea && (isUpper(word.charAt(0)) || lower === "&")) {
      // "President of R&D", "Head of Cloud Services": the area goes on while its words are capitals.
      if (lower !== "&") end = next;
    } else if (end > at && (lower === "of" || lower === "for")) {
      inArea = true;
    } else if (lower === "chief") {
      afterChief = 3;
    } else if (
      end > at ? !["and", "&", "the"].includes(lower) && !OFFICE_PARTS.has(lower) : !OFFICE_PARTS.has(lower)
    ) {
      // "Chief Growth Officer": any two words may stand between.
      if (afterChief <= 0) break;
    }
    afterChief -= 1;
    const gap = skip(/\s{0,3},?\s{1,3}/y, text, next);
    if (gap === next) break;
    i = gap;
  }
  return end;
}

const NAME_TOKEN = new RegExp(`[${UPPER}]\\.(?:\\s?[${UPPER}]\\.){0,2}|[${UPPER}][${LETTER}'’-]{0,24}`, "y");
const MAX_NAME_WORDS = 4;

/** A name in Latin letters that begins at `at`, or null. White space inside it becomes single blanks. */
export function readLatinName(text: string, at: number): { name: string; end: number } | null {
  const words: string[] = [];
  let end = at;
  let i = at;
  while (words.length < MAX_NAME_WORDS) {
    NAME_TOKEN.lastIndex = i;
    const token = NAME_TOKEN.exec(text)?.[0];
    if (token === undefined || !isNameWord(token.replace(/\s/g, ""), words.length === 0)) break;
    words.push(token);
    end = i + token.length;
    const gap = skip(/\s{1,12}/y, text, end);
    if (gap === end) break;
    i = gap;
  }
  return words.length === 0 || words.every((word) => word.length === 1)
    ? null
    : { name: words.join(" "), end };
}

/** A person who is spoken of at `at`, with or without title and honorific; null when nobody is. */
export function readPerson(text: string, at: number): Mentioned | null {
  const start = skip(BEFORE_PERSON, text, at);
  const titled = titleEnd(text, start);
  const title = titled > start ? tidy(text.slice(start, titled)) : null;
  let i = titled > start ? skip(/[\s,:–—-]{1,12}(?:is\s)?/y, text, titled) : start;
  i = skip(HONORIFIC, text, i);
  const name = readLatinName(text, i);
  if (name === null) return title === null ? null : { name: null, title, end: titled };
  if (title !== null) return { name: name.name, title, end: name.end };
  const after = readTitleAfter(text, name.end);
  return { name: name.name, title: after?.title ?? null, end: after?.end ?? name.end };
}

/** `, our Chief Financial Officer` after a name. */
export function readTitleAfter(text: string, at: number): { title: string; end: number } | null {
  const comma = skip(/\s?[,(]\s{0,3}(?:(?:our|the|who is|company's|the company's)\s){0,2}/y, text, at);
  if (comma === at) return null;
  const end = titleEnd(text, comma);
  return end > comma ? { title: tidy(text.slice(comma, end)), end } : null;
}

const MAX_TITLE = 90;

/** The title that ends where `end` is, a comma and white space aside: "our CFO, " before "Ms. Lena Ortiz". */
export function readTitleBefore(text: string, end: number): string | null {
  const from = Math.max(0, end - MAX_TITLE);
  const window = text.slice(from, end).replace(/[\s,:]{1,8}$/, "");
  for (const match of window.matchAll(/(?<![^\s,])[A-Z]/gi)) {
    if (window.length - match.index < 2) break;
    const stop = titleEnd(window, match.index);
    if (stop === window.length && stop > match.index) return tidy(window.slice(match.index));
  }
  return null;
}

const CHINESE_BEFORE = /(?:我们公司|我們公司|我们|我們|公司|本公司|集团|集團|一下|的){0,4}/y;
const CHINESE_OFFICE = `(?:首席[${HAN}]{2,6}?官|CEO|CFO|COO|CTO|(?:联席|聯席|执行|執行|高级|高級|资深|資深|副)?(?:董事长|董事長|总裁|總裁|总经理|總經理|主席|创始人|創始人)|投资者关系(?:总监|经理|负责人|主管)?|投資者關係(?:總監|經理|負責人|主管)?|(?:财务|財務|研发|研發|市场|市場|销售|銷售|技术|技術|运营|運營)(?:总监|總監|负责人|負責人|副总裁|副總裁))`;
/** 首席财务官, 创始人兼董事长, CEO. */
export const CHINESE_TITLE = `${CHINESE_OFFICE}(?:[兼、和及与與，]${CHINESE_OFFICE}){0,2}`;
const CHINESE_TITLE_AT = new RegExp(CHINESE_TITLE, "y");
const NOT_TITLE = "(?!裁|经|經|监|監)";
const CHINESE_NAME_AT = new RegExp(
  `([${HAN}]{2,4}?)(?=先生|女士|小姐|博士|[总總]${NOT_TITLE}|[给給为為来來做作向将將会會和及与與对對介回先讲講说說就也，,。、；;：:（(\\s]|$)`,
  "y",
);
/** 孙总: a surname, and the way staff address whoever leads. */
const CHINESE_CHIEF_AT = new RegExp(`[${HAN}][总總]${NOT_TITLE}`, "y");

/** A person who is spoken of in Chinese at `at`: 我们的首席财务官孙梅女士, 孙总. */
export function readChinesePerson(text: string, at: number): Mentioned | null {
  const start = skip(CHINESE_BEFORE, text, at);
  const titled = skip(CHINESE_TITLE_AT, text, start);
  const title = titled > start ? text.slice(start, titled) : null;
  const i = skip(/[\s，,、]{0,2}/y, text, titled);
  for (const pattern of [CHINESE_NAME_AT, CHINESE_CHIEF_AT]) {
    pattern.lastIndex = i;
    const match = pattern.exec(text);
    const name = match?.[1] ?? match?.[0];
    if (name === undefined || !isChineseName(name)) continue;
    return { name, title, end: skip(/先生|女士|小姐|博士/y, text, i + name.length) };
  }
  const latin = title === null ? null : readLatinName(text, i);
  if (latin !== null) return { name: latin.name, title, end: latin.end };
  return title === null ? null : { name: null, title, end: titled };
}

const MAX_FIRM_WORDS = 6;
const FIRM_WORD = new RegExp(`[${UPPER}][${LETTER}\\d.&'’-]{0,24}|of|and|&|the`, "y");
const SMALL = /^(?:of|and|&|the)$/;
const INITIALS = new RegExp(`^(?:[${UPPER}]\\.){1,4}[${UPPER}]?\\.?$`);
const ABBREVIATED = /^(?:St|Co|Inc|Ltd|Bros|Corp|Cos)\.$/;

/** A firm's name that begins at `at`: "Credit Suisse", "J.P. Morgan", "Bank of America". */
export function readFirm(text: string, at: number): string | null {
  const words: string[] = [];
  let i = at;
  while (words.length < MAX_FIRM_WORDS) {
    FIRM_WORD.lastIndex = i;
    const word = FIRM_WORD.exec(text)?.[0];
    if (word === undefined) break;
    i += word.length;
    const ends = word.endsWith(".") && !INITIALS.test(word) && !ABBREVIATED.test(word);
    words.push(ends ? word.slice(0, word.search(/\.{1,25}$/)) : word);
    if (ends || text.charAt(i) !== " ") break;
    i += 1;
  }
  while (words.length > 0 && SMALL.test(words.at(-1) ?? "")) words.pop();
  return words.length === 0 || SMALL.test(words[0] ?? "") ? null : words.join(" ");
}

/** The end of a sticky pattern's match at `at`, or `at` itself. */
function skip(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  const match = sticky.exec(text);
  return match === null ? at : at + match[0].length;
}

function tidy(title: string): string {
  return title.replace(/\s+/g, " ").trim();
}
