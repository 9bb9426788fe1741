import { createRequire } from "node:module";
const jieba = createRequire(import.meta.url)("nodejieba") as { cut: (t: string, hmm?: boolean) => string[] };
export function wordsOf(text: string, language: "zh" | "en") {
  const out: { text: string; span: { start: number; end: number } }[] = [];
  if (language === "zh") {
    let at = 0;
    for (const w of jieba.cut(text, true)) {
      if (/[\p{L}\p{N}]/u.test(w)) out.push({ text: w.toLowerCase(), span: { start: at, end: at + w.length } });
      at += w.length;
    }
  } else {
    for (const m of text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu))
      for (const p of m[0].toLowerCase().replace("’", "'").split("-"))
      out.push({ text: p, span: { start: m.index, end: m.index + m[0].length } });
  }
  return out;
}
const IRR: Record<string, string> = {};
for (const l of "be:am,is,are,was,were,been,being have:has,had,having do:does,did,done go:went,gone,goes say:said see:saw,seen take:took,taken come:came make:made get:got,gotten know:knew,known think:thought find:found give:gave,given tell:told become:became leave:left feel:felt bring:brought begin:began,begun keep:kept hold:held write:wrote,written stand:stood hear:heard let:let mean:meant meet:met run:ran pay:paid sit:sat speak:spoke,spoken lie:lay,lain lead:led grow:grew,grown lose:lost fall:fell,fallen send:sent build:built understand:understood draw:drew,drawn break:broke,broken spend:spent rise:rose,risen drive:drove,driven buy:bought wear:wore,worn choose:chose,chosen eat:ate,eaten teach:taught catch:caught fight:fought sleep:slept win:won sell:sold throw:threw,thrown fly:flew,flown sing:sang,sung ride:rode,ridden drink:drank,drunk swim:swam hide:hid,hidden shake:shook,shaken strike:struck steal:stole,stolen forget:forgot,forgotten bear:bore,borne beat:beaten bite:bit,bitten blow:blew,blown freeze:froze,frozen dig:dug hang:hung shoot:shot stick:stuck wake:woke,woken man:men woman:women child:children foot:feet tooth:teeth mouse:mice person:people wife:wives life:lives knife:knives leaf:leaves good:better,best bad:worse,worst i:me,my,mine you:your,yours he:him,his she:her,hers we:us,our,ours they:them,their,theirs".split(" ")) {
  const [b, f] = l.split(":"); for (const x of f!.split(",")) IRR[x] = b!;
}
export function lemma(w: string): string {
  w = w.replace(/'s$/, "");
  if (IRR[w]) return IRR[w];
  if (w.length > 4) {
    if (w.endsWith("ies")) return w.slice(0, -3) + "y";
    if (w.endsWith("ing") && w.length > 5) return st(w.slice(0, -3));
    if (w.endsWith("ed")) return st(w.slice(0, -2));
    if (/(?:s|x|z|ch|sh)es$/.test(w)) return st(w.slice(0, -2));
  }
  if (w.length > 3 && w.endsWith("s") && !/(?:ss|us|is)$/.test(w)) return st(w.slice(0, -1));
  return st(w);
}
function st(w: string): string {
  if (w.length > 3 && w.endsWith("e")) w = w.slice(0, -1);
  if (w.length > 3 && w.endsWith("i")) w = w.slice(0, -1) + "y";
  if (w.length > 3 && w[w.length - 1] === w[w.length - 2] && !/[aeiouls]$/.test(w)) w = w.slice(0, -1);
  return w;
}
