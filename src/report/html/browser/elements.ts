/** An element of the page that is always there. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`no element ${id}`);
  return element;
}

type Attributes = Readonly<Record<string, string>>;

/** A new element. Its content is text or elements, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

/** A button that says its key, where it has one. */
export function button(label: string, title: string, action: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", title }, label);
  made.addEventListener("click", action);
  return made;
}

export const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(".card")];

/** Tells a screen reader what just happened. */
export function say(words: string): void {
  byId("say").textContent = words;
}

/** What the browser keeps of a page on its own disk; it may refuse to, for a file even more so. */
export const memory = {
  get(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key: string, value: string): void {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Marks then live as long as the page: saving the baseline file is what keeps them.
    }
  },
};
