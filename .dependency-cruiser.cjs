/** The architecture as rules: the folders of src/ are the data flow, and imports only point upstream. */
const flow = [
  "text",
  "read",
  "language",
  "segment",
  "quantity",
  "entity",
  "align",
  "check",
  "compare",
  "report",
  "export",
  "cli",
];
const siblings = [
  ["quantity", "entity"],
  ["report", "export"],
];

const downstream = flow.slice(0, -1).map((stage, index) => {
  const later = flow.slice(index + 1);
  const twin = siblings.find((pair) => pair.includes(stage));
  const forbidden = [...new Set([...later, ...(twin ?? [])])].filter((other) => other !== stage);
  return {
    name: `${stage}-imports-only-upstream`,
    comment: `A stage that knew what comes after it could not be used, tested or replaced alone.`,
    severity: "error",
    from: { path: `^src/${stage}/` },
    to: { path: `^src/(${forbidden.join("|")})/|^src/[^/]+\\.ts$` },
  };
});

module.exports = {
  forbidden: [
    ...downstream,
    {
      name: "no-circular",
      comment: "A cycle means two files are one idea.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "checks-are-independent",
      comment:
        "One file per check: what two checks share belongs to a stage upstream or to the check framework.",
      severity: "error",
      from: { path: "^src/check/checks/" },
      to: { path: "^src/check/checks/", pathNot: "^src/check/checks/$0" },
    },
    {
      name: "cli-uses-the-library",
      comment: "The command line may only do what a library user can do too.",
      severity: "error",
      from: { path: "^src/cli/" },
      to: { path: "^src/", pathNot: "^src/(cli/|index\\.ts$)" },
    },
    {
      name: "pure-stages",
      comment:
        "Stages are functions of their input. Files, processes and the console belong to cli/ and to data.ts.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(cli/|text/data\\.ts$|segment/dictionary\\.ts$)" },
      to: {
        dependencyTypes: ["core"],
        path: "^(node:)?(fs|fs/promises|process|child_process|os|readline|worker_threads|net|http|https)$",
      },
    },
    {
      name: "no-orphans",
      comment: "Code that nothing imports is dead.",
      severity: "error",
      from: {
        orphan: true,
        path: "^src/",
        pathNot: "^src/(cli/(main|start)\\.ts|index\\.ts|report/html/browser/(main|calls)\\.ts)$",
      },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
