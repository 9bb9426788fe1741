import { defineCheck } from "../define.js";
import { nameVerdicts, raiseName } from "../names.js";

export const entityMismatch = defineCheck({
  id: "entity-mismatch",
  severity: "major",
  summary: "A name in the rendition is another name than the one in the source",
  why: "A supplier, a bank or a regulator that was never named ends up on the record, and the one that was named is gone.",
  limits:
    "Names outside the lexicon are compared by sound: a name that is translated by its meaning may be flagged, a swap of two that sound alike is missed. Ordinary words that are names too (理想, Target) accuse nobody.",
  messages: {
    known: "{source} is {sourceName}, not {target} ({targetName})",
    named: "{source} is {sourceName}; the rendition says {target}",
    unlike: "{source} and {target} do not name the same",
  },
  examples: {
    wrong: [
      {
        zh: "我们已经和⟦国轩高科⟧谈好了明年的供货。",
        en: "We have agreed next year's supply with ⟦EVE Energy⟧.",
        note: "国轩高科 is Gotion High-tech; EVE Energy is 亿纬锂能.",
      },
      {
        zh: "这笔贷款是⟦中信银行⟧牵头的。",
        en: "The loan was arranged by the ⟦China Merchants Bank⟧.",
        note: "中信银行 is China CITIC Bank.",
      },
      {
        zh: "⟦碳酸锂⟧的价格已经企稳了。",
        en: "The price of ⟦lithium hydroxide⟧ has stabilised.",
        note: "碳酸锂 is lithium carbonate.",
      },
      {
        zh: "下半年我们会在⟦越南⟧建第二个工厂。",
        en: "In the second half we will build the second plant in ⟦Thailand⟧.",
        note: "越南 is Vietnam.",
      },
    ],
    right: [
      { zh: "电芯主要来自宁德时代。", en: "The cells come mainly from CATL.", note: "An English brand." },
      {
        zh: "工信部上周发了通知。",
        en: "The MIIT issued a notice last week.",
        note: "工信部 is the Ministry of Industry and Information Technology.",
      },
      {
        zh: "下面请我们的CFO周雨桐介绍。",
        en: "Next, our CFO, Grace, will take over.",
        note: "An English given name for a Chinese full name.",
      },
      {
        zh: "我是中金公司的陈思远。",
        en: "This is Siyuan Chen from CICC.",
        note: "Given name first.",
      },
      {
        zh: "我们也在看港股上市的机会。",
        en: "We are also looking at a listing in Hong Kong.",
        note: "港股 says Hong Kong in one character.",
      },
      {
        zh: "理想的毛利率应该在两成以上。",
        en: "An ideal gross margin should be above 20%.",
        note: "理想 is an ordinary word here, not Li Auto.",
      },
      {
        zh: "苹果的收成比去年好。",
        en: "The apple harvest was better than last year's.",
        note: "The fruit.",
      },
    ],
  },
  *run(context) {
    for (const verdict of nameVerdicts(context, "mismatch")) {
      const raised = raiseName(verdict);
      const { sourceName, targetName } = raised.data;
      const message = sourceName === undefined ? "unlike" : targetName === undefined ? "named" : "known";
      yield { ...raised, message, severity: verdict.outcome.confidence >= 0.7 ? "major" : "minor" };
    }
  },
});
