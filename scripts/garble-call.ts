/**
 * Makes the second transcript of the sample pair out of the first: `npx tsx scripts/garble-call.ts`. The words that
 * the second vendor misheard, wrote otherwise or left out were chosen by hand and are the gold beside it; the layout is
 * done here: no speakers, short paragraphs, two points at a turn's end, `[Foreign Language]` for the Mandarin.
 */
import { readFileSync, writeFileSync } from "node:fs";

interface Change {
  readonly a: string;
  readonly b: string;
}
interface Gap {
  readonly marker: string;
  readonly replaces: string;
}

const FOLDER = new URL("../corpus/calls/", import.meta.url);
const gold = JSON.parse(readFileSync(new URL("minghe-2024q4.compare.json", FOLDER), "utf8")) as {
  readonly a: string;
  readonly b: string;
  readonly differences: readonly Change[];
  readonly format: readonly Change[];
  readonly recovered: readonly Gap[];
};

/** Sentences of a paragraph of the bare layout. */
const SENTENCES = 3;

function replaceOnce(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the first transcript has no "${from}"`);
  return text.replace(from, () => to);
}

/** Cuts a paragraph after every few sentences. */
function paragraphs(text: string): string[] {
  const sentences = text.split(/(?<=[a-z0-9%][.?]) (?=[A-Z])/u);
  const cut: string[] = [];
  for (let at = 0; at < sentences.length; at += SENTENCES)
    cut.push(sentences.slice(at, at + SENTENCES).join(" "));
  return cut;
}

let text = readFileSync(new URL(gold.a, FOLDER), "utf8");
for (const { a, b } of [...gold.differences, ...gold.format]) text = replaceOnce(text, a, b);
for (const { marker, replaces } of gold.recovered) text = replaceOnce(text, replaces, marker);

const turns: string[][] = [];
for (const line of text.trimEnd().split("\n")) {
  const heading = /^(?:Operator|Interpreter|[A-Z][a-z]+ [A-Z][a-z]+ - .{3,60})$/u.test(line);
  if (heading) turns.push([]);
  else turns.at(-1)?.push(line);
}
const written: string[] = [];
let pending = "";
for (const lines of turns) {
  if (lines.join("") === "(foreign language)") {
    pending = "[Foreign Language] ";
    continue;
  }
  const body = paragraphs(lines.join(" ").replace("[Interpreted] ", ""));
  written.push(pending + body.join("\n").replace(/\.?$/u, ".."));
  pending = "";
}
writeFileSync(new URL(gold.b, FOLDER), written.join("\n") + "\n");
