import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import nodejieba from "nodejieba";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { frequencyRange, hasWord, isOrdered, moveRow } from "../../src/segment/dictionary-rows.js";
import { checkModel, selectProbabilities } from "../../src/segment/unknown-words.js";
import { InputError } from "../../src/text/errors.js";
import { noPieces } from "../../src/segment/pieces.js";

const { DEFAULT_DICT, DEFAULT_HMM_DICT } = nodejieba as unknown as Record<
  "DEFAULT_DICT" | "DEFAULT_HMM_DICT",
  string
>;

describe("the installed dictionary", () => {
  const bytes = readFileSync(DEFAULT_DICT);

  it("is the one whose frequencies are known", () => {
    expect(bytes.length).toBe(5_071_204);
    expect(frequencyRange(bytes, DEFAULT_DICT)).toEqual({ total: 60_101_983, least: 2 });
  });

  it("has only the characters that pieces count, ASCII first, and is in order", () => {
    const rows = bytes.toString("utf8").trimEnd().split("\n");
    const firstChinese = rows.findIndex((row) => row.charCodeAt(0) >= 0x80);
    expect(rows.slice(0, firstChinese).length).toBeLessThan(20);
    const chinese = rows.slice(firstChinese).map((row) => row.slice(0, row.indexOf(" ")));
    expect(chinese.filter((word) => !/^[\u3400-\u9fff]+$/.test(word))).toEqual([]);
    expect(chinese.filter((word, i) => i > 0 && !((chinese[i - 1] ?? "") < word))).toEqual(["高姓大名"]);
    expect(isOrdered(bytes)).toBe(false);
    const ordered = Buffer.from(bytes);
    moveRow(ordered, "高富帅 13 n\n", 4_957_000);
    expect(isOrdered(ordered)).toBe(true);
    expect(frequencyRange(ordered, DEFAULT_DICT)).toEqual(frequencyRange(bytes, DEFAULT_DICT));
    for (const word of ["高姓大名", "高姿态", "高富帅"]) expect(hasWord(ordered, word)).toBe(true);
  });

  it("is searched by word", () => {
    for (const word of ["一", "龠", "公司", "百分点", "不"]) expect(hasWord(bytes, word)).toBe(true);
    for (const word of ["恒曜", "公", "公司的公司", "㐀"].filter((word) => word !== "公")) {
      expect(hasWord(bytes, word)).toBe(false);
    }
  });

  it("is refused when it is damaged", () => {
    for (const rows of ["公司 3\n", "公司 三 n\n", "公司 0 n\n", "公司 3 n", "", "公 司 3 n\n"]) {
      expect(() => frequencyRange(Buffer.from(rows), "dict")).toThrow(InputError);
    }
  });

  it("has a sound model of unknown words, of which a part stays sound", () => {
    const model = readFileSync(DEFAULT_HMM_DICT);
    expect(model.length).toBe(519_739);
    checkModel(model, DEFAULT_HMM_DICT);
    const lines = model.toString("utf8").split("\n");
    const entries = lines.filter((line) => line.charCodeAt(0) >= 0x80).flatMap((line) => line.split(","));
    expect(Math.min(...entries.slice(0, 1000).map((entry) => Buffer.byteLength(entry)))).toBe(13);
    expect(entries.filter((entry) => Buffer.byteLength(entry) < 13)).toEqual([]);
    checkModel(selectProbabilities(model, noPieces()), "part");
    expect(() => checkModel(model.subarray(0, 1000), "hmm")).toThrow(InputError);
  });
});

describe("the segmenter", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "yidui-test-"));
    vi.resetModules();
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  const fresh = () => import("../../src/segment/dictionary.js");

  it("loads nothing before it is needed, then a part, then what is new", async () => {
    const { coverChinese, cutChinese, prepareSegmenter, segmenterState } = await fresh();
    prepareSegmenter(["no Chinese here", ""]);
    expect(segmenterState()).toMatchObject({ dictionary: "none", loads: 0 });
    prepareSegmenter(["公司第三季度的營收增長"]);
    expect(segmenterState()).toMatchObject({ dictionary: "part", loads: 1 });
    coverChinese("公司第三季度的");
    expect(segmenterState().loads).toBe(1);
    coverChinese("武汉市长江大桥");
    expect(segmenterState().loads).toBe(2);
    expect(cutChinese("武汉市长江大桥")).toEqual(["武汉市", "长江大桥"]);
    expect(cutChinese("公司第三季度的")).toEqual(["公司", "第三季度", "的"]);
  });

  it("leaves no temporary files", async () => {
    vi.stubEnv("TMPDIR", folder);
    const { prepareSegmenter } = await fresh();
    prepareSegmenter(["公司第三季度的营收增长"]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("says so when temporary files cannot be written", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    vi.stubEnv("TMPDIR", file);
    const { prepareSegmenter } = await fresh();
    expect(() => prepareSegmenter(["公司"])).toThrow(/cannot write temporary files/);
  });

  it("refuses a temporary folder whose name the segmenter would take for a list", async () => {
    const odd = join(folder, "a;b");
    mkdirSync(odd);
    vi.stubEnv("TMPDIR", odd);
    const { prepareSegmenter } = await fresh();
    expect(() => prepareSegmenter(["公司"])).toThrow(/set TMPDIR/);
  });

  it("takes user words, also after it was loaded, and only words", async () => {
    const { addUserWords, coverChinese, cutChinese } = await fresh();
    coverChinese("澜玥电驱的营收");
    expect(cutChinese("澜玥电驱的营收")).not.toContain("澜玥电驱");
    expect(addUserWords(["瀾玥電驅", "营", "a b", "公司 3 n\n国家", "营收100", "的".repeat(17), ""])).toBe(1);
    coverChinese("澜玥电驱的营收");
    expect(cutChinese("澜玥电驱的营收")).toEqual(["澜玥电驱", "的", "营收"]);
  });

  it("knows the corpus's names", async () => {
    const { coverChinese, cutChinese } = await fresh();
    coverChinese("我们和国轩高科签了协议");
    expect(cutChinese("我们和国轩高科签了协议")).toContain("国轩高科");
  });
});
