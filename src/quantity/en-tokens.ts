import { charCode } from "./char-code.js";
import type { Decimal } from "./decimal.js";
import { isDigit, readDigits, type Digits, type Shape } from "./en-digits.js";
import { ARTICLE, BASIS, START, type Entry } from "./en-lexicon.js";
import { entryAt, entryOf, flagsOf, hashOf, hashOn } from "./en-lookup.js";
import { VULGAR_FRACTIONS } from "./vulgar-fractions.data.js";

/**
 * - `word`: letters; dotted initials (p.m., U.S.) are one word
 * - `number`: digits with their separators
 * - `fraction`: ½, ⅔
 * - `sign`: any other single character, and `--`, and the possessive `'s`
 * - `link`: a web or mail address, whose digits count nothing
 */
type TokenKind = "word" | "number" | "fraction" | "sign" | "link" | "end";

/** A class for its one getter: what the lexicon knows of a word is looked up when a rule first asks. */
export class Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Nothing, not even a space, stands before it. */
  readonly glued: boolean;
  readonly value: Decimal | null;
  readonly shape: Shape | null;
  /** See {@link Digits}; -1 for words too. */
  readonly whole: number;
  private readonly text: string;
  private readonly hash: number;
  private known: Entry | null;

  constructor(
    text: string,
    kind: TokenKind,
    start: number,
    end: number,
    glued: boolean,
    known: Entry | null,
    hash: number,
    digits: Digits | null,
  ) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.glued = glued;
    this.value = digits === null ? null : digits.value;
    this.shape = digits === null ? null : digits.shape;
    this.whole = digits === null ? -1 : digits.whole;
    this.text = text;
    this.hash = hash;
    this.known = known;
  }

  /** What the lexicon knows; for numbers an entry that knows nothing. */
  get entry(): Entry {
    return (this.known ??= entryAt(this.text, this.start, this.end, this.hash));
  }
}

/** Tokens in order; past the last one stand a few of kind `end`, so that looking ahead needs no bounds. */
export interface Tokens {
  readonly text: string;
  readonly list: readonly Token[];
  /** The places in `list` at which a quantity, a name with digits or an idiom may begin; most words are not asked. */
  readonly stops: readonly number[];
  /** The places at which a phrase such as year-over-year may begin. */
  readonly bases: readonly number[];
}

const NOTHING = entryOf("");

const OTHER = 0;
const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;

const CLASS = new Uint8Array(0x10000);
for (const [kind, from, to] of [
  [DIGIT, 0x30, 0x39],
  [LETTER, 0x41, 0x5a],
  [LETTER, 0x61, 0x7a],
  // Accented Latin letters, the signs of multiplication and division left out.
  [LETTER, 0xc0, 0x24f],
  [OTHER, 0xd7, 0xd7],
  [OTHER, 0xf7, 0xf7],
  [SPACE, 9, 13],
  [SPACE, 32, 32],
  [SPACE, 0xa0, 0xa0],
  [SPACE, 0x2000, 0x200b],
  [SPACE, 0x202f, 0x202f],
  [SPACE, 0x3000, 0x3000],
] as const)
  CLASS.fill(kind, from, to + 1);

const isLetterCode = (code: number) => CLASS[code] === LETTER;
const isSpace = (code: number) => CLASS[code] === SPACE;

const DOT = 46;

/** The end of `p.m.` or `U.S.`, whose first letter stands at `at`; `at` when it is no such word. */
function initialsEnd(text: string, at: number): number {
  let end = at;
  while (
    isLetterCode(charCode(text, end)) &&
    charCode(text, end + 1) === DOT &&
    !isLetterCode(charCode(text, end - 1))
  ) {
    end += 2;
  }
  if (end === at + 2) return at;
  return end;
}

const DOMAIN = /\.(?:com|cn|org|net|io|gov|edu|co|hk|tw|info|example|ai)\b(?!\s*\$)/iy;

/** The end of an address that begins with the word from `start` to `end`; `end` when there is none. */
function linkEnd(text: string, start: number, end: number): number {
  const next = charCode(text, end);
  let link = false;
  if (next === 58) link = text.startsWith("//", end + 1);
  else if (next === 64) link = isLetterCode(charCode(text, end + 1));
  else if (next === DOT && isLetterCode(charCode(text, end + 1))) {
    DOMAIN.lastIndex = end;
    link = (end - start === 3 && /^www$/i.test(text.slice(start, end))) || DOMAIN.test(text);
  }
  if (!link) return end;
  let close = end;
  while (close < text.length) {
    const code = charCode(text, close);
    if (isSpace(code) || code > 0x2e80 || code === 34 || code === 60 || code === 62) break;
    close += 1;
  }
  while (close > end && (charCode(text, close - 1) === DOT || charCode(text, close - 1) === 44)) close -= 1;
  return close;
}

const AT = 64;
const HYPHEN = 45;
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

/** Entries of single signs by code, below the first Chinese one. */
const SIGN_ENTRIES = new Array<Entry | undefined>(0x3000).fill(undefined);
const LONG_DASH = entryOf("--");
const POSSESSIVE = entryOf("'s");

function signEntry(text: string, at: number, code: number): Entry {
  if (code >= 0x3000) return entryOf(text.slice(at, code >= 0xd800 && code < 0xdc00 ? at + 2 : at + 1));
  return (SIGN_ENTRIES[code] ??= entryOf(text.charAt(at)));
}

/** Whether a decimal point begins a number: .5, but not No.3 and not the second point of 1.2.3. */
function beginsDecimal(text: string, at: number): boolean {
  const before = charCode(text, at - 1);
  return isDigit(charCode(text, at + 1)) && !isDigit(before) && !isLetterCode(before);
}

export function tokenise(text: string): Tokens {
  const list: Token[] = [];
  const stops: number[] = [];
  const bases: number[] = [];
  const length = text.length;
  let at = 0;
  let glued = false;
  /** The last token is a word that began nothing: a digit or hyphen right behind makes it a name after all (L4, F-1). */
  let passed = false;
  /** The last token is an article, which begins something only before certain words (a hundred, a year, A$). */
  let article = false;
  while (at < length) {
    const code = charCode(text, at);
    const kind = CLASS[code];
    if (kind === SPACE) {
      glued = false;
      at += 1;
      continue;
    }
    const start = at;
    const held = article ? list.length - 1 : -1;
    if (held >= 0 ? glued : passed && glued && (kind === DIGIT || code === HYPHEN))
      stops.push(list.length - 1);
    passed = false;
    article = false;
    if (kind === LETTER) {
      at += 1;
      let hash = hashOf(code);
      let next = charCode(text, at);
      while (CLASS[next] === LETTER) {
        hash = hashOn(hash, next);
        at += 1;
        next = charCode(text, at);
      }
      let link = false;
      let known: Entry | null = null;
      if (next === DOT || next === 58 || next === AT) {
        const initials = at === start + 1 ? initialsEnd(text, start) : start;
        if (initials > at) {
          at = initials;
          known = entryOf(text.slice(start, at));
        }
        const close = linkEnd(text, start, at);
        link = close > at;
        at = close;
      }
      if (link) list.push(new Token(text, "link", start, at, glued, NOTHING, 0, null));
      else {
        const flags = known === null ? flagsOf(hash) : known.flags;
        passed = (flags & START) === 0;
        article = passed && (flags & ARTICLE) !== 0;
        if (held >= 0 && !glued && flags !== 0) stops.push(held);
        if (!passed) stops.push(list.length);
        if ((flags & BASIS) !== 0) bases.push(list.length);
        list.push(new Token(text, "word", start, at, glued, known, hash, null));
      }
    } else if (kind === DIGIT || (code === DOT && beginsDecimal(text, at))) {
      const before = list[list.length - 1];
      const tied = glued && before?.kind === "word" && before.entry.currency === null;
      // July 25, 135 cases: the day and the comma behind it are no thousands.
      const loose = !tied && (before?.kind !== "word" || before.entry.month === 0);
      const digits = readDigits(text, at, loose);
      at = digits.end;
      stops.push(list.length);
      list.push(new Token(text, "number", start, at, glued, NOTHING, 0, digits));
    } else if (code === AT && glued && isLetterCode(charCode(text, at + 1))) {
      const first = addressStart(list, start);
      while ((stops.at(-1) ?? -1) >= list.length) stops.pop();
      while ((bases.at(-1) ?? -1) >= list.length) bases.pop();
      at = linkEnd(text, start, start);
      list.push(new Token(text, "link", first, at, glued, NOTHING, 0, null));
    } else {
      at += 1;
      let entry: Entry;
      const next = charCode(text, at);
      if (code === HYPHEN && next === HYPHEN) {
        while (charCode(text, at) === HYPHEN) at += 1;
        entry = LONG_DASH;
      } else if ((code === 39 || code === 0x2019) && next === 115 && !isLetterCode(charCode(text, at + 1))) {
        at += 1;
        entry = POSSESSIVE;
      } else {
        entry = signEntry(text, start, code);
        at = start + entry.raw.length;
      }
      if (held >= 0 && !glued && entry.flags !== 0) stops.push(held);
      if ((entry.flags & START) !== 0) stops.push(list.length);
      const fraction = code > 127 && Object.hasOwn(VULGAR_FRACTIONS, entry.raw);
      list.push(new Token(text, fraction ? "fraction" : "sign", start, at, glued, entry, 0, null));
    }
    glued = true;
  }
  const end = new Token(text, "end", length, length, false, NOTHING, 0, null);
  for (let extra = 0; extra < AHEAD; extra += 1) list.push(end);
  return { text, list, stops, bases };
}

/** No rule looks further ahead than this past the last token. */
const AHEAD = 12;
