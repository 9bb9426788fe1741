import { copyFileSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CALLS = fileURLToPath(new URL("../../corpus/calls", import.meta.url));

const ZH = "第三季度我们卖出一万五千台空调。\n毛利率是百分之二十一点四。\n谢谢大家。\n";
const EN =
  "In the third quarter we sold 15,000 air conditioners.\nGross margin was 21.4%.\nThank you, everyone.\n";

const FILES: Readonly<Record<string, string>> = {
  "zh.txt": ZH,
  "en.txt": EN,
  "pairs.tsv": "我们卖出三万台。\tWe sold 30,000 units.\n价格没有变化。\tPrices did not change.\n",
  "jobs.tsv": "zh.txt\ten.txt\tbeads.txt\n",
  "terms.csv": "zh,en\n恒曜,Hengyao\n户用储能,home energy storage\n",
  "notes.txt": "营收19.2亿元，同比增长26.5%\nup 12% year over year, from 15 to 17 million\n",
  "records.jsonl": '{"id":1,"source":"我们卖出三万台。","target":"We sold 30,000 units."}\n',
  "yidui-baseline.json": '{"judged":[]}\n',
  "release.csv": "name,period,value,unit\nrevenue,2024Q3,4870000000,CNY\n",
};

/** Puts the files that the documentation names into a folder: the sample calls, and small ones of every kind. */
export function fillWithSamples(folder: string): void {
  copyFileSync(join(CALLS, "hengyao-2024q3.txt"), join(folder, "call.txt"));
  const vendors = { "vendor-a": "a", "vendor-b": "b", a: "a", b: "b", c: "a" };
  for (const [name, vendor] of Object.entries(vendors))
    copyFileSync(join(CALLS, `minghe-2024q4.vendor-${vendor}.txt`), join(folder, `${name}.txt`));
  cpSync(join(CALLS, "..", "samples"), join(folder, "corpus", "samples"), { recursive: true });
  cpSync(CALLS, join(folder, "corpus", "calls"), { recursive: true });
  mkdirSync(join(folder, "calls"));
  for (const name of ["hengyao-2024q3.txt", "hongling-2023q4.txt", "ruikang-2025q3.txt"])
    copyFileSync(join(CALLS, name), join(folder, "calls", name));
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
}
