import { isCommon } from "./common-words.js";
import type { NewName } from "./lexicon.js";
import type { EntityKind } from "./mention.js";
import { surnameAt } from "./surnames.js";
import { tokenise } from "./tokens.js";

/** What a glossary says of one term. */
interface Entry {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

const COMPANY = /(?:公司|集团|银行|证券|基金|大学|医院|协会|委员会|部|局|股份|科技|控股)$/u;
const PLACE = /[省市县区州国岛河江湖山镇]$/u;
const LINKS = new Set("of the and for in on to de la".split(" "));

function kindOf(zh: string, en: string): EntityKind {
  const words = tokenise(en).map(({ key }) => key);
  const surname = surnameAt(zh, 0);
  const person = surname !== null && zh.length < 5 && words.some((word) => surname.spellings.includes(word));
  return person && words.length > 1 ? "person" : PLACE.test(zh) ? "place" : "organisation";
}

/** "Lanchi Cloud" names something; "gross margin" and "Gross Margin" are terms, and so is ARPU. */
function isName(zh: string, en: string): boolean {
  const words = tokenise(en).filter(({ key }) => !LINKS.has(key));
  if (words.length === 0 || !words.every(({ capital }) => capital)) return false;
  if (words.every(({ upper }) => upper)) return COMPANY.test(zh);
  return COMPANY.test(zh) || words.some(({ key, upper }) => !upper && !isCommon(key));
}

/** The names among the entries of a glossary. */
export function namesAmong(entries: readonly Entry[]): NewName[] {
  return entries.flatMap(({ zh, en }): NewName[] => {
    const [head = ""] = zh;
    const named = en.filter((form) => isName(head, form));
    return named.length === 0 ? [] : [{ kind: kindOf(head, named[0] ?? ""), zh, en }];
  });
}
