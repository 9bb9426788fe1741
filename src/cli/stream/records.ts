import { InputError } from "../../index.js";

/** What a record asks for: a transcript as text, one in a file, or a speech and its rendition. */
export type Request =
  | { readonly text: string }
  | { readonly path: string }
  | { readonly source: string; readonly target: string };

/** One line of the input: what it asks for, or in one line why that cannot be told. */
export type StreamRecord = { readonly id: Id } & (
  { readonly request: Request } | { readonly problem: string }
);

/** Whatever a record calls itself; null when it does not, or when its line cannot be read. */
export type Id = string | number | null;

const NEWLINE = 0x0a;

interface RawLine {
  readonly number: number;
  /** Null when the line is longer than the limit: what went over it was not kept. */
  readonly bytes: Uint8Array | null;
}

/**
 * The lines of a byte stream, one at a time. Never holds more than one line and one chunk, and of a line no more than
 * `limit` bytes. A last line without a line end counts.
 */
async function* linesOf(input: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<RawLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const line = (): RawLine => {
    number += 1;
    const bytes = size > limit ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return { number, bytes };
  };
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      size += end - start;
      if (size <= limit) parts.push(chunk.subarray(start, end));
      yield line();
      start = end + 1;
    }
    size += chunk.length - start;
    if (size <= limit) parts.push(chunk.subarray(start));
    else parts = [];
  }
  if (size > 0) yield line();
}

const isText = (value: unknown): value is string => typeof value === "string";

function requestIn(value: object): Request | null {
  const { text, path, source, target } = value as Readonly<Record<string, unknown>>;
  const asked = [text, path, source ?? target].filter((field) => field !== undefined).length;
  if (asked !== 1) return null;
  if (isText(text)) return { text };
  if (isText(path)) return { path };
  return isText(source) && isText(target) ? { source, target } : null;
}

/** The id of a record; undefined where it would not come back as it was given. */
function idIn(value: object): Id | undefined {
  const { id = null } = value as Readonly<Record<string, unknown>>;
  if (id === null || isText(id)) return id;
  if (typeof id !== "number" || !Number.isFinite(id)) return undefined;
  return Number.isInteger(id) && !Number.isSafeInteger(id) ? undefined : id;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function recordOf({ number, bytes }: RawLine, limit: number): StreamRecord | null {
  const problem = (what: string, id: Id = null) => ({ id, problem: `line ${number}: ${what}` });
  if (bytes === null) return problem(`is larger than ${limit} bytes, the most that a record may have`);
  let value: unknown;
  try {
    const text = utf8.decode(bytes);
    if (text.trim() === "") return null;
    value = JSON.parse(text);
  } catch (error) {
    return problem(error instanceof SyntaxError ? "is not JSON" : "is not UTF-8");
  }
  if (typeof value !== "object" || value === null) return problem("is not a JSON object");
  const id = idIn(value);
  if (id === undefined) return problem('"id" is neither a string nor a number of at most 15 digits');
  const request = requestIn(value);
  return request === null
    ? problem('expected "text", or "path", or "source" and "target"', id)
    : { id, request };
}

/** The records of a stream of JSON lines; empty lines are passed over. Throws InputError if the input breaks off. */
export async function* recordsOf(
  input: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<StreamRecord> {
  try {
    for await (const line of linesOf(input, limit)) {
      const record = recordOf(line, limit);
      if (record !== null) yield record;
    }
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    throw new InputError(`cannot be read: ${error.message}`, { file: "<standard input>" });
  }
}
