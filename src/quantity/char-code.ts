/**
 * The code unit at `at`, 0 outside the text. `charCodeAt` gives NaN there, and an engine that has met NaN once treats
 * every code and every table looked up with one as a float.
 */
export function charCode(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}
