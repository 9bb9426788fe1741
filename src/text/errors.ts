/** Input that cannot be used: the one kind of error that is the user's to mend. Anything else thrown is a bug. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly file: string | null;
  readonly line: number | null;

  constructor(problem: string, place: { file?: string | null; line?: number | null } = {}) {
    const { file = null, line = null } = place;
    const where = file === null ? "" : line === null ? `${file}: ` : `${file}:${line}: `;
    super(where + problem);
    this.file = file;
    this.line = line;
  }
}
