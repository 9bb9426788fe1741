import type { CheckDescription } from "./define.js";
import { CHECKS as REGISTERED } from "./registry.js";

/**
 * Every check that an audit runs, in the order in which the reference lists them: names, severities, reasons and
 * examples, to show or to validate settings with.
 */
export const CHECKS: readonly CheckDescription[] = REGISTERED;
