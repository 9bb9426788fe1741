import { Parser } from "htmlparser2";

/** Elements that hold nothing of the article: programs, menus, forms. */
const SKIPPED = new Set(
  "script style noscript template svg math nav aside footer form button select iframe head object canvas".split(
    " ",
  ),
);
/** Elements that stand in paragraphs of their own. */
const BLOCKS = new Set(
  "p div section article main header li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre table tr figure figcaption hr body".split(
    " ",
  ),
);

/** The text that a web page shows, a paragraph after a blank line each, without menus and programs. Linear. */
export function textOfHtml(html: string): string {
  const out: string[] = [];
  let line = "";
  let skipped = 0;
  const endLine = (): void => {
    const text = line.replace(/[ \t\r\n\f]+/g, " ").trim();
    if (text !== "") out.push(text);
    line = "";
  };
  const endParagraph = (): void => {
    endLine();
    if (out.length > 0 && out.at(-1) !== "") out.push("");
  };
  const parser = new Parser({
    onopentagname(name) {
      if (SKIPPED.has(name)) skipped += 1;
      else if (skipped > 0) return;
      else if (name === "br") endLine();
      else if (name === "td" || name === "th") line += " ";
      else if (BLOCKS.has(name)) endParagraph();
    },
    ontext(text) {
      if (skipped === 0) line += text;
    },
    onclosetag(name) {
      if (SKIPPED.has(name)) skipped = Math.max(0, skipped - 1);
      else if (skipped === 0 && BLOCKS.has(name)) endParagraph();
    },
  });
  parser.end(html);
  endLine();
  return out.join("\n").trim();
}
