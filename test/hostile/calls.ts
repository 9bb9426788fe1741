import fc from "fast-check";

/*
 * Calls as the vendors lay them out, made of speakers and talk that belong to nobody: what the layouts of src/read look
 * for is here, so that generated texts meet their rules and not only the fallback.
 */

interface Speaker {
  readonly name: string;
  readonly title: string;
  readonly firm: string;
}

const ORDINARY = fc.constantFrom<Speaker>(
  { name: "Operator", title: "", firm: "" },
  { name: "Interpreter", title: "", firm: "" },
  { name: "Lena Ortiz", title: "Chief Financial Officer", firm: "Lake Robotics Ltd" },
  { name: "Rui Tan", title: "Analyst", firm: "Harbour Securities" },
  { name: "孙梅", title: "首席执行官", firm: "湖光机器人" },
  { name: "spk02", title: "", firm: "" },
);

/** Names that objects have, that terminals, spreadsheets and browsers act on, and that files cannot have. */
export const HOSTILE_NAMES = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  '=HYPERLINK("http://evil.example","x")',
  "+1|cmd",
  "<script>alert(1)</script>",
  "\u001b]0;owned\u0007\u001b[31mWang",
  "::error::Wang%0A",
  "../../etc/passwd",
  "CON",
  "\u202Egnaw",
  "a".repeat(300),
  "王\ud800",
  "]]>--><!--",
  "\u0000",
] as const;

const speaker = fc.oneof(
  { arbitrary: ORDINARY, weight: 6 },
  {
    arbitrary: fc.constantFrom(...HOSTILE_NAMES).map((name) => ({ name, title: "CFO", firm: name })),
    weight: 1,
  },
);

const FIGURES_ZH = [
  "三亿两千万元",
  "百分之十五",
  "1.2万台",
  "二零二四年第三季度",
  "五百名",
  "两三倍",
  "零点五个百分点",
];
const FIGURES_EN = [
  "RMB 320 million",
  "15%",
  "12,000 units",
  "the third quarter of 2024",
  "five hundred",
  "a few times",
];

const chinese = fc
  .tuple(
    fc.constantFrom("我们的营收是", "同比增长了", "成都的员工没有超过", "今年预计不会低于", "客户达到"),
    fc.constantFrom(...FIGURES_ZH),
    fc.constantFrom("。", "，谢谢。", "，比去年下降了。", "；", "……", "吗？"),
  )
  .map((parts) => parts.join(""));
const english = fc
  .tuple(
    fc.constantFrom(
      "Our revenue was ",
      "It rose by ",
      "We do not have more than ",
      "Wang Wei expects ",
      "It fell to ",
    ),
    fc.constantFrom(...FIGURES_EN),
    fc.constantFrom(". ", ", thank you. ", "? ", "… ", " -- "),
  )
  .map((parts) => parts.join(""));
const odd = fc.oneof(
  fc.constantFrom(
    "[Foreign Language]",
    "[Interpreted]",
    "[ph]",
    "[Operator Instructions]",
    "(inaudible)",
    "[indiscernible]",
    "Your next question comes from Rui Tan of Harbour Securities. Please go ahead..",
    "接下来请我们的首席财务官孙梅女士。",
    "Disclaimer",
    "本文由机器翻译",
    "1,234,567.89",
    "",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);

/** Some sentences of talk in one language, or in both by turns. */
export const talk = fc
  .array(fc.oneof({ arbitrary: chinese, weight: 4 }, { arbitrary: english, weight: 4 }, odd), {
    minLength: 1,
    maxLength: 5,
  })
  .map((sentences) => sentences.join(""));

interface Spoken {
  readonly who: Speaker;
  readonly words: string;
}

const RULE = "-".repeat(80);
const clock = (at: number, mark: string) =>
  `00:${String(Math.floor(at / 60) % 60).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}${mark}000`;

/** Each way of writing a call down, by the layout that should know it. */
const LAYOUTS: Readonly<Record<string, (call: readonly Spoken[]) => string>> = {
  rules: (call) =>
    call
      .map(
        ({ who, words }, i) =>
          `${RULE}\n${who.name};${who.firm}, ${who.title}    [${i + 1}]\n${RULE}\n${words}\n`,
      )
      .join("\n"),
  tags: (call) =>
    `MANAGEMENT DISCUSSION SECTION\n\n${call
      .map(({ who, words }, i) => `<${i % 2 === 0 ? "Q" : "A"} – ${who.name} – ${who.firm}>: ${words}`)
      .join("\n\n")}`,
  titled: (call) =>
    `Prepared Remarks:\n\n${call.map(({ who, words }) => `${who.name} -- ${who.title}\n\n${words}`).join("\n\n")}`,
  dashed: (call) => call.map(({ who, words }) => `${who.name} - ${who.title}\n${words}`).join("\n"),
  over: (call) =>
    call.map(({ who, words }) => `${who.name}\n${who.title}, ${who.firm}\n\n${words}`).join("\n\n"),
  colon: (call) => call.map(({ who, words }) => `${who.name}: ${words}`).join("\n"),
  wide: (call) => call.map(({ who, words }) => `${who.name}：${words}`).join("\n\n"),
  timed: (call) => call.map(({ who, words }, i) => `${who.name} [${clock(i, ".")}]: ${words}`).join("\n"),
  capitals: (call) => call.map(({ who, words }) => `${who.name.toUpperCase()}. ${words}`).join("\n\n"),
  srt: (call) =>
    call.map(({ words }, i) => `${i + 1}\n${clock(i, ",")} --> ${clock(i + 1, ",")}\n${words}\n`).join("\n"),
  vtt: (call) =>
    `WEBVTT\n\n${call.map(({ who, words }, i) => `${clock(i, ".")} --> ${clock(i + 1, ".")}\n<v ${who.name}>${words}</v>\n`).join("\n")}`,
  dots: (call) => call.map(({ words }) => `${words}..`).join("\n"),
  bare: (call) => call.map(({ words }) => words).join("\n\n"),
  json: (call) =>
    JSON.stringify({
      segments: call.map(({ who, words }, i) => ({ start: i, end: i + 1, speaker: who.name, text: words })),
    }),
  html: (call) =>
    `<!DOCTYPE html><html><body>${call.map(({ who, words }) => `<p><b>${who.name}</b></p><p>${words}</p>`).join("")}</body></html>`,
};

/** A whole call in one of the layouts, a few turns long. */
export const call: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...Object.keys(LAYOUTS)),
    fc.array(fc.record({ who: speaker, words: talk }), { minLength: 1, maxLength: 8 }),
  )
  .map(([layout, spoken]) => LAYOUTS[layout]?.(spoken) ?? "");
