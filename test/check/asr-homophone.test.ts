import { describe, expect, it } from "vitest";
import { asrHomophone } from "../../src/check/checks/asr-homophone.js";
import { contextOf, raisedOf } from "./term-pair.js";

const heard = (zh: string, en: string) =>
  raisedOf(asrHomophone, zh, en).map(
    ({ source, suggestion }) => `${source?.text ?? "-"} → ${suggestion ?? "-"}`,
  );

describe("asr-homophone", () => {
  it.each([
    [
      "a word of the same sound",
      "幼稚客户贡献了六成收入。",
      "Premium customers contributed 60% of revenue.",
      "幼稚客户 → 优质客户",
    ],
    ["another tone", "智能家具明年上市。", "Our smart home devices launch next year.", "智能家具 → 智能家居"],
    ["fragments", "收入还比增长了一成。", "Revenue grew 10% sequentially.", "还比 → 环比"],
    [
      "a fragment in a long term",
      "林酸铁锂的成本更低。",
      "Lithium iron phosphate costs less.",
      "林酸铁锂 → 磷酸铁锂",
    ],
    [
      "a close sound in a long term",
      "光有云保持领先。",
      "We kept the lead in public cloud.",
      "光有云 → 公有云",
    ],
    ["Traditional characters", "良綠已經改善。", "The yield has improved.", "良綠 → 良率"],
    [
      "a name that the rendition has",
      "华下银行也是客户。",
      "Huaxia Bank is a customer too.",
      "华下银行 → 华夏银行",
    ],
    ["an accent's sound", "亏顺收窄了。", "The loss narrowed.", "亏顺收窄 → 亏损收窄"],
  ])("finds %s", (_, zh, en, expected) => {
    expect(heard(zh, en)).toEqual([expected]);
  });

  it.each([
    ["what is written is rendered", "我们也卖家具。", "We sell furniture as well."],
    [
      "the word stands beside, too",
      "优质客户很多，幼稚客户很少。",
      "There are many premium customers and few naive ones.",
    ],
    [
      "the rendition has another word",
      "这些幼稚客户还不成熟。",
      "These childish clients are not mature yet.",
    ],
    ["the rendition is silent", "幼稚园的数量增加了。", "There are more of them now."],
    ["another word calls for the rendering", "新片的芯片很贵。", "The chips in the new film are expensive."],
    ["a spelling of the same word", "请核对一下帐户。", "Please check the account."],
    ["particles between words", "像素级的标注已经完成。", "Pixel-level labels were provided."],
    ["a term as it is written", "超充站超过一千座。", "There are over 1,000 supercharging stations."],
    ["a place spelled by its pinyin", "他来自清源村。", "He comes from Qingyuan village."],
    ["an acronym that is a word", "他是位单亲爸爸。", "He is a single father who works hard."],
  ])("is silent where %s", (_, zh, en) => {
    expect(heard(zh, en)).toEqual([]);
  });

  it("takes a long term in fragments at its form, less surely", () => {
    const [raised] = raisedOf(asrHomophone, "直播代货做得不错。", "That part went well.");
    expect(raised?.suggestion).toBe("直播带货");
    expect(raised?.confidence).toBeLessThan(0.6);
  });

  it("takes a short one so only where the call speaks of it", () => {
    const pair = ["请问光有云怎么样？", "How about that part?"] as const;
    const raised = (context: ReturnType<typeof contextOf>) => [...asrHomophone.run(context)].length;
    expect(raised(contextOf([pair]))).toBe(0);
    expect(raised(contextOf([pair, ["", "Our public cloud grew."]]))).toBe(1);
  });

  it("never blames the interpreter", () => {
    for (const raised of raisedOf(asrHomophone, "收入还比增长了一成。", "Revenue grew 10% sequentially."))
      expect(raised).toMatchObject({ target: null });
    expect(asrHomophone.severity).toBe("minor");
  });
});
