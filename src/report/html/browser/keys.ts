import { byId, cards, element, say } from "./elements.js";
import { focusSearch, toggleOnly } from "./filters.js";
import { toggleReadings, toggleTheme } from "./looks.js";
import { editNote, judge, saveReview } from "./review.js";

const KEYS: readonly (readonly [string, string])[] = [
  ["j  k", "next and previous finding"],
  ["m", "the finding's place in the text"],
  ["l", "the finding in the list"],
  ["a  w  f", "accepted, wrong, fixed (again: take back)"],
  ["n", "write a note"],
  ["s", "save the review as a baseline file"],
  ["/", "search"],
  ["o", "only what has findings"],
  ["r", "the reading of every number"],
  ["t", "light or dark"],
  ["?", "this list"],
];

let current: HTMLElement | null = null;

/** Makes a finding the current one and brings it, with the pair above it, into view. */
function goTo(card: HTMLElement): void {
  current?.classList.remove("current");
  current = card;
  card.classList.add("current");
  (card.closest(".row") ?? card).scrollIntoView({ block: "center" });
  card.focus({ preventScroll: true });
  for (const entry of document.querySelectorAll(".list .current")) entry.classList.remove("current");
  const entry = document.getElementById(`${card.id}-l`);
  entry?.classList.add("current");
  entry?.scrollIntoView({ block: "nearest" });
}

function step(by: 1 | -1): void {
  const shown = cards().filter((card) => !card.hidden);
  if (shown.length === 0) {
    say("no finding");
    return;
  }
  const at = current === null ? -1 : shown.indexOf(current);
  const next = at === -1 && by === -1 ? shown.length - 1 : (at + by + shown.length) % shown.length;
  const card = shown[next];
  if (card !== undefined) goTo(card);
}

function flash(target: HTMLElement | null): void {
  target?.scrollIntoView({ block: "center" });
  target?.focus();
}

function onCurrent(action: (card: HTMLElement) => void): void {
  if (current === null) step(1);
  else action(current);
}

const ACTIONS: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  m: () => onCurrent((card) => flash(document.getElementById(`${card.id}-m`))),
  l: () => onCurrent((card) => flash(document.querySelector(`#${card.id}-l a`))),
  a: () => onCurrent((card) => judge(card, "accepted")),
  w: () => onCurrent((card) => judge(card, "wrong")),
  f: () => onCurrent((card) => judge(card, "fixed")),
  n: () => onCurrent(editNote),
  s: saveReview,
  "/": focusSearch,
  o: toggleOnly,
  r: toggleReadings,
  t: toggleTheme,
  "?": () => (byId("keys") as HTMLDialogElement).showModal(),
};

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox]), select, textarea");
}

/** Listens to the keyboard, and follows links to findings wherever they stand. */
export function startKeys(): void {
  const rows = KEYS.map(([keys, words]) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, ...keys.split("  ").map((key) => element("kbd", {}, key))),
      element("td", {}, words),
    ),
  );
  document.body.append(
    element(
      "dialog",
      { id: "keys", "aria-label": "Keys" },
      element("table", {}, ...rows),
      element("form", { method: "dialog" }, element("button", {}, "Close")),
    ),
  );
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (typing(event.target)) {
      if (event.key === "Escape") (event.target as HTMLElement).blur();
      return;
    }
    const action = ACTIONS[event.key];
    if (action === undefined || document.querySelector("dialog[open]") !== null) return;
    event.preventDefault();
    action();
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<Element>("a[href^='#']") : null;
    const target = document.getElementById((link?.getAttribute("href") ?? "").slice(1));
    if (target?.matches(".card") !== true) return;
    event.preventDefault();
    history.replaceState(null, "", `#${target.id}`);
    goTo(target);
  });
  // Marks and their card light each other up.
  const light = (event: Event, on: boolean) => {
    const place = event.target instanceof Element ? event.target.closest<HTMLElement>("mark, .card") : null;
    if (place === null) return;
    const ids = place.matches(".card") ? [place.id] : (place.dataset["f"] ?? "").split(" ");
    for (const id of ids) {
      document.getElementById(id)?.classList.toggle("lit", on);
      for (const mark of document.querySelectorAll(`mark[data-f~="${id}"]`)) mark.classList.toggle("lit", on);
    }
  };
  document.addEventListener("mouseover", (event) => light(event, true));
  document.addEventListener("mouseout", (event) => light(event, false));
  const asked = document.getElementById(location.hash.slice(1));
  if (asked?.matches(".card") === true) goTo(asked);
}
