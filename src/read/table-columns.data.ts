/** What a column of a table of speech holds. `first` and `second` do not say which is Chinese; the rows do. */
export type ColumnKind = "zh" | "en" | "first" | "second" | "text" | "speaker" | "title" | "other";

const NAMES: Readonly<Record<ColumnKind, string>> = {
  zh: "zh|zh-cn|zh-tw|zh-hk|zh-hans|zh-hant|zh_cn|zh_tw|zh text|zh_text|cn|chs|cht|chinese|chinese text|mandarin|cantonese|中文|中文原文|汉语|漢語|普通话|普通話|国语|國語|粤语|粵語|中文内容|中文內容",
  en: "en|en-us|en-gb|en_us|en_gb|en text|en_text|eng|english|english text|english translation|英文|英语|英語|英译|英譯|英文翻译|英文翻譯|英文译文|英文譯文",
  first:
    "source|source text|src|original|original text|speech|源语|源語|原文|源文|讲话|講話|发言原文|發言原文",
  second:
    "target|target text|tgt|translation|rendition|interpretation|interpreter|interpreted|译文|譯文|翻译|翻譯|口译|口譯|译员|譯員",
  text: "text|transcript|utterance|content|sentence|segment|remarks|speech text|内容|內容|文本|发言|發言|发言内容|發言內容|文字|正文",
  speaker:
    "speaker|speaker name|speaker_name|name|who|role|voice|发言人|發言人|说话人|說話人|讲话人|講話人|讲者|講者|姓名|角色",
  title: "title|position|designation|职务|職務|职位|職位|头衔|頭銜",
  other:
    "id|no|no.|nr|#|index|row|line|time|start|end|start time|end time|start_time|end_time|timestamp|timecode|time code|in|out|duration|date|notes|note|comment|comments|score|序号|序號|编号|編號|时间|時間|开始|開始|开始时间|開始時間|结束|結束|结束时间|結束時間|时间戳|時間戳|备注|備註",
};

/** The kinds by the name of the column, in small letters. */
export const COLUMN_KINDS: ReadonlyMap<string, ColumnKind> = new Map(
  (Object.entries(NAMES) as [ColumnKind, string][]).flatMap(([kind, names]) =>
    names.split("|").map((name) => [name, kind] as const),
  ),
);
