import { byId, cards, element, say } from "./elements.js";
import { onReview, verdictOf } from "./review.js";

const SEVERITIES = ["critical", "major", "minor", "neutral"];

interface Controls {
  readonly severities: readonly HTMLInputElement[];
  readonly kind: HTMLSelectElement;
  readonly speaker: HTMLSelectElement;
  readonly state: HTMLSelectElement;
  readonly search: HTMLInputElement;
  readonly only: HTMLInputElement;
}

let controls: Controls | null = null;

const field = (card: HTMLElement, name: string) => card.dataset[name] ?? "";

function select(
  label: string,
  all: string,
  values: readonly (readonly [string, string])[],
): HTMLSelectElement {
  const made = element("select", { "aria-label": label }, new Option(all, ""));
  for (const [value, text] of values) made.append(new Option(text, value));
  made.addEventListener("change", applyFilters);
  return made;
}

function counted(name: string): [string, string][] {
  const counts = new Map<string, number>();
  for (const card of cards()) {
    const value = field(card, name);
    if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value, count]) => [value, `${value} (${count})`]);
}

function checkbox(label: string, checked: boolean, name: string): HTMLInputElement {
  const made = element("input", { type: "checkbox", "aria-label": label, "data-name": name });
  made.checked = checked;
  made.addEventListener("change", applyFilters);
  return made;
}

function wanted(card: HTMLElement, { severities, kind, speaker, state }: Controls): boolean {
  const severity = severities.find((box) => box.dataset["name"] === field(card, "severity"));
  if (severity?.checked === false) return false;
  if (kind.value !== "" && field(card, "check") !== kind.value) return false;
  if (speaker.value !== "" && field(card, "speaker") !== speaker.value) return false;
  const verdict = verdictOf(card);
  if (state.value === "open") return verdict === null;
  return state.value === "" || verdict === state.value;
}

/** Paints what was searched for, where the browser can without touching the text. */
function paint(rows: readonly HTMLElement[], words: string): void {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete("found");
  if (words === "") return;
  const ranges: Range[] = [];
  for (const row of rows) {
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null && ranges.length < 2000; node = walker.nextNode()) {
      const text = (node.nodeValue ?? "").toLowerCase();
      for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set("found", new Highlight(...ranges));
}

/** What the rows say, in small letters, read once. */
const texts = new Map<HTMLElement, string>();
function textOf(row: HTMLElement): string {
  let text = texts.get(row);
  if (text === undefined) texts.set(row, (text = (row.textContent ?? "").toLowerCase()));
  return text;
}

/** Shows what the filters leave: findings and their entries, rows and the blocks that hold any. */
function applyFilters(): void {
  if (controls === null) return;
  const { search, only } = controls;
  const words = search.value.trim().toLowerCase();
  let shown = 0;
  for (const card of cards()) {
    const row = card.closest<HTMLElement>(".row");
    const found = words === "" || (row === null ? textOf(card) : textOf(row)).includes(words);
    card.hidden = !(wanted(card, controls) && found);
    if (!card.hidden) shown += 1;
    const entry = document.getElementById(`${card.id}-l`);
    if (entry !== null) entry.hidden = card.hidden;
  }
  const matching: HTMLElement[] = [];
  for (const block of document.querySelectorAll<HTMLElement>(".block")) {
    let any = false;
    for (const row of block.querySelectorAll<HTMLElement>(".row")) {
      const withFinding = !only.checked || row.querySelector(".card:not([hidden])") !== null;
      row.hidden = !(withFinding && (words === "" || textOf(row).includes(words)));
      if (row.hidden) continue;
      any = true;
      if (words !== "") matching.push(row);
    }
    block.hidden = !any;
  }
  paint(matching, words);
  byId("empty").hidden = shown > 0 || cards().length === 0;
  say(`${shown} findings shown`);
}

export function focusSearch(): void {
  controls?.search.focus();
}

export function toggleOnly(): void {
  if (controls === null) return;
  controls.only.checked = !controls.only.checked;
  applyFilters();
}

function labelled(box: HTMLInputElement, text: string, kind: string): HTMLLabelElement {
  return element("label", { class: kind }, box, element("span", {}, text));
}

/** Puts the filters into the page. */
export function startFilters(): void {
  const all = cards();
  const severities = SEVERITIES.map((severity) => checkbox(severity, true, severity));
  const search = element("input", {
    type: "search",
    placeholder: "Search text and findings  ( / )",
    "aria-label": "Search",
  });
  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(applyFilters, 120);
  });
  controls = {
    severities,
    search,
    kind: select("Kind", "All kinds", counted("check")),
    speaker: select("Speaker", "All speakers", counted("speaker")),
    state: select("Review", "Judged or not", [
      ["open", "Not judged yet"],
      ["accepted", "Accepted"],
      ["wrong", "Wrong"],
      ["fixed", "Fixed"],
    ]),
    only: checkbox("Only what has findings", false, "only"),
  };
  const chips = severities.map((box, index) => {
    const severity = SEVERITIES[index] ?? "";
    const count = all.filter((card) => field(card, "severity") === severity).length;
    return labelled(box, `${count} ${severity}`, `toggle ${severity}`);
  });
  byId("filters").append(
    search,
    element("div", { class: "toggles", role: "group", "aria-label": "Severity" }, ...chips),
    element("div", { class: "selects" }, controls.kind, controls.speaker, controls.state),
    labelled(controls.only, "Only what has findings (o)", "plain"),
  );
  onReview(() => {
    if (controls?.state.value !== "") applyFilters();
  });
}
