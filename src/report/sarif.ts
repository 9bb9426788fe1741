import type { Log, PhysicalLocation, Location, ReportingDescriptor, Result, Run } from "sarif";
import type { AuditDocument } from "../check/audit-document.js";
import { CHECKS } from "../check/registry.js";
import type { Finding } from "../text/finding.js";
import { jsonAround, jsonItems, type ReportAssembly } from "./assembly.js";
import type { Tool } from "./json.js";
import { LEVELS } from "./levels.js";
import { locator, type Located, type Region } from "./located.js";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

const RULE_INDEX = new Map(CHECKS.map((check, index) => [check.id, index]));

function rules(): ReportingDescriptor[] {
  return CHECKS.map((check) => ({
    id: check.id,
    shortDescription: { text: check.summary },
    fullDescription: { text: check.why },
    help: { text: `Known limits: ${check.limits}` },
    defaultConfiguration: { level: LEVELS[check.severity].sarif, rank: LEVELS[check.severity].rank },
  }));
}

/** A path as the relative or absolute URI that SARIF wants; standard input and the like are given a plain name. */
function uriOf(path: string | null): string {
  if (path === null || path.startsWith("<")) return "standard-input";
  return path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}

function physical(region: Region): PhysicalLocation {
  const { start, end, evidence } = region;
  return {
    artifactLocation: { uri: uriOf(region.path) },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      charOffset: evidence.span.start,
      charLength: evidence.span.end - evidence.span.start,
      snippet: { text: evidence.text },
    },
  };
}

/** Where in the call, for a reader without the file: turn and pair. */
function logical({ finding, turn, speaker }: Located): Location["logicalLocations"] {
  const path = [turn, finding.pair].filter((part) => part !== null).join("/");
  if (path === "") return undefined;
  return [{ ...(speaker === null ? {} : { name: speaker }), fullyQualifiedName: path }];
}

function messageOf({ message, suggestion }: Finding): string {
  return suggestion === null ? message : `${message}. Suggestion: ${suggestion}`;
}

function result(located: Located, document: AuditDocument): Result {
  const { finding, main, others } = located;
  const { check, severity, confidence, pair, suggestion, fingerprint } = finding;
  const { sarif, rank } = LEVELS[severity];
  const logicalLocations = logical(located);
  return {
    ruleId: check,
    ruleIndex: RULE_INDEX.get(check) ?? -1,
    level: sarif,
    rank,
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation:
          main === null ? { artifactLocation: { uri: uriOf(document.path) } } : physical(main),
        ...(logicalLocations === undefined ? {} : { logicalLocations }),
      },
    ],
    ...(others.length === 0
      ? {}
      : {
          relatedLocations: others.map(({ region, what }, index) => ({
            id: index + 1,
            message: { text: `${what}: ${region.evidence.text}` },
            physicalLocation: physical(region),
          })),
        }),
    partialFingerprints: { "yidui/v1": fingerprint },
    properties: { severity, confidence, pair, suggestion },
  };
}

/** How deep a result stands in the log. */
const DEPTH = 8;

/** The findings as SARIF 2.1.0 (OASIS 2020): one run, every check a rule. A part's digest are its paths. */
export function sarifAssembly(tool: Tool): ReportAssembly<readonly (string | null)[]> {
  return {
    part: (document) => {
      const locate = locator(document);
      const results = document.findings.map((finding) => result(locate(finding), document));
      const { path, targetPath } = document;
      return { body: jsonItems(results, DEPTH), digest: [path, targetPath ?? path] };
    },
    whole: (parts) => {
      const paths = new Set<string | null>();
      for (const { digest } of parts()) for (const path of digest) paths.add(path);
      const artifacts = [...paths].map((path) => ({ location: { uri: uriOf(path) } }));
      const log = (results: readonly unknown[]): Log => {
        const run: Run = {
          tool: { driver: { name: tool.name, version: tool.version, rules: rules() } },
          columnKind: "utf16CodeUnits",
          artifacts,
          results: results as Result[],
        };
        return { $schema: SCHEMA, version: "2.1.0", runs: [run] };
      };
      return jsonAround(log, DEPTH, parts);
    },
  };
}
