import { hasHan } from "./letters.js";
import { endsSentence } from "./lines.js";

type Fields = Readonly<Record<string, unknown>>;

interface Segment {
  readonly speaker: string | null;
  readonly text: string;
  /** Seconds; null when not given. */
  readonly from: number | null;
  readonly to: number | null;
  /** A single word of a list of words. */
  readonly word: boolean;
}

const TEXT_KEYS = [
  ..."text transcript content sentence speech value body utterance message caption onebest".split(" "),
  ..."内容 內容 文本 文字 发言 發言 原文".split(" "),
];
const WORD_KEYS = ["punctuated_word", "word"];
const PART_KEYS = ["sentences", "utterances", "paragraphs", "elements"];
const FROM_KEYS = "start start_time startTime from begin begin_time beginTime bg ts 开始 開始".split(" ");
const TO_KEYS = "end end_time endTime to ed 结束 結束".split(" ");
const SPEAKER_KEYS = [
  "speaker",
  "speaker_name",
  "speakerName",
  "speaker_label",
  "speaker_id",
  "speakerId",
  "speakerLabel",
  "name",
  "username",
  "user_name",
  "display_name",
  ..."说话人 說話人 发言人 發言人 讲话人 講話人 讲者 講者 姓名 角色".split(" "),
];
const TITLE_KEYS = ["title", "role", "position", "designation"];
const TABLE_KEYS = ["speakers", "participants", "speaker_mapping", "speakerMapping"];
const MAX_DEPTH = 8;
/** A pause so long after a sentence begins a new paragraph, in seconds. */
const PAUSE = 1.5;

/**
 * The text of a transcript that is JSON with segments, whoever wrote it: `{"segments":[{"text","start","end","speaker"}]}`,
 * paragraphs of sentences with a table of speakers, a bare array. A turn is a paragraph `Name: text`. Null when there are
 * no segments in it.
 */
export function textOfSegments(json: string): string | null {
  if (!/^\s{0,100}[{[]/.test(json)) return null;
  const root = parsed(json);
  if (root === null) return null;
  const names = new Map<string, string>();
  const lists: Segment[][] = [];
  gather(root, names, lists, 0);
  const size = (list: readonly Segment[]): number => {
    const length = list.reduce((sum, { text }) => sum + text.length, 0);
    // The same talk is often there more than once: who speaks is worth more than all of it in one piece, words less.
    const told = list.some(({ speaker }) => speaker !== null) ? 2 : 1;
    return length * told * (list[0]?.word === true ? 0.7 : 1);
  };
  const [first, ...others] = lists;
  if (first === undefined) return isFields(root) ? wholeText(root) : null;
  const best = others.reduce((a, b) => (size(b) > size(a) ? b : a), first);
  return written(best, names);
}

/** JSON, or an object a line; null for anything else. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    const lines = json.split(/\r?\n/).filter((line) => line.trim() !== "");
    if (lines.length < 2 || !lines.every((line) => /^\s{0,100}\{/.test(line))) return null;
    try {
      return lines.map((line): unknown => JSON.parse(line));
    } catch {
      return null;
    }
  }
}

/** `{"transcript": "Operator: Welcome.\nLena Ortiz: Thank you."}`: a transcript in one piece, of several lines. */
function wholeText(fields: Fields): string | null {
  const text = TEXT_KEYS.map((key) => fields[key]).find(
    (value) => typeof value === "string" && LINES.test(value),
  );
  return typeof text === "string" ? text.trim() : null;
}

/** A pair of strings in a list of such pairs: who speaks, and what. */
function pairOf(item: unknown): Segment | null {
  if (!Array.isArray(item) || item.length !== 2) return null;
  const [speaker, text] = item as unknown[];
  if (typeof speaker !== "string" || typeof text !== "string" || speaker.length > 100) return null;
  return { speaker, text: oneLine(text), from: null, to: null, word: false };
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function gather(node: unknown, names: Map<string, string>, lists: Segment[][], depth: number): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(node)) {
    const segments = node.flatMap((item) => (isFields(item) ? segmentOf(item) : pairOf(item)) ?? []);
    const told = segments.length > 0 && segments.length * 2 >= node.length;
    if (told) lists.push(segments);
    // One piece of talk may hold its own words, each with who says it.
    if (!told || segments.length === 1) for (const item of node) gather(item, names, lists, depth + 1);
  } else if (isFields(node)) {
    for (const [key, value] of Object.entries(node)) {
      if (TABLE_KEYS.includes(key) && Array.isArray(value)) tabulate(value, names);
      gather(value, names, lists, depth + 1);
    }
  }
}

/** A table of who speaks: `{"id": 1, "name": "Lena Ortiz", "role": "CFO"}`. */
function tabulate(rows: readonly unknown[], names: Map<string, string>): void {
  for (const [i, row] of rows.entries()) {
    if (!isFields(row)) continue;
    const about = isFields(row["speaker_data"]) ? row["speaker_data"] : row;
    if (typeof about["name"] !== "string") continue;
    const title = TITLE_KEYS.map((key) => about[key]).find(
      (value) => typeof value === "string" && value !== "",
    );
    const name = oneLine(about["name"]);
    const id = ["id", "speaker", "speaker_id", "label"].map((key) => row[key]).find(isId) ?? i;
    const titled = typeof title === "string" && oneLine(title).toLowerCase() !== name.toLowerCase();
    names.set(String(id), titled ? `${name} - ${oneLine(title)}` : name);
  }
}

function isId(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

function segmentOf(fields: Fields): Segment | null {
  const text = textOf(fields);
  if (text === "") return null;
  const number = (keys: readonly string[]): number | null => {
    const value = keys.map((key) => fields[key]).find((found) => isId(found));
    const seconds = value === undefined || value === "" ? Number.NaN : Number(value);
    return Number.isNaN(seconds) ? null : seconds;
  };
  const said = SPEAKER_KEYS.map((key) => fields[key]).find((value) => isId(value) || isFields(value));
  const speaker = isFields(said) ? (said["name"] ?? said["label"] ?? said["id"]) : said;
  return {
    text,
    speaker: isId(speaker) && speaker !== "" ? String(speaker) : null,
    from: number(FROM_KEYS),
    to: number(TO_KEYS),
    word:
      TEXT_KEYS.every((key) => typeof fields[key] !== "string") && PART_KEYS.every((key) => !(key in fields)),
  };
}

function textOf(fields: Fields): string {
  for (const key of TEXT_KEYS) {
    const value = fields[key];
    if (typeof value === "string") return LINES.test(value) ? value.trim() : oneLine(value);
  }
  for (const key of WORD_KEYS) {
    const value = fields[key];
    if (typeof value === "string") return oneLine(value);
  }
  // Amazon's: every word and every sign has alternatives.
  const [best] = Array.isArray(fields["alternatives"]) ? (fields["alternatives"] as unknown[]) : [];
  if (isFields(best) && typeof best["content"] === "string") return oneLine(best["content"]);
  for (const key of PART_KEYS) {
    const value = fields[key];
    if (!Array.isArray(value)) continue;
    // Words and the space between them, each an element.
    if (key === "elements")
      return oneLine(
        value
          .map((part: unknown) => (isFields(part) && typeof part["value"] === "string" ? part["value"] : ""))
          .join(""),
      );
    return value.reduce<string>((text, part) => {
      const own =
        typeof part === "string"
          ? oneLine(part)
          : isFields(part) && typeof part["text"] === "string"
            ? oneLine(part["text"])
            : "";
      return joined(text, own);
    }, "");
  }
  return "";
}

/** A text of several lines is a transcript by itself (`Operator: …` on each). */
const LINES = /\n[^\n]{1,100}\n|\S\s{0,4}\n\s{0,4}\S[^\n]{0,60}[:：]/;

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Chinese takes no space where two pieces meet. */
function joined(a: string, b: string): string {
  if (a === "" || b === "") return a + b;
  const close = (CLOSE.test(a.slice(-1)) && CLOSE.test(b.charAt(0))) || SIGN.test(b);
  return close ? a + b : `${a} ${b}`;
}

/** A sign that comes as a word of its own stands close to the word before. */
const SIGN = /^[.,!?;:%)，。！？；：、）]{1,3}$/;
const CLOSE = /[\u3000-\u303f\u3400-\u9fff\uff00-\uff65]/;

function written(segments: readonly Segment[], names: ReadonlyMap<string, string>): string {
  const turns: string[] = [];
  let pieces: string[] = [];
  let before: Segment | null = null;
  const close = (): void => {
    if (before === null) return;
    const said = pieces.reduce(
      (text, piece) => (text.length > 20_000 ? `${text} ${piece}` : joined(text, piece)),
      "",
    );
    const { speaker } = before;
    const name =
      speaker === null
        ? null
        : (names.get(speaker) ??
          (/^(?:\d{1,4}|[A-Z])$/.test(speaker) ? `Speaker ${speaker}` : oneLine(speaker)));
    turns.push(name === null ? said : `${name}: ${said}`);
    pieces = [];
  };
  for (const segment of segments) {
    if (before !== null && changes(before, segment)) close();
    pieces.push(segment.text);
    before = segment;
  }
  close();
  return turns.join("\n\n");
}

/** Whether a turn ends between two segments: another speaker; or, with none named, a pause after a sentence or another language. */
function changes(a: Segment, b: Segment): boolean {
  if (a.speaker !== b.speaker) return true;
  if (a.speaker !== null) return false;
  const pause = a.to !== null && b.from !== null && b.from - a.to >= PAUSE;
  const other = hasHan(a.text) !== hasHan(b.text);
  if (endsSentence(a.text)) return pause || other;
  // Without punctuation: a segment of several words in the other language is no word that was mixed in.
  return other && isStretch(a) && isStretch(b);
}

/** Four words, or as many Han characters. */
function isStretch({ text, word }: Segment): boolean {
  return !word && (hasHan(text) ? text.length >= 4 : text.split(" ").length >= 4);
}
