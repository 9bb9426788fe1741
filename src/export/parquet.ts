import { ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import type { ColumnSource } from "hyparquet-writer";
import type { CorpusFormat, CorpusHeader, CorpusWriter, Piece } from "./format.js";
import type { CorpusPair } from "./record.js";

/** Pairs in a row group: what is held in memory, and the least that a reader can skip. */
const GROUP = 5000;

const text = (name: keyof CorpusPair, nullable: boolean) => ({ name, type: "STRING", nullable }) as const;

const COLUMNS = [
  text("zh", false),
  text("en", false),
  text("zhLanguage", false),
  text("sourceLanguage", false),
  text("kind", false),
  { name: "score", type: "DOUBLE", nullable: false },
  text("origin", false),
  text("call", true),
  text("id", false),
  text("turn", true),
  text("speaker", true),
  text("role", true),
  /** Ids of checks, separated by spaces. */
  text("findings", false),
] as const;

function columnData(pairs: readonly CorpusPair[]): ColumnSource[] {
  return COLUMNS.map(({ name, ...column }) => ({
    name,
    ...column,
    data: pairs.map((pair) => (name === "findings" ? pair.findings.join(" ") : pair[name])),
  }));
}

/** Apache Parquet, one row a pair, compressed with Snappy. */
function open({ toolVersion }: CorpusHeader): CorpusWriter {
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: columnData([]) }),
    createdBy: `yidui ${toolVersion}`,
  });
  let waiting: CorpusPair[] = [];
  const take = (): Piece => {
    const piece = bytes.getBytes().slice();
    // The offset goes on counting the whole file; the buffer starts anew.
    bytes.index = 0;
    return piece;
  };
  const write = () => {
    if (waiting.length > 0) void parquet.write({ columnData: columnData(waiting), rowGroupSize: GROUP });
    waiting = [];
  };
  return {
    begin: take,
    pair: (pair) => {
      waiting.push(pair);
      if (waiting.length < GROUP) return "";
      write();
      return take();
    },
    end: () => {
      write();
      void parquet.finish();
      return take();
    },
  };
}

export const parquet: CorpusFormat = { binary: true, namesScripts: false, files: [{ suffix: "", open }] };
