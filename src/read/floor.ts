import type { Cast } from "./cast.js";
import { INTERPRETING_ANNOUNCED } from "./formulas.data.js";
import { anyOf } from "./formulas.js";
import { handoverOf, introductionOf, type Introduction } from "./handover.js";
import type { DraftTurn } from "./layout.js";
import { roleOfTitle } from "./roles.js";
import type { MarkerKind, Role, Turn } from "./transcript.js";
import { isChinese, isCourtesy } from "./turn-signs.js";

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

/** Who has the floor, and what the call has said so far. */
export interface State {
  readonly cast: Cast;
  expected: Expected | null;
  /** Who asked the question that is being answered. */
  analyst: Introduction | null;
  /** The call has said that it is interpreted. */
  interpreted: boolean;
  /** The executive who spoke last, until the floor is given to someone else. */
  floor: Attribution | null;
  previous: { readonly role: Role; readonly chinese: boolean } | null;
}

const ANNOUNCED = anyOf(INTERPRETING_ANNOUNCED);

/** Before anything is said. */
export function beginning(cast: Cast): State {
  return { cast, expected: null, analyst: null, interpreted: false, floor: null, previous: null };
}

/** What a turn changes for the ones after it. */
export function advance(turn: Spoken, found: Attribution, state: State): void {
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
  if (found.role === "operator") state.floor = null;
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
  const known =
    handover?.to === "person" && handover.name !== null && state.cast.find(handover.name) !== null;
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
  // Said in Chinese and rendered next: the one who was named still comes, under the name that is known.
  const rendered =
    before?.kind === "person" && before.chinese && !isChinese(text) && found.speaker !== before.name;
  if (rendered && !known) state.expected = { ...before, chinese: false };
  if (found.role === "executive") state.floor = found;
  if (state.expected !== null) state.floor = null;
}
