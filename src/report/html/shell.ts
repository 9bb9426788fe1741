import type { Tool } from "../json.js";
import { html, trusted, type Content, type Markup } from "./markup.js";
import { policy } from "./policy.js";

/** What stands around the content of each page. */
export interface Shell {
  readonly title: string;
  readonly tool: Tool;
  readonly style: string;
  readonly script: string;
  /** Data for the script, as attributes of the body. */
  readonly data?: Readonly<Record<string, string>>;
  /** Beside the name at the top. */
  readonly top?: Content;
  readonly content: Content;
}

/** A whole page: one file with its style and script in it. */
export function shell({ title, tool, style, script, data = {}, top = null, content }: Shell): string {
  const attributes = Object.entries(data).map(([name, value]) => html` data-${name}="${value}"`);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy(style, script)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="${tool.name} ${tool.version}" />
        <title>${title} – Yidui</title>
        ${trusted(`<style>${style}</style>`)}
      </head>
      <body${attributes}>
        <a class="skip" href="#main">Skip to the report</a>
        <header class="top">
          <h1>Yidui <span lang="zh-Hans">译对</span> <small>audit of interpreted speech</small></h1>
          ${top}
          <div class="tools" id="tools"></div>
        </header>
        ${content}
        <p class="sr" id="say" role="status" aria-live="polite"></p>
        ${trusted(`<script>${script}</script>`)}
      </body>
    </html> `.markup;
}

/** A number of the summary with what it is and what belongs to it. */
export function tile(value: string, label: string, note: string): Markup {
  return html`<div class="tile"><b>${value}</b><span>${label}</span><small>${note}</small></div>`;
}
