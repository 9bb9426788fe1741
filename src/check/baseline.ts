import { InputError } from "../text/errors.js";

/**
 * Reads a baseline: `{"judged": [{"fingerprint": "…", …} or "…", …]}`. Returns the fingerprints of findings that were
 * judged before. Throws InputError naming the file.
 */
export function readBaseline(text: string, file: string | null): ReadonlySet<string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError("is not JSON", { file });
  }
  const judged = typeof value === "object" && value !== null && "judged" in value ? value.judged : null;
  if (!Array.isArray(judged)) throw new InputError('expected an object with a list "judged"', { file });
  return new Set(
    judged.map((entry: unknown, index) => {
      const fingerprint =
        typeof entry === "object" && entry !== null && "fingerprint" in entry ? entry.fingerprint : entry;
      if (typeof fingerprint !== "string") {
        throw new InputError(`entry ${index + 1} of "judged" has no fingerprint`, { file });
      }
      return fingerprint;
    }),
  );
}
