/** A group of source segments and the group of target segments that renders it. Ids are indices, ascending. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** 0 to 1: how likely the bead is right. */
  readonly score: number;
}

/** A stretch of source speech and the rendition that follows it. Indices into the document's segments. */
export interface Exchange {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** How the source came to be: speech in characters, or a machine's rendition of it. */
  readonly origin: "speech" | "machine-rendition";
}
