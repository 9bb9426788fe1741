/** A half-open range `[start, end)` of UTF-16 code units, so `text.slice(start, end)` is what it covers. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The span without white space at either end; empty (at its start) when it holds nothing else. */
export function trimSpan(text: string, span: Span): Span {
  const slice = sliceOf(text, span);
  const leading = slice.length - slice.trimStart().length;
  if (leading === slice.length) return { start: span.start, end: span.start };
  return { start: span.start + leading, end: span.start + slice.trimEnd().length };
}
