import { fromInteger } from "./decimal.js";
import { draft, type Draft } from "./en-draft.js";
import {
  EXCHANGES,
  EXCHANGE_NAMES,
  HYPHEN_PREFIXES,
  LABELS,
  SMALL_LABELS,
  NAME_AFTER,
  NAME_BEFORE,
} from "./en-identifiers.data.js";
import { NUMBER_NAMES } from "./en-idioms.data.js";
import { yearNumber } from "./en-date-atoms.js";
import { plainWhole } from "./en-ordinals.js";
import type { Scan } from "./en-scan.js";
import type { Token } from "./en-tokens.js";
import { unitAt } from "./en-units.js";

function isCapital(token: Token | undefined): boolean {
  const code = token?.entry.raw.charCodeAt(0) ?? 0;
  return code >= 65 && code <= 90;
}

const CHUNK_SIGNS: ReadonlySet<string> = new Set(["-", "/", ".", "_", "+", "&", ":"]);

/** The end of a run of letters, digits and joining signs without a space: B2B, F-35C, 0x8139EE39, 802.11n. */
function chunkEnd(list: readonly Token[], at: number): number {
  let next = at + 1;
  for (;;) {
    const token = list[next];
    if (token === undefined || !token.glued || token.kind === "end") return next;
    if (token.kind === "word" || token.kind === "number") next += 1;
    else if (CHUNK_SIGNS.has(token.entry.raw)) {
      const after = list[next + 1];
      if (after === undefined || !after.glued || (after.kind !== "word" && after.kind !== "number"))
        return next;
      next += 2;
    } else return next;
  }
}

/** A word that touches a number it is no currency, period or unit of: L4, v2.0, K8s, COVID-19, F-1. */
export function nameWithDigits(list: readonly Token[], at: number, floor: number): Draft | null {
  const token = list[at];
  if (token?.kind !== "word") return null;
  const after = list[at + 1];
  if (after === undefined || !after.glued) return null;
  // 26.65x16.4: a measured size, number by number.
  if (token.entry.word === "x" && token.glued && list[at - 1]?.kind === "number") return null;
  let number = at + 1;
  if (after.entry.raw === "-") {
    if (token.entry.month > 0) return null;
    number = at + 2;
    if (HYPHEN_PREFIXES.has(token.entry.word) || !/[A-Z]/.test(token.entry.raw)) return null;
    const touching = list[number];
    if (touching === undefined || !touching.glued) return null;
    // COVID-nineteen, SARS-CoV-two.
    const spoken = touching.entry.cardinal >= 0 && /[A-Z].*[A-Z]/.test(token.entry.raw);
    if (touching.kind !== "number" && !spoken) return null;
  }
  const digits = list[number];
  if (digits === undefined || (digits.kind !== "number" && digits.entry.cardinal < 0)) return null;
  return draft(wordStart(list, at, floor), chunkEnd(list, number), "identifier", null);
}

/** The beginning of the chunk that a word stands in: SARS-CoV-2 from its first letter on. */
function wordStart(list: readonly Token[], at: number, floor: number): number {
  let first = at;
  while (first - 2 >= floor && list[first]?.glued === true) {
    const before = list[first - 1];
    if (before?.entry.raw !== "-" || !before.glued || list[first - 2]?.kind !== "word") break;
    first -= 2;
  }
  return first;
}

/** `COVID nineteen`: the disease's name in words. */
function spokenName(list: readonly Token[], at: number): Draft | null {
  const word = list[at]?.entry.word;
  if (word !== "covid") return null;
  const hyphen = list[at + 1]?.entry.raw === "-" ? 1 : 0;
  const number = list[at + 1 + hyphen];
  const nineteen = number?.entry.cardinal === 19 || plainWhole(number) === 19;
  return nineteen ? draft(at, at + 2 + hyphen, "identifier", null) : null;
}

/** Words that go before a telephone number or an address line of digits. */
function isPhone(list: readonly Token[], at: number): number {
  let next = at;
  let digits = 0;
  let groups = 0;
  const plus = list[at]?.entry.raw === "+";
  if (plus) next += 1;
  for (;;) {
    const token = list[next];
    if (token?.kind !== "number" || token.shape !== "plain") break;
    digits += token.end - token.start;
    groups += 1;
    next += 1;
    const mark = list[next];
    const after = list[next + 1];
    // Behind a plus sign the groups may stand apart: +86 10 5555 1234.
    if (plus && mark?.kind === "number" && !mark.glued) continue;
    if (after?.kind !== "number" || mark === undefined) break;
    if (!(mark.entry.raw === "-" || mark.entry.raw === "/") || !mark.glued || !after.glued) break;
    next += 1;
  }
  return (groups >= 3 && digits >= 9) || (plus && digits >= 8) || (groups >= 2 && digits >= 11) ? next : 0;
}

/** Digits that name a thing; null where they count. */
export function readIdentifier(scan: Scan, at: number): Draft | null {
  const { list, text } = scan;
  const token = list[at];
  if (token === undefined) return null;
  if (token.kind === "word") return spokenName(list, at);
  if (token.entry.raw === "+" || token.kind === "number") {
    const phone = isPhone(list, at);
    if (
      phone > 0 &&
      !(list[at + 3]?.entry.raw === "/" && plainWhole(list[at + 4]) > 0 && list[at + 5]?.entry.raw !== "/")
    ) {
      const dated = plainWhole(token) >= 1900 && plainWhole(token) <= 2100;
      if (!dated) return draft(at, phone, "identifier", null);
    }
  }
  if (token.kind !== "number") return null;
  if (token.shape === "dotted" || token.shape === "long" || token.value === null) {
    return draft(at, chunkEnd(list, at), "identifier", null);
  }
  const short = token.end - token.start <= 3;
  const named = short && NAME_STARTS.includes(text.charAt(token.start)) ? numberName(text, token) : undefined;
  if (named !== undefined && !namedCounts(list, at)) {
    let next = at + 1;
    while ((list[next]?.end ?? Infinity) <= token.start + named.length) next += 1;
    return draft(at, next, "identifier", null);
  }
  const before = list[at - 1];
  const after = list[at + 1];
  // 925-25: a falling pair of plain numbers without a unit is a name, unless it is a score.
  if (after?.entry.raw === "-" && after.glued && token.shape === "plain" && token.end - token.start >= 3) {
    const second = list[at + 2];
    const falls = second?.glued === true && plainWhole(second) >= 0 && plainWhole(second) < plainWhole(token);
    if (falls && !counts(list, at + 3) && yearNumber(list, at) === 0)
      return draft(at, chunkEnd(list, at), "identifier", null);
  }
  if (after?.glued === true) {
    const glued = gluedName(list, at, after);
    if (glued !== null) return glued;
  }
  if (token.shape === "plain" && text[token.start] === "0" && token.end - token.start >= 3) {
    return draft(at, chunkEnd(list, at), "identifier", null);
  }
  const lead = before?.entry.word ?? "";
  if (lead === "p" && list[at - 2]?.entry.raw === "&") return draft(at, at + 1, "identifier", null);
  // Rule 144A counts no amperes.
  if (NAME_BEFORE.has(lead) && isCapital(before) && after?.glued === true && /^[A-Z]$/.test(after.entry.raw))
    return draft(at, chunkEnd(list, at), "identifier", null);
  if (
    NAME_BEFORE.has(lead) &&
    (isCapital(before) || token.shape === "plain") &&
    after?.entry.raw !== "%" &&
    !counts(list, at + 1)
  ) {
    return draft(at, chunkEnd(list, at), "identifier", null);
  }
  if (
    EXCHANGE_NAMES.has(lead) ||
    (before?.entry.raw === ":" && EXCHANGE_NAMES.has(list[at - 2]?.entry.word ?? ""))
  ) {
    return draft(at, at + 1, "identifier", null);
  }
  if (token.shape === "plain" && token.end - token.start >= 3 && NAME_AFTER.has(after?.entry.word ?? "")) {
    const plural = after?.entry.word.endsWith("s") === true;
    if (!plural || token.end - token.start === 4) return draft(at, at + 1, "identifier", null);
  }
  return null;
}

const NAME_STARTS = NUMBER_NAMES.map((name) => name.charAt(0)).join("");

/** A name of two numbers goes no further: 24/7/1950 and 9/11/2021 are days. */
const NAME_GOES_ON = /\w|\/\d/y;

function numberName(text: string, token: Token): string | undefined {
  return NUMBER_NAMES.find((name) => {
    if (!text.startsWith(name, token.start)) return false;
    NAME_GOES_ON.lastIndex = token.start + name.length;
    return !NAME_GOES_ON.test(text);
  });
}

/** 911 and 996 are names only where nothing is counted. */
function namedCounts(list: readonly Token[], at: number): boolean {
  const next = list[at + 1];
  if (next?.entry.raw === "%" || next?.entry.raw === "‰") return true;
  if (next?.glued === true && next.kind === "sign" && next.entry.raw !== ".") return false;
  const before = list[at - 1];
  if (before?.entry.currency != null || before?.entry.before != null) return true;
  const after = list[at + 1];
  if (after === undefined || after.kind === "end") return false;
  return (
    counts(list, at + 1) ||
    after.entry.scale > 0 ||
    after.entry.currency !== null ||
    (after.kind === "word" && /^(?!is$|was$|has$|this$|as$|its$)[a-z]{2,}s$/.test(after.entry.raw))
  );
}

function counts(list: readonly Token[], at: number): boolean {
  const token = list[at];
  if (token === undefined || token.kind === "end") return false;
  if (token.entry.scale > 0 || token.entry.raw === "%" || token.entry.word === "percent") return true;
  return token.kind === "word" && unitAt(list, at) !== null;
}

/** `5G`, `20-F`, `21E`, `10-K`, `0700.HK`, `4K/8K`: letters behind digits that are no unit. */
function gluedName(list: readonly Token[], at: number, after: Token): Draft | null {
  const whole = () => draft(at, chunkEnd(list, at), "identifier", null);
  if (after.kind === "word") {
    const { raw, word } = after.entry;
    const further = list[at + 2];
    const goesOn = further?.glued === true && (further.kind === "number" || further.kind === "word");
    if (word === "x" || word === "e") return null;
    if (after.entry.suffixScale > 0 && !goesOn && !(raw === "K" && further?.entry.raw === "/")) return null;
    if (
      [
        "st",
        "nd",
        "rd",
        "th",
        "s",
        "q",
        "h",
        "am",
        "pm",
        "fold",
        "yo",
        "pp",
        "ppt",
        "bp",
        "bps",
        "pct",
        "percent",
      ].includes(word) &&
      !goesOn
    )
      return null;
    if (/^[QH](?:FY)?$/.test(raw) && further?.kind === "number") return null;
    if (after.entry.currency !== null && !goesOn) return null;
    if (unitAt(list, at + 1) !== null) return null;
    if (["a.m.", "p.m.", "year", "years"].includes(word)) return null;
    return whole();
  }
  const second = list[at + 2];
  if (second === undefined || !second.glued || second.kind !== "word") return null;
  if (after.entry.raw === "-") {
    const { raw, word } = second.entry;
    if (!/^[A-Z]{1,2}$/.test(raw) || unitAt(list, at + 2) !== null) return null;
    return word === "to" ? null : whole();
  }
  if (after.entry.raw === "." && EXCHANGES.has(second.entry.word) && list[at]!.end - list[at]!.start >= 4)
    return whole();
  return null;
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** "Phase III", "Tier II"; a lone I may be the speaker ("in that phase I think") unless the label is a name. */
function romanOf(number: Token, label: Token): number | null {
  const { raw } = number.entry;
  if (raw.length === 1 && !isCapital(label)) return null;
  const value = ROMAN.indexOf(raw) + 1;
  return value === 0 ? null : value;
}

/** `Phase 2`, `No. 3`, `number one`: the number of a place in an order. */
export function readLabel(list: readonly Token[], at: number): Draft | null {
  const token = list[at];
  if (token === undefined || !LABELS.has(token.entry.word)) return null;
  const short = token.entry.word === "no";
  let next = at + 1;
  if (short) {
    if (list[next]?.entry.raw !== ".") return null;
    next += 1;
  } else if (!isCapital(token) && !SMALL_LABELS.has(token.entry.word)) return null;
  if (list[next]?.entry.raw === "-" && list[next]?.glued === true) next += 1;
  const number = list[next];
  if (number === undefined) return null;
  const value =
    number.entry.cardinal > 0 && number.entry.cardinal <= 20
      ? number.entry.cardinal
      : (romanOf(number, token) ?? plainWhole(number));
  if (value < 1 || value > 99_999) return null;
  const after = list[next + 1];
  if (after?.glued === true && (after.kind === "word" || after.entry.raw === "%")) return null;
  if (after !== undefined && (after.entry.scale > 0 || after.entry.currency !== null)) return null;
  const made = draft(at, next + 1, "ordinal", fromInteger(value));
  // Number four in a list of points is said for order's sake; so is the question's number.
  const lead = list[at - 1];
  const opening = lead === undefined || [".", ",", ";", "?", "!", ":"].includes(lead.entry.raw);
  const question = ["question", "point", "questions"].includes(lead?.entry.word ?? "");
  if (token.entry.word === "tier" || (token.entry.word === "number" && (opening || question)))
    made.incidental = true;
  return made;
}
