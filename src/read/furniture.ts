import type { Span } from "../text/span.js";
import {
  ADVERTISEMENTS,
  ADVICE_WORDS,
  CHINESE_TEXT_WORDS,
  COLOPHON_WORDS,
  MACHINE_WORDS,
  NOTICE_PREDICATES,
  NOTICE_SUBJECTS,
  PAGE_PATTERNS,
  PAGE_WORDS,
  PARTICIPANT_SECTIONS,
  SECTION_PATTERNS,
  SECTION_WORDS,
} from "./furniture.data.js";
import { parseHeading, type Heading } from "./headings.js";
import { endsSentence, type Line } from "./lines.js";
import type { Transcript } from "./transcript.js";

/**
 * A line that nobody spoke.
 * - `page`: of the web page or file (prices, dates, lists of years); the turn goes on after it
 * - `section`: the heading of a section
 * - `participants`: the heading of a list of who takes part
 * - `notice`: the vendor's word on the transcript
 */
export type FurnitureKind = "page" | "section" | "participants" | "notice";

const MAX_NOTICE = 900;
const MAX_FURNITURE = 120;
const MAX_RULE = 400;
/** So far from either end of the text a vendor's notice may stand, in lines that hold something. */
const NOTICE_ZONE = 12;

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const TIME =
  "(?:,?\\s(?:at\\s)?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?:\\s?[ap]\\.?m\\.?)?(?:\\s[a-z]{1,4})?)?";
const DATES = [
  `\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}${TIME}`,
  `(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\\s)?${MONTH}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}${TIME}`,
  `\\d{1,2}(?:st|nd|rd|th)?[\\s-]${MONTH}\\.?,?[\\s-]\\d{4}${TIME}`,
  `\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}日?${TIME}`,
];
const DATE_LINE = new RegExp(`^(?:date[:：]\\s?)?(?:${DATES.join("|")})$`, "i");
/** `2024 Q-2 Q-1`, `Q4 2020`, `2023 Q4 Q3 Q2 Q1`, `2021 2020 2019`. */
const PERIOD_LIST = /^(?:(?:(?:fy)?(?:19|20)\d{2}|q-?[1-4]|h[12])[\s,|·/-]*){1,12}$/i;
/** `$ 5.05`, `8.6 %`, `-4.86`, `$ 1.28 B`, `+0.12 (2.3%)`. */
const PRICE =
  /^(?:[$¥€£]|us\$|hk\$|rmb)?\s?[-+]?\d[\d.,]{0,14}\s?(?:%|[bmkt]n?)?(?:\s?\([-+]?[\d.,]{1,8}\s?%\))?$/i;
const PAGE_NUMBER =
  /^(?:page\s+)?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?$|^第\s?\d{1,4}\s?页(?:\s?[/共]\s?\d{1,4}\s?页?)?$/i;
const RULE = /^[-=_*~·.•—–#\s]{3,}$/u;
const ADDRESS =
  /^(?:(?:https?:\/\/|www\.)\S+|[\w-]{2,40}(?:\.[\w-]{2,40}){0,2}\.(?:com|net|org|cn|hk|tw)(?:\/\S*)?)$/i;
/** `- 3 -`, `Page 3 of 14`, 第 3 页: a page's number wherever it stands. */
const SURE_PAGE_NUMBER = /^[-–—]\s?\d{1,4}\s?[-–—]$|^page \d{1,4}(?: of \d{1,4})?$|^第\s?\d{1,4}\s?[页頁]$/i;
/** The head of a page that is printed on each: `Lanterns Ltd. (LNTN)`. */
const TICKER = /\((?!ID\b)(?:[A-Z]{2,8}[:：]\s?)?[A-Z\d.]{2,8}\)$/;
const TITLE_WORD =
  /earnings (?:conference )?call|conference call|transcript|results call|业绩(?:说明会|发布会|电话会)|業績(?:說明會|發布會|電話會)|电话会议?(?:纪要|实录|记录)?$|電話會議?(?:紀要|實錄|記錄)?$|财报/i;
const TITLE_SIGN =
  /\b(?:20\d\d|q[1-4]|[1-4]q|fy\d*)\b|\b(?:first|second|third|fourth)[- ]quarter|季度|年报|年報|财年|財年|transcript/i;

/**
 * The lines of a text that nobody spoke, by line index, as far as a line alone and its place tell. Numbers and titles
 * count only outside the talk, before its first sentence and after its last: "2020" on a line of its own may be spoken.
 */
export function furnitureOf(lines: readonly Line[]): Map<number, FurnitureKind> {
  const { first, last } = talkRange(lines);
  const furniture = new Map<number, FurnitureKind>();
  for (const [i, line] of lines.entries()) {
    if (line.wrapped === "inside") continue;
    const kind = kindOf(line.text, i < first || i > last, i < NOTICE_ZONE || i >= lines.length - NOTICE_ZONE);
    if (kind !== null) furniture.set(i, kind);
  }
  for (const i of runningLines(lines, furniture)) furniture.set(i, "page");
  for (let i = colophonOf(lines); i < lines.length; i += 1) furniture.set(i, "notice");
  return furniture;
}

/**
 * Heads and feet of printed pages amid the talk: a title or a ticker that stands in the text more than once or beside a
 * date or another such line, and the bare number beside one, or that counts on from the page before.
 */
function runningLines(lines: readonly Line[], furniture: ReadonlyMap<number, FurnitureKind>): Set<number> {
  const times = new Map<string, number>();
  for (const { text } of lines) if (text.length <= MAX_FURNITURE) times.set(text, (times.get(text) ?? 0) + 1);
  const running = new Set<number>();
  const numbers: { readonly at: number; readonly value: number }[] = [];
  const titles: number[] = [];
  for (const [at, line] of lines.entries()) {
    const { text } = line;
    if (furniture.has(at) || text.length > MAX_FURNITURE) continue;
    if (/^\d{1,4}$/.test(text)) numbers.push({ at, value: Number(text) });
    else if (endsSentence(text) || line.wrapped === "inside" || lines[at + 1]?.wrapped === "inside") continue;
    else if (!(TITLE_WORD.test(text) && TITLE_SIGN.test(text)) && !TICKER.test(text)) continue;
    // "Lena Ortiz (CFO)" is no ticker.
    else if (isCertain(parseHeading(text))) continue;
    else if ((times.get(text) ?? 0) > 1) running.add(at);
    else titles.push(at);
  }
  const isPage = (i: number): boolean => furniture.get(i) === "page" || running.has(i);
  // From the last to the first and back: each of several lines may stand beside one that is sure.
  const isHead = (i: number): boolean => isPage(i) && !RULE.test(lines[i]?.text ?? "");
  for (const at of [...titles.toReversed(), ...titles]) if (isHead(at - 1) || isHead(at + 1)) running.add(at);
  const counted = (k: number, step: 1 | -1): boolean => {
    const [own, other] = [numbers[k], numbers[k + step]];
    return own !== undefined && other !== undefined && other.value === own.value + step && other.value < 1000;
  };
  const pages = numbers.filter(
    ({ at }, k) => isPage(at - 1) || isPage(at + 1) || counted(k, 1) || counted(k, -1),
  );
  for (const { at } of pages) running.add(at);
  return running;
}

/** A heading that needs no other to confirm it. */
function isCertain(heading: Heading | null): boolean {
  return heading !== null && heading.form !== "name";
}

/** So far from the end the vendor's closing terms may begin, in lines. */
const COLOPHON_ZONE = 30;

/** The first line of the vendor's closing terms: "Disclaimer" as a heading in the last part of a text; its length when there are none. */
function colophonOf(lines: readonly Line[]): number {
  const from = Math.max(Math.ceil(lines.length / 2), lines.length - COLOPHON_ZONE);
  for (let i = from; i < lines.length; i += 1) {
    const { text } = lines[i] as Line;
    if (text.length <= 40 && COLOPHON_WORDS.has(bare(text))) return i;
  }
  return lines.length;
}

function kindOf(text: string, outside: boolean, nearEdge: boolean): FurnitureKind | null {
  if (nearEdge && text.length <= MAX_NOTICE && isNotice(text)) return "notice";
  if (text.length <= MAX_RULE && ADVERTISEMENTS.some((pattern) => pattern.test(text))) return "page";
  if (text.length > MAX_FURNITURE) return text.length <= MAX_RULE && RULE.test(text) ? "page" : null;
  const lower = bare(text);
  if (PARTICIPANT_SECTIONS.test(lower)) return "participants";
  if (SECTION_WORDS.has(lower) || SECTION_PATTERNS.some((pattern) => pattern.test(lower))) return "section";
  if (PAGE_WORDS.has(lower) || RULE.test(text) || ADDRESS.test(text)) return "page";
  if (SURE_PAGE_NUMBER.test(text)) return "page";
  if (DATE_LINE.test(text) || PAGE_PATTERNS.some((pattern) => pattern.test(text))) return "page";
  if (!outside) return null;
  if (PRICE.test(text) || PAGE_NUMBER.test(text) || PERIOD_LIST.test(text)) return "page";
  return TITLE_WORD.test(text) && TITLE_SIGN.test(text) && !endsSentence(text) ? "page" : null;
}

/** A heading's words without the signs around them: `## Participants:`. */
function bare(text: string): string {
  return text.toLowerCase().replace(/^[\s#*【[]{1,8}|[\s#*】\]:：]{1,8}$/g, "");
}

/** From the first to the last line that reads as talk: a sentence that is no notice. Both ends inclusive. */
function talkRange(lines: readonly Line[]): { first: number; last: number } {
  const isTalk = (line: Line): boolean =>
    line.text.length > MAX_FURNITURE ||
    (endsSentence(line.text) && !RULE.test(line.text) && !isNotice(line.text));
  let first = 0;
  while (first < lines.length && !isTalk(lines[first] as Line)) first += 1;
  while (first < lines.length && lines[first]?.wrapped === "inside") first -= 1;
  let last = lines.length - 1;
  while (last > first && !isTalk(lines[last] as Line)) last -= 1;
  // Text without a single sentence is all talk: a list of phrases has no page around it.
  return first >= lines.length ? { first: 0, last: lines.length - 1 } : { first, last };
}

function holds(lower: string, words: readonly string[]): boolean {
  return words.some((word) => lower.includes(word));
}

function isNotice(text: string): boolean {
  const lower = text.toLowerCase();
  if (holds(lower, NOTICE_SUBJECTS) && holds(lower, NOTICE_PREDICATES)) return true;
  return isMachineTranslationNotice(lower);
}

/** "The Chinese is a machine's": it names the machine, the Chinese text, and is put as advice to a reader. */
function isMachineTranslationNotice(lower: string): boolean {
  return (
    lower.length <= 300 &&
    holds(lower, MACHINE_WORDS) &&
    holds(lower, CHINESE_TEXT_WORDS) &&
    holds(lower, ADVICE_WORDS)
  );
}

/** 英文由机器翻译，以中文为准: there it is the English that is a machine's, and the Chinese is the speech. */
const ENGLISH_IS_TRANSLATED =
  /(?:英文|英语|英語|english)[^，,。.;；]{0,16}(?:[由为為系是]|\b(?:was|is)\b)[^，,。.;；]{0,16}(?:机|機|谷歌|google|自动|自動|machine|automat)/;

/**
 * The vendor's notice that the Chinese of this transcript is a machine's translation, or null. Where there is one, no
 * Chinese in the text is the speech, and none may be scored as its source.
 */
export function machineTranslationNotice(transcript: Transcript): Span | null {
  for (const span of transcript.furniture) {
    const line = transcript.text.slice(span.start, span.end).toLowerCase();
    if (isMachineTranslationNotice(line) && !ENGLISH_IS_TRANSLATED.test(line)) return span;
  }
  return null;
}
