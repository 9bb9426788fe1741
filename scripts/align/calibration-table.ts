/** A bead's score, and whether the gold has the bead. */
export interface Judged {
  readonly score: number;
  readonly right: boolean;
}

interface Decile {
  readonly from: number;
  readonly beads: number;
  readonly mean: number;
  readonly right: number;
}

/** Beads by tenths of the score: how many, their mean score, and what share of them is right. */
export function calibrationTable(judged: readonly Judged[]): Decile[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const inside = judged.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === tenth);
    const share = (pick: (one: Judged) => number): number =>
      inside.reduce((sum, one) => sum + pick(one), 0) / Math.max(1, inside.length);
    return {
      from: tenth / 10,
      beads: inside.length,
      mean: share(({ score }) => score),
      right: share(({ right }) => (right ? 1 : 0)),
    };
  }).filter(({ beads }) => beads > 0);
}

/** Fewer beads than this say nothing about a share. */
const ENOUGH = 30;

/** The largest distance of a tenth's mean score from its share right, where there are beads enough. */
function largestGap(table: readonly Decile[]): number {
  return table.reduce(
    (most, { beads, mean, right }) => (beads < ENOUGH ? most : Math.max(most, Math.abs(mean - right))),
    0,
  );
}

export function printTable(title: string, table: readonly Decile[]): void {
  console.log(`${title}: largest gap ${largestGap(table).toFixed(3)}`);
  for (const { from, beads, mean, right } of table) {
    console.log(
      `  ${from.toFixed(1)}–${(from + 0.1).toFixed(1)}  beads ${String(beads).padStart(5)}  mean score ${mean.toFixed(3)}  right ${right.toFixed(3)}`,
    );
  }
}
