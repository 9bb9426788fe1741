/** Words that end a company's name in the line that announces a call: the period, or what kind of call it is. */
export const NAME_ENDS: ReadonlySet<string> = new Set(
  `first second third fourth 1st 2nd 3rd 4th q1 q2 q3 q4 1q 2q 3q 4q h1 h2 1h 2h half halfyear half-year mid-year
   first-quarter second-quarter third-quarter fourth-quarter first-half second-half full-year year-end
   fiscal fy full annual interim quarter quarterly year results result earnings earning financial conference webcast
   teleconference call briefing presentation investor investors analyst analysts shareholder announcement post-results
   management on for transcript`.split(/\s+/u),
);

/** The same in Chinese, which has no spaces. */
export const NAME_ENDS_ZH =
  /[12]\d{3}|二[〇零○]|第[一二三四1-4]|[一二三四1-4]季|上半|下半|全年|半年|年度|年报|年報|[财財的]|业绩|業績|季度|季报|季報|投资者|投資者|法人|法说|法說|电话|電話|说明会|說明會|发布|發布/u;

/** What leads to the company's name. */
export const LEADS = [
  /\bwelcome(?:,? (?:everyone|all|you|back)){0,2},? to /iu,
  /\bheld by /iu,
  /\bstanding by for /iu,
];
export const LEADS_ZH = [
  /欢迎(?:大家|各位|您){0,2}(?:参加|參加|来到|收听|出席)?/u,
  /歡迎(?:大家|各位|您){0,2}(?:參加|來到|收聽|出席)?/u,
];

/** Lines that are a title say one of these. */
export const TITLE_WORDS =
  /\b(?:earnings|results|conference|briefing)\b[^.]{1,40}\b(?:call|transcript)\b|\b(?:earnings|results) (?:call|briefing|presentation)\b|业绩|業績|法说会|法說會|电话会|電話會|说明会|說明會/iu;

/** What a vendor writes where it does not know who speaks, or only in which part: no person's name. */
export const NO_NAME =
  /^(?:(?:unidentified|unknown|unnamed|unverified)\b.*|(?:the )?(?:interpreter|translator|operator|moderator|host|participant|speaker|spk|company representative|corporate participant|analyst|executive|management|male|female)s?(?: speaker)?[\s_#-]*\d*|译员|譯員|(?:口译|口譯|翻译|翻譯)(?:人?[员員]|[师師])?|主持人|发言人\s*\d*|發言人\s*\d*)$/iu;

/** Endings that tell what a company is by law and not how it is called. */
export const LEGAL_FORMS =
  /(?:,? (?:inc|ltd|limited|corp|corporation|co|company|llc|plc|group holding|holdings?)\.?){1,3}$/iu;

/** Half-year results that do not say so by a number. */
export const INTERIM = /\binterim\b|中期/iu;
