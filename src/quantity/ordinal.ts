/** `1st`, `2nd`, `11th`. */
export function ordinal(number: string): string {
  const teen = /1[1-3]$/.test(number);
  const last = number.at(-1);
  const ending = teen ? "th" : last === "1" ? "st" : last === "2" ? "nd" : last === "3" ? "rd" : "th";
  return number + ending;
}
