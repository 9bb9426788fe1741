import type { Entry } from "./manual-page.js";

/** Exit status of commands that raise findings. */
export const FINDINGS_STATUS: readonly Entry[] = [
  ["0", "nothing at or above --fail-on"],
  ["1", "findings at or above --fail-on"],
  ["2", "the input or the call could not be used; standard error says why"],
  ["3", "a bug in yidui, with its stack on standard error"],
];

/** Exit status of commands that only do something. */
export const PLAIN_STATUS: readonly Entry[] = [
  ["0", "it was done"],
  ["2", "the input or the call could not be used; standard error says why"],
  ["3", "a bug in yidui, with its stack on standard error"],
];

/** The help itself is painted on a terminal, so every command knows this one. */
export const COLOUR: Entry = ["NO_COLOR", "when set, nothing is painted, not even on a terminal"];
export const TEMPORARY: Entry = ["TMPDIR", "where the outcomes of many calls lie until they are written"];
/** Of commands that take documents apart. Each is also an option, which wins, and a setting, which does not. */
export const LIMITS: readonly Entry[] = [
  ["YIDUI_MAX_SIZE", "as --max-input, for every process; at most 400"],
  ["YIDUI_MAX_SECONDS", "as --max-seconds"],
  ["YIDUI_MAX_MEMORY", "as --max-memory"],
];

export const QUEUE: Entry = [
  "YIDUI_QUEUE",
  "the queue's address, when --queue is not given; keeps a password out of the list of processes",
];

export const SETTINGS: Entry = [
  "yidui.config.json",
  "settings, read from the current folder; flags win over it. yidui init writes one",
];
