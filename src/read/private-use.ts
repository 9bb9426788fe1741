import { createRequire } from "node:module";

import { hasHan } from "./letters.js";

/**
 * Where the Hong Kong supplement stood before Unicode had its characters: four runs of the private-use area, each laid
 * over rows of Big5 in order (HKSCS-2001, tables for ISO/IEC 10646-1:1993; ICU still decodes Big5 to them).
 */
const RUNS = [
  { from: 0xe000, to: 0xe310, lead: 0xfa, trail: 0 },
  { from: 0xe311, to: 0xeeb7, lead: 0x8e, trail: 0 },
  { from: 0xeeb8, to: 0xf6b0, lead: 0x81, trail: 0 },
  { from: 0xf6b1, to: 0xf848, lead: 0xc6, trail: 63 },
] as const;

/** Characters of a row of Big5: 0x40–0x7e, then 0xa1–0xfe. */
const ROW = 157;

const decoded = new Map<number, string | null>();

/** The character that the old Hong Kong supplement had at a private-use place (哋 for U+E5A2); null when none. */
export function fromPrivateUse(unit: number): string | null {
  const known = decoded.get(unit);
  if (known !== undefined) return known;
  const character = decode(unit);
  decoded.set(unit, character);
  return character;
}

function decode(unit: number): string | null {
  const run = RUNS.find(({ from, to }) => unit >= from && unit <= to);
  if (run === undefined) return null;
  const place = unit - run.from + run.trail;
  const trail = place % ROW;
  const bytes = [run.lead + Math.floor(place / ROW), trail < 63 ? trail + 0x40 : trail - 63 + 0xa1];
  const iconv = createRequire(import.meta.url)("iconv-lite") as typeof import("iconv-lite");
  const character = iconv.decode(Uint8Array.from(bytes), "big5hkscs");
  return hasHan(character) || /^[\ud840-\ud87f][\udc00-\udfff]$/.test(character) ? character : null;
}
