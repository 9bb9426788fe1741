/**
 * The largest input that is read, in bytes: 64 MiB, some 600 hours of talk. A call is a tenth of a megabyte, so what
 * is larger is the wrong file, and reading it would only use up the memory before it fails.
 */
export const MAX_INPUT_BYTES = 64 * 1024 * 1024;

/** How far the parsers look along one line for a heading or a spoken formula: longer lines are talk. UTF-16 units. */
export const MAX_HEADING = 160;

/** Cells of a workbook's sheet, counted up to the farthest one: a call has a thousand rows. */
export const MAX_SHEET_CELLS = 1_000_000;
