import { describe, expect, it } from "vitest";

import { roleOfHeading, roleOfTitle } from "../../src/read/roles.js";

describe("roleOfTitle", () => {
  it.each([
    ["Head of Investor Relations", "investor-relations"],
    ["Senior IR Director", "investor-relations"],
    ["投资者关系总监", "investor-relations"],
    ["CEO & Director", "executive"],
    ["Founder, Chairman & CEO", "executive"],
    ["Chief Financial Officer", "executive"],
    ["President of R&D", "executive"],
    ["Director of Research and Development", "executive"],
    ["首席财务官", "executive"],
    ["联席总裁", "executive"],
    ["研发总监", "executive"],
    ["Harbour Securities - Analyst", "analyst"],
    ["Regional Head of Internet Research", "analyst"],
    ["Managing Director - Lake Securities", "analyst"],
    ["首席分析师", "analyst"],
    ["海港证券", "analyst"],
    ["Interpreter", "interpreter"],
    ["Company Translator", "interpreter"],
    ["口译员", "interpreter"],
    ["Conference Coordinator", "operator"],
    ["Gardener", "unknown"],
  ])("%s is %s", (title, role) => {
    expect(roleOfTitle(title).role).toBe(role);
  });

  it("calls a title weak that company people and analysts both hold", () => {
    expect(roleOfTitle("Managing Director")).toEqual({ role: "executive", weak: true });
    expect(roleOfTitle("Chief Executive Officer").weak).toBe(false);
  });

  it("does not find words inside words", () => {
    expect(roleOfTitle("Firm Heading").role).toBe("unknown");
    expect(roleOfTitle("Chairlift Coordinator").role).toBe("unknown");
  });
});

describe("roleOfHeading", () => {
  it.each([
    ["Operator", null, "operator"],
    ["主持人", null, "operator"],
    ["Unidentified Analyst", null, "analyst"],
    ["Analyst 2", null, "analyst"],
    ["Unknown Speaker", null, "unknown"],
    ["Speaker 3", null, "unknown"],
    ["Unidentified Company Representative", "Interpreter", "interpreter"],
    ["翻译", null, "interpreter"],
    ["王总", null, "executive"],
    ["Lena Ortiz", null, "unknown"],
    ["Lena Ortiz", "CFO", "executive"],
  ])("%s / %s is %s", (name, title, role) => {
    expect(roleOfHeading(name, title).role).toBe(role);
  });
});
