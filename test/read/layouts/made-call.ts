/** A short call about an invented company, to be written down in every way that vendors have. */
export interface Said {
  readonly who: Voice;
  readonly text: readonly string[];
  readonly asks: boolean;
}

type Voice = "operator" | "ir" | "chairman" | "finance" | "interpreter" | "lu" | "devries";

interface Person {
  readonly name: string;
  readonly chinese: string;
  readonly title: string | null;
  readonly chineseTitle: string | null;
  readonly firm: string | null;
  readonly role: string;
}

const COMPANY = "Tidewell Lamps Ltd.";

export const PEOPLE: Readonly<Record<Voice, Person>> = {
  operator: {
    name: "Operator",
    chinese: "接线员",
    title: null,
    chineseTitle: null,
    firm: null,
    role: "operator",
  },
  ir: {
    name: "Clara Whitmore",
    chinese: "魏可欣",
    title: "Director of Investor Relations",
    chineseTitle: "投资者关系总监",
    firm: COMPANY,
    role: "investor-relations",
  },
  chairman: {
    name: "Guoqiang Shen",
    chinese: "沈国强",
    title: "Chairman & CEO",
    chineseTitle: "董事长兼首席执行官",
    firm: COMPANY,
    role: "executive",
  },
  finance: {
    name: "Martin O'Dell",
    chinese: "欧明德",
    title: "Chief Financial Officer",
    chineseTitle: "首席财务官",
    firm: COMPANY,
    role: "executive",
  },
  interpreter: {
    name: "Interpreter",
    chinese: "口译员",
    title: null,
    chineseTitle: null,
    firm: null,
    role: "interpreter",
  },
  lu: {
    name: "Peiyu Lu",
    chinese: "陆佩瑜",
    title: "Analyst",
    chineseTitle: "分析师",
    firm: "Greenfield Securities",
    role: "analyst",
  },
  devries: {
    name: "Jean-Luc de Vries",
    chinese: "德弗里斯",
    title: "Research Analyst",
    chineseTitle: "分析师",
    firm: "Oakbridge Capital Partners LLC",
    role: "analyst",
  },
};

const said = (who: Voice, asks: boolean, ...text: string[]): Said => ({ who, asks, text });

export const CALL: readonly Said[] = [
  said(
    "operator",
    false,
    "Good morning, and welcome to the Tidewell Lamps second quarter 2024 earnings conference call. At this time, all participants are in listen-only mode. [Operator Instructions] I would now like to hand the conference over to Clara Whitmore. Please go ahead.",
  ),
  said(
    "ir",
    false,
    "Thank you, operator. Joining us today are our Chairman and CEO, Mr. Shen, and our CFO, Martin O'Dell. Mr. Shen will speak in Mandarin, and his remarks will be interpreted into English.",
    "Please note: the discussion will contain forward-looking statements. Now I turn the call over to Mr. Shen.",
  ),
  said(
    "chairman",
    false,
    "大家早上好，感谢各位参加今天的会议。第二季度我们的营业收入达到十二亿三千万元，同比增长百分之十八。其中，海外市场贡献了四亿六千万元，占总收入的百分之三十七。",
    "我们在东南亚新开了二十五家门店，截至六月底，门店总数为三百一十二家。",
  ),
  said(
    "interpreter",
    false,
    "Good morning everyone, and thank you for joining today's meeting. In the second quarter our revenue reached RMB1.23 billion, up 18% year over year. Of that, overseas markets contributed RMB460 million, or 37% of total revenue.",
    "We opened 25 new stores in Southeast Asia, and as of the end of June the total number of stores was 312.",
  ),
  said(
    "finance",
    false,
    "Thank you, Mr. Shen. Gross margin was 41.5%, compared with 39.8% a year ago. Operating expenses were RMB310 million. One thing to note: our cash position remains strong, at RMB2.4 billion.",
    "This concludes our prepared remarks. Operator, we are ready for questions.",
  ),
  said(
    "operator",
    true,
    "Our first question comes from Peiyu Lu with Greenfield Securities. Your line is open.",
  ),
  said(
    "lu",
    true,
    "管理层好，我是绿野证券的陆佩瑜。我想请教一下，下半年的毛利率会怎么变化？",
    "Let me translate my question. How will the gross margin change in the second half of the year?",
  ),
  said(
    "chairman",
    true,
    "谢谢你的问题。下半年我们预计毛利率会保持在百分之四十以上。原材料价格从三月份开始下降了百分之六左右。",
  ),
  said(
    "interpreter",
    true,
    "Thank you for your question. In the second half we expect gross margin to stay above 40%. Raw material prices have come down by about 6% since March.",
  ),
  said(
    "operator",
    true,
    "The next question is from Jean-Luc de Vries with Oakbridge Capital Partners. Please go ahead.",
  ),
  said(
    "devries",
    true,
    "Good morning. Could you talk about store openings for next year?",
    "And my second question: what is the capital expenditure budget?",
  ),
  said("chairman", true, "明年我们计划新开六十家门店。资本开支大约是一亿五千万元。"),
  said(
    "interpreter",
    true,
    "Next year we plan to open 60 new stores. Capital expenditure will be about RMB150 million.",
  ),
  said("devries", true, "That is very helpful. Thank you."),
  said(
    "operator",
    true,
    "This concludes the Tidewell conference call for today. Thank you for participating. You may now disconnect.",
  ),
];

/** A text wrapped at so many columns, of which a Han character takes two. */
export function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const [token] of text.matchAll(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+/gu)) {
    const size = [...token].reduce((sum, c) => sum + (c.charCodeAt(0) >= 0x2e80 ? 2 : 1), 0);
    if (used + size > width && line.trim() !== "" && !/^[，。、？]$/.test(token)) {
      lines.push(line.trimEnd());
      line = token.trimStart();
      used = line === "" ? 0 : size;
    } else {
      line += token;
      used += size;
    }
  }
  return [...lines, line.trimEnd()].join("\n");
}
