import js from "@eslint/js";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

/** Ways to the network, to other programs, and to running text as code. */
const CLOSED = [
  ...["http", "https", "http2", "net", "tls", "dgram", "dns", "dns/promises"],
  ...["child_process", "cluster", "repl", "inspector", "inspector/promises", "vm"],
].flatMap((name) => [name, `node:${name}`]);
const CLOSED_PATTERN = `/^(?:${CLOSED.join("|").replaceAll("/", "\\u002f")})$/`;
const NETWORK_GLOBALS = ["fetch", "WebSocket", "XMLHttpRequest", "EventSource"];

export default tseslint.config(
  { ignores: ["dist", "node_modules", "coverage", "*.config.js", "*.config.ts", ".dependency-cruiser.cjs"] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  regexp.configs["flat/recommended"],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // User text reaches these patterns, so a super-linear one is a way to hang the tool.
      "regexp/no-super-linear-backtracking": "error",
      "regexp/no-super-linear-move": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "no-console": "error",
    },
  },
  {
    // Input is not trusted, so nothing that reads it can reach the network or a shell, or run what it reads. The one
    // connection, to a queue, is made by a package that is imported where a queue was asked for.
    files: ["src/**"],
    rules: {
      "no-eval": "error",
      "no-implied-eval": "off",
      "@typescript-eslint/no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-restricted-imports": ["error", { paths: CLOSED }],
      "no-restricted-globals": ["error", ...NETWORK_GLOBALS],
      "no-restricted-properties": [
        "error",
        ...NETWORK_GLOBALS.map((property) => ({ object: "globalThis", property })),
        { object: "process", property: "binding" },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: `ImportExpression > Literal[value=${CLOSED_PATTERN}]`,
          message: "This module reaches the network or other programs.",
        },
        {
          selector: `CallExpression[callee.name="require"] > Literal[value=${CLOSED_PATTERN}]`,
          message: "This module reaches the network or other programs.",
        },
      ],
    },
  },
  {
    // Runs the bundled program itself, whose compiled code is kept between runs.
    files: ["src/cli/start.ts", "src/cli/kept-code.ts"],
    rules: { "no-restricted-imports": ["error", { paths: CLOSED.filter((name) => !name.endsWith("vm")) }] },
  },
  {
    files: ["scripts/**", "src/cli/**", "test/**"],
    rules: { "no-console": "off" },
  },
);
