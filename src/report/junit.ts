import { create } from "xmlbuilder2";
import type { AuditDocument } from "../check/audit-document.js";
import { CHECKS } from "../check/registry.js";
import { SEVERITIES, type Finding, type Severity } from "../text/finding.js";
import { around, type ReportAssembly } from "./assembly.js";
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

/** An element that is being written. */
type Element = ReturnType<typeof create>;

interface Counts {
  readonly tests: number;
  readonly failures: number;
}

const attributes = ({ tests, failures }: Counts) => ({ tests, failures, errors: 0 });

/** The XML of `testsuites` with what `fill` puts into it. */
function suites(counts: Counts, fill: (root: Element) => void): string {
  const root = create({ version: "1.0", encoding: "UTF-8", invalidCharReplacement: "\uFFFD" }).ele(
    "testsuites",
    {
      name: "yidui",
      ...attributes(counts),
    },
  );
  fill(root);
  return root.end({ prettyPrint: true }) + "\n";
}

function writeCase(
  suite: Element,
  { name, classname, members }: TestCase,
  fails: (finding: Finding) => boolean,
) {
  const element = suite.ele("testcase", { name, classname, time: 0 });
  const failures = members.filter(({ finding }) => fails(finding));
  const others = members.filter(({ finding }) => !fails(finding));
  const [first] = failures;
  if (first !== undefined) {
    const more = failures.length === 1 ? "" : ` (and ${failures.length - 1} more)`;
    element
      .ele("failure", { type: first.finding.severity, message: first.finding.message + more })
      .txt(failures.map(told).join("\n\n"));
  }
  if (others.length > 0) element.ele("system-out").txt(others.map(told).join("\n\n"));
}

/** Where suites go. */
const SLOT = "\n  <slot/>";

const frame = (counts: Counts) =>
  around(
    suites(counts, (root) => void root.ele("slot")),
    SLOT,
  );

const NOTHING: Counts = { tests: 0, failures: 0 };

/** The findings as JUnit XML: a test suite a document. A part's digest are its counts. */
export function junitAssembly({ groupBy, failOn }: JunitOptions): ReportAssembly<Counts> {
  const limit = failOn === "never" ? -1 : SEVERITIES.indexOf(failOn);
  const fails = ({ severity }: Finding) => SEVERITIES.indexOf(severity) <= limit;
  const [opening, closing] = frame(NOTHING);
  return {
    part: (document) => {
      const cases = testCases(document, document.findings.map(locator(document)), groupBy);
      const failing = cases.filter(({ members }) => members.some(({ finding }) => fails(finding)));
      const counts: Counts = { tests: cases.length, failures: failing.length };
      const alone = suites(NOTHING, (root) => {
        const suite = root.ele("testsuite", { name: nameOf(document), ...attributes(counts) });
        for (const each of cases) writeCase(suite, each, fails);
      });
      return { body: alone.slice(opening.length, -closing.length), digest: counts };
    },
    *whole(parts) {
      const counts = { tests: 0, failures: 0 };
      let documents = 0;
      for (const { digest } of parts()) {
        counts.tests += digest.tests;
        counts.failures += digest.failures;
        documents += 1;
      }
      if (documents === 0) {
        yield suites(counts, () => undefined);
        return;
      }
      const [before, after] = frame(counts);
      yield before;
      for (const { body } of parts()) yield body;
      yield after;
    },
  };
}
