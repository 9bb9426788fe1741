import type { AuditDocument } from "../check/audit-document.js";
import type { Evidence } from "../text/finding.js";
import type { Span } from "../text/span.js";
import { assembled, jsonAround, jsonItems, type ReportAssembly } from "./assembly.js";

const AUDIT_SCHEMA = "yidui.audit/1";

/** What made a report. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

const plainSpan = ({ start, end }: Span) => ({ start, end });

function evidenceJson(evidence: Evidence | null) {
  return evidence === null ? null : { span: evidence.span, text: evidence.text };
}

/** One document as schema `yidui.audit/1` has it (`yidui/schemas/audit-1.schema.json`): plain data, ready for JSON. */
export function documentJson(document: AuditDocument): Readonly<Record<string, unknown>> {
  return {
    path: document.path,
    layout: document.layout,
    encoding: document.encoding,
    script: document.script,
    turns: document.turns.map((turn) => ({
      id: turn.id,
      span: plainSpan(turn.span),
      speaker: turn.speaker,
      role: turn.role,
      language: turn.language,
    })),
    segments: document.segments.map((segment) => ({
      id: segment.id,
      turn: segment.turn === "" ? null : segment.turn,
      span:
        segment.side === undefined
          ? plainSpan(segment.span)
          : { ...plainSpan(segment.span), side: segment.side },
      language: segment.language,
      part: segment.part,
      text: segment.text,
    })),
    markers: document.markers.map((marker) => ({ kind: marker.kind, span: plainSpan(marker.span) })),
    pairs: document.pairs,
    findings: document.findings.map((finding) => ({
      ...finding,
      source: evidenceJson(finding.source),
      target: evidenceJson(finding.target),
      related: finding.related.map(evidenceJson),
    })),
    summary: document.summary,
  };
}

/** How deep a document stands in the report. */
const DEPTH = 4;

/** The parts of a report by schema `yidui.audit/1`. */
export function jsonAssembly(tool: Tool): ReportAssembly<null> {
  return {
    part: (document) => ({ body: jsonItems([documentJson(document)], DEPTH), digest: null }),
    whole: (parts) => jsonAround((documents) => ({ schema: AUDIT_SCHEMA, tool, documents }), DEPTH, parts),
  };
}

/** The audit of one or more documents as the JSON text of schema `yidui.audit/1`. */
export function jsonReport(documents: readonly AuditDocument[], tool: Tool): string {
  return assembled(jsonAssembly(tool), documents);
}
