import type { Language } from "../text/language.js";
import type { Span } from "../text/span.js";
import { isDigit, isHan, isLatin, isSpace } from "./characters.js";
import { gapBefore } from "./gaps.js";
import { CHINESE_FUNCTION, COST, ENGLISH_FUNCTION } from "./matrix.data.js";

/*
 * Which language a mixed passage is in, clause by clause.
 *
 * Bilingual speakers keep one language as the matrix of a clause: it gives the grammar words, and the other language
 * gives islands of content (Myers-Scotton's Matrix Language Frame). 这个季度的gross margin是多少 is Chinese with an
 * island, "we work with 澜驰 on it" English with one. So the text is a walk through two states, zh and en. Every token
 * costs nothing in its own language and something in the other: little for a short island of content, much for grammar
 * words (的, 是; the, is). Going over to the other language costs little at a sentence's end, more at a comma, and most
 * within a clause. The cheapest walk (Viterbi) is the answer; the costs are in matrix.data.ts.
 */

interface Token {
  readonly start: number;
  readonly end: number;
  /** What the token costs in each language. */
  readonly zh: number;
  readonly en: number;
  /** What a change of language just before it costs, into either. */
  readonly intoZh: number;
  readonly intoEn: number;
  /** Where the left language would end and the right one begin. */
  readonly cut: number;
}

export interface Run {
  readonly span: Span;
  readonly language: Language;
}

/**
 * The runs of one language in `text`, in order; together they cover everything but white space. `breaks` are places
 * where a paragraph begins: a change of language there costs next to nothing, and no run crosses one.
 */
export function languageRuns(text: string, breaks: readonly number[] = []): Run[] {
  if (!HAN.test(text)) return paragraphsOf(text, breaks);
  const tokens = tokensOf(text, breaks);
  if (tokens.length === 0) return [];
  return collectRuns(text, tokens, cheapestWalk(tokens), breaks);
}

const HAN = /[\u3007\u3400-\u9fff\uf900-\ufaff\ud840-\ud8bf]/;

/** Without a Chinese character there is nothing to decide. */
function paragraphsOf(text: string, breaks: readonly number[]): Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (const end of [...breaks, text.length]) {
    pushRun(runs, text, { start, end }, "en");
    start = end;
  }
  return runs;
}

/** The language of a text taken as one: the state in which all of it costs least. */
export function matrixLanguage(text: string): Language {
  let zh = 0;
  let en = 0;
  for (const token of tokensOf(text, [])) {
    zh += token.zh;
    en += token.en;
  }
  return zh < en ? "zh" : "en";
}

function cheapestWalk(tokens: readonly Token[]): Language[] {
  const cameFrom: { zh: Language; en: Language }[] = [];
  let zh = 0;
  let en = 0;
  for (const token of tokens) {
    const first = cameFrom.length === 0;
    const intoZh = !first && en + token.intoZh < zh;
    const intoEn = !first && zh + token.intoEn < en;
    cameFrom.push({ zh: intoZh ? "en" : "zh", en: intoEn ? "zh" : "en" });
    [zh, en] = [(intoZh ? en + token.intoZh : zh) + token.zh, (intoEn ? zh + token.intoEn : en) + token.en];
  }
  const walk: Language[] = new Array<Language>(tokens.length);
  let state: Language = zh < en ? "zh" : "en";
  for (let i = tokens.length - 1; i >= 0; i--) {
    walk[i] = state;
    state = cameFrom[i]?.[state] ?? state;
  }
  return walk;
}

function collectRuns(
  text: string,
  tokens: readonly Token[],
  walk: readonly Language[],
  breaks: readonly number[],
): Run[] {
  const runs: Run[] = [];
  let breakIndex = 0;
  let start = 0;
  tokens.forEach((token, i) => {
    const language = walk[i] ?? "en";
    if (i > 0) {
      while ((breaks[breakIndex] ?? Infinity) <= (tokens[i - 1]?.start ?? 0)) breakIndex++;
      const paragraph = breaks[breakIndex];
      const newParagraph = paragraph !== undefined && paragraph <= token.start;
      const before = walk[i - 1] ?? "en";
      if (newParagraph || before !== language) {
        const cut = newParagraph ? paragraph : token.cut;
        pushRun(runs, text, { start, end: cut }, before);
        start = newParagraph ? paragraph : token.cut;
      }
    }
  });
  pushRun(runs, text, { start, end: text.length }, walk.at(-1) ?? "en");
  return runs;
}

function pushRun(runs: Run[], text: string, span: Span, language: Language): void {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) runs.push({ span: { start, end }, language });
}

function tokensOf(text: string, breaks: readonly number[]): Token[] {
  const tokens: Token[] = [];
  let breakIndex = 0;
  let previousEnd = 0;
  let island = 0;
  let i = 0;
  while (i < text.length) {
    const codePoint = text.codePointAt(i) ?? 0;
    const kind = kindOf(codePoint);
    if (kind === null) {
      i += codePoint > 0xffff ? 2 : 1;
      continue;
    }
    const start = i;
    i = endOfToken(text, i, kind);
    while ((breaks[breakIndex] ?? Infinity) <= previousEnd && breakIndex < breaks.length) breakIndex++;
    const newParagraph = (breaks[breakIndex] ?? Infinity) <= start && tokens.length > 0;
    const gap = gapBefore(text, previousEnd, start, kind === "latin");
    const adjacent = kind === "latin" && gap.intoZh > COST.clause && tokens.length > 0;
    island = kind === "latin" ? (adjacent ? island + 1 : 0) : kind === "number" ? island : 0;
    tokens.push({
      start,
      end: i,
      zh: kind === "latin" ? latinInChinese(text.slice(start, i), island) : 0,
      en: (kind === "han" ? hanInEnglish(text.slice(start, i)) : 0) + gap.wide,
      intoZh: newParagraph ? COST.paragraph : gap.intoZh,
      intoEn: newParagraph ? COST.paragraph : gap.intoEn,
      cut: gap.cut,
    });
    previousEnd = i;
  }
  return tokens;
}

type Kind = "han" | "latin" | "number";

function kindOf(codePoint: number): Kind | null {
  if (isHan(codePoint)) return "han";
  if (isLatin(codePoint)) return "latin";
  return isDigit(codePoint) ? "number" : null;
}

/** A word, a number with its points, or an unbroken stretch of Chinese. */
function endOfToken(text: string, start: number, kind: Kind): number {
  let i = start;
  while (i < text.length) {
    const codePoint = text.codePointAt(i) ?? 0;
    const same = kind === "han" ? isHan(codePoint) : isLatin(codePoint) || isDigit(codePoint);
    const inner =
      kind !== "han" &&
      i > start &&
      "'’&-.,".includes(text.charAt(i)) &&
      (isLatin(text.charCodeAt(i + 1)) || isDigit(text.charCodeAt(i + 1)));
    if (!same && !inner) break;
    i += codePoint > 0xffff ? 2 : 1;
  }
  return i;
}

/** An English word in Chinese: a product, a term or an acronym is common, a grammar word rare. */
function latinInChinese(word: string, island: number): number {
  const letter = word.length === 1 && word !== "I" && word !== "a";
  if (!letter && ENGLISH_FUNCTION.has(word.toLowerCase())) return COST.grammarWord;
  if (letter || word === word.toUpperCase()) return COST.acronym;
  return island === 0 ? COST.content : COST.contentAgain;
}

/** Chinese in English: a name or a quoted word, dearer with its length and with every grammar character. */
function hanInEnglish(stretch: string): number {
  let grammar = 0;
  for (const character of stretch) if (CHINESE_FUNCTION.has(character)) grammar++;
  return COST.han + COST.hanCharacter * (stretch.length - 1) + COST.grammarCharacter * grammar;
}
