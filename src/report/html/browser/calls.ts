/** The script of the page over many calls: sorting, searching, light and dark. Without it the page can still be read. */
import { button, byId, element, say } from "./elements.js";
import { printButton, restoreTheme, themeButton, toggleTheme } from "./looks.js";

type Order = "ascending" | "descending";

const cellAt = (row: HTMLTableRowElement, column: number) =>
  row.cells[column]?.dataset["v"] ?? row.cells[column]?.textContent.trim() ?? "";

const collator = new Intl.Collator("en", { numeric: true });

/** Numbers by value, words by the alphabet, and what is empty last in either order. */
function compare(a: string, b: string, order: Order): number {
  const [x, y] = [a === "" || a === "-1", b === "" || b === "-1"];
  if (x || y) return Number(x) - Number(y);
  const numbers = [Number(a), Number(b)] as const;
  const difference = numbers.some(Number.isNaN) ? collator.compare(a, b) : numbers[0] - numbers[1];
  return order === "ascending" ? difference : -difference;
}

function sortBy(table: HTMLTableElement, head: HTMLTableCellElement): void {
  const before = head.getAttribute("aria-sort");
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  // Names begin with a, counts with the highest.
  const first: Order = head.cellIndex === 0 || head.classList.contains("word") ? "ascending" : "descending";
  const other: Order = first === "ascending" ? "descending" : "ascending";
  const order = before === first ? other : first;
  const column = head.cellIndex;
  const keyed = rows.map((row) => [cellAt(row, column), row] as const);
  keyed.sort(([a], [b]) => compare(a, b, order));
  table.tBodies[0]?.append(...keyed.map(([, row]) => row));
  for (const each of table.querySelectorAll("th[aria-sort]")) each.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", order);
  say(`sorted by ${head.textContent.trim()}, ${order}`);
}

function startSorting(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>("table.sortable")) {
    for (const head of table.tHead?.rows[0]?.cells ?? []) {
      const name = head.textContent.trim();
      const content = [...head.childNodes];
      const made = button("", `Sort by ${name}`, () => sortBy(table, head));
      made.append(...content);
      head.replaceChildren(made);
    }
  }
}

/** Shows the calls that hold every word of what is looked for. */
function startSearch(): HTMLInputElement {
  const input = element("input", {
    type: "search",
    placeholder: "Search calls  /",
    "aria-label": "Search calls",
  });
  const rows = [...document.querySelectorAll<HTMLTableRowElement>("table.filtered tbody tr")].map(
    (row) => [row, row.textContent.toLowerCase()] as const,
  );
  input.addEventListener("input", () => {
    const wanted = input.value.toLowerCase().split(/\s+/u);
    let shown = 0;
    for (const [row, text] of rows) {
      row.hidden = !wanted.every((word) => text.includes(word));
      if (!row.hidden && row.closest("#calls") !== null) shown += 1;
    }
    say(`${shown} calls`);
  });
  return input;
}

restoreTheme();
startSorting();
const search = startSearch();
byId("tools").append(search, themeButton(), printButton());
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && document.activeElement === search) {
    search.value = "";
    search.dispatchEvent(new Event("input"));
    search.blur();
  } else if (document.activeElement !== search && event.key === "/") {
    event.preventDefault();
    search.focus();
  } else if (document.activeElement !== search && event.key === "t") toggleTheme();
});
