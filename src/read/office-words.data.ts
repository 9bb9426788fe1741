/** Words that make a title of the words around them: whoever is "our … officer" holds an office. */
export const OFFICES: ReadonlySet<string> = new Set(
  (
    "officer ceo cfo coo cto cmo cso cio cpo president chairman chairwoman chairperson founder co-founder cofounder " +
    "director manager head vp svp evp iro secretary treasurer controller counsel scientist partner"
  ).split(" "),
);

/** Words that stand in titles beside an office: Senior, Vice, Chief Financial, Investor Relations. */
export const OFFICE_PARTS: ReadonlySet<string> = new Set(
  (
    "chief senior vice executive group deputy acting interim global founding managing general independent " +
    "non-executive co financial operating technology marketing strategy information product people legal accounting " +
    "principal investor relations ir corporate regional assistant associate board company finance"
  ).split(" "),
);

/** One holder each, under several names: "our CEO" later in the call is whoever was introduced by one of these. */
export const SINGLE_OFFICES: readonly (readonly [string, RegExp])[] = [
  ["ceo", /\bceo\b|chief executive officer|首席执行官|首席執行官/i],
  ["cfo", /\bcfo\b|chief financial officer|首席财务官|首席財務官/i],
  ["coo", /\bcoo\b|chief operating officer|首席运营官|首席營運官/i],
  ["cto", /\bcto\b|chief technology officer|首席技术官|首席技術官/i],
  ["chairman", /\bchair(?:man|woman|person)\b|董事长|董事長/i],
];
/** There may be two of these. */
export const SHARED_OFFICE = /\bco-|联席|聯席|\bvice\b|\bdeputy\b|副|\bformer\b|前任/i;
