/** Dates, durations and times of a table in TIMEX notation, against what was read. */
import { equals, parseDecimal, scaleByTen, fromInteger, multiply } from "../src/quantity/decimal.js";
import type { Quantity } from "../src/quantity/quantity.js";
import type { Expected } from "./quantity-answers.js";

function timexesOf(expected: Expected): string[] {
  const values = expected.resolution["values"];
  if (!Array.isArray(values)) return [];
  return values.flatMap((value: unknown) => {
    const timex = (value as Record<string, unknown>)["timex"];
    return typeof timex === "string" ? [timex] : [];
  });
}

/** A result that names a calendar period by its number, a length of time or a time of day. */
export function isDate(expected: Expected): boolean {
  return timexesOf(expected).some(
    (timex) => calendar.test(timex) || duration.test(timex) || clock.test(timex),
  );
}

const calendar = /^(\d{4}|X{4})(?:-(\d\d|XX))?(?:-(\d\d))?$/;
const duration = /^PT?([\d.]+)([YMWDHS])$/;
const clock = /^T(\d\d)(?::(\d\d))?$/;

const LENGTHS: Readonly<Record<string, readonly string[]>> = {
  Y: ["year"],
  M: ["month", "minute"],
  W: ["week"],
  D: ["day"],
  H: ["hour"],
  S: ["second"],
};

function agrees(timex: string, quantity: Quantity): boolean {
  const date = calendar.exec(timex);
  if (date !== null) {
    const [, year, month, day] = date;
    const parts = quantity.date;
    if (parts === null) return false;
    if (parts.relative !== undefined) return true;
    const same = (text: string | undefined, part: number | undefined) =>
      text === undefined || text.startsWith("X") ? true : part !== undefined && Number(text) === part;
    return same(year, parts.year) && same(month, parts.month) && same(day, parts.day);
  }
  const length = duration.exec(timex);
  if (length !== null) {
    const value = parseDecimal(length[1] ?? "");
    const units = LENGTHS[length[2] ?? ""] ?? [];
    if (value === null || quantity.unit === null || quantity.value === null) return false;
    if (units.includes(quantity.unit)) return equals(quantity.value, value);
    return (
      units.includes("year") &&
      quantity.unit === "month" &&
      equals(quantity.value, multiply(value, fromInteger(12)))
    );
  }
  const time = clock.exec(timex);
  if (time !== null) {
    if (quantity.kind !== "time" || quantity.value === null) return false;
    const minutes = Number(time[1]) * 60 + Number(time[2] ?? 0);
    return equals(scaleByTen(quantity.value, 0), fromInteger(minutes));
  }
  return false;
}

export function timexAgrees(expected: Expected, quantity: Quantity): boolean {
  return timexesOf(expected).some((timex) => agrees(timex, quantity));
}
