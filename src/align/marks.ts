/**
 * Punctuation that both languages use alike and that tells where a sentence's rendition ends: counted per sentence,
 * compared per bead. Full stops and commas are left out: the two languages put them differently.
 */
export const MARKS = [
  "question",
  "exclamation",
  "quote",
  "colon",
  "semicolon",
  "ellipsis",
  "bracket",
] as const;

type Mark = (typeof MARKS)[number];

const CHARACTERS: Readonly<Record<Mark, string>> = {
  question: "?？",
  exclamation: "!！",
  quote: '“”「」『』"',
  colon: ":：",
  semicolon: ";；",
  ellipsis: "…—",
  bracket: "(（",
};

const placeOf = (mark: Mark): number => MARKS.indexOf(mark);
const QUOTE = placeOf("quote");
const COLON = placeOf("colon");
const ELLIPSIS = placeOf("ellipsis");

/** By code unit: what has to be looked at, as place in `MARKS` plus one; 0 for all that is no mark. */
const KIND = new Uint8Array(0x10000);
for (const mark of MARKS) {
  for (const character of CHARACTERS[mark]) KIND[character.charCodeAt(0)] = placeOf(mark) + 1;
}
const APOSTROPHE = MARKS.length + 1;
const POINT = MARKS.length + 2;
const HYPHEN = MARKS.length + 3;
for (const character of "'‘’") KIND[character.charCodeAt(0)] = APOSTROPHE;
KIND[".".charCodeAt(0)] = POINT;
KIND["-".charCodeAt(0)] = HYPHEN;

const LETTER = /[\p{L}\p{N}]/u;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Adds the marks of a sentence to `counts`, which has one place per kind. */
export function countMarks(text: string, counts: number[]): void {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = KIND[unit]!;
    if (kind === 0) continue;
    let place = kind - 1;
    if (place === ELLIPSIS) {
      // …… and —— are one mark, and so is a colon between digits none.
      if (text.charCodeAt(at - 1) === unit) continue;
    } else if (place === COLON) {
      if (isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) continue;
    } else if (kind === APOSTROPHE) {
      // 'Come in,' he said: a quotation mark, unless letters stand on both sides (don't).
      const before = LETTER.test(text[at - 1] ?? " ");
      const after = LETTER.test(text[at + 1] ?? " ");
      if (before && (after || /s/i.test(text[at - 1]!))) continue;
      place = QUOTE;
    } else if (kind === POINT) {
      if (!text.startsWith("...", at)) continue;
      place = ELLIPSIS;
      at += 2;
    } else if (kind === HYPHEN) {
      if (text[at + 1] !== "-") continue;
      place = ELLIPSIS;
      at += 1;
    }
    counts[place]! += 1;
  }
}

/** A sentence that begins with a small letter goes on from the one before it. */
export function continues(text: string): boolean {
  const first = /[\p{L}\p{N}]/u.exec(text)?.[0] ?? "";
  return /\p{Ll}/u.test(first);
}

/** Whether a sentence ends like one: with a mark that ends sentences, quotation marks and brackets aside. */
export function isComplete(text: string): boolean {
  return /[。！？.!?…：:；;—][”"’'」』）)\]]*\s*$/u.test(text.slice(-8));
}

/** How a sentence leaves quotation: whether one is open after it, and whether its last word is a quotation's last. */
export interface Quotation {
  readonly open: boolean;
  readonly closing: boolean;
}

const OPENERS = "“「『";
const CLOSERS = "”」』";
const STRAIGHT = "\"'‘’";

/** Follows quotation marks through a sentence. `open`: a quotation was open before it. */
export function quotation(text: string, open: boolean): Quotation {
  let inside = open;
  let closed = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (KIND[text.charCodeAt(at)] === 0) continue;
    const character = text[at]!;
    if (OPENERS.includes(character)) inside = true;
    else if (CLOSERS.includes(character)) {
      inside = false;
      closed = at;
    } else if (STRAIGHT.includes(character)) {
      const before = LETTER.test(text[at - 1] ?? " ");
      const after = LETTER.test(text[at + 1] ?? " ");
      // don't; and in 'the soldiers' tents' the apostrophe ends a quotation where one is open.
      if (before && after) continue;
      const spaceBefore = at === 0 || /[\s(—–[-]/u.test(text[at - 1]!);
      const spaceAfter = at === text.length - 1 || /[\s)—–\]-]/u.test(text[at + 1]!);
      if (spaceBefore && !spaceAfter) inside = true;
      else if (!spaceBefore && (inside || character === '"')) {
        inside = false;
        closed = at;
      }
    }
  }
  return { open: inside, closing: closed >= 0 && !LETTER.test(text.slice(closed + 1)) };
}
