import { remembering } from "../text/remember.js";
import type { NameLexicon } from "./lexicon.js";
import type { EntityKind } from "./mention.js";
import { tokenise } from "./tokens.js";

/** Kinds that may be taken for one another: a regulator is an organisation, a company is named like its product. */
const FAMILIES: readonly (readonly EntityKind[])[] = [
  ["organisation", "regulator", "product", "index", "programme"],
  ["place"],
  ["person"],
  ["term"],
];

export function sameFamily(a: EntityKind, b: EntityKind): boolean {
  return FAMILIES.some((family) => family.includes(a) && family.includes(b));
}

/** A name's begin may stand for it, its end may not: 证监会 is not the 美国证监会, nor a bank any "Bank". */
function begins(longer: readonly string[], shorter: readonly string[]): boolean {
  return shorter.length > 0 && shorter.length < longer.length && shorter.every((key, i) => longer[i] === key);
}

const keysOf = (form: string) => tokenise(form).map((token) => token.key);
const questions = new WeakMap<NameLexicon, (ids: string) => boolean>();

/**
 * Whether one name is part of the other: who says CITIC for 中信银行 or Kingsoft for 金山云 has left something out, and
 * has not named another company. A place inside a company's name (北京 in 北京银行) does not stand for the company.
 */
function isPartOf(a: string, b: string, names: NameLexicon): boolean {
  let ask = questions.get(names);
  if (ask === undefined) {
    ask = remembering(4000, (ids) => {
      const [one = "", other = ""] = ids.split("\t");
      return readPartOf(one, other, names);
    });
    questions.set(names, ask);
  }
  return ask(a < b ? `${a}\t${b}` : `${b}\t${a}`);
}

function readPartOf(a: string, b: string, names: NameLexicon): boolean {
  const one = names.entry(a);
  const other = names.entry(b);
  if (one === undefined || other === undefined || !sameFamily(one.kind, other.kind)) return false;
  const ones = one.en.map(keysOf);
  const others = other.en.map(keysOf);
  return (
    ones.some((x) => others.some((y) => begins(x, y) || begins(y, x))) ||
    one.zh.some((x) => other.zh.some((y) => x.startsWith(y) || y.startsWith(x)))
  );
}

/** Whether two mentions may name the same thing by their ids. */
export function shareEntity(a: readonly string[], b: readonly string[], names: NameLexicon): boolean {
  return a.some((x) => b.some((y) => x === y || isPartOf(x, y, names)));
}
