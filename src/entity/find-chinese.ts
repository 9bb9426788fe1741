import type { NameLexicon } from "./lexicon.js";
import type { Mention } from "./mention.js";
import { TRANSCRIPTION } from "./sound.data.js";
import { speakerAt, type SpeakerIndex } from "./speakers.js";
import { surnameAt } from "./surnames.js";
import { ZH_AFTER, ZH_BEFORE, ZH_DOUBTFUL_SURNAMES, ZH_SAYS, ZH_STOPS } from "./titles.data.js";

const isHan = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff;

const isHanAt = (text: string, at: number) => at >= 0 && at < text.length && isHan(text.charCodeAt(at));

const isClauseStart = (text: string, at: number) => !isHanAt(text, at - 1);

/** Characters that may stand in a given name here: up to two, to a word that cannot (孟思怡 in 孟思怡给大家介绍). */
function givenLength(text: string, from: number): number {
  let length = 0;
  while (length < 2 && isHanAt(text, from + length) && !ZH_STOPS.has(text.charAt(from + length))) length++;
  return length;
}

type Words = ReadonlyMap<string, readonly string[]>;

/** Words by their first character, or by their last. */
function byCharacter(words: readonly string[], end: "first" | "last"): Words {
  const map = new Map<string, string[]>();
  for (const word of words) {
    const key = word.charAt(end === "first" ? 0 : word.length - 1);
    const list = map.get(key) ?? [];
    map.set(key, list);
    list.push(word);
  }
  return map;
}

const AFTER = byCharacter(ZH_AFTER, "first");
const SAYS = byCharacter(ZH_SAYS, "first");
const BEFORE = byCharacter(ZH_BEFORE, "last");

const startsWithAny = (text: string, at: number, words: Words) =>
  words.get(text.charAt(at))?.find((word) => text.startsWith(word, at)) ?? null;

/** 总 is a title where nothing follows that makes another word of it (总体, 总收入). */
function isTitle(text: string, at: number): string | null {
  const title = startsWithAny(text, at, AFTER);
  if (title !== "总") return title;
  const next = text.charAt(at + 1);
  return next === "" || ZH_STOPS.has(next) || "您你好刚请这那谢的跟".includes(next) ? title : null;
}

/** The length of a person's name that a title before or after it, or a verb of saying, gives away; 0 for none. */
function personAt(text: string, at: number): number {
  const surname = surnameAt(text, at);
  if (surname === null) return 0;
  const family = surname.characters.length;
  const doubtful = ZH_DOUBTFUL_SURNAMES.has(surname.characters);
  for (const given of [2, 1, 0]) {
    const end = at + family + given;
    if (given > 0 && givenLength(text, at + family) < given) continue;
    const bare =
      given === 0 &&
      family === 1 &&
      isHanAt(text, at - 1) &&
      !"谢感，和与请像如跟向".includes(text.charAt(at - 1));
    const titled = !bare && isTitle(text, end) !== null && !(doubtful && given === 0);
    if (titled && (given > 0 || isClauseStart(text, at) || !doubtful)) return family + given;
    if (given > 0 && isClauseStart(text, at) && startsWithAny(text, end, SAYS) !== null)
      return family + given;
  }
  const before =
    BEFORE.get(text.charAt(at - 1))?.some((title) => text.startsWith(title, at - title.length)) ?? false;
  const given = before ? givenLength(text, at + family) : 0;
  // 队长管理处…: what follows a title is a name only where it ends as one does.
  return given > 0 && !doubtful && endsName(text, at + family + given) ? family + given : 0;
}

function endsName(text: string, at: number): boolean {
  return !isHanAt(text, at) || ZH_STOPS.has(text.charAt(at));
}

/** 1 for the code units of transcribers' characters. */
const TRANSCRIBED = new Uint8Array(0x10000);
for (const character of TRANSCRIPTION) TRANSCRIBED[character.charCodeAt(0)] = 1;
const isTranscription = (text: string, at: number) =>
  at >= 0 && at < text.length && TRANSCRIBED[text.charCodeAt(at)] === 1;

/** Characters of transcribers that numbers and dates are full of too. */
const COUNTED = new Set("年万三平方明日百千米");

/** The length of a foreign name in a transcriber's characters: 约翰·尼克松, 沃达巴什. Short runs are accidents. */
function foreignAt(text: string, at: number): number {
  if (!isTranscription(text, at) || isTranscription(text, at - 1)) return 0;
  let end = at;
  let dots = 0;
  let counted = false;
  while (isTranscription(text, end) || (text.charAt(end) === "·" && end > at)) {
    if (text.charAt(end) === "·") dots++;
    if (COUNTED.has(text.charAt(end))) counted = true;
    end++;
  }
  const says = isClauseStart(text, at) && startsWithAny(text, end, SAYS) !== null;
  return dots > 0 || (end - at >= 4 && !counted) || (says && end - at >= 2) ? end - at : 0;
}

/** The names in a Simplified text; those in Latin letters are found elsewhere. */
export function findChinese(text: string, names: NameLexicon, speakers: SpeakerIndex): Mention[] {
  const found: Mention[] = [];
  const push = (start: number, length: number, rest: Omit<Mention, "span" | "text" | "language">) => {
    const end = start + length;
    found.push({ span: { start, end }, text: text.slice(start, end), language: "zh", ...rest });
    return end;
  };
  let at = 0;
  while (at < text.length) {
    if (!isHanAt(text, at)) {
      at++;
      continue;
    }
    const form = names.chineseAt(text, at);
    if (form !== null && !form.weak) {
      const kind = names.entry(form.entities[0] ?? "")?.kind;
      if (kind === undefined) at += form.text.length;
      else {
        // 司法部长 is a person's office: the minister may well be the Attorney General.
        const office =
          form.text.endsWith("部") &&
          /^部?长/u.test(text.slice(at + form.text.length, at + form.text.length + 2));
        const weak = office ? { weak: true } : {};
        at = push(at, form.text.length, { kind, entities: form.entities, found: "lexicon", ...weak });
      }
      continue;
    }
    const speaker = speakerAt(speakers, text, at);
    if (speaker !== null) {
      at = push(at, speaker.length, { kind: "person", entities: [speaker.id], found: "speaker" });
      continue;
    }
    const person = personAt(text, at);
    if (person > 0) {
      at = push(at, person, { kind: "person", entities: [], found: "context" });
      continue;
    }
    if (form !== null) {
      const kind = names.entry(form.entities[0] ?? "")?.kind ?? "organisation";
      at = push(at, form.text.length, { kind, entities: form.entities, found: "lexicon", weak: true });
      continue;
    }
    const foreign = foreignAt(text, at);
    if (foreign > 0) at = push(at, foreign, { kind: "person", entities: [], found: "context", weak: true });
    else at++;
  }
  return found;
}
