/**
 * Counted things that interpreters take for one another, and whose exchange changes what was counted. Only nouns
 * that leave no doubt are listed; a noun of another row right behind the same number is an error, any other noun is
 * not judged (用户 may well be "people" or "customers").
 *
 * `zh`: the noun in the clause; `measure`: measure words that alone decide (95万根 of a charging network are poles,
 * never stations). `en`: what may stand for it. `rivals`: the rows it is confused with.
 */
export interface CountNounRow {
  readonly id: string;
  readonly zh: readonly string[];
  readonly measure: readonly string[];
  readonly en: readonly string[];
  readonly rivals: readonly string[];
}

export const COUNT_NOUNS: readonly CountNounRow[] = [
  {
    id: "charger",
    zh: ["充电桩", "快充桩", "超充桩", "慢充桩"],
    measure: ["根"],
    en: ["charger", "pile", "point", "pole", "post", "plug"],
    rivals: ["charging-station", "swap-station", "city", "store"],
  },
  {
    id: "charging-station",
    zh: ["充电站", "超充站", "快充站"],
    measure: ["座"],
    en: ["station", "site", "hub"],
    rivals: ["charger", "swap-station", "city", "store"],
  },
  {
    id: "swap-station",
    zh: ["换电站"],
    measure: ["座"],
    en: ["station", "site"],
    rivals: ["charger", "city", "store"],
  },
  {
    id: "store",
    zh: ["门店", "店铺", "直营店", "加盟店", "专卖店", "体验店"],
    measure: [],
    en: ["store", "shop", "outlet", "location", "branch", "boutique", "restaurant", "franchise"],
    rivals: ["city", "country", "charging-station", "charger", "province", "user"],
  },
  {
    id: "city",
    zh: ["城市"],
    measure: [],
    en: ["city", "cities", "town", "municipalit", "metropolis"],
    rivals: ["store", "country", "province", "county", "charging-station"],
  },
  {
    id: "province",
    zh: ["省份", "个省"],
    measure: [],
    en: ["province", "region"],
    rivals: ["city", "country", "county", "store"],
  },
  {
    id: "country",
    zh: ["国家", "个国"],
    measure: [],
    en: ["countr", "nation", "state", "market", "jurisdiction"],
    rivals: ["city", "province", "county", "store"],
  },
  {
    id: "order",
    zh: ["订单", "小订", "大定", "预订单"],
    measure: [],
    en: ["order", "booking", "reservation", "pre-order", "preorder"],
    rivals: ["delivery", "user", "store"],
  },
  {
    id: "user",
    zh: ["用户", "车主"],
    measure: [],
    en: [
      "user",
      "customer",
      "people",
      "subscriber",
      "owner",
      "client",
      "account",
      "person",
      "consumer",
      "member",
    ],
    rivals: ["order", "store", "city"],
  },
  {
    id: "employee",
    zh: ["员工", "工程师", "研发人员"],
    measure: [],
    en: [
      "employee",
      "staff",
      "people",
      "worker",
      "engineer",
      "person",
      "headcount",
      "colleague",
      "talent",
      "member",
    ],
    rivals: ["store", "order", "city", "patent"],
  },
  {
    id: "patent",
    zh: ["专利"],
    measure: [],
    en: ["patent", "application", "invention"],
    rivals: ["employee", "product", "order"],
  },
  {
    id: "hospital",
    zh: ["医院"],
    measure: [],
    en: ["hospital", "clinic", "institution", "facilit", "center", "centre"],
    rivals: ["patient", "city", "pharmacy"],
  },
  {
    id: "patient",
    zh: ["患者", "病人"],
    measure: [],
    en: ["patient", "people", "case", "person", "individual"],
    rivals: ["hospital", "city", "pharmacy"],
  },
  {
    id: "pharmacy",
    zh: ["药店", "药房"],
    measure: [],
    en: ["pharmac", "drugstore", "store"],
    rivals: ["hospital", "patient"],
  },
];
