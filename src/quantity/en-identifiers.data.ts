/** Words that name what stands behind them: `Form 10-K`, `Section 21E`, `Windows 11`. The number is a name. */
export const NAME_BEFORE: ReadonlySet<string> = new Set(
  "form section rule fortune csi ftse nikkei iso gb rfc boeing airbus windows ios android harmonyos iphone ipad snapdragon model route highway interstate flight extension ext passcode pin code codes stock ticker hotline tel telephone phone fax room apartment suite postcode zip gate channel exit port type star asteroid chapter11 ifrs asc ias version v rev revision build exhibit bus conference dial press mate kirin ryzen geforce rtx gtx kabin cabin".split(
    " ",
  ),
);

/** Nouns behind a bare number that make it a model: the 8155 chip, 4680 cells. */
export const NAME_AFTER: ReadonlySet<string> = new Set(
  "chip chips chipset cell cells battery batteries processor processors gpu cpu soc platform model series act".split(
    " ",
  ),
);

/** Labels whose number is a place in an order: `Phase 2`, `Chapter 3`, `Grade 5`; both languages count these. */
export const LABELS: ReadonlySet<string> = new Set(
  "phase stage chapter article grade class level step volume part lesson unit generation gen tier rule item page line round season episode schedule appendix annex table figure floor batch group quarter week day no number category edition".split(
    " ",
  ),
);

/** Those that number something in small letters too: "phase 2", but not "part 2" of a sentence. */
export const SMALL_LABELS: ReadonlySet<string> = new Set(
  "number phase tier stage level grade class".split(" "),
);

/** Suffixes behind a dot that show a number to be a share code: 0700.HK, 600519.SH. */
export const EXCHANGES: ReadonlySet<string> = new Set(["hk", "sh", "sz", "ss", "sse", "tw", "us", "o", "n"]);
export const EXCHANGE_NAMES: ReadonlySet<string> = new Set([
  "hkex",
  "sehk",
  "nasdaq",
  "nyse",
  "sse",
  "szse",
  "hkse",
  "otc",
  "ipv",
]);

/** Capital words that tie to a number with a hyphen and still leave it a number: mid-2024, top-10, Pre-2020. */
export const HYPHEN_PREFIXES: ReadonlySet<string> = new Set(
  "mid early late end pre post non sub top plus under over about another around nearly up down tier single minus negative first near year half".split(
    " ",
  ),
);
