import { describe, expect, it } from "vitest";
import { lemma } from "../../src/segment/lemma.js";

const FAMILIES: Readonly<Record<string, string>> = {
  quarter: "quarter quarters quarter's quarters'",
  company: "company companies company's",
  grow: "grow grows growing grew grown",
  price: "price prices priced pricing",
  plan: "plan plans planned planning",
  hope: "hope hopes hoped hoping",
  hop: "hop hops hopped hopping",
  sell: "sell sells selling sold",
  control: "control controls controlled controlling",
  transfer: "transfer transfers transferred transferring",
  install: "install installs installed installing",
  agree: "agree agrees agreed agreeing",
  proceed: "proceed proceeds proceeded proceeding",
  need: "need needs needed needing",
  increase: "increase increases increased increasing",
  leverage: "leverage leverages leveraged leveraging",
  utilize: "utilize utilizes utilized utilizing",
  process: "process processes processed processing",
  box: "box boxes boxed",
  margin: "margin margins",
  analysis: "analysis analyses",
  be: "be is are was were been being am",
  do: "do does did done doing doesn't don't",
  earn: "earn earned earning earnings",
  offset: "offset offsets offsetting",
  deploy: "deploy deploys deployed deploying",
  study: "study studies studied studying",
};

describe("lemma", () => {
  it.each(Object.entries(FAMILIES))("brings the forms of %s together", (base, forms) => {
    expect(forms.split(" ").map(lemma)).toEqual(forms.split(" ").map(() => base));
  });

  it.each(
    "series news business focus basis loss bring string hundred overseas logistics speed during".split(" "),
  )("leaves %s alone", (word) => expect(lemma(word)).toBe(word));

  it("takes the last part of a compound and any capitals", () => {
    expect(lemma("tier-one")).toBe("tier-one");
    expect(lemma("carmakers")).toBe("carmaker");
    expect(lemma("Stores")).toBe("store");
    expect(lemma("power-stations")).toBe("power-station");
  });

  it("leaves numbers, abbreviations and US alone", () => {
    for (const word of ["12,345", "r&d", "u.s.", "us", "5g", "ceo"]) expect(lemma(word)).toBe(word);
  });
});
