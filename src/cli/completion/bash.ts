import type { CommandWords, OptionWords, Values } from "./words.js";

const list = (words: readonly string[]) => words.join(" ");

/** Without words bash offers files; `compopt` (bash 4) keeps it from that where none can stand. */
function setting(values: Values): string {
  switch (values.kind) {
    case "words":
      return `words='${list(values.words)}'`;
    case "file":
      return "files=1";
    case "own":
      return ":";
  }
}

function optionCase({ flags, values }: OptionWords): string[] {
  return values === null ? [] : [`      "${flags.join('" | "')}") ${setting(values)} ;;`];
}

function commandCase({ path, options, subcommands, argument }: CommandWords): string[] {
  const flags = options.flatMap((option) => option.flags);
  const taking = options.flatMap(optionCase);
  const names = subcommands.map(({ name }) => name);
  const otherwise = [
    `      *) [[ $cur == -* ]] && words='${list(flags)}' || ${setting(
      names.length > 0 ? { kind: "words", words: names } : (argument ?? { kind: "own" }),
    )} ;;`,
  ];
  return [`  "${list(path)}")`, `    case $before in`, ...taking, ...otherwise, "    esac", "    ;;"];
}

/** A completion script for bash 3.2 and later. */
export function bashScript(commands: readonly CommandWords[]): string {
  const paths = commands.filter(({ path }) => path.length > 0).map(({ path }) => `"${list(path)}"`);
  return `# bash completion for yidui, made by: yidui completion bash
_yidui() {
  local cur=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= words= files= i
  # --format=json comes in three words.
  if [[ $cur == = ]]; then cur=
  elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${command:+$command }\${COMP_WORDS[i]}" in
    ${paths.join(" | ")}) command="\${command:+$command }\${COMP_WORDS[i]}" ;;
    esac
  done
  case $command in
${commands.flatMap(commandCase).join("\n")}
  esac
  COMPREPLY=()
  [[ -n $files ]] && return
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  compopt +o default 2>/dev/null
}
complete -o default -F _yidui yidui
`;
}
