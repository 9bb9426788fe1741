import { button, byId, memory, say } from "./elements.js";

const THEME = "yidui-theme";
const root = document.documentElement;

function isDark(): boolean {
  return (
    (root.dataset["theme"] ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) ===
    "dark"
  );
}

export function toggleTheme(): void {
  root.dataset["theme"] = isDark() ? "light" : "dark";
  memory.set(THEME, root.dataset["theme"]);
}

let readings: HTMLButtonElement | null = null;

export function toggleReadings(): void {
  const on = document.body.classList.toggle("readings");
  readings?.setAttribute("aria-pressed", String(on));
  say(on ? "every number with its reading" : "readings of findings only");
}

/** Buttons for how the page looks. */
export function startLooks(): void {
  const theme = memory.get(THEME);
  if (theme === "dark" || theme === "light") root.dataset["theme"] = theme;
  readings = button("Readings", "The reading of every number (r)", toggleReadings);
  readings.setAttribute("aria-pressed", "false");
  byId("tools").append(
    readings,
    button("Light / dark", "Light or dark (t)", toggleTheme),
    button("Print", "Print, or save as PDF", () => window.print()),
    button("Keys", "Keys (?)", () => (byId("keys") as HTMLDialogElement).showModal()),
  );
}
