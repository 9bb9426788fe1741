import type { CorpusPair } from "./record.js";

/** What is known of a pair beside its text, as names and values, for formats with room for properties. */
export function properties(pair: CorpusPair): (readonly [name: string, value: string])[] {
  const all: readonly (readonly [string, string | null])[] = [
    ["call", pair.call],
    ["pair", pair.id],
    ["turn", pair.turn],
    ["speaker", pair.speaker],
    ["role", pair.role],
    ["kind", pair.kind],
    ["score", String(pair.score)],
    ["origin", pair.origin],
    ["findings", pair.findings.join(" ")],
  ];
  return all.flatMap(([name, value]) => (value === null || value === "" ? [] : [[name, value] as const]));
}
