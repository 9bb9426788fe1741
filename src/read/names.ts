import { HAN, LETTER, UPPER } from "./letters.js";
import { isTransliterated, surnameLength } from "./surnames.data.js";

/** Words that begin sentences with a capital, or stand in site furniture, and are no names. */
const NO_NAMES = new Set(
  (
    "mr ms mrs miss dr madam a about afternoon all also analysts and answer answers any are as at because before but by cap ceo " +
    "cfo company conference contact corp could december did earnings even evening everyone exactly " +
    "excellent february finally fine first for four friday from gentlemen good great had has have hello " +
    "hey hi home how however i if image in inc is its january july just ladies last later let limited " +
    "login ltd march market meanwhile menu monday moreover morning next night not november now october of " +
    "ok okay on or our overview page please prepared presentation price quarter question questions read " +
    "remarks revenue search second secondly section september session several share some sorry summary " +
    "thank thanks that the their then there these they third this those three thursday to today " +
    "transcript transcripts tuesday two up we wednesday welcome well what when where which while who why " +
    "with yes your"
  ).split(" "),
);

const PARTICLES = new Set("de da del della der den di du la le van von bin al el y e".split(" "));
const HONORIFIC = /^(?:m[rs]|mrs|miss|dr|prof|madam|sir)\.?\s+/i;
const CHINESE_HONORIFIC = /(?:先生|女士|小姐|博士|教授|[总總董])$/;
/** `Wang`, `O'Neill`, `Jean-Luc`, `K.C.`, `J`, `McLean`. */
const NAME_WORD = new RegExp(`^[${UPPER}](?:[${LETTER}'’-]{0,24}|\\.(?:[${UPPER}]\\.){0,3})$`);
const NICKNAME = new RegExp(`^[("“][${LETTER}. -]{1,20}[)"”]$`);
const NO_LETTER = new RegExp(`[^${LETTER}]`, "g");
const HAN_NAME = new RegExp(`^[${HAN}·•・]{2,16}$`);

/** The name without `Mr.` before it. */
export function withoutHonorific(name: string): string {
  return name.replace(HONORIFIC, "");
}

/** Whether a short text can be a person's name as Latin letters write it: `Lena Ortiz`, `K.C. Moy`, `Rui (Ray) Tan`. */
export function isLatinName(text: string): boolean {
  if (text.length > 60) return false;
  const words = withoutHonorific(text).split(/\s+/);
  if (words.length > 6) return false;
  const honoured = HONORIFIC.test(text);
  let long = 0;
  for (const [i, word] of words.entries()) {
    // "Jean de Vries", "Mr. de Vries"
    if (NICKNAME.test(word) || ((i > 0 || honoured) && PARTICLES.has(word))) continue;
    const bare = word.replace(/,$/, "");
    if (!NAME_WORD.test(bare) || isNoName(bare, i === 0)) return false;
    if (bare.replace(NO_LETTER, "").length > 1) long += 1;
  }
  return long > 0;
}

/** Whether a short text can be a Chinese name: 2 to 4 characters that begin with a surname, 王总, 让·杜邦. */
export function isChineseName(text: string): boolean {
  if (!HAN_NAME.test(text)) return false;
  const bare = text.replace(CHINESE_HONORIFIC, "");
  if (/[·•・]/.test(text)) return bare.length >= 3;
  const surname = surnameLength(bare);
  if (isTransliterated(bare)) return true;
  if (surname === 0 || NO_CHINESE_NAMES.has(bare.slice(0, 2))) return false;
  const given = bare.length - surname;
  return given <= 2 && (given >= 1 || bare !== text);
}

/** Words of talk and of business that begin with a surname's character. */
const NO_CHINESE_NAMES = new Set(
  "谢谢 謝謝 高兴 高興 何时 何時 方面 方法 向大 万一 萬一 金额 金額 金融 安全 文件 文化 明年 明天 明白 常见 常見 关于 關於 单位 單位 项目 項目 费用 費用 任何 于是 解释 解释 解决 解決 温度 白天 时间 易于 包括 路线 古代 盛大 明显 明顯 曾经 曾經 许多 許多 左右 石油 马上 馬上 黄金 黃金 季度 毛利 顾客 顧客 江苏 江蘇 安徽 宁波 寧波 陆续 陸續 严格 嚴格 全部".split(
    " ",
  ),
);

export function isName(text: string): boolean {
  return isLatinName(text) || isChineseName(text) || isDoubleName(text);
}

const DOUBLE_NAME = new RegExp(
  `^([${HAN}]{2,4})(?:[\\s/]{1,3}([^${HAN}()（）]{2,40})|\\s?[(（]([^${HAN}()（）]{2,40})[)）])$`,
);
const DOUBLE_NAME_TURNED = new RegExp(
  `^([^${HAN}(（]{2,40}?)(?:[\\s/]{1,3}([${HAN}]{2,4})|\\s?[(（]([${HAN}]{2,4})[)）])$`,
);

/** A name in both scripts: 孙梅 Mei Sun, `Mei Sun (孙梅)`. */
function isDoubleName(text: string): boolean {
  const double = DOUBLE_NAME.exec(text) ?? DOUBLE_NAME_TURNED.exec(text);
  if (double === null) return false;
  const one = double[1] ?? "";
  const other = double[2] ?? double[3] ?? "";
  return (
    (isChineseName(one) && isLatinName(other.trim())) || (isChineseName(other) && isLatinName(one.trim()))
  );
}

/** Whether a capitalised word can be part of a name, and is no word that merely begins a sentence. */
export function isNameWord(word: string, first: boolean): boolean {
  return NAME_WORD.test(word) && !isNoName(word, first);
}

/** Short words may be surnames when they come second (Lin So, Ann He), never when they begin. */
function isNoName(word: string, first: boolean): boolean {
  return NO_NAMES.has(word.toLowerCase()) && (first || word.length >= 4);
}
