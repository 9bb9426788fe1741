import type { Cast } from "./cast.js";
import { advance, beginning, type Attribution, type Spoken, type State } from "./floor.js";
import { inferred, interprets, opensForCompany } from "./inference.js";
import { hasHan } from "./letters.js";
import { roleOfHeading, roleOfLabel } from "./roles.js";
import type { Role } from "./transcript.js";
import { isChinese } from "./turn-signs.js";

/**
 * Who speaks in each turn and in what part. Headings tell it first; where there are none, what is said does: an
 * operator's formulas, the hand-over before a turn, "This is Lena", "I will translate for Mr. Tan". What nothing
 * tells stays unknown: a wrong role pairs Mandarin with the wrong English.
 */
export function attribute(turns: readonly Spoken[], cast: Cast): Attribution[] {
  const state = beginning(cast);
  const numbered = new Map<string, Role>();
  return turns.map((turn) => {
    const { speaker } = turn.draft;
    const found =
      speaker === null ? inferred(turn, state) : remembered(headed(turn, speaker, state), numbered);
    advance(turn, found, state);
    return found;
  });
}

/** `spk02`, `Speaker 3`, 发言人1: one voice, whose part is known once one of its turns tells it. */
const NUMBERED = /\d$/;

function remembered(found: Attribution, numbered: Map<string, Role>): Attribution {
  const { speaker, role } = found;
  if (speaker === null || !NUMBERED.test(speaker) || roleOfLabel(speaker) === null) return found;
  if (role === "unknown") return { ...found, role: numbered.get(speaker) ?? role };
  if (!numbered.has(speaker)) numbered.set(speaker, role);
  return found;
}

function firstParagraph({ draft, text }: Spoken): string {
  const [first] = draft.paragraphs;
  return first === undefined ? text : text.slice(0, first.end - first.start);
}

function headed(turn: Spoken, speaker: string, state: State): Attribution {
  const { title } = turn.draft;
  const person = state.cast.find(speaker);
  const known = { speaker, title: title ?? person?.title ?? null, attribution: "heading" as const };
  // Mandarin, or "[Foreign Language]", and then "[Interpreted]" under one name: the turn holds both, and is the speaker's.
  const interpreting =
    turn.openings.includes("interpreted") &&
    turn.openings[0] !== "foreign-language" &&
    (turn.openings[0] === "interpreted" || !isChinese(firstParagraph(turn)));
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
  // "Speaker 2", "Unidentified Company Representative": what they say tells as much as if they had no name.
  if (role === "unknown" && roleOfLabel(speaker) !== null) role = inferred(turn, state).role;
  if (role === "unknown" && expected?.kind === "person") role = expected.role;
  // "over to Mr. Shen", and then 沈国强: names in two scripts cannot be compared, and no one else was called.
  if (role === "unknown" && expected?.kind === "person" && hasHan(speaker) && expected.name !== null)
    role = hasHan(expected.name) ? role : (state.cast.find(expected.name)?.role ?? role);
  if (role === "unknown" && opensForCompany(turn.text, state)) role = "investor-relations";
  // An investor relations officer often interprets too; an executive or analyst who translates says both.
  if ((role === "investor-relations" || role === "unknown") && interprets(turn)) role = "interpreter";
  return { ...known, role };
}
