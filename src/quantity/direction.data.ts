import type { Language } from "../text/language.js";
import type { Basis, Direction } from "./quantity.js";

/**
 * Words that say which way a figure moved. English forms are stems with the endings they take, so that "fell" is not
 * found in "fellow"; Chinese ones are matched as they stand, longer ones first.
 */
export const DIRECTION_WORDS: Readonly<Record<Language, Readonly<Record<Direction, readonly string[]>>>> = {
  zh: {
    up: "上升|上涨|上调|上扬|上浮|增长|增加|增至|增到|增幅|递增|激增|猛增|大增|新增|增了|增|提升|提高|提价|涨价|涨到|涨了|涨幅|飙涨|飙升|攀升|回升|升至|升到|升了|升值|爬升|抬升|走高|扩大|扩张|拉升|高出|高了|加快|延长|拉长|延長|拉長|涨|升|多了|更多".split(
      "|",
    ),
    down: "缩短|縮短|下降|下跌|下滑|下调|下挫|下行|减少|减低|减至|减到|减了|减亏|减产|降低|降至|降到|降了|降幅|降价|降|跌至|跌到|跌了|跌幅|暴跌|下跌了|急跌|跌|回落|收窄|缩小|缩减|缩水|萎缩|衰退|放缓|走低|贬值|负增长|低了|少了|减|削减|裁减|滑落|锐减|骤降".split(
      "|",
    ),
  },
  en: {
    up: "up|rise|rises|rose|risen|rising|grow|grows|grew|grown|growing|growth|increase|increases|increased|increasing|gain|gains|gained|climb|climbs|climbed|climbing|jump|jumps|jumped|surge|surged|surging|soar|soared|raise|raised|raising|expand|expanded|expanding|expansion|higher|advance|advanced|upturn|went up|gone up|goes up|going up|widened|widening|accelerated|uptick|extended|lengthened|longer|more".split(
      "|",
    ),
    down: "down|fall|falls|fell|fallen|falling|decline|declines|declined|declining|decrease|decreases|decreased|decreasing|drop|drops|dropped|dropping|reduce|reduces|reduced|reducing|reduction|narrow|narrows|narrowed|narrowing|shrink|shrank|shrunk|shrinking|lower|lowered|lowering|slide|slid|plunge|plunged|plummet|plummeted|slump|slumped|cut|cuts|cutting|contracted|contraction|dip|dipped|negative growth|went down|gone down|goes down|going down|came down|come down|less|fewer|dwindled|slowed|shortened|shorter".split(
      "|",
    ),
  },
};

/** Words that say what a rate is measured against, in lower case, longer ones first. */
export const BASIS_WORDS: Readonly<Record<Basis, readonly string[]>> = {
  "year-over-year":
    "同比|比去年同期|较去年同期|按年|年增|年减|year-over-year|year over year|year-on-year|year on year|from a year earlier|from a year ago|from last year|yoy|y-o-y|annually".split(
      "|",
    ),
  "quarter-over-quarter":
    "环比|比上季度|较上季度|按季|季增|季减|quarter-over-quarter|quarter over quarter|quarter-on-quarter|quarter on quarter|qoq|q-o-q|sequentially|from last quarter".split(
      "|",
    ),
  "month-over-month":
    "环比|较上月|比上月|按月|月增|月减|month-over-month|month over month|month-on-month|month on month|mom|m-o-m".split(
      "|",
    ),
  sequential:
    "环比|sequentially|sequential|quarter-over-quarter|quarter-on-quarter|from the previous period".split(
      "|",
    ),
};
