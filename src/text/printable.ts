/** C0 and C1 controls, line breaks and bidirectional controls: a transcript must not steer the reader's terminal. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- control characters are what this pattern is for
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

/** The text with nothing in it that a terminal would act on; each such character becomes one space. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, " ");
}
