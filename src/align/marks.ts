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

const KIND: Readonly<Record<string, (typeof MARKS)[number]>> = {
  "?": "question",
  "？": "question",
  "!": "exclamation",
  "！": "exclamation",
  "“": "quote",
  "”": "quote",
  "「": "quote",
  "」": "quote",
  "『": "quote",
  "』": "quote",
  '"': "quote",
  ":": "colon",
  "：": "colon",
  ";": "semicolon",
  "；": "semicolon",
  "…": "ellipsis",
  "—": "ellipsis",
  "(": "bracket",
  "（": "bracket",
};

const LETTER = /[\p{L}\p{N}]/u;

/** Adds the marks of a sentence to `counts`, which has one place per kind. */
export function countMarks(text: string, counts: number[]): void {
  const add = (kind: (typeof MARKS)[number]): void => {
    const place = MARKS.indexOf(kind);
    counts[place] = (counts[place] ?? 0) + 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    const kind = KIND[character];
    if (kind !== undefined) {
      // …… and —— are one mark, and so is a colon between digits none.
      if (kind === "ellipsis" && text[at - 1] === character) continue;
      if (kind === "colon" && /\d/.test(text[at - 1] ?? "") && /\d/.test(text[at + 1] ?? "")) continue;
      add(kind);
    } else if (character === "'" || character === "‘" || character === "’") {
      // 'Come in,' he said: a quotation mark, unless letters stand on both sides (don't).
      const before = LETTER.test(text[at - 1] ?? " ");
      const after = LETTER.test(text[at + 1] ?? " ");
      if (before !== after && !(before && /s$/i.test(text.slice(0, at)))) add("quote");
      else if (!before && !after) add("quote");
    } else if (character === "." && text.startsWith("...", at)) {
      add("ellipsis");
      at += 2;
    } else if (character === "-" && text[at + 1] === "-") {
      add("ellipsis");
      at += 1;
    }
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
