/** Writes docs/checks.md, the reference of the checks, from the checks themselves. */
import { writeFileSync } from "node:fs";
import { CHECKS } from "../src/check/registry.js";
import { checkReference } from "../src/report/explain.js";

writeFileSync(new URL("../docs/checks.md", import.meta.url), checkReference(CHECKS));
