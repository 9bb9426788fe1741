import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { lineFormat, type CorpusFormat } from "./format.js";
import type { CorpusPair } from "./record.js";

/** Columns of a terminal or a fixed-width font; a Chinese character takes two. */
const WIDTH = { zh: 44, en: 64 } as const;

const wrapped = (text: string, width: number) => wrapAnsi(text, width, { hard: true }).split("\n");

/** Control characters would move a terminal's cursor. */
const printable = (text: string) => text.replace(/\p{Cc}/gu, " ");

function columns({ zh, en }: CorpusPair): string {
  const left = wrapped(printable(zh), WIDTH.zh);
  const right = wrapped(printable(en), WIDTH.en);
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
    const cell = left[row] ?? "";
    const gap = " ".repeat(Math.max(0, WIDTH.zh - stringWidth(cell)));
    return `${cell}${gap}  ${right[row] ?? ""}`.trimEnd() + "\n";
  });
  return rows.join("") + "\n";
}

/** Chinese on the left, English on the right, for people to read and to print. */
export const text: CorpusFormat = {
  binary: false,
  namesScripts: false,
  files: [{ suffix: "", open: lineFormat(columns) }],
};
