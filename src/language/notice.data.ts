/** What a vendor's remark about the Chinese of a transcript is made of. A remark is known by several of these. */
export interface NoticeFeature {
  readonly name: string;
  /** Lower case, Simplified and Traditional; found as plain substrings. */
  readonly signs: readonly string[];
  readonly weight: number;
}

/** "The Chinese here is a machine's": weights add up, and {@link TRANSLATION_THRESHOLD} is enough. */
export const TRANSLATION_NOTICE: readonly NoticeFeature[] = [
  {
    name: "machine",
    signs: [
      ...[
        "google",
        "谷歌",
        "deepl",
        "chatgpt",
        "gpt",
        "百度翻译",
        "百度翻譯",
        "有道",
        "腾讯翻译",
        "騰訊翻譯",
        "bing",
      ],
      ...[
        "机器",
        "機器",
        "机翻",
        "機翻",
        "自动翻译",
        "自動翻譯",
        "自动生成",
        "自動生成",
        "电脑",
        "電腦",
        "ai翻",
        "ai 翻",
      ],
      ...[
        "人工智能",
        "人工智慧",
        "machine",
        "automatic",
        "computer-generated",
        "computer generated",
        "ai-generated",
      ],
    ],
    weight: 3,
  },
  {
    name: "translation",
    signs: ["翻译", "翻譯", "译文", "譯文", "机翻", "機翻", "中译", "中譯", "translat"],
    weight: 2,
  },
  {
    name: "of the Chinese",
    signs: [
      ...[
        "中文译",
        "中文譯",
        "中文翻",
        "中文版",
        "中文内容",
        "中文內容",
        "中文部分",
        "中文由",
        "中文为",
        "中文為",
      ],
      ...[
        "中译",
        "中譯",
        "译成中文",
        "譯成中文",
        "译为中文",
        "譯為中文",
        "汉语译",
        "简体中文由",
        "繁體中文由",
      ],
      ...[
        "chinese translation",
        "chinese version",
        "chinese text",
        "into chinese",
        "chinese is",
        "chinese content",
      ],
    ],
    weight: 2,
  },
  {
    name: "the English prevails",
    signs: [
      ...[
        "英文原文为准",
        "英文原文為準",
        "英文原文为主",
        "英文原文為主",
        "英文为准",
        "英文為準",
        "英文为主",
        "英文為主",
      ],
      ...["英文版为准", "英文版為準", "以英文", "原文为准", "原文為準", "原文为主", "原文為主"],
      ...[
        "english prevail",
        "english version prevail",
        "english original",
        "english shall prevail",
        "english text",
      ],
    ],
    weight: 2,
  },
  {
    name: "for reference",
    signs: ["仅供参考", "僅供參考", "仅作参考", "供参考", "供參考", "for reference", "reference only"],
    weight: 1,
  },
  {
    name: "warning",
    signs: [
      "警语",
      "警語",
      "声明",
      "聲明",
      "免责",
      "免責",
      "提示",
      "注意",
      "说明",
      "說明",
      "备注",
      "備註",
      "disclaimer",
      "note:",
    ],
    weight: 1,
  },
  {
    // 我们用机器翻译做中文内容: someone speaks of their product.
    name: "a speaker",
    signs: ["我们", "我們", "我司", "咱们", " we ", " our ", "i'd ", "i'll "],
    weight: -3,
  },
  {
    // 英文由机器翻译，以中文为准: then it is the English that is a machine's, and the Chinese is the speech.
    name: "the Chinese prevails",
    signs: [
      ...[
        "以中文",
        "中文原文",
        "中文为准",
        "中文為準",
        "英文译",
        "英文譯",
        "英文翻",
        "英文版由",
        "英文由",
        "译成英文",
        "譯成英文",
      ],
      ...["chinese prevail", "chinese original", "english translation", "into english", "original language"],
    ],
    weight: -6,
  },
];

export const TRANSLATION_THRESHOLD = 7;

/** "This record is ours, and no one's advice": what nobody says on a call about the call itself. */
export const VENDOR_NOTICE: readonly NoticeFeature[] = [
  {
    name: "the record",
    signs: [
      ...[
        "本纪要",
        "本紀要",
        "本文稿",
        "本逐字稿",
        "本记录",
        "本記錄",
        "本文字",
        "本译文",
        "本譯文",
        "本转录",
        "本轉錄",
      ],
      ...[
        "会议纪要由",
        "會議紀要由",
        "逐字稿由",
        "文字稿由",
        "本文由",
        "本文为",
        "本文為",
        "本文内容",
        "本文內容",
      ],
    ],
    weight: 5,
  },
  {
    name: "its making",
    signs: [
      ...[
        "整理",
        "转写",
        "轉寫",
        "转录",
        "轉錄",
        "语音识别",
        "語音辨識",
        "语音辨识",
        "自动生成",
        "自動生成",
        "机器",
        "機器",
      ],
      ...["ai生成", "听录", "聽錄", "速记", "速記", "编辑", "編輯"],
    ],
    weight: 2,
  },
  {
    name: "rights",
    signs: [
      "版权",
      "版權",
      "著作权",
      "著作權",
      "转载",
      "轉載",
      "未经授权",
      "未經授權",
      "未经许可",
      "未經許可",
      "侵权",
      "侵權",
    ],
    weight: 2,
  },
  {
    name: "no warranty",
    signs: [
      ...[
        "仅供参考",
        "僅供參考",
        "不构成投资建议",
        "不構成投資建議",
        "不保证",
        "不保證",
        "不承担",
        "不承擔",
        "如有误",
        "如有誤",
      ],
      ...["免责声明", "免責聲明", "错漏", "錯漏", "疏漏"],
    ],
    weight: 2,
  },
];

/** The record must be named: a host who forbids copying speaks of the call. */
export const VENDOR_THRESHOLD = 7;
