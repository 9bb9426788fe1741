import type { Span } from "../text/span.js";
import { compatible, composed, isHanUnit, isWideLatin, isWidePunctuation } from "./plain-forms.js";
import { plainUnit, privateUse, reference } from "./plain-forms.js";

/** A text as its reader sees it, with the way back to how it was written. */
export interface PlainText {
  readonly text: string;
  /** How it was written. */
  readonly written: string;
  /** Where each code unit of `text` begins and ends in `written`; null when they are the same text. */
  readonly places: { readonly starts: Uint32Array; readonly ends: Uint32Array } | null;
}

/** Code units that may need another form, from and to. */
const ODD_UNITS: readonly (readonly [number, number])[] = [
  // Control characters and line ends but tab and line feed; no-break space.
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0xa0],
  [0xad, 0xad],
  // Combining accents.
  [0x300, 0x36f],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  // Spaces of every width, hyphens, line ends, marks of direction.
  [0x2000, 0x2011],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  // Radicals, ideographic space.
  [0x2e80, 0x2fdf],
  [0x3000, 0x3000],
  // Private use, compatibility ideographs, ligatures, selectors, vertical and small forms.
  [0xe000, 0xfb06],
  [0xfe00, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xfeff, 0xfeff],
  // Full-width letters, digits and signs that are no Chinese punctuation.
  [0xff02, 0xff07],
  [0xff0a, 0xff0b],
  [0xff0e, 0xff19],
  [0xff1c, 0xff1e],
  [0xff20, 0xff5d],
  [0xffe0, 0xffe6],
];
/** What is Chinese punctuation unless the letters beside it are full-width too. */
const WIDE_UNITS: typeof ODD_UNITS = [
  [0xff01, 0xff01],
  [0xff08, 0xff09],
  [0xff0c, 0xff0d],
  [0xff1a, 0xff1b],
  [0xff1f, 0xff1f],
  [0xff5e, 0xff5e],
];

/** A character of the ranges, a character reference's beginning, or a pair: styled letters, ideographs, selectors. */
function oddAmong(ranges: typeof ODD_UNITS): RegExp {
  const escape = (unit: number): string => `\\u${unit.toString(16).padStart(4, "0")}`;
  const units = ranges.map(([from, to]) => `${escape(from)}-${escape(to)}`).join("");
  return new RegExp(
    `[${units}]|&(?=[#a-zA-Z])|\\ud835[\\udc00-\\udfff]|\\ud87e[\\udc00-\\ude1f]|\\udb40[\\udc00-\\uddef]`,
    "g",
  );
}

const ODD = oddAmong(ODD_UNITS);
const ODD_OR_WIDE = oddAmong([...ODD_UNITS, ...WIDE_UNITS]);
const WIDE_LATIN = /[\uff10-\uff19\uff21-\uff3a]/i;

/** A place that is read otherwise than it is written. */
export interface Form {
  readonly start: number;
  readonly end: number;
  readonly plain: string;
}

/**
 * The text without what nobody sees (zero-width and directional characters, soft hyphens), with full-width Latin as
 * plain, accents composed, character references resolved, radicals and ligatures as the characters they stand for, every
 * space a blank and every line end a line feed. A text that has none of these is handed back as it is. Linear.
 */
export function plainText(written: string): PlainText {
  const pattern = WIDE_LATIN.test(written) ? ODD_OR_WIDE : ODD;
  pattern.lastIndex = 0;
  const forms: Form[] = [];
  let done = 0;
  for (let match = pattern.exec(written); match !== null; match = pattern.exec(written)) {
    const form = formAt(written, match.index, match[0], done);
    if (form === null) continue;
    forms.push(form);
    done = form.end;
    pattern.lastIndex = Math.max(form.end, match.index + 1);
  }
  return forms.length === 0 ? { text: written, written, places: null } : rewritten(written, forms);
}

/** What the odd character at `at` is read as; null for itself. `done` is how far the text has been rewritten. */
function formAt(text: string, at: number, odd: string, done: number): Form | null {
  const unit = text.charCodeAt(at);
  const as = (plain: string | null, end = at + odd.length): Form | null =>
    plain === null ? null : { start: at, end, plain };
  if (odd.length === 2) return as(unit === 0xdb40 ? "" : compatible(odd));
  if (odd === "&") {
    const found = reference(text, at);
    return found === null ? null : as(found.plain, found.end);
  }
  if (odd === "\r") return as(text.charAt(at + 1) === "\n" ? "" : "\n");
  if (unit >= 0x300 && unit <= 0x36f && unit !== 0x34f) return accented(text, at, done);
  if (unit >= 0xe000 && unit <= 0xf8ff) return as(privateUse(text, at));
  if (isWidePunctuation(unit) && !amongWideLatin(text, at)) return null;
  return as(plainUnit(unit));
}

function accented(text: string, at: number, done: number): Form | null {
  let end = at + 1;
  while (end < at + 8 && /[\u0300-\u036f]/.test(text.charAt(end))) end += 1;
  const plain = at - 1 < done ? null : composed(text.slice(at - 1, end));
  return plain === null ? null : { start: at - 1, end, plain };
}

/** Whether a full-width comma is of full-width Latin (Ｔｈａｎｋｓ，ａｌｌ) and not of the Chinese around it (我们，ＧＭＶ). */
function amongWideLatin(text: string, at: number): boolean {
  const before = neighbour(text, at, -1);
  const after = neighbour(text, at, 1);
  return (isWideLatin(before) || isWideLatin(after)) && !isHanUnit(before) && !isHanUnit(after);
}

const MAX_BETWEEN = 8;

/** The nearest code unit on one side that is neither space nor sign (ｔｏｏ？．．); NaN when none is near. */
function neighbour(text: string, at: number, step: 1 | -1): number {
  for (let i = 1; i <= MAX_BETWEEN; i += 1) {
    const unit = text.charCodeAt(at + i * step);
    if (!isBetween(unit)) return unit;
  }
  return Number.NaN;
}

/** Space, or a sign of either width. */
function isBetween(unit: number): boolean {
  const narrow = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  return (
    unit === 0x3000 || (narrow >= 0x20 && narrow < 0x7f && !/[0-9a-z]/i.test(String.fromCharCode(narrow)))
  );
}

/** The text with the forms put in, in order and disjoint. */
export function rewritten(written: string, forms: readonly Form[]): PlainText {
  const length = forms.reduce(
    (sum, { start, end, plain }) => sum + plain.length - (end - start),
    written.length,
  );
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  const pieces: string[] = [];
  let at = 0;
  let done = 0;
  const copy = (to: number): void => {
    pieces.push(written.slice(done, to));
    for (; done < to; done += 1) {
      starts[at] = done;
      ends[at] = done + 1;
      at += 1;
    }
  };
  for (const { start, end, plain } of forms) {
    copy(start);
    pieces.push(plain);
    for (let i = 0; i < plain.length; i += 1) {
      starts[at] = start;
      ends[at] = end;
      at += 1;
    }
    done = end;
  }
  copy(written.length);
  return { text: pieces.join(""), written, places: { starts, ends } };
}

/** Where a span of the plain text stands in the text as it was written. */
export function asWritten<S extends Span>({ places, written }: PlainText, span: S): S {
  if (places === null) return span;
  const start = places.starts[span.start] ?? written.length;
  return { ...span, start, end: span.end > span.start ? (places.ends[span.end - 1] ?? start) : start };
}

/** Where a span of the text as it was written stands in the plain text: all that came of it. */
export function asPlain({ places }: PlainText, span: Span): Span {
  if (places === null) return span;
  return { start: firstFrom(places.ends, span.start + 1), end: firstFrom(places.starts, span.end) };
}

/** The first index whose place is not before `place`. */
function firstFrom(list: Uint32Array, place: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
