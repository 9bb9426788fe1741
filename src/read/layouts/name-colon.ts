import type { Layout } from "../layout.js";
import type { Page } from "../page.js";
import { prefixesOf, type Prefix } from "../speaker-prefixes.js";
import { turnsUnder, type Head } from "./turns-under.js";

/** `Lena Ortiz: Good evening.`, `Operator: …`, `Lena Ortiz [00:12]: …`, `spk01: …`, 王总：大家好。 */
export const nameColon: Layout = {
  id: "name-colon",
  summary: "every turn begins with `Name:` on its first line, a time before or after it or none",
  detect: (page) => {
    const prefixes = prefixesBy(page, ["colon"]);
    const speakers = speakersIn(prefixes);
    const reason = `${prefixes.size} lines begin with a speaker and a colon ("Name: …"), ${speakers} speakers in all`;
    const enough = prefixes.size >= 2 && speakers >= 2 && prefixes.size * 8 >= page.lines.length;
    return { score: enough ? 0.85 : 0, reason };
  },
  cues: (page) => prefixesBy(page, ["colon"]).keys(),
  parse: (page) => turnsUnder(page, headsOf(prefixesBy(page, ["colon"]))),
};

/** `<Q – Rui Tan – Lake Securities>: …`, `<A – Lena Ortiz>: …` in the questions, `Name, Title: …` before them. */
export const questionAnswerTags: Layout = {
  id: "question-answer-tags",
  summary:
    "questions and answers begin with `<Q – Name – Firm>:` and `<A – Name>:`, other turns with `Name:`",
  detect: (page) => {
    const tags = prefixesBy(page, ["tag"]).size;
    const others = prefixesBy(page, ["colon"]).size;
    const reason = `${tags} lines begin with "<Q – …>" or "<A – …>", and ${others} with a speaker and a colon`;
    return { score: tags >= 2 && (tags + others) * 10 >= page.lines.length ? 0.97 : 0, reason };
  },
  cues: (page) => prefixesBy(page, ["tag"]).keys(),
  parse: (page) => turnsUnder(page, headsOf(prefixesBy(page, ["tag", "colon"]))),
};

/** `LENA ORTIZ. Good evening.`, as exhibits of filings print it; `OPERATOR:` may stand beside. */
export const capitalNames: Layout = {
  id: "capital-names",
  summary: "every turn begins with a name in capitals and a full stop or a colon",
  detect: (page) => {
    const capitals = prefixesBy(page, ["capitals"]);
    const all = prefixesBy(page, ["capitals", "colon"]);
    const speakers = speakersIn(all);
    const reason = `${capitals.size} lines begin with a name in capitals and a full stop, and ${all.size - capitals.size} with a speaker and a colon`;
    const enough = capitals.size >= 2 && speakers >= 2 && all.size * 8 >= page.lines.length;
    return { score: enough ? 0.87 : 0, reason };
  },
  cues: (page) => prefixesBy(page, ["capitals"]).keys(),
  parse: (page) => turnsUnder(page, headsOf(prefixesBy(page, ["capitals", "colon"]))),
};

/** `[SPEAKER_02] Good evening.`, 【孙梅】各位好。 */
export const bracketedNames: Layout = {
  id: "bracketed-names",
  summary: "every turn begins with its speaker in square brackets, `[Name] …`, 【姓名】…",
  detect: (page) => {
    const prefixes = prefixesBy(page, ["bracket"]);
    const speakers = speakersIn(prefixes);
    const reason = `${prefixes.size} lines begin with a speaker in brackets ("[Name] …"), ${speakers} speakers in all`;
    const enough = prefixes.size >= 3 && speakers >= 2 && prefixes.size * 8 >= page.lines.length;
    return { score: enough ? 0.84 : 0, reason };
  },
  cues: (page) => prefixesBy(page, ["bracket"]).keys(),
  parse: (page) => turnsUnder(page, headsOf(prefixesBy(page, ["bracket"]))),
};

function prefixesBy(page: Page, kinds: readonly Prefix["kind"][]): Map<number, Prefix> {
  return new Map([...prefixesOf(page)].filter(([, { kind }]) => kinds.includes(kind)));
}

function speakersIn(prefixes: ReadonlyMap<number, Prefix>): number {
  return new Set([...prefixes.values()].map(({ heading }) => heading.name.toLowerCase())).size;
}

function headsOf(prefixes: ReadonlyMap<number, Prefix>): Map<number, Head> {
  return new Map(
    [...prefixes].map(([i, { heading, end }]) => [
      i,
      { name: heading.name, title: heading.title, lines: 1, end },
    ]),
  );
}
