import { charCode } from "./char-code.js";
import type { DateParts } from "./quantity.js";
import { digitsEnd } from "./zh-arabic.js";
import { POWER, isDigit, isHan, isLatin } from "./zh-characters.js";

/** What Latin letters begin: a name with digits in it, a period, or nothing. `end` is where scanning goes on. */
export type LatinToken =
  | { readonly type: "skip"; readonly end: number }
  | { readonly type: "identifier"; readonly end: number }
  | { readonly type: "date"; readonly end: number; readonly parts: DateParts };

/** Names that are followed by a bare number: iPhone 15, Model 3, Pre-A. */
const NUMBERED_NAMES = new Set(
  "iphone ipad model mate windows web gpt claude llama qwen gemini pro python android ios level phase version series type category class tier section rule form item article chapter chatgpt deepseek sora ev gen galaxy pixel switch playstation ps xbox core ryzen snapdragon orin thor step round part no group area zone line vision".split(
    " ",
  ),
);

/** Letters that name money before a number. */
const MONEY = new Set("rmb cny usd us hk nt hkd twd eur gbp jpy krw sgd aud cad inr s a c nz r".split(" "));

const URL_STARTS = new Set(["http", "https", "www", "ftp"]);

const DOMAIN = /^(?:@|\.(?:com|cn|org|net|io|example|hk|tw|gov|edu|ai))/i;

const DOLLAR = 0x24;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;

function isUrlCharacter(code: number): boolean {
  return code > 0x20 && code < 0x7f && code !== 0x22 && code !== 0x3c && code !== 0x3e;
}

/** A number may be written right behind letters: GMV30亿, ROE15%, PE20倍. A name is not: M7, A100. */
function measures(text: string, at: number): boolean {
  let end = digitsEnd(text, at);
  if (charCode(text, end) === POINT && isDigit(charCode(text, end + 1))) end = digitsEnd(text, end + 1);
  if (charCode(text, end) === 0x2c && digitsEnd(text, end + 1) === end + 4) return true;
  const code = charCode(text, end);
  return code === 0x25 || (POWER[code] ?? 0) >= 2 || "倍个元美港块".includes(text.charAt(end) || "。");
}

/** The rest of a name: letters, digits, and points and hyphens between them. */
function nameEnd(text: string, from: number): number {
  let end = from;
  for (;;) {
    const code = charCode(text, end);
    if (isLatin(code) || isDigit(code)) end += 1;
    else if ((code === POINT || code === HYPHEN || code === 0x2b) && end > from) {
      const next = charCode(text, end + 1);
      if (!isLatin(next) && !isDigit(next)) return end;
      end += 1;
    } else return end;
  }
}

/** Reads from a Latin letter that begins a word. */
export function latinAt(text: string, at: number): LatinToken {
  let end = at + 1;
  while (end < text.length && isLatin(charCode(text, end))) end += 1;
  const word = end - at > 16 ? "" : text.slice(at, end).toLowerCase();
  const next = charCode(text, end);
  if (URL_STARTS.has(word) && (next === COLON || next === POINT)) {
    while (end < text.length && isUrlCharacter(charCode(text, end))) end += 1;
    return { type: "skip", end };
  }
  if (next === POINT || next === 0x40) {
    // A domain or address: letters, a point, more letters, a slash and whatever follows.
    if (DOMAIN.test(text.slice(end, end + 9))) {
      let stop = end;
      while (stop < text.length && isUrlCharacter(charCode(text, stop)) && charCode(text, stop) !== 0x2c)
        stop += 1;
      return { type: "skip", end: stop };
    }
  }
  if (next === DOLLAR) return { type: "skip", end };
  if (isDigit(next)) {
    // TOP10客户 are ten of them.
    if ((MONEY.has(word) && word.length > 1) || word === "top") return { type: "skip", end };
    const period = periodAt(text, word, end);
    if (period !== null) return period;
    if (word.length > 1 && measures(text, end)) return { type: "skip", end };
    if (word.length === 1 && "pq".includes(word) && measures(text, end)) return { type: "skip", end };
    return { type: "identifier", end: nameEnd(text, at) };
  }
  if (next === HYPHEN && isDigit(charCode(text, end + 1)) && !MONEY.has(word)) {
    if (measures(text, end + 1) && word.length > 1) return { type: "skip", end };
    return { type: "identifier", end: nameEnd(text, at) };
  }
  if (next === 0x20 && isDigit(charCode(text, end + 1)) && NUMBERED_NAMES.has(word)) {
    const digits = digitsEnd(text, end + 1);
    if (digits - end <= 5 && !measures(text, end + 1))
      return { type: "identifier", end: nameEnd(text, end + 1) };
  }
  return { type: "skip", end };
}

/** Q3, H1, FY24, 1Q24 behind their letters. */
function periodAt(text: string, word: string, at: number): LatinToken | null {
  const end = digitsEnd(text, at);
  const after = charCode(text, end);
  const number = Number(text.slice(at, Math.min(end, at + 4)));
  if (isLatin(after) && word !== "fy") return null;
  if ((word === "q" || word === "h") && end === at + 1) {
    const limit = word === "q" ? 4 : 2;
    if (number < 1 || number > limit) return null;
    let stop = end;
    if (text.startsWith("季度", stop)) stop += 2;
    const base: DateParts = word === "q" ? { quarter: number as 1 | 2 | 3 | 4 } : { half: number as 1 | 2 };
    const year = yearBehind(text, stop);
    return year === null
      ? { type: "date", end: stop, parts: base }
      : { type: "date", end: year.end, parts: { ...base, ...year.parts } };
  }
  if (word === "fy" && (end - at === 2 || end - at === 4)) {
    const year = end - at === 2 ? 2000 + number : number;
    let stop = end;
    const parts: { year: number; fiscal: true; quarter?: 1 | 2 | 3 | 4 } = { year, fiscal: true };
    const quarter = /^ ?Q([1-4])/.exec(text.slice(end, end + 3));
    if (quarter !== null) {
      parts.quarter = Number(quarter[1]) as 1 | 2 | 3 | 4;
      stop = end + quarter[0].length;
    }
    return { type: "date", end: stop, parts };
  }
  return null;
}

/** The year of `Q3 2024`, `Q1 FY24`. */
function yearBehind(text: string, at: number): { readonly end: number; readonly parts: DateParts } | null {
  const match = /^ ?(FY ?)?('?)(\d{4}|\d\d)(?![\d.,%])/i.exec(text.slice(at, at + 9));
  if (match === null) return null;
  const [whole, fiscal, , digits = ""] = match;
  if (digits.length === 2 && fiscal === undefined) return null;
  const end = at + whole.length;
  if (isHan(charCode(text, end)) && text.charAt(end) !== "年") return null;
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  if (year < 1900 || year > 2200) return null;
  return {
    end: text.charAt(end) === "年" ? end + 1 : end,
    parts: fiscal === undefined ? { year } : { year, fiscal: true },
  };
}

const STOCK = /^\.(?:HK|SZ|SH|SS|US|TW|BJ|KS|O|N)(?![a-z])/i;
/** Words that say that the digits behind them name something. */
const CODE_WORDS =
  /(?:代码|代号|电话|热线|编号|证号|文号|邮编|工号|单号|订单号|账号|帐号|型号|房号|车牌|手机号|号码|尾号|QQ|微信|会议号|密码|区号)[是为：: ]{0,2}[A-Za-z]?$/;
/** Nouns that directly follow a name of digits: 8155芯片, 4680电池, 863计划, 301调查. */
const NAMED_BY_DIGITS =
  /^(?:芯片|处理器|电池|电芯|大?圆柱|显卡|系列|航班|计划|工程|事件|国道|概念|条款|调查|法案|座舱|平台|型号|机型|工艺|晚会|指数|号文)/;

/** Where a code of Arabic digits that begins at `at` ends (share codes, telephones, versions); -1 when it is none. */
export function codeAt(text: string, at: number): number {
  const first = digitsEnd(text, at);
  const digits = first - at;
  const code = charCode(text, first);
  if (code === POINT) {
    const market = STOCK.exec(text.slice(first, first + 4));
    if (market !== null) return first + market[0].length;
    let end = first;
    let points = 0;
    while (charCode(text, end) === POINT && isDigit(charCode(text, end + 1))) {
      end = digitsEnd(text, end + 1);
      points += 1;
    }
    if (points > 1) return end;
    return -1;
  }
  if (code === HYPHEN) {
    let end = first;
    let hyphens = 0;
    while (charCode(text, end) === HYPHEN && isDigit(charCode(text, end + 1))) {
      end = digitsEnd(text, end + 1);
      hyphens += 1;
    }
    if (hyphens > 1) return end;
    // 20-F, 6-K.
    if (hyphens === 0 && isLatin(charCode(text, first + 1)) && digits <= 3) return nameEnd(text, at);
  }
  if (
    digits >= 3 &&
    charCode(text, at) === 0x30 &&
    code !== POINT &&
    !"年万亿".includes(text.charAt(first) || "。")
  )
    return first;
  // （600519）: a share's code in brackets.
  if (
    digits >= 5 &&
    digits <= 6 &&
    "(（".includes(text.charAt(at - 1) || "。") &&
    ")）".includes(text.charAt(first) || "。")
  )
    return first;
  if (digits >= 13 && !isHan(code) && code !== 0x20) return first;
  if (digits >= 3 && digits <= 5 && isHan(code) && NAMED_BY_DIGITS.test(text.slice(first, first + 3)))
    return first;
  if (digits >= 2 && CODE_WORDS.test(text.slice(Math.max(0, at - 8), at))) return nameEnd(text, at);
  if (code === SLASH && isLatin(charCode(text, first + 1)) && digits > 4) return nameEnd(text, at);
  return -1;
}
