/**
 * Words that two transcribers write or leave out as they like: fillers, articles, connectives. They anchor nothing by
 * themselves, and a difference in them alone changes no meaning.
 */
export const SLIGHT_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the and or but so also then well okay ok yes yeah yep uh um hmm oh like just actually basically kind sort of " +
    "to in on at for from by with as that this these those which who it its there here is are was were be been being am " +
    "has have had do does did will would shall should can could may might we our us you your i my me they their them he " +
    "his she her what how if when while because since about into over very quite really still already even maybe perhaps " +
    "some any all more most such including include included regard regarding terms thank thanks please sir madam hello hi " +
    "know mean see think say said let going go get got now again"
  ).split(" "),
);

/** Numbers that one writes in letters and another in digits. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, value) => [word, String(value)] as const),
);

/** What an apostrophe leaves out. `not` stands by itself, so that it can be missed. */
export const CONTRACTED: ReadonlyMap<string, string> = new Map([
  ["re", "are"],
  ["ve", "have"],
  ["ll", "will"],
  ["d", "would"],
  ["m", "am"],
]);
