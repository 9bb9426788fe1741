import type { ManualPage } from "./manual-page.js";
import { CORPUS_PAGES } from "./pages-corpus.data.js";
import { COLOUR, FINDINGS_STATUS, LIMITS, PLAIN_STATUS, SETTINGS, TEMPORARY } from "./sections.data.js";

/** The help of the program as a whole. */
export const PROGRAM_PAGE: ManualPage = {
  details: [
    "Given the transcript of a call on which executives speak Mandarin and an interpreter renders it, yidui pairs every Mandarin sentence with its English rendition and flags numbers, names, terms and negations that changed, and sentences that were left out or added.",
  ],
  examples: [
    { run: "yidui check call.txt", does: "audit a transcript" },
    { run: "yidui check call.txt --format html --out report.html", does: "a report to read and send on" },
    {
      run: "yidui pair --zh 营收45.6亿元 --en 'Revenue was RMB 45.6 billion'",
      does: "one sentence and its rendition",
    },
    { run: "yidui export calls/ --format tmx --out calls.tmx", does: "a parallel corpus of many calls" },
    { run: "yidui explain number-magnitude", does: "what a check means" },
  ],
  exitStatus: FINDINGS_STATUS,
  environment: [COLOUR],
  files: [SETTINGS],
  seeAlso: ["yidui help <command>", "docs/README.md"],
};

/** The help of every command by its name; a subcommand's by both names. */
export const MANUAL_PAGES: Readonly<Record<string, ManualPage>> = {
  check: {
    details: [
      "The transcript's layout, its speakers and their languages are recognised, every Mandarin sentence is paired with its rendition, and the checks go through the pairs. Where only a marker such as [Foreign Language] stands for the speech, the report says so: there is nothing to audit there.",
      "A file may be text, Word, PDF, a saved web page, subtitles, a table or segments in JSON. Of a folder every such file below it is taken. Since JSON, web pages and tables (CSV, TSV, XLSX) may be anything, those that nobody named are taken only if they hold a transcript, a table if it has a column of speakers; what yidui wrote itself is not, and what was left out is told. Four files or more are audited in several processes, and one that cannot be used is named at the end.",
    ],
    examples: [
      { run: "yidui check call.txt", does: "audit a transcript" },
      { run: "yidui check calls/ --min-severity major", does: "every transcript below a folder" },
      {
        run: "yidui check --source zh.txt --target en.txt",
        does: "the speech and its rendition in a file each",
      },
      { run: "yidui check --pairs pairs.tsv", does: "sentence pairs that are aligned already" },
      { run: "yidui check call.txt --glossary terms.csv", does: "with terms of your own" },
      {
        run: "yidui check call.txt --format html --out report.html",
        does: "one file to read, judge and send on",
      },
      {
        run: "yidui check call.txt --format json | head -c 300",
        does: "for programs; also sarif, junit, github, markdown, csv",
      },
      {
        run: "yidui check call.txt --write-baseline known.json --quiet",
        does: "accept every finding there is",
      },
      { run: "yidui check call.txt --baseline known.json", does: "and be told of new ones only" },
      { run: "yidui check vendor-a.txt --with vendor-b.txt", does: "weighed by another vendor's transcript" },
    ],
    exitStatus: FINDINGS_STATUS,
    environment: [COLOUR, TEMPORARY, ...LIMITS],
    files: [SETTINGS],
    seeAlso: ["yidui explain", "docs/auditing.md", "docs/reports.md", "docs/checks.md", "docs/limits.md"],
  },
  inspect: {
    details: [
      "Nothing is aligned or checked. Use it when an audit is not what you expected: it tells which layout was taken and why, who was taken for the interpreter, which Chinese is no speech, and how much Mandarin has no text.",
    ],
    examples: [
      { run: "yidui inspect call.txt", does: "for a person" },
      { run: "yidui inspect call.txt --format json", does: "the same as data, with every place" },
      { run: "yidui inspect call.txt --layout paragraphs", does: "read in a layout of your choice" },
    ],
    exitStatus: PLAIN_STATUS,
    environment: [COLOUR, ...LIMITS],
    files: [SETTINGS],
    seeAlso: ["yidui check", "docs/auditing.md", "docs/formats.md", "docs/limits.md"],
  },
  align: {
    details: [
      "Sentences are paired m to n; none is dropped, and one without a counterpart stands alone. Either file may be the Chinese one. tsv prints source, target and score; beads prints the numbers of the sentences, from 0, as [0]:[0,1].",
    ],
    examples: [
      { run: "yidui align --source zh.txt --target en.txt", does: "running text, cut into sentences" },
      {
        run: "yidui align --source zh.txt --target en.txt --lines --format beads",
        does: "one sentence a line, as the files have them",
      },
      { run: "yidui align --source zh.txt --target en.txt --explain", does: "and why each pair stands" },
      {
        run: "yidui align --batch jobs.tsv --lines --format beads",
        does: "many pairs of files in one process: source, target and output a line",
      },
    ],
    exitStatus: PLAIN_STATUS,
    environment: [COLOUR, ...LIMITS],
    files: [SETTINGS],
    seeAlso: ["yidui check --pairs", "docs/alignment.md"],
  },
  compare: {
    details: [
      "The transcripts are aligned word by word, whatever their layouts. Told is what changes the meaning: figures, units, periods, negation, names, terms, speakers. Ways of writing the same are passed over. With three transcripts or more the readings vote.",
    ],
    examples: [
      { run: "yidui compare vendor-a.txt vendor-b.txt", does: "what differs, side by side" },
      { run: "yidui compare vendor-a.txt vendor-b.txt --format json", does: "for programs" },
      {
        run: "yidui compare vendor-a.txt vendor-b.txt --merge whole.txt",
        does: "one transcript, gaps filled and disputes marked",
      },
    ],
    exitStatus: FINDINGS_STATUS,
    environment: [COLOUR, ...LIMITS],
    files: [SETTINGS],
    seeAlso: ["yidui check --with", "docs/compare.md"],
  },
  pair: {
    details: [
      "Neutral findings are shown too. The pair has no call around it, so nothing is looked up elsewhere.",
    ],
    examples: [
      {
        run: "yidui pair --zh 营收45.6亿元 --en 'Revenue was RMB 45.6 billion'",
        does: "a figure off by ten",
      },
      {
        run: "yidui pair --zh 我们没有裁员 --en 'We laid people off' --format json",
        does: "the same for programs",
      },
    ],
    exitStatus: FINDINGS_STATUS,
    environment: [COLOUR],
    files: [SETTINGS],
    seeAlso: ["yidui check --pairs", "yidui explain"],
  },
  quantities: {
    details: [
      "Values are exact decimals: 19.2亿元 is 1920000000 CNY. Ranges have two ends, periods their parts, and words of about, over or nearly are kept.",
    ],
    examples: [
      { run: "yidui quantities notes.txt", does: "a table" },
      { run: "yidui quantities notes.txt --format json", does: "one JSON object a line" },
      { run: "echo '卖出一万五千台' | yidui quantities --language zh", does: "from standard input" },
    ],
    exitStatus: PLAIN_STATUS,
    environment: [COLOUR],
    files: [],
    seeAlso: ["docs/method.md"],
  },
  explain: {
    details: [],
    examples: [
      { run: "yidui explain", does: "list the checks" },
      { run: "yidui explain number-magnitude", does: "one of them" },
    ],
    exitStatus: PLAIN_STATUS,
    environment: [COLOUR],
    files: [],
    seeAlso: ["docs/checks.md"],
  },
  init: {
    details: ["A file that is there already is left alone, unless --force is given."],
    examples: [{ run: "yidui init", does: "write yidui.config.json" }],
    exitStatus: PLAIN_STATUS,
    environment: [COLOUR],
    files: [SETTINGS],
    seeAlso: ["yidui check --config", "docs/reports.md"],
  },
  completion: {
    details: [
      "The script holds every command, option and choice of this version, so that completing starts no process. Write it anew after an update.",
    ],
    examples: [
      {
        run: "yidui completion bash > yidui.bash",
        does: "keep it in ~/.local/share/bash-completion/completions/yidui, or source it from ~/.bashrc",
      },
      { run: "yidui completion zsh > _yidui", does: "keep it in a folder of $fpath" },
      {
        run: "yidui completion fish > yidui.fish",
        does: "keep it in ~/.config/fish/completions/yidui.fish",
      },
    ],
    exitStatus: PLAIN_STATUS,
    environment: [COLOUR],
    files: [],
    seeAlso: ["yidui help"],
  },
  ...CORPUS_PAGES,
};
