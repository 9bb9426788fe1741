/**
 * The commonest Chinese characters of running text, Simplified and Traditional. In text read in its own encoding
 * more than half of all characters stand here or are Chinese punctuation; in text read in a wrong one hardly any do.
 * Put down from general knowledge of the language: function words first, then the vocabulary of talk and of business.
 */
const SHARED =
  "的一是不了在有人我他大中上到以可和你就分子得年自之用而也出生家成好小都作地方多去行同工如事心本定主公部日力能面水看起者月前高天所手意法理政平全名美活文十三二四五六七八九百千万元位情" +
  "正入利外相明更最次再己把被又只与及其先並或比第些很太那此加北京市它今使量合原建提向表重直常接收件司份品特少指安期下半度季目增交易信息金投股研客技益化展推放低持健康保做因由但果什然您" +
  "晚早午各女士朋友首席官管";
const SIMPLIFIED =
  "这们来个说国时要会对过发后学里还么没为经开着动问题进样种现当于从应实关点业间话让给听见观请谢译务财报营收资产总亿币毛润损净费率长显线单车电网络据数标战术创价值较续场规划团队员连环门" +
  "与万几该两并将类尔设备华东广认识论证结构优势严统计调节约边际预测绩";
const TRADITIONAL =
  "這們來個說國時要會對過發後學裡裏還麼沒為經開著動問題進樣種現當於從應實關點業間話讓給聽見觀請謝譯務財報營收資產總億幣潤損淨費長顯線單車電網絡據數標戰術創價值較續場規劃團隊員連環門與" +
  "萬幾該兩並將類爾設備華東廣認識論證結構優勢嚴統計調節約邊際預測績";
/** Cantonese as it is written: such text is Traditional, and in Big5 it needs the Hong Kong supplement. */
const CANTONESE = "嘅咗啲唔喺冇佢哋嚟咁乜嗰";

/** Members of the lists above, as code points. */
export const COMMON_HAN: ReadonlySet<number> = new Set(
  Array.from(SHARED + SIMPLIFIED + TRADITIONAL + CANTONESE, (character) => character.codePointAt(0) ?? 0),
);
