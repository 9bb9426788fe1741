import { defineCheck } from "../define.js";
import { numberVerdicts } from "../numbers.js";

export const numberDirection = defineCheck({
  id: "number-direction",
  severity: "major",
  summary: "The figure is right, the direction of change is the opposite",
  why: "A cost that fell and a cost that rose by 12 % are opposite news with the same figure.",
  limits:
    "Judged are verbs of movement in the figure's own clause and words of opposite outcomes (profit and loss, inflow and outflow, opened and closed), and only where both sides have one and no other. Words of judgement (improved, 改善) have no direction. A loss that narrowed and a profit that rose are told apart only by their own words.",
  messages: {
    direction: "{source} and {target} move in opposite directions",
  },
  examples: {
    wrong: [
      { zh: "单位成本⟦下降了9%⟧。", en: "Unit cost ⟦rose 9%⟧.", note: "Fell, not rose." },
      {
        zh: "上半年我们⟦盈利三千万元⟧。",
        en: "In the first half we had a ⟦loss of RMB30 million⟧.",
        note: "A profit became a loss.",
      },
      { zh: "海外订单⟦增长25%⟧。", en: "Overseas orders were ⟦down 25%⟧.", note: "Grew, not down." },
    ],
    right: [
      {
        zh: "亏损收窄了三成。",
        en: "The loss narrowed by 30%.",
        note: "Both say that the loss got smaller.",
      },
      { zh: "单位成本下降了9%。", en: "Unit cost was 9% lower.", note: "The same direction in other words." },
    ],
  },
  *run(context) {
    for (const { raised } of numberVerdicts(context, "direction")) yield { ...raised, message: "direction" };
  },
});
