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

/**
 * Whether any of the spans, in whatever order, overlaps the one that is asked about. Made once and asked for every word
 * of a text: looking through all spans each time is what makes long texts slow.
 */
export function overlapTest(spans: readonly Span[]): (span: Span) => boolean {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = ends.length - 1;
    if (last >= 0 && start < ends[last]!) ends[last] = Math.max(ends[last]!, end);
    else {
      starts.push(start);
      ends.push(end);
    }
  }
  return ({ start, end }) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && start < ends[low - 1]!;
  };
}

/** Which of the spans, in order and disjoint, is the first that overlaps the one that is asked about; -1 for none. */
export function overlapIndex(spans: readonly Span[]): (span: Span) => number {
  return ({ start, end }) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spans[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    return low < spans.length && spans[low]!.start < end ? low : -1;
  };
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
