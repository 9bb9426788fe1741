/**
 * English abbreviations that end in a point, in small letters, without their last point. What may follow decides
 * whether the point can end a sentence.
 */

/** Those that stay abbreviations in capitals: MR. LIN. Any other word in capitals is an acronym (the SEC., the U.S. ART). */
const TITLES: ReadonlySet<string> = new Set(["mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "messrs"]);

/** A name or a number always follows: "Mr. Lin", "No. 5". The point never ends a sentence. */
const NEVER_FINAL: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof messrs mmes st sgt capt col gen maj lt cmdr adm rev hon gov sen rep pres supt
   no nos vol vols fig figs art arts sec secs ch chap app ex eq eqs tab pt para paras ref refs ed eds
   vs v viz cf eg ie e.g i.e approx appx ca circa est avg max min incl excl resp esp aka a.k.a
   mt ft dept univ asst assoc atty`
    .trim()
    .split(/\s+/),
);

/** The end of a name or a note: "Lanchi Auto Inc. said", but also "…with Lanchi Auto Inc. We …". */
const MAY_BE_FINAL: ReadonlySet<string> = new Set(
  `inc corp co ltd llc plc lp bros jr sr esq phd ph.d m.d b.a m.a mba m.b.a etc al a.m p.m u.s u.k u.n e.u u.s.a p.r.c
   h.k d.c jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun
   pte pty gmbh s.a n.v b.v a.g k.k hrs hr mins secs mil bil mn bn tn bps pct yr yrs qtr mo mos wk wks
   dist blvd ave rd`
    .trim()
    .split(/\s+/),
);

/**
 * Words that begin sentences and rarely continue a name: after an abbreviation that may be final, a capitalised one
 * of these begins a new sentence ("in the U.S. We …"), any other capital continues it ("the U.S. Securities Act").
 */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  `the a an this that these those there here it its he she they we you i our my his her their your
   and but or so yet nor because since as if when while although though after before once until unless
   in on at for from with by during under over within without through among between regarding concerning despite given
   thank thanks please yes no okay ok well now then also however therefore moreover furthermore meanwhile
   finally lastly first firstly second secondly third thirdly next additionally overall today
   what how why who where which is are was were do does did can could would will should may might have has
   let hello hi good great ladies operator turning looking going moving total net gross to of not another each both`
    .trim()
    .split(/\s+/),
);

/** Whether a point after the word never ends a sentence. */
export function isNeverFinal(word: string): boolean {
  const small = word.toLowerCase();
  return isAcronym(word) ? TITLES.has(small) : NEVER_FINAL.has(small);
}

/** Whether a point after the word may be its own. */
export function isMaybeFinal(word: string): boolean {
  return !isAcronym(word) && MAY_BE_FINAL.has(word.toLowerCase());
}

function isAcronym(word: string): boolean {
  return word.length > 1 && !word.includes(".") && word === word.toUpperCase();
}
