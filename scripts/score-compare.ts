/** Scores `compare` on the sample pair of transcripts against its gold: differences, format-only variants, gaps. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compareTranscripts, type CallComparison, type Difference } from "../src/index.js";

const FOLDER = new URL("../corpus/calls/", import.meta.url);

interface Quoted {
  readonly a: string;
  readonly b: string;
}

interface Gold {
  readonly a: string;
  readonly b: string;
  readonly differences: readonly (Quoted & { readonly kind: string })[];
  readonly format: readonly Quoted[];
  readonly recovered: readonly {
    readonly marker: string;
    readonly text: string;
    readonly replaces: string;
  }[];
}

/** What a finding of a family may be called. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  figure: ["figure-differs", "figure-missing"],
  unit: ["unit-differs", "figure-differs"],
  period: ["period-differs"],
  negation: ["negation-differs"],
  name: ["name-differs", "speaker-differs"],
  term: ["term-differs", "name-differs"],
};

export interface CompareScore {
  readonly kinds: ReadonlyMap<string, { found: number; all: number }>;
  readonly missed: readonly (Quoted & { readonly kind: string })[];
  readonly wrong: readonly Difference[];
  readonly flagged: readonly Quoted[];
  readonly raised: number;
  readonly right: number;
  readonly formats: number;
  readonly recovered: number;
  readonly gaps: number;
  readonly comparison: CallComparison;
}

const read = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");

/** Compares the sample pair. Findings of severity minor and above count. */
export function scoreCompare(): CompareScore {
  const gold = JSON.parse(read("minghe-2024q4.compare.json")) as Gold;
  const texts = [read(gold.a), read(gold.b)];
  const comparison = compareTranscripts([
    { text: texts[0] ?? "", path: gold.a },
    { text: texts[1] ?? "", path: gold.b },
  ]);
  const touches = (difference: Difference, { a, b }: Quoted) =>
    [a, b].some((quote, document) => {
      const start = (texts[document] ?? "").indexOf(quote);
      return [difference.places, ...difference.related].some((places) => {
        const span = places[document]?.span;
        return span !== undefined && span.start < start + quote.length && start < span.end;
      });
    });
  const counted = comparison.differences.filter(({ severity }) => severity !== "neutral");
  const kinds = new Map<string, { found: number; all: number }>();
  const missed = gold.differences.filter((expected) => {
    const found = counted.some(
      (d) => FAMILIES[expected.kind]?.includes(d.check) === true && touches(d, expected),
    );
    const entry = kinds.get(expected.kind) ?? { found: 0, all: 0 };
    kinds.set(expected.kind, { found: entry.found + (found ? 1 : 0), all: entry.all + 1 });
    return !found;
  });
  const wrong = counted.filter((d) => !gold.differences.some((expected) => touches(d, expected)));
  const flagged = gold.format.filter((variant) => wrong.some((d) => touches(d, variant)));
  const recovered = gold.recovered.filter(({ text }) =>
    comparison.recovered.some(
      (entry) => entry.document === 1 && entry.text.includes(text) && entry.text.length < text.length + 12,
    ),
  ).length;
  return {
    kinds,
    missed,
    wrong,
    flagged,
    raised: counted.length,
    right: counted.length - wrong.length,
    formats: gold.format.length,
    recovered,
    gaps: gold.recovered.length,
    comparison,
  };
}

const share = (part: number, whole: number) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(0)} % (${part}/${whole})`;

/** The table of `npm run score`. */
export function compareTable(score: CompareScore): string[][] {
  const kinds = [...score.kinds]
    .sort()
    .map(([kind, { found, all }]) => [`${kind} differences found`, share(found, all)]);
  return [
    ["two transcripts of one invented call", "result"],
    ...kinds,
    ["findings that are right", share(score.right, score.raised)],
    ["format-only variants flagged", share(score.flagged.length, score.formats)],
    ["unclear places recovered", share(score.recovered, score.gaps)],
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const score = scoreCompare();
  for (const row of compareTable(score)) console.log(row.join("\t"));
  for (const { kind, a, b } of score.missed) console.log(`missed  ${kind} | ${a} | ${b}`);
  for (const d of score.wrong)
    console.log(
      `wrong   ${d.severity} ${d.check} | ${d.places.map((place) => place?.text ?? "-").join(" | ")}`,
    );
  for (const { a, b } of score.flagged) console.log(`format  ${a} | ${b}`);
  for (const { text, marker, document } of score.comparison.recovered)
    console.log(
      `recovered ${document} ${score.comparison.documents[document]?.text.slice(marker.span.start, marker.span.end) ?? ""} | ${text}`,
    );
}
