/** A word of text in Latin letters, or a number, with what a name's spelling is told by. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, no accents, no dots, no possessive: `u.s.` is "us", `Nestlé's` is "nestle". */
  readonly key: string;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** Has two letters or more and no small one. */
  readonly upper: boolean;
  /** Nothing but a space, a hyphen or the like parts it from the word before: 7月11日 is no 7-11. */
  readonly joined: boolean;
  /** It has a capital, and nothing but a sentence's begin, a quote or a bracket stands before it. */
  readonly opening: boolean;
}

const LETTER = /^[\p{Script=Latin}\p{M}]$/u;
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
const isAsciiLetter = (unit: number) => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

const [NEITHER, IS_LETTER, IS_DIGIT] = [1, 2, 3];

/** What a code unit is, 0 until it is asked for: every character of a call is. From here on there are no letters. */
const kinds = new Uint8Array(0x2000);

function kindOf(unit: number): number {
  if (!(unit < kinds.length)) return NEITHER;
  const known = kinds[unit]!;
  if (known !== 0) return known;
  const letter = isAsciiLetter(unit) || (unit >= 0xc0 && LETTER.test(String.fromCharCode(unit)));
  return (kinds[unit] = isDigit(unit) ? IS_DIGIT : letter ? IS_LETTER : NEITHER);
}

/** What stands at a place. Engines give up what they made of a function that asks for a character behind the last. */
const kindAt = (text: string, at: number) => (at < text.length ? kindOf(text.charCodeAt(at)) : NEITHER);

const isLetter = (text: string, at: number) => kindAt(text, at) === IS_LETTER;

const isWord = (text: string, at: number) => kindAt(text, at) !== NEITHER;

const isApostrophe = (text: string, at: number) => text[at] === "'" || text[at] === "’";

/** Where a joiner inside a word (`AT&T`, `U.S.`, `Trip.com`, `Xi'an`) goes on, or the end of the word. */
function wordEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (isWord(text, end)) end++;
    const joins =
      isWord(text, end + 1) &&
      (isApostrophe(text, end) ||
        (text[end] === "&" && isLetter(text, end + 1)) ||
        (text[end] === "." && isLetter(text, end + 1) && dotted(text, start, end)));
    if (!joins) return end;
    end++;
  }
}

/** A dot that belongs to the word: initials (`U.S`) and web names (`Trip.com`), not a full stop without a space. */
function dotted(text: string, start: number, dot: number): boolean {
  const initial = dot - 1 === start || text[dot - 2] === ".";
  return initial
    ? text.charAt(dot + 1) !== text.charAt(dot + 1).toLowerCase()
    : text.startsWith("com", dot + 1);
}

const ACCENTS = /[\u0300-\u036f]/gu;
const LETTERS_APART: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

/** Small letters and digits are their own key: most words. */
function isSmall(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (!(unit >= 0x61 && unit <= 0x7a) && !isDigit(unit)) return false;
  }
  return true;
}

/** The comparable form of a word. */
function keyOf(word: string): string {
  if (isSmall(word)) return word;
  let key = word.toLowerCase();
  let plain = true;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    if (unit === 0x27 || unit === 0x2e) plain = false;
    if (unit < 0x80) continue;
    plain = false;
    key = key
      .normalize("NFD")
      .replace(ACCENTS, "")
      .replace(/[ßøłđæœı]/gu, (letter) => LETTERS_APART[letter] ?? letter);
    break;
  }
  if (plain) return key;
  if (key.endsWith("'s") || key.endsWith("’s")) key = key.slice(0, -2);
  return key.replace(/['’.]/gu, "");
}

const OPENERS = new Set([".", "?", "!", ":", ";", "\n", "。", "？", "！", "：", "；", "…"]);
const BETWEEN = new Set([" ", "\t", '"', "“", "”", "(", "[", "]", "‘", "'", "’", "《", "「"]);

function isOpening(text: string, start: number): boolean {
  for (let i = start - 1; i >= 0; i--) {
    const char = text.charAt(i);
    if (BETWEEN.has(char)) continue;
    if (
      (char === "-" || char === "—" || char === "–") &&
      (i === 0 || text[i - 1] === " " || text[i - 1] === "-")
    )
      continue;
    return OPENERS.has(char) && !abbreviationBefore(text, i);
  }
  return true;
}

const TITLES = new Set([
  "mr",
  "ms",
  "mrs",
  "dr",
  "prof",
  "st",
  "jr",
  "sr",
  "vs",
  "gov",
  "sen",
  "gen",
  "inc",
  "co",
  "ltd",
  "corp",
  "no",
]);

function abbreviationBefore(text: string, dot: number): boolean {
  if (text[dot] !== ".") return false;
  let start = dot;
  while (start > 0 && isLetter(text, start - 1)) start--;
  const word = text.slice(start, dot).toLowerCase();
  return word.length === 1 || TITLES.has(word);
}

function isUpper(word: string): boolean {
  let letters = 0;
  for (const char of word) {
    if (char >= "a" && char <= "z") return false;
    if (char >= "A" && char <= "Z") letters++;
    else if (char > "\u007f") {
      if (char !== char.toUpperCase()) return false;
      if (char !== char.toLowerCase()) letters++;
    }
  }
  return letters > 1;
}

/** Whether a letter is a capital. */
const isCapital = (letter: string) =>
  letter > "\u007f" ? letter !== letter.toLowerCase() : letter >= "A" && letter <= "Z";

/** "They're", "wouldn't": never names, whatever their capitals. */
const CONTRACTION = /['’](?:re|ve|ll|[dtm])$/iu;

const JOINERS = new Set(" -/&'’.\u00a0–");

function isJoined(text: string, from: number, to: number): boolean {
  if (to - from > 3) return false;
  if (to - from === 1 && text.charCodeAt(from) === 0x20) return true;
  for (let i = from; i < to; i++)
    if (
      !JOINERS.has(text.charAt(i)) &&
      text.slice(i - 1, i + 1) !== "’s" &&
      text.slice(i - 1, i + 1) !== "'s"
    )
      return false;
  return true;
}

const APART = new Set([..." /,()+!-"].map((character) => character.charCodeAt(0)));

/** The keys of a name as the tables write it, the same as `tokenise` gives but without looking at its surroundings. */
export function keysOfName(name: string, most = Infinity): string[] {
  const keys: string[] = [];
  let from = 0;
  for (let at = 0; at <= name.length && keys.length < most; at++) {
    if (at < name.length && !APART.has(name.charCodeAt(at))) continue;
    if (at > from) {
      const key = keyOf(name.slice(from, at));
      if (key !== "" && key !== "&") keys.push(key);
    }
    from = at + 1;
  }
  return keys;
}

/** The end of a word of small letters and digits alone, most words, or where it began if there is more to it. */
function smallEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if ((unit >= 0x61 && unit <= 0x7a) || isDigit(unit)) end++;
    else if (kindOf(unit) !== NEITHER) return start;
    else {
      const mark = unit === 0x2e || unit === 0x26 || unit === 0x27 || unit === 0x2019;
      return mark && isWord(text, end + 1) ? start : end;
    }
  }
  return end;
}

/** The words of a text, in order. Hyphens and slashes part words. A possessive belongs to `end`, not to `key`. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isWord(text, at)) {
      at++;
      continue;
    }
    const small = smallEnd(text, at);
    const before = tokens[tokens.length - 1];
    const joined = before !== undefined && isJoined(text, before.end, at);
    if (small > at) {
      const key = text.slice(at, small);
      tokens.push({ joined, start: at, end: small, key, capital: false, upper: false, opening: false });
      at = small;
      continue;
    }
    const end = wordEnd(text, at);
    const word = text.slice(at, end);
    const possessive = word.length > 1 && word.endsWith("s") && isApostrophe(word, word.length - 2);
    const bare = possessive ? word.slice(0, -2) : word;
    const capital = isCapital(bare.charAt(0)) && !CONTRACTION.test(bare);
    tokens.push({
      joined,
      start: at,
      end: at + bare.length,
      key: keyOf(bare),
      capital,
      upper: capital && isUpper(bare),
      // Asked of capitals only: a small word opens nothing.
      opening: capital && isOpening(text, at),
    });
    at = end;
  }
  return tokens;
}
