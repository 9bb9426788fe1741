import { fromInteger, parseDecimal } from "./decimal.js";
import { draft, type Draft } from "./en-draft.js";
import type { Token } from "./en-tokens.js";

/** Words behind `double` that make it an adjective of no amount (double blow, double room are idioms of their own). */
const VERB_OBJECTS: ReadonlySet<string> = new Set(
  "the our its their that in over by from again sales users volume volumes shipments deliveries annually yearly every year-on-year year that to as what this last of capacity revenue sales profit output production and while since within every his her your".split(
    " ",
  ),
);

/** Words before `double` that make it a verb: we will double sales, to triple output. */
const VERB_LEADS: ReadonlySet<string> = new Set(
  "to will would can could may might should shall must ll we they nearly almost roughly again".split(" "),
);

function word(list: readonly Token[], at: number): string {
  return list[at]?.entry.word ?? "";
}

/** `doubled`, `two-fold`, `halved`: the resulting multiple. `nearly tripled` is approximated like any number. */
export function readGrowth(list: readonly Token[], at: number): Draft | null {
  const token = list[at];
  const growth = token?.entry.growth;
  if (token === undefined || growth == null) return null;
  const [value, direction] = growth;
  const plain =
    token.entry.word === "double" || token.entry.word === "triple" || token.entry.word === "quadruple";
  const after = list[at + 1];
  const verb = VERB_LEADS.has(word(list, at - 1)) && !word(list, at + 1).startsWith("digit");
  if (plain && !verb && after?.kind === "word" && !VERB_OBJECTS.has(after.entry.word)) return null;
  if (plain && (after?.entry.raw === "-" || after?.kind === "number")) return null;
  const made = draft(at, at + 1, "multiple", parseDecimal(value));
  made.direction = direction === 1 ? "up" : "down";
  return made;
}

const AS: ReadonlySet<string> = new Set(["as", "the", "that", "its", "our", "their", "what"]);

const ADVERBS: Readonly<Record<string, number>> = { twice: 2, thrice: 3 };

/** `twice the size` is a multiple; `twice a year`, `thrice` count how often. */
export function readTwice(list: readonly Token[], at: number): Draft | null {
  const times = ADVERBS[word(list, at)];
  if (times === undefined) return null;
  const compared = AS.has(word(list, at + 1));
  const made = draft(at, at + 1, compared ? "multiple" : "count", fromInteger(times));
  if (!compared) made.unit = "occurrence";
  return made;
}
