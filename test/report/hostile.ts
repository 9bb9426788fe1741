import { auditText } from "../../src/audit.js";
import type { AuditDocument } from "../../src/check/audit-document.js";

/** A call by people who would like their report to do more than be read. */
const HOSTILE = [
  "王总：去年<b>营收</b>是三亿两千万元，|利润`是\u0007四千万元。",
  'Interpreter: Revenue </script><script>document.title="owned"</script> was RMB 3.2 billion, ::error:: and "profit" was \u001b[31mRMB 40 million%0A & more.',
  "李总：我们在成都有五百名员工<img src=x onerror=\"document.title='owned'\">，@everyone #12 [链接](javascript:alert(1))。",
  "Interpreter: -- We have 5,000 people in Chengdu \u202Ereversed, ]]> and <!-- a comment.",
  "陈总：成本下降了百分之七。",
  "Interpreter: @SUM(1+1) Costs fell by 17%.",
].join("\n\n");

const SPEAKERS = [
  '=HYPERLINK("http://evil.example","x")',
  "\"><script>document.title='owned'</script>",
  "<img src=x onerror=\"document.title='owned'\">",
  "\u0000\u0007+1|`cmd`\u2028'",
];

/** Names that no layout would take for a speaker stand in the document all the same: a report must bear them. */
export function hostileDocument(): AuditDocument {
  const document = auditText(HOSTILE, { path: 'a,b:"c"<d>&%.txt' });
  const turns = document.turns.map((turn, index) => ({
    ...turn,
    speaker: SPEAKERS[index % SPEAKERS.length] ?? null,
  }));
  return { ...document, turns };
}
