/** Scores of sentence alignments against gold, by the conventions of the benchmark's own scorer (`vec_strict` etc.). */

/** A bead as two lists of ids. */
export interface IdBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface DocumentScore {
  readonly gold: readonly IdBead[];
  readonly output: readonly IdBead[];
}

/** Reads `[0,1]:[2]` lines; a third `:score` field is ignored. */
export function parseBeads(text: string): IdBead[] {
  const beads: IdBead[] = [];
  for (const line of text.split("\n")) {
    const match = /^\[([^\]]*)\]\s*:\s*\[([^\]]*)\]/.exec(line.trim());
    if (match === null) continue;
    beads.push({ source: ids(match[1] ?? ""), target: ids(match[2] ?? "") });
  }
  return beads;
}

function ids(list: string): number[] {
  return list
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "")
    .map(Number);
}

export function formatBead({ source, target }: IdBead): string {
  return `[${source.join(",")}]:[${target.join(",")}]`;
}

const isNull = (bead: IdBead): boolean => bead.source.length === 0 || bead.target.length === 0;

/** The beads of `test` that are in `gold` too, duplicates once; and how many there are. */
function hits(gold: readonly IdBead[], test: readonly IdBead[]): { right: number; all: number } {
  const known = new Set(gold.map(formatBead));
  const unique = new Set(test.filter((b) => b.source.length > 0 || b.target.length > 0).map(formatBead));
  let right = 0;
  for (const bead of unique) if (known.has(bead)) right += 1;
  return { right, all: unique.size };
}

/**
 * Pooled over documents.
 * - `vec`: precision over all output beads, recall over gold beads with both sides (the figure that is quoted)
 * - `all`: null beads count in both
 * - `both`: null beads count in neither
 */
export function strictScores(documents: readonly DocumentScore[]): Record<"vec" | "all" | "both", Score> {
  const sums = { pv: [0, 0], rv: [0, 0], ra: [0, 0], pn: [0, 0] };
  const add = (key: keyof typeof sums, { right, all }: { right: number; all: number }): void => {
    sums[key] = [(sums[key][0] ?? 0) + right, (sums[key][1] ?? 0) + all];
  };
  for (const { gold, output } of documents) {
    const goldBoth = gold.filter((bead) => !isNull(bead));
    const outputBoth = output.filter((bead) => !isNull(bead));
    add("pv", hits(gold, output));
    add("rv", hits(outputBoth, goldBoth));
    add("ra", hits(output, gold));
    add("pn", hits(goldBoth, outputBoth));
  }
  const share = ([right = 0, all = 0]: number[]): number => (all === 0 ? 0 : right / all);
  const score = (p: number[], r: number[]): Score => {
    const precision = share(p);
    const recall = share(r);
    return {
      precision,
      recall,
      f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    };
  };
  return { vec: score(sums.pv, sums.rv), all: score(sums.pv, sums.ra), both: score(sums.pn, sums.rv) };
}

/** How many gold beads of every type there are, how many were found, how many the output has. */
export function byType(
  documents: readonly DocumentScore[],
): Map<string, { gold: number; found: number; output: number }> {
  const table = new Map<string, { gold: number; found: number; output: number }>();
  const row = (bead: IdBead): { gold: number; found: number; output: number } => {
    const type = `${bead.source.length}-${bead.target.length}`;
    let found = table.get(type);
    if (found === undefined) table.set(type, (found = { gold: 0, found: 0, output: 0 }));
    return found;
  };
  for (const { gold, output } of documents) {
    const known = new Set(output.map(formatBead));
    for (const bead of gold) {
      row(bead).gold += 1;
      if (known.has(formatBead(bead))) row(bead).found += 1;
    }
    for (const bead of output) row(bead).output += 1;
  }
  return new Map([...table].sort((a, b) => b[1].gold - a[1].gold));
}

/** Joins consecutive beads that lie inside one verse, as the bible benchmark does before it scores. */
export function mergeVerses(
  beads: readonly IdBead[],
  sourceVerses: readonly string[],
  targetVerses: readonly string[],
): IdBead[] {
  const verseOf = (list: readonly number[], verses: readonly string[]): string | null | undefined => {
    if (list.length === 0) return null;
    const names = new Set(list.map((id) => verses[id]));
    return names.size === 1 ? [...names][0] : undefined;
  };
  const out: { source: number[]; target: number[] }[] = [];
  let lastVerse: string | null = null;
  for (const bead of beads) {
    const a = verseOf(bead.source, sourceVerses);
    const b = verseOf(bead.target, targetVerses);
    let verse: string | null = null;
    if (a !== undefined && b !== undefined) verse = a === b ? a : a === null ? b : b === null ? a : null;
    const last = out[out.length - 1];
    if (verse !== null && verse === lastVerse && last !== undefined) {
      last.source.push(...bead.source);
      last.target.push(...bead.target);
    } else out.push({ source: [...bead.source], target: [...bead.target] });
    lastVerse = verse;
  }
  return out;
}
