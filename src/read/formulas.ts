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

/** Most stretches of talk are tidy as they are, and looking is cheaper than rewriting. */
const UNTIDY = /[\t\n\v\f\r\u00a0\u2018\u2019\u2028\u2029\u3000]|^ | {2}| $/;

function plain(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\u2018\u2019]/g, "'")
    .trim();
}

/** Patterns joined into one, so that a text is searched once however many there are. All are read without case. */
export function anyOf(formulas: readonly RegExp[]): RegExp {
  return new RegExp(formulas.map((formula) => formula.source).join("|"), "i");
}

const OPENING = anyOf(OPERATOR_OPENINGS);
const OPERATOR = anyOf(OPERATOR_FORMULAS);
/** Longer than any of an operator's openings. */
const OPENING_LENGTH = 140;

/** Whether a line begins the way only an operator's turn does. */
export function opensAsOperator(line: string): boolean {
  return OPENING.test(headOf(line, OPENING_LENGTH));
}

/** Executives talk at length and may mention anything an operator says; the operator's instructions are short. */
const LONGEST_OPERATOR_TURN = 3000;

/** Whether a turn is the operator's by what is said in it. */
export function speaksAsOperator(text: string): boolean {
  if (text.length > LONGEST_OPERATOR_TURN) return opensAsOperator(text);
  return OPERATOR.test(
    text.length <= HEAD + TAIL ? headOf(text, HEAD + TAIL) : `${headOf(text)} ${tailOf(text)}`,
  );
}
