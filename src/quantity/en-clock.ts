import { fromInteger } from "./decimal.js";
import { draft, type Draft } from "./en-draft.js";
import { plainWhole } from "./en-ordinals.js";
import type { Token } from "./en-tokens.js";

const NOON = 12;

function word(list: readonly Token[], at: number): string {
  return list[at]?.entry.word ?? "";
}

type Half = "am" | "pm" | "clock";

/** `am`, `p.m.`, `o'clock` at a token. */
function halfAt(list: readonly Token[], at: number): { half: Half; next: number } | null {
  const said = word(list, at);
  if (said === "am" || said === "a.m.") return { half: "am", next: at + 1 };
  if (said === "pm" || said === "p.m.") return { half: "pm", next: at + 1 };
  if ((said === "a" || said === "p") && word(list, at + 1) === "." && word(list, at + 2) === "m") {
    return { half: said === "p" ? "pm" : "am", next: at + 3 };
  }
  if (said === "o" && word(list, at + 2) === "clock") return { half: "clock", next: at + 3 };
  return said === "oclock" ? { half: "clock", next: at + 1 } : null;
}

const JOINERS: ReadonlySet<string> = new Set(["-", "–", "to", "and"]);
const MILITARY_LEADS: ReadonlySet<string> = new Set(["at", "about", "by", "around"]);

interface Hours {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
  /** It has minutes, so that nothing else need show it to be a time. */
  readonly written: boolean;
}

function twoDigits(token: Token | undefined): number {
  return token?.kind === "number" && token.end - token.start === 2 ? plainWhole(token) : -1;
}

/** `15:50`, `13:09:10`, `8`, `eight`, `2.30` before pm. */
function hoursAt(list: readonly Token[], at: number): Hours | null {
  const token = list[at];
  if (token === undefined) return null;
  if (token.kind !== "number") {
    const hour = token.entry.cardinal;
    return hour >= 1 && hour <= NOON ? { hour, minute: 0, next: at + 1, written: false } : null;
  }
  if (token.shape === "decimal" && token.value !== null && halfAt(list, at + 1) !== null) {
    const point = Number(token.value.coefficient) * 10 ** (token.value.exponent + 2);
    const [hour, minute] = [Math.floor(point / 100), point % 100];
    const fits = Number.isInteger(point) && token.end - token.start <= 5 && hour <= NOON && minute < 60;
    return fits ? { hour, minute, next: at + 1, written: true } : null;
  }
  if (token.end - token.start > 2) return null;
  const hour = plainWhole(token);
  if (hour < 0 || hour > 24) return null;
  const minute = twoDigits(list[at + 2]);
  const colon = list[at + 1];
  // 24: 00 with a careless space is still a time; `at 5: 30 people` is none.
  const tied = colon?.entry.raw === ":" && colon.glued && (list[at + 2]?.glued === true || minute === 0);
  if (!tied || minute < 0 || minute > 59) return { hour, minute: 0, next: at + 1, written: false };
  const seconds =
    list[at + 3]?.entry.raw === ":" && list[at + 3]?.glued === true && twoDigits(list[at + 4]) >= 0;
  return { hour, minute, next: at + (seconds ? 5 : 3), written: true };
}

/** The half of the day that a second time says for both: 10:00-11:00 pm. */
function sharedHalf(list: readonly Token[], at: number, hour: number): Half | null {
  if (!JOINERS.has(word(list, at))) return null;
  const second = hoursAt(list, at + 1);
  const half = second === null ? null : halfAt(list, second.next);
  return half !== null && half.half !== "clock" && second !== null && hour < second.hour ? half.half : null;
}

function minutesOf(hour: number, minute: number, half: Half | null): number {
  const turned = half === "pm" && hour < NOON ? hour + NOON : half === "am" && hour === NOON ? 0 : hour;
  return turned * 60 + minute;
}

function made(first: number, next: number, minutes: number): Draft {
  const time = draft(first, next, "time", fromInteger(minutes));
  time.unit = "minute";
  return time;
}

/** `at 1954 on July 6`, `1600 hours`: hours and minutes run together. */
function military(list: readonly Token[], at: number): Draft | null {
  const token = list[at];
  if (token?.kind !== "number" || token.end - token.start !== 4) return null;
  const value = plainWhole(token);
  const [hour, minute] = [Math.floor(value / 100), value % 100];
  if (value < 0 || hour > 24 || minute > 59) return null;
  const after = word(list, at + 1);
  const led = MILITARY_LEADS.has(word(list, at - 1));
  if (led && after === "hours") return made(at, at + 2, value === 0 ? 0 : hour * 60 + minute);
  if (word(list, at - 1) === "at" && ["on", "local", "yesterday", "today"].includes(after)) {
    return made(at, at + 1, hour * 60 + minute);
  }
  const half = halfAt(list, at + 1);
  return half === null || hour > NOON ? null : made(at, half.next, minutesOf(hour, minute, half.half));
}

/** `half past seven`, `quarter to nine`. */
function past(list: readonly Token[], at: number): Draft | null {
  const part = word(list, at);
  const side = word(list, at + 1);
  if ((part !== "half" && part !== "quarter") || (side !== "past" && !(side === "to" && part === "quarter")))
    return null;
  const hours = hoursAt(list, at + 2);
  if (hours === null || hours.written || hours.hour > NOON) return null;
  const half = halfAt(list, hours.next);
  if (side === "to" && half === null) return null;
  const minutes = part === "half" ? 30 : side === "to" ? -15 : 15;
  return made(at, half?.next ?? hours.next, minutesOf(hours.hour, 0, half?.half ?? null) + minutes);
}

const MINUTE_WORDS: ReadonlySet<string> = new Set(["min", "mins", "minute", "minutes"]);

/** `ten past nine`, `20 minutes to eight`, `15 past seven o'clock`. */
function minutesPast(list: readonly Token[], at: number): Draft | null {
  const token = list[at];
  const minutes = token?.kind === "number" ? plainWhole(token) : (token?.entry.cardinal ?? -1);
  if (minutes < 1 || minutes > 59) return null;
  const named = MINUTE_WORDS.has(word(list, at + 1));
  const joint = at + (named ? 2 : 1);
  const side = word(list, joint);
  if (side !== "past" && !(side === "to" && named)) return null;
  const hours = hoursAt(list, joint + 1);
  if (hours === null || hours.written || hours.hour > NOON || hours.hour < 1) return null;
  const half = halfAt(list, hours.next) ?? dayPart(list, hours.next);
  const after = list[half?.next ?? hours.next];
  if (half === null && after !== undefined && after.entry.unit !== null) return null;
  const whole = minutesOf(hours.hour, 0, half?.half ?? null);
  return made(at, half?.next ?? hours.next, side === "past" ? whole + minutes : whole - minutes);
}

const DAY_PARTS: Readonly<Record<string, Half>> = {
  morning: "am",
  afternoon: "pm",
  evening: "pm",
  night: "pm",
};

/** `in the morning`, `at night` behind an hour. */
function dayPart(list: readonly Token[], at: number): { half: Half; next: number } | null {
  const inThe = word(list, at) === "in" && word(list, at + 1) === "the" ? at + 2 : 0;
  const next = inThe > 0 ? inThe : word(list, at) === "at" && word(list, at + 1) === "night" ? at + 1 : 0;
  const half = next > 0 ? DAY_PARTS[word(list, next)] : undefined;
  return half === undefined ? null : { half, next: next + 1 };
}

const HOUR_LEADS: ReadonlySet<string> = new Set(
  "at around about by until till from circa before after".split(" "),
);

/** `at 7 in the morning`, `in the afternoon at 7`, `12 noon`: an hour that only the part of the day shows. */
function hourOfPart(list: readonly Token[], at: number, hours: Hours): Draft | null {
  const behind = word(list, hours.next);
  if (hours.hour === NOON && (behind === "noon" || behind === "midnight"))
    return made(at, hours.next + 1, behind === "noon" ? NOON * 60 : 0);
  if (!HOUR_LEADS.has(word(list, at - 1)) || hours.hour < 1 || hours.hour > NOON) return null;
  const part = dayPart(list, hours.next);
  if (part !== null) return made(at, part.next, minutesOf(hours.hour, 0, part.half));
  if (word(list, at - 1) !== "at" || word(list, at - 3) !== "the") return null;
  const before = DAY_PARTS[word(list, at - 2)];
  return before === undefined ? null : made(at, hours.next, minutesOf(hours.hour, 0, before));
}

/** A time of day: minutes since midnight. A bare hour needs `pm` or `o'clock` beside it. */
export function readClock(list: readonly Token[], start: number): Draft | null {
  const hours = hoursAt(list, start);
  if (hours === null) return military(list, start) ?? past(list, start) ?? minutesPast(list, start);
  const half = halfAt(list, hours.next);
  if (half === null && !hours.written) return hourOfPart(list, start, hours) ?? minutesPast(list, start);
  if (half !== null && half.half !== "clock" && hours.hour > NOON && !hours.written) return null;
  const said = half?.half ?? sharedHalf(list, hours.next, hours.hour);
  return made(start, half?.next ?? hours.next, minutesOf(hours.hour, hours.minute, said));
}
