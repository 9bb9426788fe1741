import type { Inspection } from "../check/inspection.js";
import { printable } from "./excerpt.js";
import { lineIndex } from "./place.js";

function counted(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, n]) => `${n} ${value}`).join(", ") || "none";
}

/** Documents whose text is not their bytes. */
const EXTRACTED = new Set(["docx", "xlsx", "pdf", "html", "json"]);

function encodingRow(encoding: string): string {
  return EXTRACTED.has(encoding)
    ? `${encoding}; the text was extracted, and every place counts in the extracted text`
    : encoding;
}

const START_LENGTH = 48;

/** The places that told the layout: their lines, and how they begin. */
function cueRows(
  { transcript: { text }, layoutCues = [] }: Inspection,
  lineOf: (at: number) => number,
): string[] {
  return layoutCues.map(({ start, end }, i) => {
    const shown = [...printable(text.slice(start, Math.min(end, start + 400))).replace(/\s+/gu, " ")];
    const excerpt = shown.slice(0, START_LENGTH).join("") + (shown.length > START_LENGTH ? "…" : "");
    return `${(i === 0 ? "  seen in" : "").padEnd(12)}line ${lineOf(start)}: ${excerpt}`;
  });
}

/** What was recognised in a transcript, for a person; `notes` say what of the document was not taken. */
export function inspectReport(inspection: Inspection, notes: readonly string[] = []): string {
  const { transcript, languageSpans, coverage } = inspection;
  const lineOf = lineIndex(transcript.text);
  const row = (label: string, text: string) => `${label.padEnd(12)}${text}`;
  const languages = new Map(inspection.turns.map((turn) => [turn.id, turn.language]));
  const notSpeech = languageSpans.filter((span) => !span.speech).length;
  const lines = [
    row("File", printable(inspection.path ?? "text")),
    row("Layout", `${transcript.layout}: ${transcript.layoutReason}`),
    ...cueRows(inspection, lineOf),
    row("Encoding", encodingRow(inspection.encoding)),
    ...notes.map((note) => row("Not read", printable(note))),
    row("Script", inspection.script),
    row("Turns", `${transcript.turns.length}; roles: ${counted(transcript.turns.map((t) => t.role))}`),
    row("Languages", counted(inspection.turns.map((t) => t.language))),
    row("Markers", counted(transcript.markers.map((m) => m.kind))),
    row(
      "Mandarin",
      `${coverage.mandarinCharacters} characters in text form; ${coverage.unavailable} places where only a marker stands for it (${coverage.unavailableTurns} of ${transcript.turns.length} turns)`,
    ),
    ...(notSpeech === 0
      ? []
      : [
          row(
            "Not speech",
            `${notSpeech} Chinese passages are a notice or a machine's translation, and are never scored`,
          ),
        ]),
    row("Furniture", `${transcript.furniture.length} lines that nobody spoke`),
    "",
  ];
  for (const turn of transcript.turns) {
    const text = printable(transcript.text.slice(turn.span.start, turn.span.end)).replace(/ +/gu, " ");
    const start = [...text].slice(0, START_LENGTH).join("");
    const inferred = turn.attribution === "inferred" ? "?" : "";
    const who = `${turn.speaker === null ? "-" : printable(turn.speaker) + inferred} (${turn.role})`;
    lines.push(
      `${String(lineOf(turn.span.start)).padStart(5)}  ${turn.id.padEnd(5)}${(languages.get(turn.id) ?? "none").padEnd(6)} ${who}: ${start}${start.length < text.length ? "…" : ""}`,
    );
  }
  return lines.join("\n") + "\n";
}

/** The same as data. */
export function inspectJson(inspection: Inspection, notes: readonly string[] = []): string {
  const { transcript } = inspection;
  return (
    JSON.stringify(
      {
        schema: "yidui.inspect/1",
        path: inspection.path,
        layout: transcript.layout,
        layoutReason: transcript.layoutReason,
        layoutCues: inspection.layoutCues ?? [],
        notes,
        encoding: inspection.encoding,
        script: inspection.script,
        turns: inspection.turns.map(({ id, span, speaker, title, role, attribution, language }) => ({
          id,
          span,
          speaker,
          title,
          role,
          attribution,
          language,
        })),
        languageSpans: inspection.languageSpans,
        markers: transcript.markers,
        furniture: transcript.furniture,
        coverage: inspection.coverage,
      },
      null,
      2,
    ) + "\n"
  );
}
