import type { Check } from "./define.js";
import { numberMagnitude } from "./checks/number-magnitude.js";
import { numberMismatch } from "./checks/number-mismatch.js";
import { numberOmitted } from "./checks/number-omitted.js";
import { numberAdded } from "./checks/number-added.js";
import { numberUnit } from "./checks/number-unit.js";
import { numberDirection } from "./checks/number-direction.js";
import { numberPeriod } from "./checks/number-period.js";
import { numberRounded } from "./checks/number-rounded.js";
import { termMismatch } from "./checks/term-mismatch.js";
import { termInconsistent } from "./checks/term-inconsistent.js";
import { entityMismatch } from "./checks/entity-mismatch.js";
import { entityOmitted } from "./checks/entity-omitted.js";
import { entityAdded } from "./checks/entity-added.js";
import { entityInconsistent } from "./checks/entity-inconsistent.js";
import { polarityFlipped } from "./checks/polarity-flipped.js";
import { modalityShifted } from "./checks/modality-shifted.js";
import { asrHomophone } from "./checks/asr-homophone.js";
import { segmentOmitted } from "./checks/segment-omitted.js";
import { segmentAdded } from "./checks/segment-added.js";
import { recordContradicted } from "./checks/record-contradicted.js";
import { sourceUnavailable } from "./checks/source-unavailable.js";
import { transcriptUnclear } from "./checks/transcript-unclear.js";

/** Every check, in the order in which the reference lists them. Registering a check is adding it here. */
export const CHECKS: readonly Check[] = [
  numberMagnitude,
  numberMismatch,
  numberOmitted,
  numberAdded,
  numberUnit,
  numberDirection,
  numberPeriod,
  numberRounded,
  termMismatch,
  termInconsistent,
  entityMismatch,
  entityOmitted,
  entityAdded,
  entityInconsistent,
  polarityFlipped,
  modalityShifted,
  segmentOmitted,
  segmentAdded,
  asrHomophone,
  recordContradicted,
  sourceUnavailable,
  transcriptUnclear,
];
