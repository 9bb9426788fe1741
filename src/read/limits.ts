import { InputError } from "../text/errors.js";

/*
 * How much is read, at most; docs/limits.md says what each limit is for. They keep a wrong or hostile file from using up
 * the memory before it fails.
 */

const MIB = 1024 * 1024;

/** The largest input that is read unless told otherwise, in bytes: 64 MiB, some 600 hours of talk. */
export const MAX_INPUT_BYTES = 64 * MIB;

let inputBytes = MAX_INPUT_BYTES;

/** The largest input that is read, in bytes: what a file holds, and what a document unpacks to. */
export function maxInputBytes(): number {
  return inputBytes;
}

/** Longer strings the engine cannot hold. Bytes. */
const CEILING = 400 * MIB;

/**
 * Lets larger inputs be read, or only smaller ones, from now on in this process. Throws InputError for what is no number
 * of bytes from 1 to 400 MiB.
 */
export function setMaxInputBytes(bytes: number): void {
  if (!(bytes >= 1 && bytes <= CEILING))
    throw new InputError(`the largest input can be 1 byte to ${CEILING / MIB} MiB`);
  inputBytes = Math.floor(bytes);
}

/** What is said of an input over the limit: the limit, and how to raise it. */
export function overLimit(what: string, file: string | null): InputError {
  const size = inputBytes < MIB ? `${inputBytes} bytes` : `${Math.floor(inputBytes / MIB)} MiB`;
  return new InputError(
    `${what} more than ${size}, the most that is read (--max-input or YIDUI_MAX_SIZE sets another limit)`,
    {
      file,
    },
  );
}

/** Pages of a PDF. */
export const MAX_PAGES = 2000;

/** Elements of a web page, or of a Word document made into one, inside one another. */
export const MAX_ELEMENT_DEPTH = 2000;

/** Characters of a glossary: a hundred thousand terms take some 5 million. UTF-16 units. */
export const MAX_GLOSSARY = 16 * MIB;

/** How far the parsers look along one line for a heading or a spoken formula: longer lines are talk. UTF-16 units. */
export const MAX_HEADING = 160;

/** Cells of a workbook's sheet, counted up to the farthest one: a call has a thousand rows. */
export const MAX_SHEET_CELLS = 1_000_000;
