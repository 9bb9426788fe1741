import type { AuditDocument } from "../check/audit-document.js";
import type { CallDigest } from "./html/calls/call-digest.js";
import type { CallsIndex } from "./html/calls/index-page.js";

/** What a page over many calls needs to know of one: plain data that can be kept until all of them are audited. */
export async function digestOf(document: AuditDocument): Promise<CallDigest> {
  return (await import("./html/calls/call-digest.js")).callDigest(document);
}

/**
 * A page over many calls as one HTML file, in pieces: which calls, who spoke and who interpreted, which kinds of
 * findings, and how it went over time, with links to the report of each.
 */
export async function callsPage(index: CallsIndex): Promise<Iterable<string>> {
  return (await import("./html/calls/index-page.js")).callsIndex(index);
}
