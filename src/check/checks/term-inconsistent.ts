import type { Evidence } from "../../text/finding.js";
import { evidence, type CheckContext, type PairView, type SegmentView } from "../context.js";
import { defineCheck } from "../define.js";
import { phraseKeys } from "../english.js";
import { isAcronym } from "../term-phrases.js";
import { documentPhrases, phrasesIn, termsIn } from "../term-uses.js";
import type { Term } from "../term.js";

/** One rendering of a term: where the term and where its English stands. */
interface Rendering {
  readonly pair: string;
  readonly source: Evidence;
  readonly target: Evidence;
}

/** By the lemmas of the English: "gross margin" and "gross margins" are one. */
type Renderings = Map<string, Rendering[]>;

/** A rendering is the usual one where it stands this often, and this much more often than another. */
const USUAL = 3;
const MORE = 3;

function placesIn(context: CheckContext, pair: PairView, term: Term): Rendering | null {
  const chinese = pair.source.segments.flatMap((view) =>
    termsIn(context.terms, view)
      .uses.filter((use) => use.terms.includes(term) && use.terms.length === 1)
      .map((use) => evidence(context, view.segment.side, use.span)),
  );
  const table = documentPhrases(context);
  const english = pair.target.segments.flatMap((view: SegmentView) =>
    phrasesIn(table, view)
      .longest.filter(
        (match) => match.whole && match.uses.some((use) => use.role === "right" && use.term === term),
      )
      .map((match) => evidence(context, view.segment.side, match.span)),
  );
  const [source] = chinese;
  const [target] = english;
  // Where a side has it twice it is not known which answers which.
  if (source === undefined || target === undefined || chinese.length > 1 || english.length > 1) return null;
  return { pair: pair.id, source, target };
}

function collect(context: CheckContext): Map<Term, Renderings> {
  const all = new Map<Term, Renderings>();
  for (const { pairs } of context.exchanges)
    for (const pair of pairs) {
      if (pair.source.language !== "zh" || pair.target.segments.length === 0) continue;
      const terms = new Set(
        pair.source.segments.flatMap((view) =>
          termsIn(context.terms, view).uses.flatMap((use) => [...use.terms]),
        ),
      );
      for (const term of terms) {
        const found = placesIn(context, pair, term);
        if (found === null) continue;
        const key = phraseKeys(found.target.text).join(" ");
        const renderings = all.get(term) ?? new Map<string, Rendering[]>();
        all.set(term, renderings);
        // A long call has a term ten thousand times: the list grows, and is not copied.
        const alike = renderings.get(key) ?? [];
        renderings.set(key, alike);
        alike.push(found);
      }
    }
  return all;
}

/** "Gross profit margin" is gross margin with a word more, and GMV stands for what it abbreviates. */
function isOtherWord(a: string, b: string): boolean {
  if (isAcronym(a.toUpperCase()) || isAcronym(b.toUpperCase())) return false;
  const words = new Set(a.split(" "));
  return !b.split(" ").some((word) => words.has(word));
}

export const termInconsistent = defineCheck({
  id: "term-inconsistent",
  severity: "neutral",
  summary: "One Mandarin term that the call renders in several ways.",
  why: "A reader takes two English names for two things.",
  limits:
    "Only renderings that the term base or a glossary knows, each right by itself, and only where one of them is plainly the usual one in this call.",
  messages: {
    several: "{source} is “{target}” here and “{usual}” elsewhere in this call",
  },
  examples: {
    wrong: [
      {
        zh: "一季度客单价上升了。二季度客单价持平。三季度⟦客单价⟧下降了。四季度客单价又回升了。",
        en: "Average order value rose in the first quarter. Average order value was flat in the second quarter. ⟦Basket size⟧ fell in the third quarter. Average order value recovered in the fourth quarter.",
        note: "Both are right; a reader takes them for two measures.",
      },
    ],
    right: [
      {
        zh: "一季度毛利率上升了。二季度毛利率持平。三季度毛利率下降了。四季度毛利率又回升了。",
        en: "Gross margin rose in the first quarter. Gross margin was flat in the second quarter. Gross profit margin fell in the third quarter. Gross margin recovered in the fourth quarter.",
        note: "The same term with a word more.",
      },
    ],
  },
  *run(context) {
    for (const renderings of collect(context).values()) {
      const [usual, ...others] = [...renderings].sort((a, b) => b[1].length - a[1].length);
      if (usual === undefined || usual[1].length < USUAL) continue;
      for (const [key, places] of others) {
        const [first] = places;
        if (first === undefined || places.length * MORE > usual[1].length || !isOtherWord(usual[0], key))
          continue;
        const best = usual[1][0]?.target.text ?? usual[0];
        yield {
          message: "several",
          data: { source: first.source.text, target: first.target.text, usual: best },
          confidence: 0.7,
          pair: first.pair,
          source: first.source,
          target: first.target,
          related: [...places.slice(1), ...usual[1].slice(0, 3)].map(({ target }) => target),
          suggestion: best,
        };
      }
    }
  },
});
