import type { AuditDocument } from "../check/audit-document.js";
import { SEVERITIES, type Finding } from "../text/finding.js";
import { printable } from "./excerpt.js";
import { placeFinder } from "./place.js";

/** How a report for people orders findings: the gravest first, check by check, or in the order of the text. */
export const GROUPINGS = ["severity", "check", "place"] as const;
/** How findings are grouped. */
export type GroupBy = (typeof GROUPINGS)[number];

export interface FindingGroup {
  readonly title: string;
  readonly findings: readonly Finding[];
}

const offset = ({ source, target }: Finding) => (source ?? target)?.span.start ?? 0;

function collected(findings: readonly Finding[], titleOf: (finding: Finding) => string): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const title = titleOf(finding);
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [finding]);
    else group.push(finding);
  }
  return [...groups].map(([title, members]) => ({ title, findings: members }));
}

/** A turn is a place where there are turns; else each pair is. */
function byPlace(document: AuditDocument): FindingGroup[] {
  const placeOf = placeFinder(document);
  const inOrder = [...document.findings].sort((a, b) => offset(a) - offset(b));
  return collected(inOrder, (finding) => {
    const evidence = finding.source ?? finding.target;
    if (evidence === null) return "the whole document";
    const { line, turn } = placeOf(evidence.span);
    if (turn !== null)
      return `${turn.id}${turn.speaker === null ? "" : `, ${printable(turn.speaker)}`}, ${turn.role}`;
    return finding.pair ?? `line ${line}`;
  });
}

/** A document's findings in groups; none is empty. */
export function groupFindings(document: AuditDocument, by: GroupBy): FindingGroup[] {
  switch (by) {
    case "severity":
      return SEVERITIES.map((severity) => ({
        title: severity,
        findings: document.findings.filter((finding) => finding.severity === severity),
      })).filter(({ findings }) => findings.length > 0);
    case "check":
      return collected(document.findings, ({ check }) => check);
    case "place":
      return byPlace(document);
  }
}
