import { TO_OPERATOR } from "./formulas.data.js";
import { anyOf, tailOf } from "./formulas.js";
import { HAN, hasHan, isUpper, LETTER, UPPER } from "./letters.js";
import { isChineseName } from "./names.js";
import { readChinesePerson, readFirm, readLatinName, readPerson, type Mentioned } from "./people.js";

/** Who is to speak next, by the last words of a turn. */
export type Handover =
  | { readonly to: "operator" }
  | {
      readonly to: "person";
      readonly name: string | null;
      readonly title: string | null;
      /** To speak about the figures: that is an executive, title or no title. */
      readonly financial: boolean;
      /** Said in Chinese: the interpreter's rendition of it may come first. */
      readonly chinese: boolean;
    };

/** Words that give the floor; whom to, follows. */
const GIVING =
  /\b(?:(?:turn|hand|pass|transfer|give|yield|switch)(?:ing)? (?:(?:it|things|the (?:call|conference|floor|time|mic|microphone|line|presentation|meeting|word)) )?(?:back )?(?:over )?(?:back )?to (?!questions|the questions|q&a)|(?:host|speaker|presenter)(?: (?:for|of))? today(?:'s (?:call|conference|speaker))?,? |(?:pleasure to |like to |now |please )(?:introduce|welcome|invite) |and now,? (?=our ))/gi;
/** "Let me turn to Slide 5" gives nobody the floor: without "over" or "the call" it takes a title to tell. */
const PLAIN_GIVING = /^(?:turn|pass|give|switch)(?:ing)? to $/i;
const GIVING_CHINESE =
  /有请|有請|下面请|下面請|接下来请|接下來請|接下来由|接下來由|现在请|現在請|那请|那請|先请|先請|交给|交給|交由|邀请|邀請|[请請]/g;
const BACK_TO_OPERATOR = anyOf(TO_OPERATOR);
const NAME = `(?: ?[${UPPER}][${LETTER}'-]{1,20})`;
/** "Mr. Lin, please." */
const ASKED = new RegExp(
  `(?:^|[.!?] |\\band )((?:M[rs]s?\\.? |Miss |Dr\\.? )?${NAME}{1,3}),? please(?: go ahead| proceed| continue)?[. ]{0,6}$`,
);
/** "Please go ahead, Lena." */
const CALLED = new RegExp(
  `\\b[Pp]lease,? (?:go ahead|proceed|begin|start|continue),? (${NAME}{1,2})[. ]{0,6}$`,
);
/** How much of what follows a person tells what they will speak about. */
const PURPOSE = 90;

/** Shorter turns ("Thank you.") give the floor to nobody. */
const SHORTEST = 8;

/** Reads the end of a turn for a hand-over; null when it has none. The last one said counts. */
export function handoverOf(text: string): Handover | null {
  if (text.length < SHORTEST) return null;
  const tail = tailOf(text);
  let last: { at: number; person: Mentioned; chinese: boolean } | null = null;
  for (const { at, said } of found(GIVING, tail)) {
    const person = readPerson(tail, at);
    if (person === null || (PLAIN_GIVING.test(said) && person.title === null)) continue;
    last = { at, person, chinese: false };
  }
  for (const { at } of found(GIVING_CHINESE, tail)) {
    const person = readChinesePerson(tail, at);
    if (person !== null && (last === null || at >= last.at)) last = { at, person, chinese: true };
  }
  if (last !== null) {
    const { person, chinese } = last;
    const purpose = tail.slice(person.end, person.end + PURPOSE);
    const financial = /financ|\bfigures\b|财务|財務/i.test(purpose);
    return { to: "person", name: person.name, title: person.title, financial, chinese };
  }
  if (BACK_TO_OPERATOR.test(tail.slice(-200))) return { to: "operator" };
  const called = (ASKED.exec(tail) ?? CALLED.exec(tail))?.[1];
  if (called === undefined) return null;
  if (/^operator$/i.test(called)) return { to: "operator" };
  const person = readPerson(called, 0);
  return person === null
    ? null
    : { to: "person", name: person.name, title: person.title, financial: false, chinese: false };
}

/** Where the matches of a global pattern end, and what they are. */
function found(pattern: RegExp, text: string): { at: number; said: string }[] {
  const matches: { at: number; said: string }[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push({ at: match.index + match[0].length, said: match[0] });
  }
  return matches;
}

/** Who asks next, by the operator's introduction. */
export interface Introduction {
  readonly name: string | null;
  readonly firm: string | null;
}

const QUESTION_FROM =
  /\bquestion(?:er)?,? (?:(?:today|tonight|now|will|is|be|comes?|coming|we|have|here|and|that) ){0,5}(?:from|form)(?: the)?(?: lines?)?(?: of)? /gi;
const CHINESE_QUESTION_FROM = new RegExp(
  `(?:问题|問題|提问|提問)者?是?(?:来自|來自)[于於]?\\s*([^\\s，。,.]{2,20}?)(?:的(?:分析师|分析師)?|，)\\s*([${HAN}]{2,4}?|${NAME}{1,3})(?=先生|女士|小姐|[，。,.\\s]|$)`,
  "g",
);
const CHINESE_PLEASE_ASK = new RegExp(
  `[请請](?:来自|來自)?([^\\s，。,.请請]{2,20}?)的(?:分析师|分析師)?([${HAN}]{2,4}?)(?:先生|女士|小姐)?(?:提问|提問)`,
  "g",
);
/** A name that the transcriber did not get stands in brackets. */
const BRACKETED = /[[(]([^\])]{1,40})[\])]/y;

/** Reads an operator's turn for the analyst whom it introduces; null when it introduces none. */
export function introductionOf(text: string): Introduction | null {
  if (text.length < SHORTEST) return null;
  const tail = tailOf(text);
  const last = found(QUESTION_FROM, tail).at(-1);
  if (last !== undefined) return readIntroduced(tail, last.at);
  if (!hasHan(tail)) return null;
  let introduced: Introduction | null = null;
  for (const pattern of [CHINESE_QUESTION_FROM, CHINESE_PLEASE_ASK]) {
    for (const match of tail.matchAll(pattern)) {
      const name = match[2] ?? "";
      if (isUpper(name.charAt(0)) || isChineseName(name)) introduced = { name, firm: match[1] ?? null };
    }
  }
  return introduced;
}

function readIntroduced(text: string, at: number): Introduction {
  BRACKETED.lastIndex = at;
  const bracketed = BRACKETED.exec(text);
  let name: string | null = null;
  let end = at;
  if (bracketed !== null) {
    const inside = bracketed[1] ?? "";
    // "[Indiscernible]" is no name, "[Alexio]" is the transcriber's guess at one.
    name = readLatinName(inside, 0)?.name ?? null;
    if (name !== null && /^(?:indiscernible|inaudible|foreign|ph|unintelligible)/i.test(name)) name = null;
    end = at + bracketed[0].length;
  } else {
    const honorific = /(?:Mr|Ms|Mrs|Miss|Dr)\.? /y;
    honorific.lastIndex = at;
    const person = readLatinName(text, at + (honorific.exec(text)?.[0].length ?? 0));
    if (person !== null) {
      name = person.name;
      end = person.end;
    }
  }
  const link = /,? (?:of|from|with|at|representing|who is with) |, /y;
  link.lastIndex = end;
  const linked = link.exec(text);
  const firm = linked === null ? null : readFirm(text, end + linked[0].length);
  return { name, firm };
}
