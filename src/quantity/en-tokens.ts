import type { Decimal } from "./decimal.js";
import { isDigit, readDigits, type Shape } from "./en-digits.js";
import { entryAt, entryOf, type Entry } from "./en-lexicon.js";
import { VULGAR_FRACTIONS } from "./en-words.data.js";

/**
 * - `word`: letters; dotted initials (p.m., U.S.) are one word
 * - `number`: digits with their separators
 * - `fraction`: ½, ⅔
 * - `sign`: any other single character, and `--`, and the possessive `'s`
 * - `link`: a web or mail address, whose digits count nothing
 */
type TokenKind = "word" | "number" | "fraction" | "sign" | "link" | "end";

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Nothing, not even a space, stands before it. */
  readonly glued: boolean;
  /** What the lexicon knows; for numbers an entry that knows nothing. */
  readonly entry: Entry;
  readonly value: Decimal | null;
  readonly shape: Shape | null;
}

/** Tokens in order; past the last one stand a few of kind `end`, so that looking ahead needs no bounds. */
export interface Tokens {
  readonly text: string;
  readonly list: readonly Token[];
  readonly count: number;
}

const NOTHING = entryOf("");

function isLetterCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    // Accented Latin letters, the signs of multiplication and division left out.
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f
  );
}

const DOT = 46;

/** The end of `p.m.` or `U.S.`, whose first letter stands at `at`; `at` when it is no such word. */
function initialsEnd(text: string, at: number): number {
  let end = at;
  while (
    isLetterCode(text.charCodeAt(end)) &&
    text.charCodeAt(end + 1) === DOT &&
    !isLetterCode(text.charCodeAt(end - 1))
  ) {
    end += 2;
  }
  if (end === at + 2) return at;
  return end;
}

const DOMAIN = /\.(?:com|cn|org|net|io|gov|edu|co|hk|tw|info|example|ai)\b(?!\s*\$)/iy;

/** The end of an address that begins with the word from `start` to `end`; `end` when there is none. */
function linkEnd(text: string, start: number, end: number): number {
  const next = text.charCodeAt(end);
  let link = false;
  if (next === 58) link = text.startsWith("//", end + 1);
  else if (next === 64) link = isLetterCode(text.charCodeAt(end + 1));
  else if (next === DOT) {
    DOMAIN.lastIndex = end;
    link = (end - start === 3 && /^www$/i.test(text.slice(start, end))) || DOMAIN.test(text);
    if (link && !isLetterCode(text.charCodeAt(end + 1))) link = false;
  }
  if (!link) return end;
  let close = end;
  while (close < text.length) {
    const code = text.charCodeAt(close);
    if (isSpace(code) || code > 0x2e80 || code === 34 || code === 60 || code === 62) break;
    close += 1;
  }
  while (close > end && (text.charCodeAt(close - 1) === DOT || text.charCodeAt(close - 1) === 44)) close -= 1;
  return close;
}

const SIGNS = new Map<string, Entry>();

function signEntry(sign: string): Entry {
  let entry = SIGNS.get(sign);
  if (entry === undefined) {
    entry = entryOf(sign);
    if (SIGNS.size < 5_000) SIGNS.set(sign, entry);
  }
  return entry;
}

const AT = 64;
const ADDRESS_SIGNS: ReadonlySet<string> = new Set([".", "-", "_", "+"]);

/** Takes the tokens before an `@` that belong to a mail address (ir2024@…) off the list; where the address begins. */
function addressStart(list: Token[], at: number): number {
  let start = at;
  for (
    let last = list[list.length - 1];
    last !== undefined && last.end === start;
    last = list[list.length - 1]
  ) {
    if (last.kind !== "word" && last.kind !== "number" && !ADDRESS_SIGNS.has(last.entry.raw)) break;
    start = last.start;
    list.pop();
  }
  return start;
}

export function tokenise(text: string): Tokens {
  const list: Token[] = [];
  const length = text.length;
  let at = 0;
  let glued = false;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      glued = false;
      at += 1;
      continue;
    }
    const start = at;
    if (isLetterCode(code)) {
      at += 1;
      let hash = code;
      for (let letter = text.charCodeAt(at); isLetterCode(letter); letter = text.charCodeAt(at)) {
        hash = (Math.imul(hash, 31) + letter) | 0;
        at += 1;
      }
      if (at === start + 1 && text.charCodeAt(at) === DOT) at = Math.max(at, initialsEnd(text, start));
      const close = text.charCodeAt(at) === 32 ? at : linkEnd(text, start, at);
      if (close > at) {
        at = close;
        list.push({ kind: "link", start, end: at, glued, entry: NOTHING, value: null, shape: null });
      } else {
        const entry = entryAt(text, start, at, hash);
        list.push({ kind: "word", start, end: at, glued, entry, value: null, shape: null });
      }
    } else if (
      isDigit(code) ||
      (code === DOT &&
        isDigit(text.charCodeAt(at + 1)) &&
        !isDigit(text.charCodeAt(at - 1)) &&
        // No.3 is not three tenths.
        !isLetterCode(text.charCodeAt(at - 1)))
    ) {
      const before = list[list.length - 1];
      // July 25, 135 cases: the day and the comma behind it are no thousands.
      const loose = !(glued && before?.kind === "word") && (before?.entry.month ?? 0) === 0;
      const digits = readDigits(text, at, loose);
      at = digits.end;
      list.push({
        kind: "number",
        start,
        end: at,
        glued,
        entry: NOTHING,
        value: digits.value,
        shape: digits.shape,
      });
    } else if (code === AT && glued && isLetterCode(text.charCodeAt(at + 1))) {
      const first = addressStart(list, start);
      at = linkEnd(text, start, start);
      list.push({ kind: "link", start: first, end: at, glued, entry: NOTHING, value: null, shape: null });
    } else {
      at += 1;
      let entry: Entry;
      if (code === 45 && text.charCodeAt(at) === 45) {
        while (text.charCodeAt(at) === 45) at += 1;
        entry = signEntry("--");
      } else if (
        (code === 39 || code === 0x2019) &&
        text.charCodeAt(at) === 115 &&
        !isLetterCode(text.charCodeAt(at + 1))
      ) {
        at += 1;
        entry = signEntry("'s");
      } else {
        if (code >= 0xd800 && code < 0xdc00) at += 1;
        entry = signEntry(text.slice(start, at));
      }
      const kind = code > 127 && Object.hasOwn(VULGAR_FRACTIONS, entry.raw) ? "fraction" : "sign";
      list.push({ kind, start, end: at, glued, entry, value: null, shape: null });
    }
    glued = true;
  }
  const count = list.length;
  const end: Token = {
    kind: "end",
    start: length,
    end: length,
    glued: false,
    entry: NOTHING,
    value: null,
    shape: null,
  };
  for (let extra = 0; extra < AHEAD; extra += 1) list.push(end);
  return { text, list, count };
}

/** No rule looks further ahead than this past the last token. */
const AHEAD = 12;
