/** How far into a file its own word on its encoding is looked for, as browsers do. */
const HEAD_BYTES = 1024;

const DECLARATION =
  /<\?xml\s[^<>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w-]{2,24})["']|<meta\s[^<>]{0,200}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,24})/i;

/** Names of encodings that are read, as web pages and XML write them. Western names are not believed: editors leave them in. */
const NAMES: ReadonlyMap<string, "gb18030" | "big5"> = new Map([
  ...["gb18030", "gbk", "gb2312", "gb_2312-80", "x-gbk", "euc-cn", "cp936", "ms936", "windows-936"].map(
    (name) => [name, "gb18030"] as const,
  ),
  ...["big5", "big5-hkscs", "big5hkscs", "big5-eten", "x-x-big5", "cn-big5", "cp950", "ms950"].map(
    (name) => [name, "big5"] as const,
  ),
]);

/**
 * The Chinese encoding that a web page or an XML file says it is in (`<meta charset="gb2312">`, `http-equiv`,
 * `<?xml encoding="Big5"?>`); null when it says nothing, or another one.
 */
export function declaredEncoding(bytes: Uint8Array): "gb18030" | "big5" | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  if (!head.includes("<")) return null;
  const found = DECLARATION.exec(head);
  return NAMES.get((found?.[1] ?? found?.[2] ?? "").toLowerCase()) ?? null;
}
