import type { CheckContext } from "./context.js";
import { phraseKeys } from "./english.js";
import { englishOf } from "./term-uses.js";
import type { Term } from "./term.js";

interface Said {
  /** Everything in Chinese, as compared. */
  readonly chinese: string;
  /** The lemmas of everything in English, with a space before and after each. */
  readonly english: string;
}

const saidIn = new WeakMap<CheckContext, Said>();

function said(context: CheckContext): Said {
  let known = saidIn.get(context);
  if (known === undefined) {
    const chinese = context.segments
      .filter((view) => view.segment.language === "zh")
      .map((view) => view.words.map((word) => word.text).join(""));
    const english = context.segments
      .filter((view) => view.segment.language === "en")
      .map((view) => englishOf(view).keys.join(" "));
    known = { chinese: chinese.join("\n"), english: ` ${english.join(" ")} ` };
    saidIn.set(context, known);
  }
  return known;
}

/** Whether the call speaks of a term anywhere, in either language: then it is likelier to speak of it here. */
export function isTopic(context: CheckContext, term: Pick<Term, "zh" | "preferred">): boolean {
  const { chinese, english } = said(context);
  return (
    term.zh.some((form) => chinese.includes(form)) ||
    term.preferred.some((phrase) => english.includes(` ${phraseKeys(phrase).join(" ")} `))
  );
}
