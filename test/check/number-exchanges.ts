/** Exchanges of invented companies, and the checks that speak up: figures move between sentences and are said again. */
export const NUMBERS_IN_EXCHANGES: readonly (readonly [checks: readonly string[], zh: string, en: string])[] =
  [
    [
      [],
      "第二季度我们交付了8600台。同比增长了32%。毛利率是21.4%，比上季度提高1.2个百分点。",
      "We delivered 8,600 units in the second quarter, up 32% year on year. Gross margin was 21.4%, up 1.2 percentage points from the prior quarter.",
    ],
    [
      [],
      "我们在欧洲新开了45家店。其中德国有18家。剩下的在法国和意大利。",
      "We opened 45 new stores in Europe, and the rest, other than 18 in Germany, are in France and Italy.",
    ],
    [
      [],
      "研发费用是3.2亿元。这里面有一次性的股权激励4500万元。如果扣掉这个，研发费用率是8.6%。",
      "R&D expenses were RMB320 million, including a one-time share-based compensation of RMB45 million. Excluding it, the R&D expense ratio was 8.6%.",
    ],
    [
      [],
      "截至六月底，我们的现金是56亿元。没有银行贷款。我们计划回购不超过两亿美元的股票。",
      "We had RMB5.6 billion in cash at the end of June and no bank loans. We plan to repurchase up to US$200 million of shares.",
    ],
    [
      ["number-omitted"],
      "截至六月底，我们的现金是56亿元。没有银行贷款。我们计划回购不超过两亿美元的股票。",
      "We had a lot of cash at the end of June and no bank loans. We plan to repurchase up to US$200 million of shares.",
    ],
    [
      ["number-magnitude"],
      "截至六月底，我们的现金是56亿元。没有银行贷款。我们计划回购不超过两亿美元的股票。",
      "We had RMB5.6 billion in cash at the end of June and no bank loans. We plan to repurchase up to US$2 billion of shares.",
    ],
    [
      [],
      "谢谢管理层。我有两个问题。第一个问题是关于毛利率的。第二个问题，明年的资本开支大概是多少？",
      "Thank you, management. I have two questions. The first is about gross margin. And secondly, how much is the capex next year?",
    ],
    [
      [],
      "我先回答第一个问题。明年的资本开支大概在12亿到15亿之间。其中七成用于新工厂。",
      "Let me take your first question. Capex next year will be between RMB1.2 billion and RMB1.5 billion, 70% of which is for the new plant.",
    ],
    [
      ["number-mismatch"],
      "我先回答第一个问题。明年的资本开支大概在12亿到15亿之间。其中七成用于新工厂。",
      "Let me take your first question. Capex next year will be between RMB1.2 billion and RMB1.8 billion, 70% of which is for the new plant.",
    ],
    [
      [],
      "华南区收入3.1亿，华东区收入4.2亿，华北区收入1.9亿。",
      "Revenue was 310 million in South China, 420 million in East China and 190 million in North China.",
    ],
    [
      [],
      "这个产品我们做了三年。三年里我们投了五个亿。三年，五个亿，不容易。",
      "We spent three years and RMB500 million on this product. It was not easy.",
    ],
    [
      [],
      "今年一季度卖了两万台，二季度卖了两万台，三季度卖了三万台。",
      "We sold 20,000 units in each of the first two quarters and 30,000 in the third.",
    ],
    [[], "毛利率从去年同期的18%提高到21%。", "Gross margin rose to 21% from 18% a year ago."],
    [
      [],
      "2023年第三季度营收为12亿元，2022年同期为10亿元。",
      "Revenue was RMB1.2 billion in the third quarter of 2023, compared with RMB1 billion in the same period of 2022.",
    ],
    [[], "我们的存货周转天数从45天降到了38天。", "Our inventory turnover days came down from 45 to 38."],
    [
      ["number-mismatch"],
      "我们的存货周转天数从45天降到了38天。",
      "Our inventory turnover days came down from 45 to 28.",
    ],
    [[], "嗯，我们大概，922，不对，是920.2百万。大概9.2亿。", "Uh, about RMB920 million."],
    [
      [],
      "我们一共有三条产线。两条在东莞，一条在越南。",
      "We have three lines, two in Dongguan and one in Vietnam.",
    ],
    [
      ["number-mismatch"],
      "我们一共有三条产线。两条在东莞，一条在越南。",
      "We have five lines, two in Dongguan and one in Vietnam.",
    ],
    [
      [],
      "我们预计全年交付15万台，同比增长大约50%，这是一个比较保守的目标。",
      "We expect to deliver 150,000 units for the full year, which is about 50% growth and a rather conservative target.",
    ],
    [
      [],
      "四季度指引是收入14亿到14.5亿元，同比增长17%到21%。",
      "For the fourth quarter we guide for revenue of RMB1.4 billion to RMB1.45 billion, an increase of 17% to 21% year over year.",
    ],
    [
      ["number-period"],
      "四季度指引是收入14亿到14.5亿元，同比增长17%到21%。",
      "For the first quarter we guide for revenue of RMB1.4 billion to RMB1.45 billion, an increase of 17% to 21% year over year.",
    ],
    [["number-omitted"], "我们的市占率现在排名第三，份额是11%。", "We have an 11% share of the market now."],
    [
      [],
      "客户数超过一万家，其中年消费超过百万的有三百多家。",
      "We have more than 10,000 customers, over 300 of which spend more than a million a year.",
    ],
    [[], "产能利用率在八成左右。", "Capacity utilisation is around 80%."],
    [[], "单价在一千块上下。", "The unit price is around RMB1,000."],
    [[], "我们给经销商打九折。", "We give dealers a 10% discount."],
    [[], "半年左右可以收回投资。", "The payback period is about six months."],
    [[], "一年半就能回本。", "Payback takes 18 months."],
    [[], "每十个用户里有三个是老用户介绍来的。", "30% of users come through referrals."],
    [[], "合同期是十年。", "It is a decade-long contract."],
    [[], "我们已经服务了上百家医院。", "We have served over a hundred hospitals."],
    [[], "良率做到了九成五。", "The yield reached 95%."],
    [[], "回购了两千三百万股，花了1.1亿港元。", "We bought back 23 million shares for HK$110 million."],
    [
      ["number-unit"],
      "回购了两千三百万股，花了1.1亿港元。",
      "We bought back 23 million shares for US$110 million.",
    ],
    [
      [],
      "我们一年卖一千二百万件，平均每个月一百万件。",
      "We sell 12 million pieces a year, a million a month on average.",
    ],
    [
      ["number-period"],
      "我们一年卖一千二百万件，平均每个月一百万件。",
      "We sell 12 million pieces a year, a million a quarter on average.",
    ],
  ];
