import { button, byId, cards, element, memory, say } from "./elements.js";

export const VERDICTS = ["accepted", "wrong", "fixed"] as const;
export type Verdict = (typeof VERDICTS)[number];

interface Mark {
  verdict: Verdict;
  note: string;
}

/** An entry of the baseline file, as the command line reads it. */
interface Entry extends Mark {
  readonly fingerprint: string;
  readonly check: string;
  readonly path: string;
  readonly message: string;
}

const marks = new Map<string, Mark>();
const earlier = new Map<string, Entry>();
const listeners: (() => void)[] = [];
const key = () => `yidui-${document.body.dataset["memory"] ?? ""}`;
const printOf = (card: HTMLElement) => card.dataset["print"] ?? "";

export const verdictOf = (card: HTMLElement): Verdict | null => marks.get(printOf(card))?.verdict ?? null;
export const onReview = (listener: () => void): void => void listeners.push(listener);

function show(card: HTMLElement): void {
  const mark = marks.get(printOf(card));
  if (mark === undefined) delete card.dataset["verdict"];
  else card.dataset["verdict"] = mark.verdict;
  for (const each of card.querySelectorAll<HTMLButtonElement>(".review button")) {
    each.setAttribute("aria-pressed", String(each.value === mark?.verdict));
  }
  const note = card.querySelector<HTMLInputElement>(".review input");
  if (note !== null && document.activeElement !== note) note.value = mark?.note ?? "";
  const entry = document.getElementById(`${card.id}-l`);
  if (entry !== null) entry.dataset["verdict"] = mark?.verdict ?? "";
}

function changed(): void {
  memory.set(key(), JSON.stringify([...marks]));
  for (const listener of listeners) listener();
}

/** Marks a finding, or takes the mark back when it is the same. */
export function judge(card: HTMLElement, verdict: Verdict): void {
  const mark = marks.get(printOf(card));
  if (mark?.verdict === verdict) marks.delete(printOf(card));
  else marks.set(printOf(card), { verdict, note: mark?.note ?? "" });
  show(card);
  changed();
  say(mark?.verdict === verdict ? "mark removed" : `marked as ${verdict}`);
}

export function editNote(card: HTMLElement): void {
  card.querySelector<HTMLInputElement>(".review input")?.focus();
}

const LABELS: Readonly<Record<Verdict, [string, string]>> = {
  accepted: ["Accepted", "A real error, known and left as it is (a)"],
  wrong: ["Wrong", "No error: a false alarm (w)"],
  fixed: ["Fixed", "Mended in the transcript (f)"],
};

function controls(card: HTMLElement): HTMLElement {
  const buttons = VERDICTS.map((verdict) => {
    const [label, title] = LABELS[verdict];
    const made = button(label, title, () => judge(card, verdict));
    made.value = verdict;
    return made;
  });
  const note = element("input", {
    type: "text",
    placeholder: "Note",
    "aria-label": "Note",
    maxlength: "500",
  });
  note.addEventListener("change", () => {
    const mark = marks.get(printOf(card));
    marks.set(printOf(card), { verdict: mark?.verdict ?? "accepted", note: note.value.trim() });
    show(card);
    changed();
  });
  return element("div", { class: "review", role: "group", "aria-label": "Your judgement" }, ...buttons, note);
}

/** From a finding to its place and to its entry in the list. */
function jumps({ id }: HTMLElement): HTMLElement {
  const link = (to: string, words: string) => element("a", { href: `#${id}-${to}` }, words);
  return element("span", { class: "jump" }, " · ", link("m", "place"), " · ", link("l", "list"));
}

function isMark(value: unknown): value is Mark {
  if (typeof value !== "object" || value === null) return false;
  const { verdict, note } = value as Record<string, unknown>;
  return VERDICTS.some((known) => known === verdict) && typeof note === "string";
}

/** The baseline file: earlier judgements, then those made here. */
function baseline(): string {
  const entries = new Map<string, Entry>(earlier);
  for (const card of cards()) {
    const mark = marks.get(printOf(card));
    if (mark === undefined) continue;
    entries.set(printOf(card), {
      fingerprint: printOf(card),
      ...mark,
      check: card.dataset["check"] ?? "",
      path: card.closest<HTMLElement>(".doc")?.dataset["path"] ?? "",
      message: card.querySelector(".msg")?.textContent ?? "",
    });
  }
  return JSON.stringify({ schema: "yidui.baseline/1", judged: [...entries.values()] }, null, 2) + "\n";
}

function save(): void {
  const url = URL.createObjectURL(new Blob([baseline()], { type: "application/json" }));
  const link = element("a", { href: url, download: "yidui-baseline.json" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
  say("baseline saved");
}

/** Goes on from a baseline file of before. */
async function load(file: File): Promise<void> {
  const known = new Set(cards().map(printOf));
  let count = 0;
  try {
    const value = JSON.parse(await file.text()) as { judged?: unknown };
    if (!Array.isArray(value.judged)) throw new Error("no judgements");
    for (const entry of value.judged as unknown[]) {
      const each = entry as Partial<Entry>;
      if (typeof each.fingerprint !== "string") continue;
      const mark = { verdict: each.verdict ?? "accepted", note: each.note ?? "" };
      if (!isMark(mark)) continue;
      if (known.has(each.fingerprint)) marks.set(each.fingerprint, mark);
      else
        earlier.set(each.fingerprint, {
          check: "",
          path: "",
          message: "",
          ...each,
          ...mark,
          fingerprint: each.fingerprint,
        });
      count += 1;
    }
  } catch {
    alert(`${file.name} is no baseline of yidui.`);
    return;
  }
  cards().forEach(show);
  changed();
  say(`${count} judgements loaded`);
}

/** Puts the controls into the page and brings back what was marked before. */
export function startReview(): void {
  for (const entry of JSON.parse(document.body.dataset["judged"] ?? "[]") as Entry[]) {
    earlier.set(entry.fingerprint, entry);
  }
  try {
    for (const [print, mark] of JSON.parse(memory.get(key()) ?? "[]") as [string, unknown][]) {
      if (isMark(mark)) marks.set(print, mark);
    }
  } catch {
    // What another version of the page left behind.
  }
  for (const card of cards()) {
    card.tabIndex = -1;
    card.querySelector(".meta")?.append(jumps(card));
    card.append(controls(card));
    show(card);
  }
  const progress = element("span", { class: "progress", id: "progress" });
  const file = element("input", { type: "file", accept: ".json,application/json", hidden: "" });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) void load(chosen);
    file.value = "";
  });
  const tally = () => {
    const total = cards().length;
    const done = cards().filter((card) => verdictOf(card) !== null).length;
    progress.textContent = total === 0 ? "" : `${done} of ${total} judged`;
  };
  onReview(tally);
  tally();
  byId("tools").append(
    progress,
    button("Load review", "Go on from a baseline file", () => file.click()),
    button("Save review", "Save your judgements as a baseline file for yidui check --baseline (s)", save),
    file,
  );
}

export { save as saveReview };
