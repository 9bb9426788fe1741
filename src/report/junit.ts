import { create } from "xmlbuilder2";
import type { AuditDocument } from "../check/audit-document.js";
import { CHECKS } from "../check/registry.js";
import { SEVERITIES, type Finding, type Severity } from "../text/finding.js";
import type { GroupBy } from "./grouping.js";
import { locator, type Located } from "./located.js";

export interface JunitOptions {
  readonly groupBy: GroupBy;
  /** Findings at or above it are failures; the others are told in a test case's output. */
  readonly failOn: Severity | "never";
}

interface TestCase {
  readonly name: string;
  readonly classname: string;
  readonly members: readonly Located[];
}

const nameOf = (document: AuditDocument) => document.path ?? "text";

function where({ main, finding }: Located): string {
  return main === null ? (finding.pair ?? "document") : `line ${main.start.line}`;
}

/** One test case a check, whether it found something or not; or one a finding. */
function testCases(document: AuditDocument, located: readonly Located[], groupBy: GroupBy): TestCase[] {
  if (groupBy !== "place") {
    return CHECKS.map(({ id }) => ({
      name: id,
      classname: nameOf(document),
      members: located.filter(({ finding }) => finding.check === id),
    }));
  }
  if (located.length === 0) return [{ name: "no findings", classname: nameOf(document), members: [] }];
  return located.map((each) => ({
    name: `${where(each)}: ${each.finding.message}`,
    classname: `${nameOf(document)}.${each.finding.check}`,
    members: [each],
  }));
}

function told(each: Located): string {
  const { finding, speaker } = each;
  const { source, target, suggestion, severity, message } = finding;
  return [
    `${where(each)}${speaker === null ? "" : `, ${speaker}`}: ${severity}: ${message}`,
    ...(source === null ? [] : [`  source: ${source.text}`]),
    ...(target === null ? [] : [`  rendition: ${target.text}`]),
    ...(suggestion === null ? [] : [`  suggestion: ${suggestion}`]),
  ].join("\n");
}

/** The findings as JUnit XML: a test suite a document. */
export function junitReport(documents: readonly AuditDocument[], { groupBy, failOn }: JunitOptions): string {
  const limit = failOn === "never" ? -1 : SEVERITIES.indexOf(failOn);
  const fails = ({ severity }: Finding) => SEVERITIES.indexOf(severity) <= limit;
  const suites = documents.map((document) => ({
    name: nameOf(document),
    cases: testCases(document, document.findings.map(locator(document)), groupBy),
  }));
  const failing = ({ members }: TestCase) => members.some(({ finding }) => fails(finding));
  const counts = (cases: readonly TestCase[]) => ({
    tests: cases.length,
    failures: cases.filter(failing).length,
    errors: 0,
  });
  const root = create({ version: "1.0", encoding: "UTF-8", invalidCharReplacement: "\uFFFD" }).ele(
    "testsuites",
    { name: "yidui", ...counts(suites.flatMap(({ cases }) => cases)) },
  );
  for (const { name, cases } of suites) {
    const suite = root.ele("testsuite", { name, ...counts(cases) });
    for (const each of cases) {
      const element = suite.ele("testcase", { name: each.name, classname: each.classname, time: 0 });
      const failures = each.members.filter(({ finding }) => fails(finding));
      const others = each.members.filter(({ finding }) => !fails(finding));
      const [first] = failures;
      if (first !== undefined) {
        const more = failures.length === 1 ? "" : ` (and ${failures.length - 1} more)`;
        element
          .ele("failure", { type: first.finding.severity, message: first.finding.message + more })
          .txt(failures.map(told).join("\n\n"));
      }
      if (others.length > 0) element.ele("system-out").txt(others.map(told).join("\n\n"));
    }
  }
  return root.end({ prettyPrint: true }) + "\n";
}
