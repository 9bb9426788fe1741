import type { CallComparison } from "../compare/shapes.js";
import { letterOf } from "../compare/vote.js";
import type { Evidence } from "../text/finding.js";
import type { Span } from "../text/span.js";

const COMPARE_SCHEMA = "yidui.compare/1";

const plainSpan = ({ start, end }: Span) => ({ start, end });

const evidenceJson = (evidence: Evidence | null | undefined) =>
  evidence === null || evidence === undefined
    ? null
    : { span: plainSpan(evidence.span), text: evidence.text };

/** `{a: …, b: …}`: one entry a document. */
function byLetter(places: readonly (Evidence | null)[]) {
  return Object.fromEntries(places.map((place, document) => [letterOf(document), evidenceJson(place)]));
}

/** Two or more transcripts of one call as the JSON text of schema `yidui.compare/1`. */
export function compareJson(comparison: CallComparison): string {
  const { documents, pairs, differences, recovered } = comparison;
  const several = documents.length > 2;
  const json = {
    schema: COMPARE_SCHEMA,
    documents: documents.map(({ path, encoding, transcript, wordCount }, document) => ({
      id: letterOf(document),
      path,
      layout: transcript.layout,
      encoding,
      turns: transcript.turns.length,
      words: wordCount,
    })),
    pairs: pairs.map(({ documents: [first, second], sides, score }) => ({
      [letterOf(first)]: sides[0].map(plainSpan),
      [letterOf(second)]: sides[1].map(plainSpan),
      score,
    })),
    findings: differences.map(
      ({ id, check, severity, confidence, message, places, related, votes, fingerprint }) => ({
        id,
        check,
        severity,
        confidence,
        message,
        ...byLetter(places),
        related: related.map(byLetter),
        ...(several ? { votes: votes.map((documents) => documents.map(letterOf)) } : {}),
        fingerprint,
      }),
    ),
    recovered: recovered.map(({ document, marker, from, span, text }) => ({
      marker: {
        document: letterOf(document),
        kind: marker.kind,
        span: plainSpan(marker.span),
        text: documents[document]?.text.slice(marker.span.start, marker.span.end) ?? "",
      },
      document: letterOf(from),
      span: plainSpan(span),
      text,
    })),
  };
  return JSON.stringify(json, null, 2) + "\n";
}
