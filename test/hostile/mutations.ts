import fc from "fast-check";

/** One way of damaging a text; the numbers choose where, so that the same numbers damage the same way. */
type Damage = (text: string, at: number, much: number) => string;

const linesOf = (text: string) => text.split("\n");
const place = (text: string, at: number) => (text.length === 0 ? 0 : at % text.length);
const line = (lines: readonly string[], at: number) => at % lines.length;

/** What is put into the middle of a text: marks that parsers look for, and characters that nobody sees. */
const SPLICED = [
  "[",
  "]",
  "(",
  ")",
  "<",
  ">",
  "【",
  "】",
  "（",
  "“",
  '"',
  "'",
  ":",
  "：",
  " - ",
  " -- ",
  "..",
  "\t",
  "\n",
  "\r",
  "\r\n",
  "\u2028",
  "\u0000",
  "\u001b[2J",
  "\u200b",
  "\u202e",
  "\ufeff",
  "\u00ad",
  "\ud800",
  "\udc00",
  "\u0301",
  "\u{1f468}\u200d\u{1f469}",
  "[Foreign Language]",
  "<i>",
  "</v>",
  "&#x10ffff;",
  "&amp;",
  "-->",
  "00:00:01,000 --> 00:00:00,000",
  "9".repeat(400),
  "一".repeat(60),
  "百分之",
  "点",
  "负",
  "万亿",
  "twenty ",
  "point five ",
  "1e999",
  "-0",
  "０１２",
  "Ⅷ",
  "½",
  "％",
  "0/0",
  "year-on-year",
];

const DAMAGES: readonly Damage[] = [
  (text, at, much) =>
    text.slice(0, place(text, at)) + (SPLICED[much % SPLICED.length] ?? "") + text.slice(place(text, at)),
  (text, at) => text.slice(0, place(text, at)),
  (text, at) => text.slice(place(text, at)),
  (text, at, much) => text.slice(0, place(text, at)) + text.slice(place(text, at) + 1 + (much % 20)),
  (text, at, much) => {
    const from = place(text, at);
    return (
      text.slice(0, from) + text.slice(from, from + (much % 80)).repeat(1 + (much % 30)) + text.slice(from)
    );
  },
  (text, at, much) => {
    const lines = linesOf(text);
    const taken = lines.splice(line(lines, at), 1);
    lines.splice(line([...lines, ""], much), 0, ...taken);
    return lines.join("\n");
  },
  (text, at, much) => {
    const lines = linesOf(text);
    const index = line(lines, at);
    return [
      ...lines.slice(0, index),
      ...Array.from({ length: much % 40 }, () => lines[index]),
      ...lines.slice(index),
    ].join("\n");
  },
  (text, at) =>
    linesOf(text)
      .filter((_, index, lines) => index !== line(lines, at))
      .join("\n"),
  (text, _, much) => text.replaceAll("\n", ["\r\n", "\r", "\u2028", "\n\n", " ", "\u0085"][much % 6] ?? "\n"),
  (text, _, much) => text.replace(/\d/g, (digit) => String((Number(digit) + much) % 10)),
  (text) =>
    text.replace(/[[\](){}<>【】（）]/g, (mark) => (mark === "[" ? "]" : mark === "]" ? "[" : mark + mark)),
  (text) => text.replaceAll(":", "："),
  (text) => text.toUpperCase(),
  (text) => text.normalize("NFD"),
  (text) => text.replace(/[\u0021-\u007e]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  (text) => [...text].reverse().join(""),
  (text) => [...text].join("\u200b"),
  (text) => linesOf(text).reverse().join("\n"),
];

const number = fc.nat({ max: 100_000 });
const step = fc.tuple(fc.nat({ max: DAMAGES.length - 1 }), number, number);

/** Texts too long say nothing new and cost time. UTF-16 units. */
const LONGEST = 20_000;

/** A text of the arbitrary, damaged a few times. */
export function damaged(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(text, fc.array(step, { maxLength: 4 }))
    .map(([whole, steps]) =>
      steps.reduce(
        (now, [which, at, much]) => (DAMAGES[which]?.(now, at, much) ?? now).slice(0, LONGEST),
        whole,
      ),
    );
}

/** Two texts of the arbitrary as one: spliced in the middle, or line by line. */
export function mingled(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(text, text, fc.boolean(), number).map(([a, b, interleave, at]) => {
    if (!interleave) return a.slice(0, place(a, at)) + b.slice(place(b, at));
    const [left, right] = [linesOf(a), linesOf(b)];
    return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [
      left[i] ?? "",
      right[i] ?? "",
    ])
      .flat()
      .join("\n");
  });
}

/** Bytes of a file, with bits turned, stretches taken out, doubled, zeroed or exchanged, and the end cut off. */
export function corrupted(files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(fc.nat({ max: 5 }), fc.nat(), fc.nat());
  return fc
    .tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([file, changes]) => {
      let bytes = Buffer.from(file);
      for (const [kind, where, much] of changes) {
        if (bytes.length === 0) break;
        const at = where % bytes.length;
        const to = Math.min(bytes.length, at + 1 + (much % 64));
        if (kind === 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << (much % 8));
        else if (kind === 1) bytes[at] = much % 256;
        else if (kind === 2) bytes = bytes.subarray(0, at);
        else if (kind === 3) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
        else if (kind === 4) bytes = Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]);
        else bytes.fill(much % 2 === 0 ? 0 : 0xff, at, to);
      }
      return Uint8Array.from(bytes);
    });
}
