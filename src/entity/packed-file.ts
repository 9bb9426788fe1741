import type { PackedForms, PackedNames } from "./packed-forms.js";

/**
 * Packed names as bytes, little-endian: Uint32 magic and byte lengths of the parts, then the parts, each from a multiple
 * of four on. Texts are UTF-8. Places in a text are written as they are: distances would be half as long, and adding them
 * up at each start takes longer than all that is looked up in a call.
 */
type Part = string | Uint32Array | Uint8Array;

const MAGIC = 0x31_4d_4e_59;

const partsOfForms = ({ text, starts, rows, flags }: PackedForms): Part[] => [text, starts, rows, flags];

const aligned = (length: number) => (length + 3) & ~3;

function bytesOfPart(part: Part): Uint8Array {
  if (typeof part === "string") return new TextEncoder().encode(part);
  return new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
}

export function bytesOf(names: PackedNames): Uint8Array {
  const { tableStarts, rowStarts, chinese, firsts, english, hints } = names;
  const parts = [
    tableStarts,
    rowStarts,
    ...partsOfForms(chinese),
    firsts,
    ...partsOfForms(english),
    hints,
  ].map(bytesOfPart);
  const header = Uint32Array.from([MAGIC, ...parts.map(({ length }) => length)]);
  const size = parts.reduce((sum, { length }) => sum + aligned(length), header.byteLength);
  const bytes = new Uint8Array(size);
  bytes.set(bytesOfPart(header));
  let at = header.byteLength;
  for (const part of parts) {
    bytes.set(part, at);
    at += aligned(part.length);
  }
  return bytes;
}

const PARTS = 12;

/** Throws where the bytes are no packed names. */
export function namesIn(bytes: Uint8Array): PackedNames {
  // A view needs an aligned start, which a slice of a pooled buffer may not have.
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const header = new Uint32Array(buffer, 0, PARTS + 1);
  if (header[0] !== MAGIC) throw new Error("not a table of names");
  const decoder = new TextDecoder();
  let part = 0;
  let at = header.byteLength;
  const take = () => {
    const taken = [at, header[++part] ?? 0] as const;
    at += aligned(taken[1]);
    return taken;
  };
  const text = () => decoder.decode(new Uint8Array(buffer, ...take()));
  const numbers = () => {
    const [from, length] = take();
    return new Uint32Array(buffer, from, length / 4);
  };
  const flags = () => new Uint8Array(buffer, ...take());
  // Parts are taken in the order in which they were written.
  const forms = (): PackedForms => ({ text: text(), starts: numbers(), rows: numbers(), flags: flags() });
  return {
    tableStarts: numbers(),
    rowStarts: numbers(),
    chinese: forms(),
    firsts: numbers(),
    english: forms(),
    hints: text(),
  };
}
