import { readFileSync, readdirSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { renderCorpus } from "../../src/export/corpus.js";
import { CORPUS_FORMATS, type CorpusFormatId } from "../../src/export/formats.js";
import { corpusPair } from "../export/sample-pairs.js";

const SAMPLES = new URL("../../corpus/samples/", import.meta.url);

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const OFFICE = "http://schemas.openxmlformats.org";

/** A Word document whose body is the given XML. */
export function wordDocument(body: string, prolog = XML): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8(
      `${XML}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(
      `${prolog}<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

export const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A PDF made of the given objects, the first of which is its catalog. */
export function pdfOf(objects: readonly string[]): Uint8Array {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return strToU8(text, true);
}

/** A PDF of one page that shows one line. */
function pdfLine(line: string): Uint8Array {
  const stream = `BT /F1 12 Tf 50 700 Td (${line}) Tj ET`;
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ]);
}

/** Files that are read as transcripts: the samples of the layouts, and documents of every kind. */
export const TRANSCRIPTS: readonly Uint8Array[] = [
  ...readdirSync(SAMPLES)
    .filter((name) => /\.(?:txt|srt|vtt|json|html)$/.test(name))
    .map((name) => Uint8Array.from(readFileSync(new URL(name, SAMPLES)))),
  wordDocument(
    ["Operator: Welcome.", "王总：营收是三亿元。", "Interpreter: Revenue was RMB 300 million."]
      .map(paragraph)
      .join(""),
  ),
  pdfLine("Operator: Welcome to the call."),
  strToU8(
    "<!DOCTYPE html><html><body><nav>Menu</nav><p><b>Operator</b></p><p>Welcome&nbsp;all.<br>第二行</p></body></html>",
  ),
];

const PAIRS = [corpusPair(), corpusPair({ id: "p2", zh: "利润下降了7%。", en: "Profit fell by 17%." })];

/** The same two pairs in every format that holds a corpus. */
export async function pairFiles(): Promise<Uint8Array[]> {
  const formats = Object.keys(CORPUS_FORMATS) as CorpusFormatId[];
  const files = await Promise.all(
    formats.map((format) => renderCorpus(PAIRS, format, { toolVersion: "0.0.0-test" })),
  );
  return files.flatMap((parts) => [...parts.values()].map((bytes) => Uint8Array.from(bytes)));
}

export const GLOSSARIES: readonly string[] = [
  "zh,en,status\n毛利率,gross margin,preferred\n商品交易总额|GMV,gross merchandise value,\n车机,head unit;infotainment,forbidden\n",
  "毛利率\tgross margin\n湖光\tLake\n",
  `${XML}<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader/><text><body><conceptEntry id="c1"><langSec xml:lang="zh"><termSec><term>毛利率</term></termSec></langSec><langSec xml:lang="en"><termSec><term>gross margin</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec></conceptEntry></body></text></tbx>`,
];

export const DICTIONARY =
  "# a comment\n湖光 湖光 [hu2 guang1] /lake light/Lake Robotics/\n毛利 毛利 [mao2 li4] /gross profit/\n";

export const SETTINGS =
  '{\n  // settings\n  "failOn": "minor",\n  "checks": { "number-magnitude": "off", "entity-omitted": { "minConfidence": 0.5, "ignore": ["湖光"] } }\n}\n';

export const BASELINE = '{"judged": [{"fingerprint": "0a1b", "verdict": "wrong", "note": "fine"}, "2c3d"]}';

export const RECORDS =
  '{"id": 1, "source": "营收是4.5亿元。", "target": "Revenue was RMB 450 million."}\n{"id": "__proto__", "text": "Operator: Welcome.\\n王总：很好。"}\n{"id": 3, "path": "nowhere.txt"}\n';

export const FIGURES = 'item,value\nRevenue,"320 million"\n净利润,4000万\n';
