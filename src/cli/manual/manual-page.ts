/** What the help of a command says besides its arguments and options. */
export interface ManualPage {
  /** Paragraphs after the first sentence, which is the command's own description. */
  readonly details: readonly string[];
  /** Command lines that work where the files stand that they name; a test runs every one. */
  readonly examples: readonly { readonly run: string; readonly does: string }[];
  /** What each exit status means for this command. */
  readonly exitStatus: readonly Entry[];
  readonly environment: readonly Entry[];
  readonly files: readonly Entry[];
  /** Other commands, and pages of the documentation. */
  readonly seeAlso: readonly string[];
}

/** A thing and what it means. */
export type Entry = readonly [name: string, meaning: string];
