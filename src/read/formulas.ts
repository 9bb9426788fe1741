import { OPERATOR_FORMULAS, OPERATOR_OPENINGS } from "./formulas.data.js";

/** How far into a turn, and back from its end, a formula is looked for. UTF-16 units. */
const HEAD = 900;
const TAIL = 600;

/** The first stretch of a turn, in which people say who they are. White space is single blanks. */
export function headOf(text: string, length = HEAD): string {
  return plain(text.slice(0, length));
}

/** The last stretch of a turn, in which people say who comes next. */
export function tailOf(text: string, length = TAIL): string {
  return plain(text.slice(-length));
}

function plain(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\u2018\u2019]/g, "'")
    .trim();
}

export function saysOneOf(text: string, formulas: readonly RegExp[]): boolean {
  return formulas.some((formula) => formula.test(text));
}

/** Whether a line begins the way only an operator's turn does. */
export function opensAsOperator(line: string): boolean {
  return saysOneOf(headOf(line, 240), OPERATOR_OPENINGS);
}

/** Whether a turn is the operator's by what is said in it. */
export function speaksAsOperator(text: string): boolean {
  if (opensAsOperator(text)) return true;
  // Executives talk at length and may mention any of this; the operator's instructions are short.
  return (
    text.length <= 3000 &&
    (saysOneOf(headOf(text), OPERATOR_FORMULAS) || saysOneOf(tailOf(text), OPERATOR_FORMULAS))
  );
}
