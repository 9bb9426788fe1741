import { printable } from "./printable.js";

/** A message longer than this (a tag of a megabyte, quoted) is told by its beginning and its end. UTF-16 units. */
const LONGEST = 1500;

const shortened = (message: string) =>
  message.length <= LONGEST ? message : `${message.slice(0, LONGEST - 500)} … ${message.slice(-400)}`;

/** Input that cannot be used: the one kind of error that is the user's to mend. Anything else thrown is a bug. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly file: string | null;
  readonly line: number | null;

  constructor(problem: string, place: { file?: string | null; line?: number | null } = {}) {
    const { file = null, line = null } = place;
    const where = file === null ? "" : line === null ? `${file}: ` : `${file}:${line}: `;
    // Names of files and words of the input stand in it: one line, and nothing that a terminal acts on.
    super(shortened(printable(where + problem).replace(/ {2,}/gu, " ")));
    this.file = file;
    this.line = line;
  }
}
