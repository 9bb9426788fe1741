import { defineCheck } from "../define.js";
import { nameVerdicts, raiseName } from "../names.js";

export const entityOmitted = defineCheck({
  id: "entity-omitted",
  severity: "minor",
  summary: "A name in the source is missing from the rendition",
  why: "A market, a customer or a regulator that the speaker named is unknown to whoever reads only the English.",
  limits:
    'Only names of the lexicon are missed. A pronoun, "the company" or the same name in a sentence near by stands for it; people who are greeted or thanked, China and the company itself are not asked for.',
  messages: {
    list: "{source} is missing from the list",
    named: "{source} ({sourceName}) is missing from the rendition",
    unnamed: "{source} is missing from the rendition",
  },
  examples: {
    wrong: [
      {
        zh: "重点市场是东南亚、中东和⟦拉美⟧。",
        en: "The key markets are Southeast Asia and the Middle East.",
        note: "Latin America was left out of the list.",
      },
      {
        zh: "我们的客户有比亚迪、⟦蔚来⟧、小鹏和吉利。",
        en: "Customers include BYD, XPeng and Geely.",
        note: "NIO was left out of the list.",
      },
    ],
    right: [
      {
        zh: "国内市场的竞争非常激烈。",
        en: "Competition is very intense.",
        note: "The home market goes without saying.",
      },
      {
        zh: "谢谢林总，我先回答第一个问题。",
        en: "Thank you. Let me take the first question.",
        note: "A courtesy.",
      },
      {
        zh: "深圳的新总部和苏州的研发中心都在建。",
        en: "The new headquarters in Shenzhen and the R&D centre in Suzhou are both under construction.",
        note: "Everything is there.",
      },
    ],
  },
  *run(context) {
    for (const verdict of nameVerdicts(context, "omitted")) {
      const raised = raiseName(verdict);
      const named = raised.data["sourceName"] === undefined ? "unnamed" : "named";
      yield { ...raised, message: verdict.outcome.list ? "list" : named, severity: "minor" };
    }
  },
});
