import type { ReportAssembly } from "./assembly.js";
import { printable } from "./excerpt.js";
import { groupFindings, type GroupBy } from "./grouping.js";
import { LEVELS } from "./levels.js";
import { locator, type Located } from "./located.js";

/** Workflow commands end at a line end and are decoded once: so GitHub's own toolkit writes them. */
const data = (text: string) => printable(text).replaceAll("%", "%25");
const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

function annotation({ finding, main, speaker }: Located): string {
  const place: Record<string, string> = {};
  if (main !== null && main.path !== null && !main.path.startsWith("<")) {
    place["file"] = main.path;
    place["line"] = String(main.start.line);
    place["endLine"] = String(main.end.line);
    // Columns are for places on one line only.
    if (main.start.line === main.end.line) {
      place["col"] = String(main.start.column);
      place["endColumn"] = String(main.end.column);
    }
  }
  place["title"] = speaker === null ? finding.check : `${finding.check} (${speaker})`;
  const properties = Object.entries(place).map(([name, value]) => `${name}=${property(value)}`);
  const fix = finding.suggestion === null ? "" : `. Suggestion: ${finding.suggestion}`;
  return `::${LEVELS[finding.severity].github} ${properties.join(",")}::${data(finding.message + fix)}`;
}

/** The findings as annotations of GitHub Actions, in groups that the log folds when a grouping was asked for. */
export function githubAssembly(groupBy: GroupBy): ReportAssembly<null> {
  return {
    part: (document) => {
      const locate = locator(document);
      const lines = groupFindings(document, groupBy).flatMap(({ title, findings }) => [
        `::group::${data(document.path ?? "text")}: ${data(title)}`,
        ...findings.map((finding) => annotation(locate(finding))),
        "::endgroup::",
      ]);
      return { body: lines.map((line) => `${line}\n`).join(""), digest: null };
    },
    *whole(parts) {
      for (const { body } of parts()) yield body;
    },
  };
}
