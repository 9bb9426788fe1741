import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SAMPLE, temporaryFolder, yidui } from "./run.js";

const folder = temporaryFolder();

describe("reports of yidui check", () => {
  it.each([
    ["html", /^<!doctype html>/],
    ["sarif", /"version": "2\.1\.0"/],
    ["junit", /<testsuites name="yidui"/],
    ["github", /^::group::/],
    ["markdown", /^# Audit of /],
    ["csv", /^\uFEFFfile,line,/],
  ])("writes %s, whole, with the exit status of the findings", (format, content) => {
    const out = join(folder, `report.${format}`);
    const { status, stdout, stderr } = yidui(["check", SAMPLE, "--format", format, "--out", out]);
    expect(stderr).toBe("");
    expect(stdout).toBe("");
    expect(status).toBe(1);
    expect(readFileSync(out, "utf8")).toMatch(content);
  });

  it("makes the same bytes of the same call", () => {
    const html = () => yidui(["check", SAMPLE, "--format", "html", "--fail-on", "never"]).stdout;
    expect(html()).toBe(html());
  });

  it("names both files where source and rendition are two", () => {
    const zh = join(folder, "zh.txt");
    const en = join(folder, "en.txt");
    writeFileSync(zh, "今年利润增长了百分之十五。\n");
    writeFileSync(en, "Profit grew by 50% this year.\n");
    const { stdout } = yidui(["check", "--source", zh, "--target", en, "--format", "github"]);
    expect(stdout).toContain(`file=${en},line=1,`);
  });

  it("refuses a format that is none", () => {
    expect(yidui(["check", SAMPLE, "--format", "pdf"]).status).toBe(2);
  });
});
