import type { DateParts, PeriodUnit } from "./quantity.js";

/** A word that names a period or a day by its distance from now, or by its place in a larger one. */
export interface DateWord {
  readonly parts: DateParts;
  /** What may follow it: after a year a quarter, after a month a day; null for nothing. */
  readonly unit: PeriodUnit | null;
  /** Words of every sentence (今天), whose absence elsewhere means nothing. */
  readonly incidental: boolean;
}

const relative = (unit: PeriodUnit, offset: number): DateParts => ({ relative: { unit, offset } });

const RELATIVE: readonly (readonly [words: string, unit: PeriodUnit, offset: number])[] = [
  ["今年 本年 本年度 今年度 这一年度 当年度", "year", 0],
  ["去年 上年 上年度 去年度 上一年 上一年度 上个年度 前一年 旧年", "year", -1],
  ["前年 大前一年", "year", -2],
  ["大前年", "year", -3],
  ["明年 来年 下年度 明年度 下一年 下一年度 次年", "year", 1],
  ["后年", "year", 2],
  ["大后年", "year", 3],
  ["本财年 本财政年度 这个财年 当前财年", "year", 0],
  ["上财年 上个财年 上一财年 上一个财年 上一财政年度", "year", -1],
  ["下财年 下个财年 下一财年 下一个财年 下一财政年度", "year", 1],
  ["本季度 本季 这个季度 这一季度 这季度 当季 该季度 本财季 当季度 这一个季度 这一季 当前季度", "quarter", 0],
  [
    "上季度 上个季度 上一季度 上一个季度 上季 上一季 前一季 前季 前一季度 前一个季度 上财季 上一财季 上个财季",
    "quarter",
    -1,
  ],
  ["上上季度 上上个季度", "quarter", -2],
  ["下季度 下个季度 下一季度 下一个季度 下季 下一季 次季 下财季 下一财季 下个财季", "quarter", 1],
  ["下下季度 下下个季度", "quarter", 2],
  ["上个半年", "half", -1],
  ["下个半年", "half", 1],
  ["本月 这个月 当月 本月份 这一个月", "month", 0],
  ["上月 上个月 上月份 上一个月 上一月", "month", -1],
  ["上上个月 上上月", "month", -2],
  ["下月 下个月 下月份 下一个月 次月", "month", 1],
  ["下下个月 下下月", "month", 2],
  ["本周 这周 这个星期 这星期 这个礼拜 这礼拜 这一周 本星期", "week", 0],
  ["上周 上个星期 上星期 上个礼拜 上礼拜 上一周 上个周", "week", -1],
  ["上上周 上上个星期 上上星期 上上个礼拜 上上个周", "week", -2],
  ["下周 下个星期 下星期 下个礼拜 下礼拜 下一周 下个周", "week", 1],
  ["下下周 下下个星期 下下星期 下下个礼拜", "week", 2],
];

const DAYS: readonly (readonly [words: string, offset: number])[] = [
  ["今天 今日 今晚 今早 今晨 今儿", 0],
  ["昨天 昨日 昨晚 昨夜 昨晨", -1],
  ["前天 前日 前晚", -2],
  ["大前天", -3],
  ["明天 明日 明晚 明早 明晨", 1],
  ["后天", 2],
  ["大后天", 3],
];

/** What makes a date word another word: 今日头条, 明日方舟, 本周期, 上季报. */
export const NOT_A_DATE: Readonly<Record<string, string>> = {
  今日: "头资",
  明日: "方之控",
  本周: "期边",
  上周: "期",
  下周: "期",
  这周: "期边",
  本季: "报节",
  当季: "节新",
  上季: "报",
  后天: "努性的培习得形养",
  前日: "本",
  上年: "纪轻",
  前年: "轻",
  后年: "轻",
  本年: "轻级",
  前一年: "轻",
  上月: "球亮",
  下月: "球",
  今年: "轻",
  去年: "轻",
  明年: "轻",
  年中: "国期间央学医文东华部型心庭药资企共外小美日韩英",
  年底: "盘",
  月中: "国",
  同期: "声",
};

/** Behind the word of a period of a year, quarter or month: the same period, seen from here. */
export const SAME_PERIOD = ["同期", "的同期", "同季"] as const;

/** 周三, 上个星期天: a week, perhaps told by its distance from now, and the day of it. */
export const WEEKS = ["周", "星期", "礼拜"] as const;
export const WEEKDAYS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
};
export const BEFORE_WEEKS = [
  ["上上", -2],
  ["下下", 2],
  ["上", -1],
  ["下", 1],
  ["本", 0],
  ["这", 0],
] as const;

function* words(): Generator<readonly [string, DateWord]> {
  const split = (list: string) => list.split(" ");
  for (const [list, unit, offset] of RELATIVE) {
    for (const word of split(list)) {
      const fiscal = word.includes("财") && unit === "year" ? { fiscal: true } : {};
      yield [word, { parts: { ...relative(unit, offset), ...fiscal }, unit, incidental: false }];
    }
  }
  for (const [list, offset] of DAYS) {
    for (const word of split(list))
      yield [word, { parts: relative("day", offset), unit: null, incidental: true }];
  }
  for (const [word, half] of [
    ["上半年", 1],
    ["下半年", 2],
    ["前半年", 1],
    ["后半年", 2],
    ["上半年度", 1],
    ["下半年度", 2],
  ] as const) {
    yield [word, { parts: { half }, unit: "half", incidental: false }];
  }
  yield ["上半财年", { parts: { half: 1, fiscal: true }, unit: "half", incidental: false }];
  yield ["下半财年", { parts: { half: 2, fiscal: true }, unit: "half", incidental: false }];
  for (const word of ["同期", "同一时期"])
    yield [word, { parts: { samePeriod: true }, unit: null, incidental: false }];
  for (const [word, part] of [
    ["年初", "early"],
    ["年中", "mid"],
    ["年底", "end"],
    ["年末", "end"],
    ["岁末", "end"],
  ] as const) {
    yield [word, { parts: { relative: { unit: "year", offset: 0 }, part }, unit: null, incidental: false }];
  }
  for (const [word, part] of [
    ["月初", "early"],
    ["月中", "mid"],
    ["月底", "end"],
    ["月末", "end"],
  ] as const) {
    yield [word, { parts: { relative: { unit: "month", offset: 0 }, part }, unit: null, incidental: false }];
  }
  for (const [word, part] of [
    ["季初", "early"],
    ["季末", "end"],
    ["季度末", "end"],
    ["季度初", "early"],
  ] as const) {
    yield [
      word,
      { parts: { relative: { unit: "quarter", offset: 0 }, part }, unit: null, incidental: false },
    ];
  }
}

/** All but {@link WEEKDAYS}. */
export const DATE_WORDS: readonly (readonly [string, DateWord])[] = [...words()];

/** Characters before 上 and 下 that make them the end of another word: 马上一年, 以下半年, 线上周. */
export const NOT_BEHIND: Readonly<Record<string, string>> = {
  上: "马以早晚网线天地路世史实基加身手楼山岸",
  下: "以地旗天脚当线之月日年",
  今: "古如迄至",
  去: "过失",
  旧: "折陈破仿守新念怀",
  明: "光透证表声说黎发文清鲜阐注聪申照",
  后: "然之以最前今此随日午",
  前: "之以目此从当提向面",
  本: "基成根资版日样剧书原课文副标",
  当: "相应正适恰",
  年: "每多近全常当往终同青中少老成童数几些该百千万十这那",
  月: "每数几",
  大: "强远扩放重最很较更庞巨伟广",
  同: "相共",
};

/** 周一 is no Monday in 一周一次 and 本周一些. */
export const NOT_BEHIND_WEEKDAY = "次个些直种下起定般旦切共同到两天条步只";

/** Behind a year, a quarter or a month. */
export const PARTS_OF: Readonly<Record<string, NonNullable<DateParts["part"]>>> = {
  年初: "early",
  年中: "mid",
  年底: "end",
  年末: "end",
  初: "early",
  底: "end",
  末: "end",
  上旬: "early",
  中旬: "mid",
  下旬: "late",
  月初: "early",
  月底: "end",
  月末: "end",
  月中: "mid",
  初期: "early",
  中期: "mid",
  后期: "late",
  末期: "end",
  中叶: "mid",
};
