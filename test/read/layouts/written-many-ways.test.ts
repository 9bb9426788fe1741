import { describe, expect, it } from "vitest";

import { plainText } from "../../../src/read/plain-text.js";
import { readTranscript } from "../../../src/read/read.js";
import { sliceOf } from "../../../src/text/span.js";
import { CALL, PEOPLE, wrapped, type Said } from "./made-call.js";

/** How paragraphs are broken into lines, and which dash parts a name from a title. */
interface Hand {
  readonly para: (text: string) => string;
  readonly dash: string;
}

const LISTED = [PEOPLE.ir, PEOPLE.chairman, PEOPLE.finance];
const ASKERS = [PEOPLE.lu, PEOPLE.devries];

const whole = (turn: Said): string => turn.text.join(" ");
const body = (write: (turn: Said, i: number) => string, questions = "", gap = "\n\n"): string =>
  CALL.map((turn, i) => {
    const begins = turn.asks && CALL[i - 1]?.asks === false && questions !== "";
    return (begins ? questions + gap : "") + write(turn, i);
  }).join(gap);
const under = ({ text }: Said, { para }: Hand): string => text.map((one) => para(one)).join("\n\n");
const after = (head: string, { text }: Said, { para }: Hand): string =>
  [para(`${head}${text[0] ?? ""}`), ...text.slice(1).map((one) => para(one))].join("\n\n");
const voice = (turn: Said): number => Object.keys(PEOPLE).indexOf(turn.who);

/** Every way of writing the call down: the layout it is to be read in, and how it is written. */
const WAYS: readonly (readonly [string, string, (hand: Hand) => string])[] = [
  [
    "numbered headings between rules, lists before",
    "rule-headings",
    (hand) =>
      [
        "Tidewell Lamps Ltd Q2 2024 Earnings Call",
        "=".repeat(80),
        "Corporate Participants",
        "=".repeat(80),
        ...LISTED.map(({ name, title }) => ` * ${name}\n   Tidewell Lamps Ltd. - ${title ?? ""}`),
        "=".repeat(80),
        "Presentation",
        "-".repeat(80),
        body(
          (turn, i) => {
            const { name, firm, title } = PEOPLE[turn.who];
            const head = firm === null ? name : `${name}, ${firm} - ${title ?? ""}`;
            return `${head}   [${i + 1}]\n${"-".repeat(80)}\n\n${under(turn, hand)}\n\n${"-".repeat(80)}`;
          },
          `${"=".repeat(80)}\nQuestions and Answers\n${"-".repeat(80)}`,
        ),
      ].join("\n"),
  ],
  [
    "headings between short rules, without numbers",
    "rule-headings",
    (hand) =>
      body((turn) => {
        const { name, firm, title } = PEOPLE[turn.who];
        const head = firm === null ? name : `${name} ${hand.dash} ${firm} ${hand.dash} ${title ?? ""}`;
        return `______\n${head}\n______\n\n${under(turn, hand)}`;
      }, "Q&A session"),
  ],
  [
    "tags of questions and answers",
    "question-answer-tags",
    (hand) =>
      body((turn) => {
        const { name, firm, title, role } = PEOPLE[turn.who];
        if (!turn.asks || role === "operator")
          return after(title === null ? `${name}: ` : `${name}, ${title}: `, turn, hand);
        const asker = role === "analyst" ? ` ${hand.dash} ${firm ?? ""}` : "";
        return after(`<${role === "analyst" ? "Q" : "A"} ${hand.dash} ${name}${asker}>: `, turn, hand);
      }, "QUESTION AND ANSWER SECTION"),
  ],
  [
    "names over titles, Q and A at the margin, dots between",
    "name-over-title",
    (hand) =>
      body((turn) => {
        const { name, firm, title, role } = PEOPLE[turn.who];
        if (role === "operator") return `${after("Operator: ", turn, hand)}\n${".".repeat(90)}`;
        const letter = turn.asks ? `${" ".repeat(50)}${role === "analyst" ? "Q" : "A"}` : "";
        return `${name}${letter}\n${title === null ? "" : `${title}, ${firm ?? ""}\n`}\n${under(turn, hand)}\n${".".repeat(90)}`;
      }, "QUESTION AND ANSWER SECTION"),
  ],
  [
    "names and titles with a dash",
    "name-dash-title-headings",
    (hand) =>
      `Prepared Remarks:\n\n${body((turn) => {
        const { name, title } = PEOPLE[turn.who];
        return `${name}${title === null ? "" : ` ${hand.dash} ${title}`}\n\n${under(turn, hand)}`;
      }, "Questions & Answers:")}\n\nCall participants:\n\n${[...LISTED, ...ASKERS].map(({ name, title }) => `${name} ${hand.dash} ${title ?? ""}`).join("\n\n")}`,
  ],
  [
    "names alone after a list of participants",
    "name-title-headings",
    (hand) =>
      `Company Participants\n\n${LISTED.map(({ name, title }) => `${name} ${hand.dash} ${title ?? ""}`).join("\n")}\n\nConference Call Participants\n\n${ASKERS.map(({ name, firm }) => `${name} ${hand.dash} ${firm ?? ""}`).join("\n")}\n\n${body((turn) => `${PEOPLE[turn.who].name}\n\n${under(turn, hand)}`, "Question-and-Answer Session")}`,
  ],
  [
    "names with a speaker's id",
    "name-title-headings",
    (hand) =>
      body((turn, i) => {
        const { name, title } = PEOPLE[turn.who];
        return `[${i + 1}] ${name}${title === null ? "" : ` [${title}]`}\n${under(turn, hand)}`;
      }, "[ Question And Answer ]"),
  ],
  [
    "bold names",
    "name-title-headings",
    (hand) =>
      body((turn) => {
        const { name, title } = PEOPLE[turn.who];
        return `**${name}**${title === null ? "" : `, ${title}`}\n\n${under(turn, hand)}`;
      }, "## Q&A"),
  ],
  [
    "names and colons, close together",
    "name-colon",
    ({ para }) => body((turn) => para(`${PEOPLE[turn.who].name}: ${whole(turn)}`), "", "\n"),
  ],
  [
    "honorifics and colons",
    "name-colon",
    (hand) =>
      body((turn) => {
        const { name, title } = PEOPLE[turn.who];
        const surname = `${turn.who === "ir" ? "Ms." : "Mr."} ${name.split(" ").slice(1).join(" ")}`;
        return after(`${title === null ? name : surname}: `, turn, hand);
      }, "QUESTIONS"),
  ],
  [
    "Chinese names with titles and full-width colons",
    "name-colon",
    (hand) =>
      body((turn) => {
        const { chinese, chineseTitle } = PEOPLE[turn.who];
        return after(`${chinese}${chineseTitle === null ? "" : `（${chineseTitle}）`}：`, turn, hand);
      }, "二、问答环节"),
  ],
  [
    "numbered voices with times",
    "name-colon",
    (hand) => body((turn, i) => after(`[00:${10 + i}:05] SPEAKER_0${voice(turn)}: `, turn, hand)),
  ],
  [
    "voices in brackets",
    "bracketed-names",
    (hand) => body((turn) => after(`[SPEAKER_0${voice(turn)}] `, turn, hand)),
  ],
  [
    "Chinese names in brackets",
    "bracketed-names",
    (hand) => body((turn) => after(`【${PEOPLE[turn.who].chinese}】`, turn, hand)),
  ],
  [
    "capitals and full stops",
    "capital-names",
    (hand) =>
      `EXHIBIT 99.1\n\n${body((turn) => after(`${PEOPLE[turn.who].name.toUpperCase()}. `, turn, hand), "QUESTIONS AND ANSWERS")}`,
  ],
];

const HANDS: readonly (readonly [string, Hand])[] = [
  ["a paragraph a line, -", { para: (text) => text, dash: "-" }],
  ["a paragraph a line, –", { para: (text) => text, dash: "–" }],
  ["wrapped at 72 columns, --", { para: (text) => wrapped(text, 72), dash: "--" }],
  ["wrapped at 100 columns, —", { para: (text) => wrapped(text, 100), dash: "—" }],
];

const FILES: readonly (readonly [string, (text: string) => string])[] = [
  ["as it is", (text) => text],
  ["with a mark, CRLF and trailing blanks", (text) => `\ufeff${text.replace(/\n/g, "   \r\n")}`],
  ["indented", (text) => text.replace(/^(?=.)/gm, "    ")],
  ["double-spaced", (text) => text.replace(/\n/g, "\n\n")],
];

const bare = (text: string): string => text.replace(/\s+/g, "");

describe.each(WAYS)("%s", (_, layout, write) => {
  describe.each(HANDS)("%s", (_hand, hand) => {
    it.each(FILES)("%s", (_file, change) => {
      const { text } = plainText(change(write(hand)));
      const transcript = readTranscript(text);
      expect(transcript.layout).toBe(layout);
      expect(transcript.turns.map(({ span }) => bare(sliceOf(text, span)))).toEqual(
        CALL.map((turn) => bare(turn.text.join(""))),
      );
      for (const [i, { role }] of transcript.turns.entries()) {
        const { role: own } = PEOPLE[(CALL[i] as Said).who];
        // What is not told stays unknown; nobody gets a part that is not theirs.
        expect(["unknown", own]).toContain(role);
        if (own === "operator" || own === "interpreter")
          expect(role).toBe(layout === "bracketed-names" ? role : own);
      }
    });
  });
});
