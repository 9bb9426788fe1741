import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { CHECKS, REPORT_FORMATS } from "../../src/index.js";
import { temporaryFolder, yidui } from "./run.js";
import { fillWithSamples } from "./sample-folder.js";

const folder = temporaryFolder();
fillWithSamples(folder);
const work = { cwd: folder, encoding: "utf8", timeout: 20_000 } as const;
const script = (shell: string) => join(folder, `completion.${shell}`);

beforeAll(() => {
  for (const shell of ["bash", "zsh", "fish"]) {
    const { status, stdout } = yidui(["completion", shell]);
    expect(status).toBe(0);
    writeFileSync(script(shell), stdout);
  }
  mkdirSync(join(folder, "functions"));
  writeFileSync(join(folder, "functions", "_yidui"), yidui(["completion", "zsh"]).stdout);
});

/** What is typed, where the tab key is pressed, and what is offered there. */
const CASES: readonly (readonly [typed: string, offered: readonly string[], withheld: readonly string[]])[] =
  [
    ["yidui ", ["check", "export", "completion", "help"], ["status"]],
    ["yidui com", ["compare", "completion"], ["check"]],
    ["yidui check --format ", REPORT_FORMATS, ["call.txt"]],
    ["yidui check call.txt --fail-on m", ["major", "minor"], ["critical"]],
    [
      "yidui check --disable number-",
      CHECKS.map(({ id }) => id).filter((id) => id.startsWith("number-")),
      ["calls"],
    ],
    ["yidui check --gl", ["--glossary"], []],
    ["yidui check cal", ["call.txt", "calls"], ["--format"]],
    ["yidui check --glossary ter", ["terms.csv"], []],
    ["yidui export --format t", ["tsv", "tmx", "text"], ["json"]],
    ["yidui queue ", ["status", "clear"], ["check"]],
    ["yidui queue status --wa", ["--watch"], []],
    ["yidui explain pol", ["polarity-flipped"], []],
    ["yidui completion ", ["bash", "zsh", "fish"], []],
    ["yidui help ali", ["align"], []],
  ];

/** Offers without what a shell adds to them: a description, the slash behind a folder. */
const words = (text: string) =>
  text
    .split(/\r?\n/u)
    .map((line) => line.split("\t")[0]?.trim().replace(/\/$/u, "") ?? "")
    .filter((word) => word !== "");

const isThere = (shell: string) => spawnSync(shell, ["--version"]).status === 0;
const needs = (shell: string) => {
  const there = isThere(shell);
  if (!there) console.warn(`no ${shell}: its completion is not tested`);
  return there;
};

function offers(shell: string, ask: (typed: string) => string[]): void {
  describe.skipIf(!needs(shell))(`completion in ${shell}`, () => {
    it("is a script that the shell reads without a word", () => {
      const { status, stdout, stderr } = spawnSync(shell, ["-c", `source ${script(shell)}`], work);
      // Without its completion system zsh has no compdef; it is there in every shell that is typed into.
      if (shell === "zsh") expect(stderr).toMatch(/compdef/u);
      else expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
    });

    it.each(CASES)("%s", (typed, offered, withheld) => {
      const got = ask(typed);
      expect(got).toEqual(expect.arrayContaining([...offered]));
      for (const word of withheld) expect(got).not.toContain(word);
    });
  });
}

/** Bash completes what readline hands over; files are its own business when the function offers nothing. */
function askBash(typed: string): string[] {
  const typing = typed.split(" ");
  const given = typing.map((word) => `'${word}'`).join(" ");
  const lines = [
    `source ${script("bash")}`,
    `COMP_WORDS=(${given}); COMP_CWORD=${typing.length - 1}`,
    "asked=; compopt() { asked=1; }",
    "_yidui",
    '[[ -n $asked ]] || COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))',
    'for word in "${COMPREPLY[@]}"; do [[ -d $word ]] && word+=/; echo "$word"; done',
  ];
  return words(spawnSync("bash", ["--norc", "-c", lines.join("\n")], work).stdout);
}

const askFish = (typed: string) =>
  words(
    spawnSync("fish", ["--no-config", "-c", `source ${script("fish")}; complete -C '${typed}'`], work).stdout,
  );

/** Zsh completes only where it believes that somebody types, so it is given a terminal of its own. */
function askZsh(typed: string): string[] {
  const driver = `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PROMPT=""; unsetopt beep zle_bracketed_paste prompt_sp; LISTMAX=1000; stty columns 200 -echo'
zpty -w shell 'fpath=(${folder}/functions $fpath); autoload -Uz compinit; compinit -u -d ${folder}/dump'
zpty -w shell 'zstyle ":completion:*" completer _complete; zstyle ":completion:*" insert-unambiguous false'
zpty -w shell 'show() { compadd() { builtin compadd -A found "$@"; print -rl -- $found; builtin compadd "$@" }; print; _main_complete; unfunction compadd; print DONE }'
zpty -w shell 'zle -C show complete-word show; bindkey "^I" show; print READY'
until [[ $out == *READY*READY* ]]; do zpty -r shell line && out+=$line; done
zpty -n -w shell $1$'\\t'
out=
until [[ $out == *DONE* ]]; do zpty -r shell line && out+=$line; done
print -r -- $out
zpty -d shell`;
  writeFileSync(join(folder, "driver.zsh"), driver);
  return words(spawnSync("zsh", ["-f", join(folder, "driver.zsh"), typed], work).stdout);
}

offers("bash", askBash);
offers("fish", askFish);
offers("zsh", askZsh);

describe("completion in bash as it is typed", () => {
  it.skipIf(!isThere("script"))("completes at the tab key", () => {
    const rc = join(folder, "bashrc");
    writeFileSync(rc, `PS1='$ '; yidui() { echo "asked for $*"; }; source ${script("bash")}\n`);
    const { stdout } = spawnSync("script", ["-qec", `bash --rcfile ${rc} -i`, "/dev/null"], {
      ...work,
      input: "yidui check --group-by sev\t && exit\n",
      env: { ...process.env, TERM: "dumb" },
    });
    expect(stdout).toContain("asked for check --group-by severity");
  });
});
