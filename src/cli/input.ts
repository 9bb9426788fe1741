import { decode } from "../index.js";
import { readInput } from "./files.js";
import { readGuarded } from "./guarded-document.js";

/** A file or standard input as text. */
export interface TextInput {
  /** The path as given; what messages and reports call it. */
  readonly name: string;
  readonly text: string;
  readonly encoding: string;
  /** What of a document was not taken. */
  readonly notes?: readonly string[];
}

/** Reads and decodes one input. Throws InputError naming the file for anything that stops it. */
export function readText(path: string): TextInput {
  const { name, bytes } = readInput(path);
  return { name, ...decode(bytes, name) };
}

/** The same of a transcript, which may also be a Word document, a PDF, a web page or segments in JSON. */
export async function readTranscriptFile(path: string): Promise<TextInput> {
  const { name, bytes } = readInput(path);
  return { name, ...(await readGuarded(bytes, name)) };
}

/** The lines of a text; the line end at the end of the file does not begin another. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/u);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
