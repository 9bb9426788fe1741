import { describe, expect, it } from "vitest";
import { inferReference, type Opening } from "../../src/quantity/reference.js";
import { sentence, type Sketch } from "./figures.js";

const opening = (text: string, ...sketches: Sketch[]): Opening => sentence(text, sketches);
const date = (text: string, parts: NonNullable<Sketch["date"]>): Sketch => ({
  text,
  kind: "date",
  date: parts,
});

describe("the call's own period", () => {
  it("is the quarter whose results are announced, not one it is compared with", () => {
    const found = inferReference([
      opening("Welcome, everyone."),
      opening(
        "Revenue rose from the third quarter of 2030.",
        date("third quarter of 2030", { year: 2030, quarter: 3 }),
      ),
      opening(
        "This is the third quarter 2031 earnings call.",
        date("third quarter 2031", { year: 2031, quarter: 3 }),
      ),
    ]);
    expect(found).toEqual({ year: 2031, quarter: 3, month: null });
  });

  it("puts year and quarter together when they are said apart", () => {
    const found = inferReference([
      opening(
        "欢迎参加二季度暨2031年中期业绩会",
        date("二季度", { quarter: 2 }),
        date("2031年", { year: 2031 }),
      ),
    ]);
    expect(found).toEqual({ year: 2031, quarter: 2, month: null });
  });

  it("takes the month from the day of the call where it follows the period", () => {
    const found = inferReference([
      opening("March 21, 2032, 8:00 AM", date("March 21, 2032", { year: 2032, month: 3, day: 21 })),
      opening("the fourth quarter 2031 results", date("fourth quarter 2031", { year: 2031, quarter: 4 })),
    ]);
    expect(found).toEqual({ year: 2031, quarter: 4, month: 3 });
  });

  it("is the quarter before the day of the call when nothing else is said", () => {
    const line = opening("2032年2月9日", date("2032年2月9日", { year: 2032, month: 2, day: 9 }));
    expect(inferReference([line])).toEqual({ year: 2031, quarter: 4, month: 2 });
  });

  it("is unknown when no period is named", () => {
    expect(inferReference([opening("大家好，欢迎参加电话会。")])).toBeNull();
    expect(inferReference([])).toBeNull();
  });
});
