import { InputError } from "../text/errors.js";
import { packed, partsOf } from "./archive.js";
import { decode } from "./decode.js";
import { MAX_PAGES } from "./limits.js";
import { textOfSegments } from "./segments-json.js";

/** The text of a document. */
export interface DocumentText {
  /** Every span counts in it, be it the file's own text or extracted from it. */
  readonly text: string;
  /** The file's encoding, or the kind of document that the text was extracted from: `docx`, `xlsx`, `pdf`, `html`, `json`. */
  readonly encoding: string;
  /** What of the document was not taken, in a sentence each. */
  readonly notes?: readonly string[];
}

/**
 * The text of a file that may be a Word document, a workbook, a PDF, a saved web page or a list of segments as JSON; any other file
 * is decoded. The libraries are loaded when such a file comes. Throws {@link InputError}.
 */
export async function readDocument(bytes: Uint8Array, file: string | null): Promise<DocumentText> {
  const magic = String.fromCharCode(...bytes.subarray(0, 5));
  if (magic.startsWith("PK\u0003\u0004")) return ofOffice(bytes, file);
  if (magic === "%PDF-") return checked(await textOfPdf(bytes, file), "pdf", file);
  const decoded = decode(bytes, file);
  if (WEB_PAGE.test(decoded.text.slice(0, 6000))) {
    const { textOfHtml } = await import("./web-page.js");
    return checked(textOfHtml(decoded.text, file), "html", file);
  }
  const segments = textOfSegments(decoded.text);
  return segments === null ? decoded : checked(segments, "json", file);
}

const WEB_PAGE =
  /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,50})?(?:<!--[^>]{0,2000}-->\s{0,50})?<(?:!doctype\s{1,9}html|html)[\s>]/i;

function checked(text: string, encoding: string, file: string | null): DocumentText {
  if (text.trim() !== "") return { text, encoding };
  const scan = encoding === "pdf" ? "; a scan has to go through text recognition first" : "";
  throw new InputError(`there is no text in this ${encoding.toUpperCase()}${scan}`, { file });
}

/** The text of an Office document: a Word document or a workbook. */
async function ofOffice(bytes: Uint8Array, file: string | null): Promise<DocumentText> {
  const parts = await partsOf(bytes, file);
  if (parts["word/document.xml"] !== undefined) return checked(await textOfWord(parts, file), "docx", file);
  if (parts["xl/workbook.xml"] !== undefined) {
    const { textOfWorkbook } = await import("./spreadsheet.js");
    const { text, read, unread } = await textOfWorkbook(parts, file);
    return {
      ...checked(text, "xlsx", file),
      ...(unread.length === 0 ? {} : { notes: [sheetsNote(read, unread)] }),
    };
  }
  throw new InputError("is a ZIP archive, but no Word document (DOCX) and no workbook (XLSX)", { file });
}

const MOST_NAMES = 5;

/** Which sheets were read, for those whose names do not fit what was expected. */
function sheetsNote(read: readonly string[], unread: readonly string[]): string {
  const list = (names: readonly string[]): string => {
    const shown = names.slice(0, MOST_NAMES).map((name) => `"${name}"`);
    return shown.join(", ") + (names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "");
  };
  return `of the workbook ${read.length === 1 ? "the sheet" : "the sheets"} ${list(read)} ${read.length === 1 ? "was" : "were"} read, and not ${list(unread)}`;
}

async function textOfWord(parts: Readonly<Record<string, Uint8Array>>, file: string | null): Promise<string> {
  const whole = await packed(parts);
  const [{ default: mammoth }, { textOfHtml }] = await Promise.all([
    import("mammoth"),
    import("./web-page.js"),
  ]);
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(whole) });
    return textOfHtml(value, file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError("is a damaged Word document (DOCX)", { file });
  }
}

async function textOfPdf(bytes: Uint8Array, file: string | null): Promise<string> {
  const { extractText, getDocumentProxy } = await import("unpdf");
  try {
    // The type that the library gives a document does not resolve.
    const pdf: unknown = await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      stopAtErrors: true,
    });
    if ((pdf as { readonly numPages: number }).numPages > MAX_PAGES)
      throw new InputError(`has more than ${MAX_PAGES} pages`, { file });
    const { text } = await extractText(pdf, { mergePages: false });
    return text.join("\n\f\n");
  } catch (error) {
    if (error instanceof InputError) throw error;
    const locked = error instanceof Error && error.name === "PasswordException";
    throw new InputError(locked ? "is a PDF that asks for a password" : "is a damaged PDF", { file });
  }
}
