import { isHanUnit } from "./plain-forms.js";
import { asPlain, rewritten, type Form, type PlainText } from "./plain-text.js";
import type { Transcript, Turn } from "./transcript.js";

/** First halves of words that keep their hyphen when a line ends at it. */
const KEEPS_HYPHEN = new Set(
  (
    "twenty thirty forty fifty sixty seventy eighty ninety one two three four five six seven eight nine ten half " +
    "quarter year month week day long short mid high low full part self non well non first second third double single " +
    "co cross multi year-over quarter-over month-over over"
  ).split(" "),
);

const BREAK = /[ \t]{0,40}\n[ \t]{0,40}/g;

/**
 * The text of a transcript with the lines of wrapped paragraphs joined where the line end parts what belongs together:
 * between Chinese characters (十九点⏎二亿), and inside a word that was hyphenated (bil-⏎lion). Other line ends stay: they
 * part words as a blank does.
 */
export function joinedLines({ text, turns }: Transcript): PlainText {
  const forms: Form[] = [];
  for (const { paragraphs } of turns) {
    for (const { start, end } of paragraphs) {
      if (text.indexOf("\n", start) >= end || text.indexOf("\n", start) === -1) continue;
      const inside = text.slice(start, end);
      for (const { index, 0: found } of inside.matchAll(BREAK)) {
        const form = joined(inside, index, index + found.length);
        if (form !== null) forms.push({ start: start + form, end: start + index + found.length, plain: "" });
      }
    }
  }
  return forms.length === 0 ? { text, written: text, places: null } : rewritten(text, forms);
}

/** From where on to leave out what stands between two lines; null to leave it as it is. */
function joined(text: string, from: number, to: number): number | null {
  const [before, after] = [text.charCodeAt(from - 1), text.charCodeAt(to)];
  if (isChinese(before) && isChinese(after)) return from;
  if ((isChinese(before) && isDigit(after)) || (isDigit(before) && isChinese(after))) return from;
  if (text.charAt(from - 1) !== "-" || !/[a-z]/.test(text.charAt(to))) return null;
  const word = /([a-z]{1,20}(?:-[a-z]{1,20}){0,2})-$/i.exec(text.slice(Math.max(0, from - 64), from))?.[1];
  if (word === undefined) return null;
  return KEEPS_HYPHEN.has(word.toLowerCase()) ? from : from - 1;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isChinese = (unit: number): boolean =>
  isHanUnit(unit) || (unit >= 0x3001 && unit <= 0x301f) || (unit >= 0xff01 && unit <= 0xff5e);

/** The same transcript in the text with its lines joined. */
export function transcriptJoined(joint: PlainText, transcript: Transcript): Transcript {
  if (joint.places === null) return transcript;
  const turn = (own: Turn): Turn => ({
    ...own,
    span: asPlain(joint, own.span),
    paragraphs: own.paragraphs.map((paragraph) => asPlain(joint, paragraph)),
    heading: own.heading === null ? null : asPlain(joint, own.heading),
  });
  return {
    ...transcript,
    text: joint.text,
    turns: transcript.turns.map(turn),
    markers: transcript.markers.map((marker) => ({ ...marker, span: asPlain(joint, marker.span) })),
    furniture: transcript.furniture.map((span) => asPlain(joint, span)),
  };
}
