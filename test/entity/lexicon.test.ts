import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadNames } from "../../src/entity/lexicon.js";

const KINDS = new Set([
  "person",
  "organisation",
  "place",
  "product",
  "regulator",
  "index",
  "programme",
  "term",
]);
const FOLDER = new URL("../../corpus/names/", import.meta.url);
const NO_TABLES = new Set(["readings.tsv", "surnames.tsv", "not-names.tsv"]);
const rows = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".tsv") && !NO_TABLES.has(file))
  .flatMap((file) =>
    readFileSync(new URL(file, FOLDER), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => ({ file, line, cells: line.split("\t") })),
  );

describe("corpus/names", () => {
  it("gives every row an id of its own, a kind, and forms of both languages", () => {
    const seen = new Set<string>();
    for (const { file, line, cells } of rows) {
      const [id = "", kind = "", zh = "", en = ""] = cells;
      expect(seen.has(id), `${file}: ${id} twice`).toBe(false);
      seen.add(id);
      expect(KINDS.has(kind), `${file}: ${line}`).toBe(true);
      expect(zh, `${file}: ${line}`).not.toBe("");
      expect(en, `${file}: ${line}`).not.toBe("");
    }
  });

  it("is all loaded", () => {
    expect(loadNames().entries.size).toBe(rows.length);
  });
});
