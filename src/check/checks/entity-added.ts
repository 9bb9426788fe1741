import { defineCheck } from "../define.js";
import { nameVerdicts, raiseName } from "../names.js";

export const entityAdded = defineCheck({
  id: "entity-added",
  severity: "major",
  summary: "The rendition names something that the source does not",
  why: "A partner or a place that nobody mentioned becomes the company's statement.",
  limits:
    'Interpreters rightly make things plain ("in China", a speaker\'s name): the home country, the company itself and the people on the call are not judged. A name that the Chinese translates by its meaning may be flagged.',
  messages: {
    known: "{target} ({targetName}) is not in the source",
    unknown: "{target} is not in the source",
  },
  examples: {
    wrong: [
      {
        zh: "新平台预计明年三季度投产。",
        en: "Together with ⟦Horizon Robotics⟧, we expect the new platform to start production in the third quarter of next year.",
        note: "No partner was named.",
      },
      {
        zh: "欧洲那边我们会继续扩大团队。",
        en: "In Europe and ⟦Japan⟧ we will go on enlarging the team.",
        note: "Japan was not mentioned.",
      },
    ],
    right: [
      {
        zh: "全国的门店数量达到了五百家。",
        en: "The number of stores across China reached 500.",
        note: "全国 is the whole of China.",
      },
      {
        zh: "美股和港股投资者都很关心这件事。",
        en: "Investors in the U.S. and in Hong Kong both care about this.",
        note: "美 and 港 stand for the places.",
      },
      {
        zh: "谢尔盖负责我们的欧洲业务。",
        en: "Sergey is in charge of our European business.",
        note: "A foreign name by its sound.",
      },
      {
        zh: "单价涨到了一万五千元。",
        en: "The unit price rose to 15,000 Chinese yuan.",
        note: "The currency, not a place.",
      },
    ],
  },
  *run(context) {
    for (const verdict of nameVerdicts(context, "added")) {
      const raised = raiseName(verdict);
      const message = raised.data["targetName"] === undefined ? "unknown" : "known";
      yield { ...raised, message, severity: verdict.outcome.confidence >= 0.75 ? "major" : "minor" };
    }
  },
});
