/** Nouns of money: a bare 19.2亿 behind one of them is a sum whose currency is not said. */
const NOUNS =
  "收入 营收 利润 亏损 投入 投资 成本 费用 现金 资金 资本 开支 支出 金额 市值 估值 融资 负债 资产 流水 销售额 成交额 交易额 " +
  "奖池 预算 回购 分红 股息 利息 贷款 存款 营业额 产值 净利 毛利 盈利 净流入 净流出 减值 拨备 募资 募集 债务 赔偿 罚款 补贴 " +
  "定价 售价 价格 报价 月租 租金 房租 工资 薪资 年薪 月薪 押金 定金 首付 身家 造价 总价 单价 均价 客单价 保费 票房 税收 税款 捐款 " +
  "GMV revenue EBITDA ARR CapEx";

/** One of them somewhere in a stretch of text. */
export const MONEY_NOUN = new RegExp(NOUNS.replaceAll(" ", "|"), "i");
