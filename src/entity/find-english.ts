import { englishAt } from "./forms.js";
import { isCommon } from "./common-words.js";
import type { NameLexicon } from "./lexicon.js";
import type { EntityKind, Mention } from "./mention.js";
import type { SpeakerIndex } from "./speakers.js";
import { EN_NO_NAMES, EN_SAYS, EN_TITLES } from "./titles.data.js";
import { tokenise, type Token } from "./tokens.js";

/** Words that carry on a name: "Kingsoft Cloud Holdings Limited", "Jiangsu Province". */
const CARRY_ON = new Set(
  "inc ltd limited corp corporation co company group holdings holding plc llc province city county district prefecture municipality".split(
    " ",
  ),
);

/** Small words inside names: "House of God", "Ludwig van Beethoven", "Bin Salman". */
const LINKS = new Set("of de da di du la le van von der den al el bin ibn ben y do dos del".split(" "));

export const ORGANISATION = new Set(
  "bank securities capital group university college institute academy ministry department bureau office agency commission committee council association federation party union court hospital school company corporation holdings partners fund foundation times news daily post journal club league team army fleet navy airlines airways motors pharma therapeutics technologies technology media network networks studio studios television tv radio administration authority organization organisation center centre church museum".split(
    " ",
  ),
);
const PLACE = new Set(
  "river lake sea ocean bay gulf strait mountain mountains mount island islands peninsula valley desert province city county district prefecture street avenue road airport port park forest state kingdom republic krai oblast region town village bridge square harbour harbor canal temple palace stadium".split(
    " ",
  ),
);

/** A word that begins with a capital and is not there by the rules of writing alone. */
function isNameWord(token: Token | undefined): token is Token {
  if (token === undefined || !token.capital || token.key.length < 2) return false;
  if (EN_NO_NAMES.has(token.key)) return false;
  // L3, M7 and 5G number things; their digits are compared as such.
  if (token.key.length < 4 && /\d/u.test(token.key)) return false;
  return !(token.opening && (isCommon(token.key) || /(?:ly|ing|wise)$/u.test(token.key)));
}

/** "of" goes on only with a noun that asks for it: "House of God", but not "Paul of Redwood Securities". */
function takesOf(key: string): boolean {
  return ORGANISATION.has(key) || PLACE.has(key) || isCommon(key);
}

const isSpace = (text: string, from: number, to: number) => {
  const between = text.slice(from, to);
  return (
    between === " " ||
    between === "-" ||
    between === "'s " ||
    between === "’s " ||
    between === ". " ||
    between === "." ||
    between === " & "
  );
};

function kindOf(keys: readonly string[], person: boolean): EntityKind {
  if (person) return "person";
  if (keys.some((key) => ORGANISATION.has(key))) return "organisation";
  if (keys.some((key) => PLACE.has(key))) return "place";
  return "organisation";
}

interface Finder {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: NameLexicon;
  readonly speakers: SpeakerIndex;
  readonly found: Mention[];
}

function push(
  finder: Finder,
  first: number,
  last: number,
  rest: Omit<Mention, "span" | "text" | "language">,
): void {
  const start = finder.tokens[first]?.start ?? 0;
  const end = finder.tokens[last]?.end ?? start;
  finder.found.push({ span: { start, end }, text: finder.text.slice(start, end), language: "en", ...rest });
}

function isCapitalNeighbour({ text, tokens }: Finder, at: number, step: 1 | -1): boolean {
  const here = tokens[at];
  const there = tokens[at + step];
  if (here === undefined || there === undefined || !there.capital) return false;
  const [left, right] = step === 1 ? [here, there] : [there, here];
  return isSpace(text, left.end, right.start) && isCommon(there.key);
}

/** A name of the lexicon at a word; the index after it, or null. */
function lexiconName(finder: Finder, at: number): number | null {
  const { tokens, names } = finder;
  const form = englishAt(names, tokens, at);
  if (form === null) return null;
  // Who is on the call is meant before a place or a person of the same name: Yulin, Thompson.
  const kindOfForm = names.entry(form.entities[0] ?? "")?.kind;
  const alone = form.keys.length === 1 && (kindOfForm === "place" || kindOfForm === "person");
  if (alone && finder.speakers.byWord.has(form.keys[0] ?? "")) return null;
  const first = tokens[at];
  let last = at + form.keys.length - 1;
  const [id = ""] = form.entities;
  const kind = names.entry(id)?.kind;
  if (kind === undefined) return last + 1;
  // Mixed capitals in a single word are no accident (iFlytek); a common word at a sentence's start may be one.
  const ordinary = form.keys.length === 1 && form.letters !== "upper" && isCommon(first?.key ?? "");
  // "Essence Collector's Edition": a common word among other capitals is one of a title's words.
  const titled = isCapitalNeighbour(finder, at, -1) || isCapitalNeighbour(finder, last, 1);
  const weak = form.weak || (ordinary && ((first?.opening ?? true) || titled));
  while (
    CARRY_ON.has(tokens[last + 1]?.key ?? "") &&
    tokens[last + 1]?.capital &&
    isSpace(finder.text, tokens[last]?.end ?? 0, tokens[last + 1]?.start ?? 0)
  )
    last++;
  push(finder, at, last, { kind, entities: form.entities, found: "lexicon", ...(weak ? { weak } : {}) });
  return last + 1;
}

/** A speaker of the call, by full name or part of it. */
function speakerName(finder: Finder, at: number): number | null {
  const { tokens, speakers } = finder;
  const first = tokens[at];
  if (first === undefined || !first.capital) return null;
  let ids = speakers.byWord.get(first.key);
  if (ids === undefined) return null;
  let last = at;
  for (;;) {
    const next = speakers.byWord.get(tokens[last + 1]?.key ?? "");
    const both = next?.filter((id) => ids?.includes(id)) ?? [];
    if (both.length === 0) break;
    ids = both;
    last++;
  }
  push(finder, at, last, { kind: "person", entities: ids, found: "speaker" });
  return last + 1;
}

/** A run of capitalised words that no table knows; the index after it, or null. */
function shapedName(finder: Finder, at: number): number | null {
  const { text, tokens, names, speakers } = finder;
  if (!isNameWord(tokens[at]) || EN_TITLES.has(tokens[at]?.key ?? "")) return null;
  const titled = EN_TITLES.has(tokens[at - 1]?.key ?? "") && (tokens[at - 1]?.capital ?? false);
  let last = at;
  for (;;) {
    let next = last + 1;
    if (tokens[next]?.key === "of" && !takesOf(tokens[last]?.key ?? "")) break;
    while (LINKS.has(tokens[next]?.key ?? "") && !(tokens[next]?.capital ?? true) && next - last < 3) next++;
    const between = tokens.slice(last, next + 1);
    const joined = between.every((token, i) => {
      const after = between[i + 1];
      return after === undefined || isSpace(text, token.end, after.start);
    });
    if (!joined || !isNameWord(tokens[next]) || tokens[next]?.opening) break;
    if (EN_TITLES.has(tokens[next]?.key ?? "")) break;
    const known = englishAt(names, tokens, next);
    if (known !== null && !known.weak) break;
    if (speakers.byWord.has(tokens[next]?.key ?? "")) break;
    last = next;
  }
  const keys = tokens.slice(at, last + 1).map((token) => token.key);
  // Title case makes names of nobody: "Second Quarter Results". Words that are no English words do not come by it.
  const ordinary = keys.every((key) => isCommon(key) || LINKS.has(key) || EN_NO_NAMES.has(key));
  const acronym = last === at && (tokens[at]?.upper ?? false);
  const said = EN_SAYS.has(tokens[last + 1]?.key ?? "") || EN_SAYS.has(tokens[at - 1]?.key ?? "");
  const person = titled || said;
  const weak = ordinary || acronym;
  push(finder, at, last, {
    kind: kindOf(keys, person),
    entities: [],
    found: titled ? "context" : "shape",
    ...(weak ? { weak } : {}),
  });
  return last + 1;
}

/** HK$50 is money: 五十蚊 names no place. */
function isCurrency({ text, tokens }: Finder, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && token.upper && text.charAt(token.end) === "$";
}

/** The names in an English text, or in the Latin words of a Chinese one. */
export function findEnglish(text: string, names: NameLexicon, speakers: SpeakerIndex): Mention[] {
  const finder: Finder = { text, tokens: tokenise(text), names, speakers, found: [] };
  let at = 0;
  while (at < finder.tokens.length) {
    at = isCurrency(finder, at)
      ? at + 1
      : (lexiconName(finder, at) ?? speakerName(finder, at) ?? shapedName(finder, at) ?? at + 1);
  }
  return finder.found;
}
