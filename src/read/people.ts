import { isChineseName, isNameWord } from "./names.js";

/** A person as someone on the call speaks of them: "our CFO, Ms. Lena Ortiz", "Lena", 我们的首席财务官孙梅. */
export interface Mentioned {
  readonly name: string | null;
  readonly title: string | null;
  /** Where the mention ends. */
  readonly end: number;
}

const HONORIFIC = /(?:Mr|Ms|Mrs|Miss|Dr|Madam|Professor|Prof)\.?\s+/y;
const BEFORE_PERSON =
  /(?:(?:our|the|your|its|his|her|my|company's|today's|founder|colleague|colleagues|host|hosts|speaker|presenter|first|next|today|for|now|company|management|team|will|be|is|call)[\s,:]+){0,6}/iy;
const OF_AREA = String.raw`(?:\s+(?:of|for)\s+(?:the\s+)?[\p{L}&]{1,20}(?:\s+(?:and\s+|&\s+)?\p{Lu}[\p{L}&]{0,20}){0,3})?`;
const RANK = String.raw`(?:(?:Senior|Executive|Group|Deputy|Vice|Acting|Interim|Global|Founding|Managing|Co-)\s*){0,3}`;
const OFFICE = String.raw`(?:[Cc]hief\s+[\p{L}&]{2,20}(?:\s+(?:and|&)\s+\p{L}{2,20})?(?:\s+\p{L}{2,20})?\s+[Oo]fficer|CEO|CFO|COO|CTO|CMO|CSO|CIO|CPO|(?:[Ii]nvestor\s+[Rr]elations|IR)(?:\s+(?:Officer|Director|Manager|Head|Lead|Representative))?|IRO|[Pp]resident|[Cc]hair(?:man|woman|person)|(?:Co-)?[Ff]ounder|[Gg]eneral\s+[Mm]anager|[Dd]irector|[Vv]ice\s+[Pp]resident|[SE]?VP|[Hh]ead)`;
/** `Founder, Chairman and CEO`, `Head of Investor Relations`, `Senior Vice President of Research & Development`. */
export const ENGLISH_TITLE = String.raw`${RANK}${OFFICE}(?![\p{L}])${OF_AREA}(?:\s*(?:,\s*and|,|and|&)\s*${RANK}${OFFICE}(?![\p{L}])${OF_AREA}){0,3}`;
const TITLE = new RegExp(ENGLISH_TITLE, "yu");
const NAME_TOKEN = /\p{Lu}\.(?:\s?\p{Lu}\.){0,2}|\p{Lu}[\p{L}\p{M}'’-]{0,24}/uy;
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
    const gap = /\s{1,4}/y;
    gap.lastIndex = end;
    const space = gap.exec(text)?.[0];
    if (space === undefined) break;
    i = end + space.length;
  }
  return words.length === 0 || words.every((word) => word.length === 1)
    ? null
    : { name: words.join(" "), end };
}

/** A person who is spoken of at `at`, with or without title and honorific; null when nobody is. */
export function readPerson(text: string, at: number): Mentioned | null {
  const start = skip(BEFORE_PERSON, text, at);
  const titleEnd = skip(TITLE, text, start);
  const title = titleEnd > start ? tidy(text.slice(start, titleEnd)) : null;
  let i = titleEnd > start ? skip(/(?:[\s,:–—-]{1,4}|\s+is\s+)/y, text, titleEnd) : start;
  const honorificEnd = skip(HONORIFIC, text, i);
  const honoured = honorificEnd > i;
  i = honorificEnd;
  const name = readLatinName(text, i);
  if (name === null) return title === null ? null : { name: null, title, end: titleEnd };
  if (title !== null) return { name: name.name, title, end: name.end };
  const after = readTitleAfter(text, name.end);
  if (after === null && !honoured && start === at && name.name.length < 3) return null;
  return after === null ? { ...name, title: null } : { name: name.name, ...after };
}

/** `, our Chief Financial Officer` after a name. */
export function readTitleAfter(text: string, at: number): { title: string; end: number } | null {
  const comma = skip(/\s?[,(]\s{0,3}(?:(?:our|the|who is|company's|the company's)\s+){0,2}/y, text, at);
  if (comma === at) return null;
  const end = skip(TITLE, text, comma);
  return end > comma ? { title: tidy(text.slice(comma, end)), end } : null;
}

const CHINESE_BEFORE = /(?:我们公司|我們公司|我们|我們|公司|本公司|集团|集團|一下|的)*/y;
const CHINESE_OFFICE = String.raw`(?:首席\p{Script=Han}{2,6}官|CEO|CFO|COO|CTO|(?:联席|聯席|执行|執行|高级|高級|资深|資深|副)?(?:董事长|董事長|总裁|總裁|总经理|總經理|主席|创始人|創始人)|投资者关系(?:总监|经理|负责人|主管)?|投資者關係(?:總監|經理|負責人|主管)?|(?:财务|財務|研发|研發|市场|市場|销售|銷售|技术|技術|运营|運營)(?:总监|總監|负责人|負責人|副总裁|副總裁))`;
export const CHINESE_TITLE = String.raw`${CHINESE_OFFICE}(?:(?:兼|、|和|及|与|與|，)${CHINESE_OFFICE}){0,2}`;
const CHINESE_TITLE_AT = new RegExp(CHINESE_TITLE, "yu");
const CHINESE_NAME_AT =
  /(\p{Script=Han}{2,4}?)(?=先生|女士|小姐|博士|[总總](?!裁|经|經|监|監)|[给給为為来來做作向将將会會和及与與对對介回先讲講说說就也，,。、；;：:（(\s]|$)/uy;

/** A person who is spoken of in Chinese at `at`: 我们的首席财务官孙梅女士, 孙总. */
export function readChinesePerson(text: string, at: number): Mentioned | null {
  const start = skip(CHINESE_BEFORE, text, at);
  const titleEnd = skip(CHINESE_TITLE_AT, text, start);
  const title = titleEnd > start ? text.slice(start, titleEnd) : null;
  let i = skip(/[\s，,、]{0,2}/y, text, titleEnd);
  CHINESE_NAME_AT.lastIndex = i;
  let name = CHINESE_NAME_AT.exec(text)?.[1] ?? null;
  if (name === null || !isChineseName(name)) {
    const general = /\p{Script=Han}[总總](?!裁|经|經|监|監)/uy;
    general.lastIndex = i;
    name = general.exec(text)?.[0] ?? null;
    if (name !== null && !isChineseName(name)) name = null;
  }
  if (name !== null) {
    i += name.length;
    return { name, title, end: skip(/先生|女士|小姐|博士/y, text, i) };
  }
  const latin = title === null ? null : readLatinName(text, i);
  if (latin !== null) return { name: latin.name, title, end: latin.end };
  return title === null ? null : { name: null, title, end: titleEnd };
}

const MAX_FIRM_WORDS = 6;
const FIRM_WORD = /\p{Lu}[\p{L}\p{M}\p{N}.&'’-]{0,24}|of|and|&|the/uy;
const INNER_DOT = /^(?:\p{Lu}\.)+(?:\p{Lu}\.?)?$|^(?:St|Co|Inc|Ltd|Bros|Corp|Cos)\.$/u;

/** A firm's name that begins at `at`: "Credit Suisse", "J.P. Morgan", "Bank of America". */
export function readFirm(text: string, at: number): string | null {
  const words: string[] = [];
  let i = at;
  while (words.length < MAX_FIRM_WORDS) {
    FIRM_WORD.lastIndex = i;
    const word = FIRM_WORD.exec(text)?.[0];
    if (word === undefined) break;
    i += word.length;
    const ends = word.endsWith(".") && !INNER_DOT.test(word);
    words.push(ends ? word.replace(/\.+$/, "") : word);
    if (ends || text.charAt(i) !== " ") break;
    i += 1;
  }
  while (words.length > 0 && /^(?:of|and|&|the)$/.test(words.at(-1) ?? "")) words.pop();
  return words.length === 0 || /^(?:of|and|&|the)$/.test(words[0] ?? "") ? null : words.join(" ");
}

/** The end of a sticky pattern's match at `at`, or `at` itself. */
export function skip(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  const match = sticky.exec(text);
  return match === null ? at : at + match[0].length;
}

function tidy(title: string): string {
  return title.replace(/\s+/gu, " ").trim();
}
