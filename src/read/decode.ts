import { createRequire } from "node:module";

import { InputError } from "../text/errors.js";
import { declaredEncoding } from "./declared-encoding.js";
import { maxInputBytes, overLimit } from "./limits.js";
import { isTextControl, plausibility, type Everyday } from "./plausibility.js";

/** The encodings that are recognised, as `yidui inspect` names them. */
export type Encoding =
  | "utf-8"
  | "utf-8-bom"
  | "utf-16le"
  | "utf-16be"
  | "utf-32le"
  | "utf-32be"
  | "gb18030"
  | "big5"
  | "windows-1252";

/** A decoded text and the encoding that it was in. */
export interface Decoded {
  /** The text without its byte-order mark, line ends as they are. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** What is judged of a long file; the winner must then read all of it. */
const SAMPLE_BYTES = 64 * 1024;
/** Right readings score .45 and more, wrong ones at most .2 (test/read/decode.test.ts). */
const PLAUSIBLE = 0.3;
/** Text may hold a stray control character; one in fifty of them is a program or a picture. */
const MAX_CONTROL_SHARE = 0.02;

/** File types that people hand over by mistake, by their first bytes. */
const MAGIC: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF file"],
  ["PK\u0003\u0004", "a ZIP archive or an Office document (DOCX, XLSX)"],
  ["{\\rtf", "an RTF document"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Office document (DOC, XLS)"],
  ["\u0089PNG", "a picture (PNG)"],
  ["\u00ff\u00d8\u00ff", "a picture (JPEG)"],
  ["ID3", "a sound file (MP3)"],
  ["\u001f\u008b", "a compressed file (gzip)"],
];

/**
 * Decodes a transcript's bytes. A byte-order mark decides; then strict UTF-8; then what a web page or XML says of
 * itself; then the encodings that Chinese text comes in are tried and the most plausible reading wins.
 *
 * Throws {@link InputError} for empty, oversized, binary and undecodable input. `file` is only for its message.
 */
export function decode(bytes: Uint8Array, file: string | null): Decoded {
  if (bytes.length > maxInputBytes()) throw overLimit("is too large: it holds", file);
  const kind = MAGIC.find(([magic]) => startsWith(bytes, magic))?.[1];
  if (kind !== undefined) throw new InputError(`${kind}, not plain text; save its text first`, { file });
  const decoded =
    byMark(bytes, file) ??
    asUtf32(bytes) ??
    asUtf8(bytes) ??
    asDeclared(bytes) ??
    mostPlausible(bytes, file) ??
    fail(bytes, file);
  const text = decoded.text.startsWith("\uFEFF") ? decoded.text.slice(1) : decoded.text;
  if (text.trim() === "") throw new InputError("empty: there is no text in it", { file });
  return { text, encoding: decoded.encoding };
}

/** Byte-order marks; the longer before those that they begin with. */
const MARKS: readonly (readonly [string, Encoding])[] = [
  ["\u00ef\u00bb\u00bf", "utf-8-bom"],
  ["\u00ff\u00fe\0\0", "utf-32le"],
  ["\0\0\u00fe\u00ff", "utf-32be"],
  ["\u00ff\u00fe", "utf-16le"],
  ["\u00fe\u00ff", "utf-16be"],
];

function byMark(bytes: Uint8Array, file: string | null): Decoded | null {
  const marked = MARKS.find(([mark]) => startsWith(bytes, mark))?.[1];
  if (marked === undefined) return null;
  const text = strictly(marked === "utf-8-bom" ? "utf-8" : marked, bytes);
  if (text === null) {
    if (marked === "utf-8-bom") throw invalidUtf8(bytes, file);
    throw new InputError(
      `starts with a ${marked.toUpperCase()} byte-order mark but is not valid ${marked.toUpperCase()}`,
      {
        file,
      },
    );
  }
  if (controlShare(text) > MAX_CONTROL_SHARE) throw binary(file);
  return { text, encoding: marked };
}

/** UTF-32 without a mark: no code point is longer than three bytes, so every fourth one is zero, and hardly another pattern has that. */
function asUtf32(bytes: Uint8Array): Decoded | null {
  if (bytes.length % 4 !== 0 || bytes.length < 8) return null;
  const encoding =
    bytes[3] === 0 && bytes[2] === 0 ? "utf-32le" : bytes[0] === 0 && bytes[1] === 0 ? "utf-32be" : null;
  if (encoding === null) return null;
  for (let i = encoding === "utf-32le" ? 3 : 0; i < Math.min(bytes.length, SAMPLE_BYTES); i += 4)
    if (bytes[i] !== 0) return null;
  const text = strictly(encoding, bytes);
  return text === null || controlShare(text) > MAX_CONTROL_SHARE ? null : { text, encoding };
}

function asDeclared(bytes: Uint8Array): Decoded | null {
  const encoding = declaredEncoding(bytes);
  const text = encoding === null ? null : strictly(encoding, bytes);
  return encoding === null || text === null || controlShare(text) > MAX_CONTROL_SHARE
    ? null
    : { text, encoding };
}

function asUtf8(bytes: Uint8Array): Decoded | null {
  const text = strictly("utf-8", bytes);
  return text === null || controlShare(text) > MAX_CONTROL_SHARE ? null : { text, encoding: "utf-8" };
}

function mostPlausible(bytes: Uint8Array, file: string | null): Decoded | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const readings: { score: number; encoding: Encoding }[] = [];
  if (bytes.length % 2 === 0) {
    const simplified = everydaySimplified();
    const traditional = everydayTraditional();
    const everyday: Everyday = (codePoint) => simplified(codePoint) || traditional(codePoint);
    for (const encoding of ["utf-16le", "utf-16be"] as const) {
      readings.push({
        encoding,
        score: plausibility(new TextDecoder(encoding).decode(sample), everyday, true),
      });
    }
  }
  if (!sample.includes(0)) {
    const chinese = [
      ["gb18030", everydaySimplified],
      ["big5", everydayTraditional],
    ] as const;
    for (const [encoding, everyday] of chinese) {
      readings.push({ encoding, score: plausibility(leniently(encoding, sample), everyday(), false) });
    }
    readings.push({ encoding: "windows-1252", score: westernPlausibility(sample) });
  }
  readings.sort((a, b) => b.score - a.score);
  const best = readings[0];
  if (best === undefined || best.score < PLAUSIBLE) return null;
  const text = strictly(best.encoding, bytes);
  if (text === null) {
    throw new InputError(`looks like ${best.encoding} but has bytes that are not valid in it`, { file });
  }
  return controlShare(text) > MAX_CONTROL_SHARE ? null : { text, encoding: best.encoding };
}

/** The whole text, or null where a byte sequence is not valid in the encoding. */
function strictly(encoding: string, bytes: Uint8Array): string | null {
  // Node's own windows-1252 reads the curly quotes as control characters, as ISO 8859-1 has them.
  if (encoding === "windows-1252") return iconv().decode(bytes, encoding);
  if (encoding === "big5" || encoding.startsWith("utf-32")) {
    const text = encoding === "big5" ? leniently(encoding, bytes) : iconv().decode(bytes, encoding);
    return text.includes("\uFFFD") ? null : text;
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function leniently(encoding: "gb18030" | "big5", bytes: Uint8Array): string {
  // Node's own Big5 lacks the Hong Kong supplement and turns its characters (嘅, 啲) into private-use ones.
  return encoding === "big5" ? iconv().decode(bytes, "big5hkscs") : new TextDecoder(encoding).decode(bytes);
}

type Iconv = typeof import("iconv-lite");
/** Loaded when it is needed: most transcripts are UTF-8, and a cold start pays for every module. */
function iconv(): Iconv {
  return createRequire(import.meta.url)("iconv-lite") as Iconv;
}

/** The first plane of GB 2312: 3,755 everyday characters. */
function everydaySimplified(): Everyday {
  return members(plane("gb18030", 0xb0, 0xd7, [[0xa1, 0xfe]]));
}

/** The first plane of Big5: 5,401 everyday characters. */
function everydayTraditional(): Everyday {
  return members(
    plane("big5", 0xa4, 0xc6, [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ]),
  );
}

function plane(
  encoding: "gb18030" | "big5",
  first: number,
  last: number,
  trails: [number, number][],
): string {
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead += 1) {
    for (const [from, to] of trails) for (let trail = from; trail <= to; trail += 1) bytes.push(lead, trail);
  }
  return leniently(encoding, Uint8Array.from(bytes));
}

function members(characters: string): Everyday {
  const set = new Set(Array.from(characters, (character) => character.codePointAt(0) ?? 0));
  return (codePoint) => set.has(codePoint);
}

/** What English text has beyond ASCII: typographic punctuation anywhere, accented letters inside words. */
const WESTERN_PUNCTUATION = new Set([
  0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xa0, 0xa3, 0xa9, 0xae,
]);

/** The share of the bytes beyond ASCII that English text in windows-1252 would have there; 0 when they are not rare. */
function westernPlausibility(bytes: Uint8Array): number {
  let high = 0;
  let good = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    high += 1;
    const inWord = isLetter(bytes[i - 1]) || isLetter(bytes[i + 1]);
    if (
      WESTERN_PUNCTUATION.has(byte) ||
      (byte >= 0xe0 && byte <= 0xfc && inWord) ||
      (byte === 0xc9 && inWord)
    )
      good += 1;
  }
  return high * 20 > bytes.length ? 0 : good === high ? 0.9 : 0;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

/** The share of control characters among the first characters of a text. */
function controlShare(text: string): number {
  const length = Math.min(text.length, SAMPLE_BYTES);
  let controls = 0;
  for (let i = 0; i < length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 && !isTextControl(unit)) controls += 1;
  }
  return length === 0 ? 0 : controls / length;
}

function fail(bytes: Uint8Array, file: string | null): never {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const lenient = new TextDecoder("utf-8").decode(sample);
  if (sample.includes(0) || controlShare(lenient) > MAX_CONTROL_SHARE) throw binary(file);
  // Mostly good UTF-8: say where it breaks, which helps more than to guess at another encoding.
  let broken = 0;
  let whole = 0;
  for (const character of lenient) {
    if (character === "\uFFFD") broken += 1;
    else if (character > "\u007F") whole += 1;
  }
  if (broken < whole || broken * 20 < lenient.length) throw invalidUtf8(bytes, file);
  throw new InputError("the encoding was not recognised (UTF-8, UTF-16, UTF-32, GB18030 and Big5 are)", {
    file,
  });
}

function binary(file: string | null): InputError {
  return new InputError("binary data, not text", { file });
}

function invalidUtf8(bytes: Uint8Array, file: string | null): InputError {
  // Whole lines decode or fail alone, since a line feed is never part of a longer UTF-8 sequence.
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    if (strictly("utf-8", bytes.subarray(start, end)) === null) break;
    line += 1;
    start = end + 1;
  }
  return new InputError("not valid UTF-8, and no other encoding fits", { file, line });
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  for (let i = 0; i < magic.length; i += 1) if (bytes[i] !== magic.charCodeAt(i)) return false;
  return true;
}
