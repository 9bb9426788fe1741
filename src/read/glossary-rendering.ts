/** One rendering of one term, as a row or a TBX entry gives it. */
export interface GlossaryRendering {
  readonly zh: readonly string[];
  readonly en: string;
  readonly status: string;
  readonly line: number | null;
}
