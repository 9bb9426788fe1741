import { describe, expect, it } from "vitest";
import {
  compareTranscripts,
  mergeTranscripts,
  type CallComparison,
  type Difference,
} from "../../src/index.js";

const HEAD = "Operator: Good evening, and welcome to the earnings conference call of Talwen Marine.\n";
const before = "Let me now turn to the financial results of the group for this period. ";
const after = " I will now hand the call back to the operator for your questions, thank you all.";

/** Two transcripts that are the same but for one sentence. */
function between(a: string, b: string): CallComparison {
  const text = (sentence: string) => `${HEAD}Jonas Wei: ${before}${sentence}${after}\n`;
  return compareTranscripts([{ text: text(a) }, { text: text(b) }]);
}

const told = ({ differences }: CallComparison) =>
  differences.filter(({ severity }) => severity !== "neutral");
const shown = ({ check, places }: Difference) => [check, ...places.map((place) => place?.text ?? null)];

describe("what differs", () => {
  it.each([
    [
      "Freight revenue was RMB 315 million this year.",
      "Freight revenue was RMB 350 million this year.",
      "figure-differs",
      "RMB 315 million",
      "RMB 350 million",
    ],
    [
      "Freight revenue was RMB 3.15 billion this year.",
      "Freight revenue was RMB 31.5 billion this year.",
      "figure-differs",
      "RMB 3.15 billion",
      "RMB 31.5 billion",
    ],
    [
      "The yard cost us US$40 million to build.",
      "The yard cost us RMB40 million to build.",
      "unit-differs",
      "US$40 million",
      "RMB40 million",
    ],
    [
      "Utilisation was stable in the fourth quarter for us.",
      "Utilisation was stable in the first quarter for us.",
      "period-differs",
      "the fourth quarter",
      "the first quarter",
    ],
    [
      "The auditor issued an unqualified opinion on our accounts.",
      "The auditor issued on qualified opinion on our accounts.",
      "negation-differs",
      "unqualified",
      "qualified",
    ],
    [
      "The port strike has put much pressure on our margins.",
      "The port strike hasn't put much pressure on our margins.",
      "negation-differs",
      null,
      null,
    ],
    [
      "SG&A costs were stable as a share of revenue.",
      "G&A costs were stable as a share of revenue.",
      "term-differs",
      "SG&A",
      "G&A",
    ],
    [
      "The ships were built in Qingdao for our own use.",
      "The ships were built in Shanghai for our own use.",
      "name-differs",
      "Qingdao",
      "Shanghai",
    ],
    [
      "We signed with Harbridge Lines for two more years.",
      "We signed with Cartmell Lines for two more years.",
      "name-differs",
      null,
      null,
    ],
  ] as const)("%s / %s", (a, b, check, inA, inB) => {
    const found = told(between(a, b));
    expect(found.map((difference) => difference.check)).toEqual([check]);
    const [difference] = found;
    if (difference !== undefined && inA !== null) {
      expect(difference.places[0]?.text.replace(/^the /u, "")).toContain(inA.replace(/^the /u, ""));
      expect(difference.places[1]?.text.replace(/^the /u, "")).toContain(inB.replace(/^the /u, ""));
    }
  });

  it("says when the power of ten differs, and that it is grave", () => {
    const [difference] = told(between("We spent RMB 42 million on it.", "We spent RMB 42 billion on it."));
    expect(difference).toMatchObject({ check: "figure-differs", severity: "critical" });
  });

  it("compares speakers as the headings name them, once for every two names", () => {
    const lines = (name: string) =>
      [1, 2, 3]
        .map(
          (n) =>
            `Operator: Question number ${n}, please go ahead now.\n${name}: In our view the ${n} new routes to the north were opened ahead of the plan that we had.\n`,
        )
        .join("");
    const found = told(
      compareTranscripts([{ text: HEAD + lines("Lina Gao") }, { text: HEAD + lines("Lena Zhou") }]),
    );
    expect(found.map(shown)).toEqual([["speaker-differs", "Lina Gao", "Lena Zhou"]]);
    expect(found[0]?.related).toHaveLength(2);
  });

  it("tells a name that is misspelled throughout once", () => {
    const text = (name: string) =>
      `${HEAD}Jonas Wei: ${before}${name} signed first, in the spring. ${before}Then ${name} ordered four ships more.${after}\n`;
    const found = told(compareTranscripts([{ text: text("Huntleigh") }, { text: text("Huntley") }]));
    expect(found.map(shown)).toEqual([["name-differs", "Huntleigh", "Huntley"]]);
    expect(found[0]?.related).toHaveLength(1);
  });
});

describe("what is only format, filler or grammar", () => {
  it.each([
    ["Revenue was RMB1.92 billion in the year.", "Revenue was 1.92 billion Chinese yuan in the year."],
    ["We thank our bankers at JPMorgan for this.", "We thank our bankers at J.P. Morgan for this."],
    ["There are four ships in the dock.", "There are 4 ships in the dock."],
    ["The dividend was $0.03 a share again.", "The dividend was 3 cents a share again."],
    ["Revenue grew 12.5% year-over-year again.", "Revenue grew 12.5 percent year over year again."],
    ["We haven't sold any of the ships.", "We have not sold any of the ships."],
    ["So the fleet is, you know, much younger now.", "The fleet is much younger now."],
    ["Costs have increased in all of the yards.", "Costs has increase in all the yard."],
    [
      "The routes were opened in Q2 2023 as planned.",
      "The routes were opened in the second quarter of 2023 as planned.",
    ],
    ["All figures are in renminbi as always here.", "All figures are in RMB as always here."],
    ["It's about 1,200 containers a week for us.", "It is about 1200 containers a week for us."],
    ["The database of the ports went live in May.", "The data base of the ports went live in May."],
    ["Margins in the first half of 2024 were stable.", "Margins in H1 2024 were stable."],
    ["We paid RMB500,000 for the licence in May.", "We paid half a million yuan for the licence in May."],
    ["Our CEO will take that question now.", "Our chief executive officer will take that question now."],
    ["Sales grew yoy by twenty percent in China.", "Sales grew year-over-year by 20% in China."],
    ["Ms. Deng will answer that question.", "Clara Deng will answer that question."],
    ["There's no other supplier for these parts, no.", "There is no other supplier for these parts."],
    ["We don't think that it will be a problem.", "We think that it won't be a problem."],
    ["On May 8, 2020 we were listed there.", "On 8th May 2020 we were listed there."],
  ])("%s / %s", (a, b) => {
    expect(told(between(a, b)).map(shown)).toEqual([]);
  });
});

describe("gaps", () => {
  it.each([
    [
      "The new routes lead to [Indiscernible] and back.",
      "The new routes lead to Rotterdam and back.",
      "[Indiscernible]",
      "Rotterdam",
    ],
    [
      "The engines come from [Wordsell] in Finland.",
      "The engines come from Wartsila in Finland.",
      "[Wordsell]",
      "Wartsila",
    ],
    [
      "The engines come from Wordsell [ph] in Finland.",
      "The engines come from Wartsila in Finland.",
      "[ph]",
      "Wartsila",
    ],
    [
      "We will (inaudible) the older ships by then.",
      "We will scrap the older ships by then.",
      "(inaudible)",
      "scrap",
    ],
  ])("%s", (a, b, marker, text) => {
    const { recovered, documents } = between(a, b);
    expect(recovered).toHaveLength(1);
    const [entry] = recovered;
    expect(entry?.text).toBe(text);
    expect(documents[0]?.text.slice(entry?.marker.span.start, entry?.marker.span.end)).toBe(marker);
    expect(documents[1]?.text.slice(entry?.span.start, entry?.span.end)).toBe(text);
  });

  it("recovers nothing where both are unclear", () => {
    expect(
      between("We will [Indiscernible] the older ships.", "We will (inaudible) the older ships.").recovered,
    ).toEqual([]);
  });
});

describe("the whole", () => {
  const a = "Freight revenue was RMB 315 million. The new routes lead to [Indiscernible] and back.";
  const b =
    "Freight revenue was RMB 350 million. This sentence was left out by the other vendor, it seems. The new routes lead to Rotterdam and back.";

  it("puts every sentence in one pair, in order, and every span slices its text", () => {
    const { documents, pairs } = between(a, b);
    documents.forEach((document, index) => {
      const spans = pairs.flatMap(({ sides }) => sides[index === 0 ? 0 : 1]);
      expect(spans).toEqual(document.segments.map(({ span }) => span));
    });
    expect(pairs.some(({ sides }) => sides[0].length === 0 && sides[1].length === 1)).toBe(true);
  });

  it("merges into one text: gaps filled, disputes and additions marked, the rest untouched", () => {
    const merged = mergeTranscripts(between(a, b));
    expect(merged).toContain("⟦a: RMB 315 million | b: RMB 350 million⟧");
    expect(merged).toContain("⟦filled from b: Rotterdam⟧");
    expect(merged).toContain("⟦only in b: This sentence was left out by the other vendor, it seems.⟧");
    const [, body = ""] = merged.split("⟧.]\n\n");
    const plain = body
      .replace(/ ⟦only in b: [^⟧]*⟧/u, "")
      .replace(/⟦a: ([^|]*) \| [^⟧]*⟧/u, "$1")
      .replace(/⟦filled[^⟧]*⟧/u, "[Indiscernible]");
    expect(plain).toBe(between(a, b).documents[0]?.text);
  });

  it("lets three transcripts vote", () => {
    const text = (figure: string) =>
      `${HEAD}Jonas Wei: ${before}Freight revenue was ${figure} this year.${after}\n`;
    const [difference] = told(
      compareTranscripts(
        ["RMB 315 million", "RMB 350 million", "350 million yuan"].map((figure) => ({ text: text(figure) })),
      ),
    );
    expect(difference?.votes).toEqual([[1, 2], [0]]);
    expect(difference?.places.map((place) => place?.text)).toEqual([
      "RMB 315 million",
      "RMB 350 million",
      "350 million yuan",
    ]);
    expect(difference?.message).toContain("b and c have “RMB 350 million”, a “RMB 315 million”");
  });

  it("takes texts that have nothing in common", () => {
    const other = "Operator: Guten Abend zusammen.\nMax Muster: Wir danken Ihnen sehr.\n";
    const { differences, pairs } = compareTranscripts([{ text: HEAD }, { text: other }]);
    expect(differences).toEqual([]);
    expect(pairs.every(({ sides }) => sides[0].length === 0 || sides[1].length === 0)).toBe(true);
  });

  it("takes long texts of few words in time", () => {
    const long = `${HEAD}Jonas Wei: ${"yes no yes yes no well ".repeat(20_000)}\n`;
    const started = process.cpuUsage();
    compareTranscripts([{ text: long }, { text: long.replaceAll("well", "so") }]);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(20);
  });
});
