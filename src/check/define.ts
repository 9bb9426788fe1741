import type { Evidence, Severity } from "../text/finding.js";
import type { CheckContext } from "./context.js";

/**
 * A bilingual example. The evidence that the check must mark stands between ⟦ and ⟧; a right rendering (a tempting
 * false alarm) has none. Examples are the check's tests, its `yidui explain` text and its reference page.
 */
export interface Example {
  readonly zh: string;
  readonly en: string;
  /** What the company published, as CSV, for checks that look at it. */
  readonly record?: string;
  /** Why it is an error, or why it is none. */
  readonly note: string;
}

/** What a check raises: the message by its key and data, so that wording stays apart from logic. */
export interface Raised<Message extends string = string> {
  readonly message: Message;
  readonly data: Readonly<Record<string, string>>;
  readonly confidence: number;
  readonly pair: string | null;
  readonly source: Evidence | null;
  readonly target: Evidence | null;
  /** The check's own severity when absent. */
  readonly severity?: Severity;
  readonly related?: readonly Evidence[];
  readonly suggestion?: string | null;
}

/** What a check says of itself: everything but how it works. */
export interface CheckDescription<Message extends string = string> {
  /** Its name, as `Finding.check` has it: never reused for another meaning. */
  readonly id: string;
  /** What its findings have unless one of them says otherwise. */
  readonly severity: Severity;
  /** One line: what it flags. */
  readonly summary: string;
  /** Why it matters to the reader of a transcript. */
  readonly why: string;
  /** What one should know to see the error oneself: lines in a fixed-width font. */
  readonly lesson?: readonly string[];
  /** What it is known to get wrong. */
  readonly limits: string;
  /** Templates; `{name}` is replaced by the data of that name. */
  readonly messages: Readonly<Record<Message, string>>;
  readonly examples: { readonly wrong: readonly Example[]; readonly right: readonly Example[] };
}

/** A check: its description, and how it finds what it flags. */
export interface Check<Message extends string = string> extends CheckDescription<Message> {
  readonly run: (context: CheckContext) => Iterable<Raised<Message>>;
}

/** Declares a check. Identity, so that the message keys used in `run` are checked against `messages`. */
export function defineCheck<const Message extends string>(check: Check<Message>): Check<Message> {
  return check;
}

/** The sentence for a raised message. */
export function wording(check: Check, raised: Raised): string {
  const template = check.messages[raised.message] ?? raised.message;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => raised.data[name] ?? whole);
}
