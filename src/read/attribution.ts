import type { Cast } from "./cast.js";
import {
  ANSWERER_FORMULAS,
  ASKER_FORMULAS,
  INTERPRETER_FORMULAS,
  INTERPRETING_ANNOUNCED,
  OPENER_FORMULAS,
} from "./formulas.data.js";
import { anyOf, headOf, speaksAsOperator } from "./formulas.js";
import { handoverOf, introductionOf, type Introduction } from "./handover.js";
import type { DraftTurn } from "./layout.js";
import { HAN, LETTER } from "./letters.js";
import { isChineseName } from "./names.js";
import { readFirm, readLatinName } from "./people.js";
import { roleOfHeading, roleOfTitle } from "./roles.js";
import type { MarkerKind, Role, Turn } from "./transcript.js";

/** A turn with what its markers say: all that attribution looks at. */
export interface Spoken {
  readonly draft: DraftTurn;
  readonly text: string;
  /** The marker that each paragraph begins with. */
  readonly openings: readonly (MarkerKind | null)[];
}

export type Attribution = Pick<Turn, "speaker" | "title" | "role" | "attribution">;

/** Who is awaited after a turn. */
type Expected =
  | { readonly kind: "operator" }
  | ({ readonly kind: "analyst" } & Introduction)
  | {
      readonly kind: "person";
      readonly name: string | null;
      readonly title: string | null;
      readonly role: Role;
      readonly byOperator: boolean;
      readonly chinese: boolean;
    };

interface State {
  readonly cast: Cast;
  expected: Expected | null;
  /** Who asked the question that is being answered. */
  analyst: Introduction | null;
  /** The call has said that it is interpreted. */
  interpreted: boolean;
  previous: { readonly role: Role; readonly chinese: boolean } | null;
}

const ANNOUNCED = anyOf(INTERPRETING_ANNOUNCED);
const INTERPRETS = anyOf(INTERPRETER_FORMULAS);
const ASKS = anyOf(ASKER_FORMULAS);
const ANSWERS = anyOf(ANSWERER_FORMULAS);

const NONE: Attribution = { speaker: null, title: null, role: "unknown", attribution: "none" };

/**
 * Who speaks in each turn and in what part. Headings tell it first; where there are none, what is said does: an
 * operator's formulas, the hand-over before a turn, "This is Lena", "I will translate for Mr. Tan". What nothing
 * tells stays unknown: a wrong role pairs Mandarin with the wrong English.
 */
export function attribute(turns: readonly Spoken[], cast: Cast): Attribution[] {
  const state: State = { cast, expected: null, analyst: null, interpreted: false, previous: null };
  return turns.map((turn) => {
    const found = turn.draft.speaker === null ? inferred(turn, state) : headed(turn, state);
    advance(turn, found, state);
    return found;
  });
}

// ---------------------------------------------------------------- headings

function headed(turn: Spoken, state: State): Attribution {
  const { speaker, title } = turn.draft;
  if (speaker === null) return NONE;
  const person = state.cast.find(speaker);
  const known = { speaker, title: title ?? person?.title ?? null, attribution: "heading" as const };
  const interpreting = turn.openings.includes("interpreted");
  if (interpreting) return { ...known, role: "interpreter" };
  const own = roleOfHeading(speaker, title);
  let role = own.role;
  if (role === "unknown" && person !== null) role = person.role;
  const weak = own.role === "unknown" ? (person?.weak ?? true) : own.weak;
  const { expected } = state;
  // "Harbour's Rui Tan, Managing Director" asks a question: the operator said so.
  if ((role === "unknown" || weak) && role !== "analyst" && expected?.kind === "analyst") {
    role = "analyst";
    known.title ??= expected.firm;
  }
  if (role === "unknown" && expected?.kind === "person") role = expected.role;
  if (role === "unknown" && opensForCompany(turn, state)) role = "investor-relations";
  // An investor relations officer often interprets too; an executive or analyst who translates says both.
  if ((role === "investor-relations" || role === "unknown") && saysToInterpret(turn)) role = "interpreter";
  return { ...known, role };
}

// ---------------------------------------------------------------- no headings

type Rule = (turn: Spoken, state: State) => Omit<Attribution, "attribution"> | null;

/** Tried in order; the first that tells something decides. */
const RULES: readonly Rule[] = [
  // The operator is known by what they say.
  (turn, { expected }) =>
    expected?.kind === "analyst" && !opensLikeOperator(turn)
      ? null
      : speaksAsOperator(turn.text)
        ? { speaker: "Operator", title: null, role: "operator" }
        : null,
  // The transcriber says that an interpreter speaks.
  (turn) => (turn.openings[0] === "interpreted" ? { speaker: null, title: null, role: "interpreter" } : null),
  (turn) => (saysToInterpret(turn) ? { speaker: null, title: null, role: "interpreter" } : null),
  asIntroduced,
  asHandedOver,
  asNamedByThemselves,
  // English after Mandarin, on a call that said it is interpreted.
  (turn, { previous, interpreted }) =>
    interpreted && previous?.chinese === true && previous.role === "executive" && !isChinese(turn.text)
      ? { speaker: null, title: null, role: "interpreter" }
      : null,
  asAsker,
  (turn, { previous }) =>
    previous?.role === "analyst" &&
    turn.openings[0] !== "foreign-language" &&
    ANSWERS.test(headOf(turn.text, 300))
      ? { speaker: null, title: null, role: "executive" }
      : null,
];

function inferred(turn: Spoken, state: State): Attribution {
  for (const rule of RULES) {
    const found = rule(turn, state);
    if (found !== null) return { ...found, attribution: "inferred" };
  }
  return NONE;
}

/** After "the next question comes from …" the next turn is the analyst's. */
function asIntroduced(turn: Spoken, state: State): ReturnType<Rule> {
  const { expected } = state;
  if (expected?.kind !== "analyst") return null;
  const self = selfNamed(turn.text);
  // "This is Ann on behalf of Rui Tan": the one who speaks is not the one announced.
  const other = self !== null && self.name !== null && !sharesWord(self.name, expected.name);
  return {
    speaker: other ? self.name : (expected.name ?? self?.name ?? null),
    title: (other ? self.firm : null) ?? expected.firm ?? self?.firm ?? null,
    role: "analyst",
  };
}

/** After "I will now turn the call over to our CFO, Lena" the next turn is Lena's. */
function asHandedOver(turn: Spoken, state: State): ReturnType<Rule> {
  const { expected } = state;
  if (expected === null || expected.kind === "analyst" || isCourtesy(turn.text)) return null;
  if (expected.kind === "operator") return null;
  const { cast } = state;
  const office = expected.title === null ? null : cast.holder(expected.title);
  const person = expected.name === null ? office : (cast.find(expected.name) ?? office);
  const speaker = person?.name ?? expected.name;
  if (speaker !== null && thanks(turn.text, speaker)) return null;
  // 接下来请孙总: the interpreter first renders these words, and only then does 孙总 speak.
  if (expected.chinese && !isChinese(turn.text)) return null;
  let role = person !== null && person.role !== "unknown" ? person.role : expected.role;
  if (role === "unknown" && opensForCompany(turn, state)) role = "investor-relations";
  return { speaker, title: person?.title ?? expected.title, role };
}

function asNamedByThemselves(turn: Spoken, state: State): ReturnType<Rule> {
  const self = selfNamed(turn.text);
  if (self === null || self.name === null) return null;
  const person = state.cast.find(self.name);
  if (person !== null) return { speaker: person.name, title: person.title, role: person.role };
  return { speaker: self.name, title: self.firm, role: self.firm === null ? "unknown" : "analyst" };
}

/** "That's very helpful": whoever asked speaks again. */
function asAsker(turn: Spoken, { analyst, previous }: State): ReturnType<Rule> {
  if (analyst === null || previous === null || previous.role === "operator" || previous.role === "analyst")
    return null;
  if (turn.text.length > 300 || !ASKS.test(headOf(turn.text))) return null;
  return { speaker: analyst.name, title: analyst.firm, role: "analyst" };
}

// ---------------------------------------------------------------- what a turn says

function advance(turn: Spoken, found: Attribution, state: State): void {
  const { text } = turn;
  // Said before the questions if at all.
  state.interpreted ||= state.analyst === null && ANNOUNCED.test(text.slice(0, 6000));
  // A mere "Thank you." between a hand-over and the turn it announces takes nothing from it.
  if (isCourtesy(text) && found.role !== "operator" && turn.draft.speaker === null) return;
  const before = state.expected;
  const lasting =
    found.role === "analyst" || found.role === "executive" || found.role === "investor-relations";
  if (found.speaker !== null && lasting) state.cast.add(found.speaker, found.title, found.role, false);
  state.previous = { role: found.role, chinese: isChinese(text) };
  state.expected = null;
  const introduction = found.role === "operator" || found.role === "unknown" ? introductionOf(text) : null;
  if (introduction !== null) {
    state.expected = { kind: "analyst", ...introduction };
    state.analyst = introduction;
    if (introduction.name !== null && state.cast.find(introduction.name) === null) {
      state.cast.add(introduction.name, introduction.firm, "analyst", false);
    }
    return;
  }
  const handover = handoverOf(text);
  if (handover?.to === "operator") state.expected = { kind: "operator" };
  if (handover?.to === "person") {
    const titled = handover.title === null ? "unknown" : roleOfTitle(handover.title).role;
    state.expected = {
      kind: "person",
      name: handover.name,
      title: handover.title,
      role: titled === "unknown" && handover.financial && found.role !== "operator" ? "executive" : titled,
      byOperator: found.role === "operator",
      chinese: handover.chinese,
    };
    if (handover.name !== null && state.expected.role !== "unknown") {
      state.cast.add(handover.name, handover.title, state.expected.role, true);
    }
  }
  // Said in Chinese and rendered next: the one who was named still comes.
  const rendered =
    before?.kind === "person" && before.chinese && !isChinese(text) && found.speaker !== before.name;
  if (state.expected === null && rendered) state.expected = { ...before, chinese: false };
}

/** The one who reads out the release's particulars, right after the operator gave them the floor. */
function opensForCompany(turn: Spoken, { expected, previous }: State): boolean {
  const first = expected?.kind === "person" ? expected.byOperator : previous?.role === "operator";
  if (!first || expected?.kind === "analyst") return false;
  const start = turn.text.slice(0, 6000);
  return OPENER_FORMULAS.filter((formula) => formula.test(start)).length >= 2;
}

function saysToInterpret(turn: Spoken): boolean {
  if (turn.openings[0] === "foreign-language") return false;
  return INTERPRETS.test(headOf(turn.text, 300));
}

function opensLikeOperator(turn: Spoken): boolean {
  return turn.openings[0] === "instructions" || introductionOf(turn.text) !== null;
}

const COURTESY = 48;

/** "Thank you.", "Thank you, everyone. Bye-bye..", 谢谢: no more than that. */
function isCourtesy(text: string): boolean {
  if (text.length > COURTESY) return false;
  return /^(?:(?:okay|ok|great|yes|thank you|thanks|bye|bye-bye|sure|hello|hi|everyone|very much|so much|all|and)[\s,.!]*)+$/i.test(
    text,
  )
    ? true
    : /^[谢謝好的，。！! ]{1,12}$/.test(text);
}

/** "Thank you, Lena" is not said by Lena. */
function thanks(text: string, name: string): boolean {
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

const SELF = /(?:^|[.!,?] )(?:[Tt]his is|I am|I'm|[Mm]y name is) (?=[A-Z])/g;
const SELF_CHINESE = new RegExp(
  `我是(?:来自)?(?:([^\\s，。,.是]{2,14}?)的(?:分析师|分析師)?)?([${HAN}]{2,4})(?=[，。,.；;、\\s]|$)`,
  "g",
);
/** What follows a given name when it is one: "This is Lena.", "This is Lena from Harbour". */
const AFTER_SELF = /^(?:[.,;!]|$| (?:from|of|with|at|here|speaking|asking|calling|on behalf|happy)\b)/;

const ON_BEHALF = new RegExp(`^(?: asking)?(?: on behalf of [${LETTER} .'-]{2,40}?)? (?:from|of|with|at) `);

/** "This is Rui Tan from Harbour Securities", 我是海港证券的谭睿. */
function selfNamed(text: string): Introduction | null {
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

function sharesWord(a: string, b: string | null): boolean {
  if (b === null) return false;
  const words = new Set(b.toLowerCase().split(/\s+/));
  return a
    .toLowerCase()
    .split(/\s+/)
    .some((word) => words.has(word));
}

/** Mostly Chinese: a quarter as many characters as Latin letters hold as much. */
function isChinese(text: string): boolean {
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
