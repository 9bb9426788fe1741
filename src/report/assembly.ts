import type { AuditDocument } from "../check/audit-document.js";

/** What one document contributes to a report: plain data, so that it can be made in another process and kept on disk. */
export interface ReportPart<Digest = unknown> {
  /** The document in the report. */
  readonly body: string;
  /** What the frame around all documents has to know of it: little, and of the format's own shape. */
  readonly digest: Digest;
}

/** The parts of a report in the order of the documents. Each call begins anew, as a frame may need two rounds. */
export type ReportParts<Digest = unknown> = () => Iterable<ReportPart<Digest>>;

/**
 * A report taken apart: what a document contributes alone, and how the contributions become one. Nobody has to hold
 * two documents at once, and it does not matter who made the parts, or when.
 */
export interface ReportAssembly<Digest = unknown> {
  /** `ordinal` counts the documents of the report from 1. */
  part(document: AuditDocument, ordinal: number): ReportPart<Digest>;
  /** The report in pieces, in order. */
  whole(parts: ReportParts<Digest>): Iterable<string>;
}

/** The report of documents that are all there. */
export function assembled(assembly: ReportAssembly, documents: readonly AuditDocument[]): string {
  const parts = documents.map((document, index) => assembly.part(document, index + 1));
  return [...assembly.whole(() => parts)].join("");
}

/** A frame before and after the place where the documents go. */
export function around(frame: string, slot: string): readonly [before: string, after: string] {
  const at = frame.indexOf(slot);
  return [frame.slice(0, at), frame.slice(at + slot.length)];
}

/** The bodies with something between every two. */
export function* separated(parts: ReportParts, separator: string): Iterable<string> {
  let before = "";
  for (const { body } of parts()) {
    yield before + body;
    before = separator;
  }
}

/** Values as they stand in a list `depth` columns deep inside indented JSON. */
export function jsonItems(values: readonly unknown[], depth: number): string {
  const indent = `\n${" ".repeat(depth)}`;
  return values.map((value) => JSON.stringify(value, null, 2).replaceAll("\n", indent)).join(`,${indent}`);
}

/** Stands in a list whose items come later; no path, name or message is this. */
const SLOT = "\u0000";

/** Indented JSON with a long list in it, of which the bodies are stretches that {@link jsonItems} made. */
export function* jsonAround(
  frame: (items: readonly string[]) => unknown,
  depth: number,
  parts: ReportParts,
): Iterable<string> {
  const write = (items: readonly string[]) => JSON.stringify(frame(items), null, 2) + "\n";
  const [before, after] = around(write([SLOT]), JSON.stringify(SLOT));
  let between = before;
  for (const { body } of parts()) {
    if (body === "") continue;
    yield between + body;
    between = `,\n${" ".repeat(depth)}`;
  }
  yield between === before ? write([]) : after;
}
