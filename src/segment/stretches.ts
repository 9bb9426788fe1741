/** Stretches of a file that are kept, in order. */
export interface Stretches {
  readonly starts: number[];
  readonly ends: number[];
}

export function noStretches(): Stretches {
  return { starts: [], ends: [] };
}

/** A stretch that begins where the last one ends becomes part of it. */
export function addStretch({ starts, ends }: Stretches, start: number, end: number): void {
  const last = ends.length - 1;
  if (last >= 0 && ends[last] === start) ends[last] = end;
  else {
    starts.push(start);
    ends.push(end);
  }
}

export function partsOf(bytes: Buffer, { starts, ends }: Stretches): Buffer[] {
  return starts.map((start, index) => bytes.subarray(start, ends[index]));
}
