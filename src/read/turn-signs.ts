import { INTERPRETER_FORMULAS, OPENER_FORMULAS } from "./formulas.data.js";
import { anyOf, headOf } from "./formulas.js";
import type { Introduction } from "./handover.js";
import { HAN, LETTER } from "./letters.js";
import { isChineseName } from "./names.js";
import { readFirm, readLatinName } from "./people.js";

const COURTESY = 48;

/** "Thank you.", "Thank you, everyone. Bye-bye..", 谢谢: no more than that. */
export function isCourtesy(text: string): boolean {
  if (text.length > COURTESY) return false;
  return /^(?:(?:okay|ok|great|yes|thank you|thanks|bye|bye-bye|sure|hello|hi|everyone|very much|so much|all|and)[\s,.!]*)+$/i.test(
    text,
  )
    ? true
    : /^[谢謝好的，。！! ]{1,12}$/.test(text);
}

/** "Thank you, Lena" is not said by Lena. */
export function thanks(text: string, name: string): boolean {
  const head = headOf(text, 160).toLowerCase();
  return name
    .toLowerCase()
    .split(/\s+/)
    .some(
      (word) =>
        word.length > 1 &&
        new RegExp(`\\b(?:thank you|thanks),? (?:m[rs]s?\\.? )?${escaped(word)}\\b`).test(head),
    );
}

function escaped(word: string): string {
  return word.replace(/[^\w\u00c0-\uffff]/g, "\\$&");
}

const INTERPRETS = anyOf(INTERPRETER_FORMULAS);

/** "I will translate for Mr. Tan." */
export function saysToInterpret(text: string): boolean {
  return INTERPRETS.test(headOf(text, 300));
}

/** How much of an opening statement is looked at: the safe harbour comes late in it. */
const OPENING_STATEMENT = 6000;

/** Whether a turn reads out the release's particulars, as whoever opens for the company does. */
export function readsParticulars(text: string): boolean {
  const start = text.slice(0, OPENING_STATEMENT);
  return OPENER_FORMULAS.filter((formula) => formula.test(start)).length >= 2;
}

const SELF = /(?:^|[.!,?] )(?:[Tt]his is|I am|I'm|[Mm]y name is) (?=[A-Z])/g;
const SELF_CHINESE = new RegExp(
  `我是(?:来自)?(?:([^\\s，。,.是]{2,14}?)的(?:分析师|分析師)?)?([${HAN}]{2,4})(?=[，。,.；;、\\s]|$)`,
  "g",
);
/** What follows a given name when it is one: "This is Lena.", "This is Lena from Harbour". */
const AFTER_SELF = /^(?:[.,;!]|$| (?:from|of|with|at|here|speaking|asking|calling|on behalf|happy)\b)/;

const ON_BEHALF = new RegExp(`^(?: asking)?(?: on behalf of [${LETTER} .'-]{2,40}?)? (?:from|of|with|at) `);

/** "This is Rui Tan from Harbour Securities", 我是海港证券的谭睿. */
export function selfNamed(text: string): Introduction | null {
  if (text.length < 4) return null;
  const head = headOf(text, 260);
  SELF.lastIndex = 0;
  while (SELF.exec(head) !== null) {
    const at = SELF.lastIndex;
    const name = readLatinName(head, at);
    if (name === null || !AFTER_SELF.test(head.slice(name.end, name.end + 12))) continue;
    const link = ON_BEHALF.exec(head.slice(name.end));
    return { name: name.name, firm: link === null ? null : readFirm(head, name.end + link[0].length) };
  }
  if (!head.includes("我是")) return null;
  for (const match of head.matchAll(SELF_CHINESE)) {
    const name = match[2] ?? "";
    if (isChineseName(name)) return { name, firm: match[1] ?? null };
  }
  return null;
}

/** Whether two names have a word in common. */
export function sharesWord(a: string, b: string | null): boolean {
  if (b === null) return false;
  const words = new Set(b.toLowerCase().split(/\s+/));
  return a
    .toLowerCase()
    .split(/\s+/)
    .some((word) => words.has(word));
}

/** Mostly Chinese: a quarter as many characters as Latin letters hold as much. */
export function isChinese(text: string): boolean {
  let han = 0;
  let latin = 0;
  const length = Math.min(text.length, 4000);
  for (let i = 0; i < length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x4e00 && unit <= 0x9fff) han += 1;
    else if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) latin += 1;
  }
  return han * 4 > latin;
}
