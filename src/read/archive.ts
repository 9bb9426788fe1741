import { InputError } from "../text/errors.js";
import { maxInputBytes, overLimit } from "./limits.js";

/** The parts of an Office document that hold its text; pictures, macros and the rest are never unpacked. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/document\.xml\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[\w-]{1,80}\.xml)$/;

/** The parts of an Office document by name. Throws InputError for a damaged one, and one that unpacks to too much. */
export async function partsOf(
  bytes: Uint8Array,
  file: string | null,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const { unzipSync } = await import("fflate");
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.test(name)) return false;
        unpacked += originalSize;
        if (unpacked > maxInputBytes()) throw overLimit("unpacks to", file);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError("is a damaged ZIP archive", { file });
  }
}

/** The parts as an archive again: it holds no more than was just unpacked, whatever sizes the first one claimed. */
export async function packed(parts: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const { zipSync } = await import("fflate");
  return zipSync({ ...parts }, { level: 0 });
}
