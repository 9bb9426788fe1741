import { InputError } from "../text/errors.js";
import { maxInputBytes, overLimit } from "./limits.js";

const MAGIC = "PAR1";

/** Whether bytes are an Apache Parquet file. */
export function isParquet(bytes: Uint8Array): boolean {
  return bytes.length > 12 && Buffer.from(bytes.subarray(0, 4)).toString("latin1") === MAGIC;
}

/** Pairs from the columns `zh` and `en`. Throws InputError when the file is damaged or has no such columns. */
export async function parquetPairs(
  bytes: Uint8Array,
  file: string | null,
): Promise<{ zh: string; en: string }[]> {
  const { parquetMetadata, parquetReadObjects } = await import("hyparquet");
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  let rows: Record<string, unknown>[];
  try {
    const metadata = parquetMetadata(buffer);
    const groups = metadata.row_groups.flatMap(({ columns }) => columns);
    // What a small file claims to unpack to is read before anything is unpacked.
    const size = groups.reduce(
      (sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0),
      0,
    );
    if (size > maxInputBytes()) throw overLimit("unpacks to", file);
    rows = await parquetReadObjects({ file: buffer, metadata, columns: ["zh", "en"] });
  } catch (error) {
    if (error instanceof InputError) throw error;
    // What the library says of a damaged file is about its own variables.
    const unsupported = error instanceof Error && /unsupported/iu.test(error.message);
    const reason = unsupported ? error.message : "it is damaged";
    throw new InputError(`cannot be read as Parquet: ${reason}`, { file });
  }
  return rows.map(({ zh, en }, index) => {
    if (typeof zh !== "string" || typeof en !== "string")
      throw new InputError(`"zh" and "en" must be strings (row ${index + 1})`, { file });
    return { zh, en };
  });
}
