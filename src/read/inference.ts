import { ANSWERER_FORMULAS, ASKER_FORMULAS } from "./formulas.data.js";
import { anyOf, headOf, speaksAsOperator } from "./formulas.js";
import type { Attribution, Spoken, State } from "./floor.js";
import { introductionOf } from "./handover.js";
import {
  isChinese,
  isCourtesy,
  readsParticulars,
  saysToInterpret,
  selfNamed,
  sharesWord,
  thanks,
} from "./turn-signs.js";

const ASKS = anyOf(ASKER_FORMULAS);
const ANSWERS = anyOf(ANSWERER_FORMULAS);

const NONE: Attribution = { speaker: null, title: null, role: "unknown", attribution: "none" };

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
  (turn) => (interprets(turn) ? { speaker: null, title: null, role: "interpreter" } : null),
  asIntroduced,
  asHandedOver,
  asNamedByThemselves,
  // English after Mandarin, on a call that said it is interpreted.
  (turn, { previous, interpreted }) =>
    interpreted && previous?.chinese === true && previous.role === "executive" && !isChinese(turn.text)
      ? { speaker: null, title: null, role: "interpreter" }
      : null,
  inMandarin,
  asAsker,
  (turn, { previous }) =>
    previous?.role === "analyst" &&
    turn.openings[0] !== "foreign-language" &&
    ANSWERS.test(headOf(turn.text, 300))
      ? { speaker: null, title: null, role: "executive" }
      : null,
];

/** The speaker and role of a turn that has no heading, as far as what is said before and in it tells. */
export function inferred(turn: Spoken, state: State): Attribution {
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
  if (role === "unknown" && opensForCompany(turn.text, state)) role = "investor-relations";
  return { speaker, title: person?.title ?? expected.title, role };
}

function asNamedByThemselves(turn: Spoken, state: State): ReturnType<Rule> {
  const self = selfNamed(turn.text);
  if (self === null || self.name === null) return null;
  const person = state.cast.find(self.name);
  if (person !== null) return { speaker: person.name, title: person.title, role: person.role };
  return { speaker: self.name, title: self.firm, role: self.firm === null ? "unknown" : "analyst" };
}

/**
 * Mandarin on a call that said it is interpreted: after its interpreter the executive goes on, and after a question
 * one answers. Who answers is not said, and a further question in Mandarin is none.
 */
function inMandarin(turn: Spoken, { interpreted, previous, analyst, floor }: State): ReturnType<Rule> {
  if (!interpreted || previous === null || !isChinese(turn.text)) return null;
  if (previous.role === "interpreter" && analyst === null && floor !== null) {
    return { speaker: floor.speaker, title: floor.title, role: "executive" };
  }
  const answers = previous.role === "interpreter" || previous.role === "analyst";
  return answers && analyst !== null && !/请问|請問|问题|問題/.test(headOf(turn.text, 300))
    ? { speaker: null, title: null, role: "executive" }
    : null;
}

/** "That's very helpful": whoever asked speaks again. */
function asAsker(turn: Spoken, { analyst, previous }: State): ReturnType<Rule> {
  if (analyst === null || previous === null || previous.role === "operator" || previous.role === "analyst")
    return null;
  if (turn.text.length > 300 || !ASKS.test(headOf(turn.text))) return null;
  return { speaker: analyst.name, title: analyst.firm, role: "analyst" };
}

/** Whoever reads out the release's particulars right after the operator gave them the floor. */
export function opensForCompany(text: string, { expected, previous }: State): boolean {
  const first = expected?.kind === "person" ? expected.byOperator : previous?.role === "operator";
  return first && expected?.kind !== "analyst" && readsParticulars(text);
}

/** "I will translate for Mr. Tan", and not after his own words in the same turn. */
export function interprets(turn: Spoken): boolean {
  return turn.openings[0] !== "foreign-language" && saysToInterpret(turn.text);
}

function opensLikeOperator(turn: Spoken): boolean {
  return turn.openings[0] === "instructions" || introductionOf(turn.text) !== null;
}
