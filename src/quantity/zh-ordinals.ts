import { draft, type Draft } from "./zh-draft.js";
import { readNumeral } from "./zh-numerals.js";
import { longestAt, trieOf } from "./zh-trie.js";
import { exact, small } from "./zh-value.js";

/** Behind 第一 or 第一个: the speaker numbers what is being said, not the company's things. */
const ENUMERATES =
  /^(?:[个点块条]|方面|部分|个方面|个部分|个层面|件事|个维度)?(?:[，,。：:；;、]|$|[是呢就我点块想也在]|关于|问题|方面|原因|个问题|的话|因为|由于|来看|对于)/;

/** Before an enumerator stands nothing, or a word that begins a clause; 排名第三 is a rank. */
const BEGINS =
  /(?:^|[，。；：！？、,.;:!?\s（(“"…-]|首先|然后|那么|[那呃嗯啊呢有是再但而这讲说]|就是|其中|问题|一个|还有|另外|来看)$/;

/** 首批, 首个: the first, said in passing. */
const FIRSTS = trieOf<true>(
  "首批 首个 首次 首家 首款 首颗 首台 首辆 首单 首座 首条 首只 首支 首期 首代 首轮 首例 首艘 首架 首位 首名 首项 首届 首套 首份 首部 首场 首节 首笔 首站"
    .split(" ")
    .map((word): [string, true] => [word, true]),
);

/** 第三, 第250, 第一百个 at 第; null when no number follows. */
export function ordinalAt(text: string, at: number): Draft | null {
  const from = text.charAt(at + 1) === " " ? at + 2 : at + 1;
  const numeral = readNumeral(text, from);
  if (numeral === null || numeral.bare || numeral.point || numeral.vague || numeral.high !== null)
    return null;
  const made = draft("ordinal", at, numeral.end, numeral.value);
  const place = small(numeral.value);
  made.incidental =
    place <= 10 &&
    place > 0 &&
    BEGINS.test(text.slice(Math.max(0, at - 3), at)) &&
    ENUMERATES.test(text.slice(numeral.end, numeral.end + 8));
  return made;
}

/** 首批 and its like at 首. */
export function firstAt(text: string, at: number): Draft | null {
  const hit = longestAt(FIRSTS, text, at);
  if (hit === null) return null;
  const made = draft("ordinal", at, at + hit.word.length, exact(1, 0));
  made.incidental = true;
  return made;
}
