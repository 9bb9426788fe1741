import { fromInteger } from "./decimal.js";
import { draft, type Draft } from "./en-draft.js";
import { plainWhole } from "./en-ordinals.js";
import type { Token } from "./en-tokens.js";

const HALF_DAY = 12;

/** `am`, `p.m.`, `o'clock` behind a time; 0 when there is none. */
function daytime(list: readonly Token[], at: number): { next: number; add: number; noon: boolean } | null {
  const word = list[at]?.entry.word ?? "";
  if (word === "am" || word === "a.m.") return { next: at + 1, add: 0, noon: true };
  if (word === "pm" || word === "p.m.") return { next: at + 1, add: HALF_DAY, noon: true };
  if ((word === "a" || word === "p") && list[at + 1]?.entry.raw === "." && list[at + 2]?.entry.word === "m") {
    return { next: at + 3, add: word === "p" ? HALF_DAY : 0, noon: true };
  }
  if (word === "o" && list[at + 2]?.entry.word === "clock") return { next: at + 3, add: 0, noon: false };
  if (word === "oclock") return { next: at + 1, add: 0, noon: false };
  return null;
}

/** `8:00 pm`, `15:50`, `8 a.m.`, `11pm`, `seven o'clock`: minutes since midnight. */
export function readClock(list: readonly Token[], start: number): Draft | null {
  const token = list[start];
  if (token === undefined) return null;
  const spoken = token.entry.cardinal >= 1 && token.entry.cardinal <= HALF_DAY ? token.entry.cardinal : -1;
  const hour = token.kind === "number" && token.end - token.start <= 2 ? plainWhole(token) : spoken;
  if (hour < 0 || hour > 24) return null;
  let at = start + 1;
  let minute = 0;
  const colon = list[at];
  const minutes = list[at + 1];
  let written = false;
  if (
    colon?.entry.raw === ":" &&
    minutes?.kind === "number" &&
    minutes.end - minutes.start === 2 &&
    spoken < 0
  ) {
    if (colon.glued && minutes.glued) {
      minute = plainWhole(minutes);
      if (minute > 59) return null;
      at += 2;
      written = true;
      const seconds = list[at + 1];
      if (
        list[at]?.entry.raw === ":" &&
        list[at]?.glued === true &&
        seconds?.kind === "number" &&
        seconds.end - seconds.start === 2
      ) {
        at += 2;
      }
    }
  }
  const half = daytime(list, at);
  if (half === null && !written) return null;
  // `5 pm` of a lower-case unit is picometres nowhere in speech; `1 a.m.` needs an hour of twelve.
  if (half?.noon === true && hour > HALF_DAY && !written) return null;
  const add =
    half === null || !half.noon
      ? 0
      : half.add === 0 && hour === HALF_DAY
        ? -HALF_DAY
        : hour >= HALF_DAY
          ? 0
          : half.add;
  const made = draft(start, half?.next ?? at, "time", fromInteger((hour + add) * 60 + minute));
  made.unit = "minute";
  return made;
}
