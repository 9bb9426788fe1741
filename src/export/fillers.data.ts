/** Words that spoken language puts in without meaning anything by them; the Chinese ones stand between commas. */
export const FILLERS: ReadonlySet<string> = new Set([
  "um",
  "uh",
  "uhm",
  "er",
  "erm",
  "ah",
  "hmm",
  "嗯",
  "呃",
  "啊",
  "哦",
  "那个",
  "这个",
  "就是",
  "就是说",
]);
