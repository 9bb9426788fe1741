import type { CallComparison, ComparedPair } from "./shapes.js";
import { letterOf } from "./vote.js";

/** Text to be put in place of a stretch of the first document. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const oneLine = (text: string) => text.replace(/\s+/gu, " ").trim();

function fillings({ recovered }: CallComparison): Edit[] {
  return recovered
    .filter(({ document }) => document === 0)
    .map(({ marker, from, text }) => ({
      start: marker.span.start,
      end: marker.span.end,
      text: `⟦filled from ${letterOf(from)}: ${oneLine(text)}⟧`,
    }));
}

function disputes({ differences }: CallComparison): Edit[] {
  return differences.flatMap(({ check, severity, places, related, votes }): Edit[] => {
    // Headings stay as they are: a line that is no heading any more would make the turn another's.
    if (severity === "neutral" || check === "speaker-differs") return [];
    return [places, ...related].flatMap((evidence): Edit[] => {
      const [first] = evidence;
      if (first === null || first === undefined) return [];
      const readings = evidence.flatMap((place, document) =>
        place === null ? [] : [`${letterOf(document)}: ${oneLine(place.text)}`],
      );
      const outvoted = votes.length > 1 && (votes[0]?.length ?? 0) > (votes[1]?.length ?? 0);
      const verdict = outvoted ? `; most: ${(votes[0] ?? []).map(letterOf).join(", ")}` : "";
      return [{ ...first.span, text: `⟦${readings.join(" | ")}${verdict}⟧` }];
    });
  });
}

/** Stretches that only another document has, after the sentence of the first that they follow. */
function additions({ documents, pairs }: CallComparison): Edit[] {
  const edits: Edit[] = [];
  let after = 0;
  let stretch: ComparedPair[] = [];
  const close = () => {
    const first = stretch[0];
    const last = stretch.at(-1);
    const document = first?.documents[1] ?? 1;
    const start = first?.sides[1][0]?.start;
    const end = last?.sides[1].at(-1)?.end;
    if (start !== undefined && end !== undefined) {
      const text = oneLine((documents[document]?.text ?? "").slice(start, end));
      edits.push({ start: after, end: after, text: ` ⟦only in ${letterOf(document)}: ${text}⟧` });
    }
    stretch = [];
  };
  for (const pair of pairs) {
    if (pair.documents[0] !== 0 || pair.documents[1] !== 1) continue;
    const own = pair.sides[0].at(-1);
    if (own === undefined) {
      stretch.push(pair);
      continue;
    }
    close();
    after = own.end;
  }
  close();
  return edits;
}

/**
 * One transcript made of all: the first with its gaps filled, each filled or disputed place between ⟦ and ⟧, and what
 * only the second has put in. Nothing is decided in silence: a disputed place gives every reading.
 */
export function mergeTranscripts(comparison: CallComparison): string {
  const text = comparison.documents[0]?.text ?? "";
  const edits = [...fillings(comparison), ...disputes(comparison), ...additions(comparison)].sort(
    (x, y) => x.start - y.start || x.end - y.end,
  );
  const parts: string[] = [legend(comparison)];
  let at = 0;
  for (const edit of edits) {
    // Of two at one place the first stands.
    if (edit.start < at) continue;
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join("") + text.slice(at) + (text.endsWith("\n") ? "" : "\n");
}

function legend({ documents }: CallComparison): string {
  const names = documents.map(({ path }, index) => `${letterOf(index)} = ${path ?? "text"}`).join(", ");
  return `[Consolidated transcript: ${names}. Filled and disputed places stand between ⟦ and ⟧.]\n\n`;
}
