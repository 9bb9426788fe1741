/** Prints whole numbers in the forms Chinese speech and writing have, for reading them back. */
const DIGITS = "零一二三四五六七八九";
const FORMAL = "零壹贰叁肆伍陆柒捌玖";

/** Below ten thousand: 两千零五, 一百二十. `digits` and `units` give the everyday or the formal characters. */
function section(value: number, digits: string, units: readonly string[], head: boolean): string {
  let out = "";
  let pending = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      pending = out !== "";
      continue;
    }
    if (pending) out += digits.charAt(0);
    pending = false;
    const ten = place === 1 && digit === 1 && out === "" && head;
    out += (ten ? "" : digits.charAt(digit)) + (units[place] ?? "");
  }
  return out;
}

function spell(value: number, digits: string, units: readonly string[]): string {
  if (value === 0) return digits.charAt(0);
  const groups: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 10_000)) groups.unshift(rest % 10_000);
  const names = ["", "万", "亿", "万亿"];
  let out = "";
  let gap = false;
  groups.forEach((group, index) => {
    const level = groups.length - 1 - index;
    if (group === 0) {
      gap = out !== "";
      return;
    }
    if (out !== "" && (gap || group < 1000)) out += digits.charAt(0);
    gap = false;
    out += section(group, digits, units, out === "");
    // 万亿 is said once: 三万五千亿, not 三万亿五千亿.
    const next = groups[index + 1] ?? 0;
    out += level === 3 ? (next > 0 ? "万" : "万亿") : (names[level] ?? "");
    if (level === 3 && next > 0 && next < 1000) gap = true;
  });
  return out;
}

/** 两千零五 rather than 二千零五 when `two` is 两. */
export function spoken(value: number, two: "二" | "两" = "二"): string {
  const text = spell(value, DIGITS, ["", "十", "百", "千"]);
  return two === "二" ? text : text.replace(/二(?=[千百万亿])/g, "两");
}

export function formal(value: number): string {
  const text = spell(value, FORMAL, ["", "拾", "佰", "仟"]);
  return text.startsWith("拾") ? `壹${text}` : text;
}

export function digitByDigit(value: number): string {
  return [...String(value)].map((digit) => DIGITS.charAt(Number(digit))).join("");
}

const TRADITIONAL: Readonly<Record<string, string>> = { 万: "萬", 亿: "億", 两: "兩", 点: "點", 负: "負" };

export function traditional(text: string): string {
  return [...text].map((character) => TRADITIONAL[character] ?? character).join("");
}

export function fullWidth(text: string): string {
  return text.replace(/[\w.,%-]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

export function grouped(value: number): string {
  return value.toLocaleString("en-US");
}
