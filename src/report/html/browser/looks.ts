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

/** Light or dark as it was chosen before. */
export function restoreTheme(): void {
  const theme = memory.get(THEME);
  if (theme === "dark" || theme === "light") root.dataset["theme"] = theme;
}

export const themeButton = (): HTMLButtonElement => button("Light / dark", "Light or dark (t)", toggleTheme);

export const printButton = (): HTMLButtonElement =>
  button("Print", "Print, or save as PDF", () => window.print());

/** Buttons for how the page looks. */
export function startLooks(): void {
  restoreTheme();
  readings = button("Readings", "The reading of every number (r)", toggleReadings);
  readings.setAttribute("aria-pressed", "false");
  byId("tools").append(
    readings,
    themeButton(),
    printButton(),
    button("Keys", "Keys (?)", () => (byId("keys") as HTMLDialogElement).showModal()),
  );
}
