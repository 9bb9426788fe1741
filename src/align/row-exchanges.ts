import type { Transcript } from "../read/transcript.js";
import type { Segment } from "../segment/segment.js";
import type { Exchange } from "./bead.js";

/** The exchanges of a table, where speech and rendition stand side by side: the Chinese of a row against its English. */
export function rowExchanges({ turns, rows = [] }: Transcript, segments: readonly Segment[]): Exchange[] {
  const byTurn = new Map<string, number[]>();
  for (const [index, { turn }] of segments.entries()) {
    const known = byTurn.get(turn);
    if (known === undefined) byTurn.set(turn, [index]);
    else known.push(index);
  }
  return rows.flatMap((row) => {
    const inRow = row.flatMap((index) => byTurn.get(turns[index]?.id ?? "") ?? []);
    const of = (language: "zh" | "en") => inRow.filter((index) => segments[index]?.language === language);
    const [source, target] = [of("zh"), of("en")];
    return source.length === 0 ? [] : [{ source, target, origin: "speech" as const }];
  });
}
