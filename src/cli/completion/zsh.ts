import type { CommandWords, OptionWords, Values } from "./words.js";

/** Inside single quotes, in which zsh's _arguments gives brackets and colons a meaning. */
const quoted = (text: string) => text.replaceAll("'", "'\\''");
const described = (text: string) => quoted(text.replace(/[[\]:\\]/gu, "\\$&"));

/** `:what it is called:what does it`. */
function action(values: Values): string {
  switch (values.kind) {
    case "words":
      return `:value:(${values.words.join(" ")})`;
    case "file":
      return ":file:_files";
    case "own":
      return ":value: ";
  }
}

function optionSpec({ flags, description, repeatable, values }: OptionWords): string[] {
  return flags.map((flag) => {
    const takes = values === null ? "" : (flag.startsWith("--") ? "=" : "") + "";
    const other = repeatable ? "*" : `(${flags.join(" ")})`;
    return `'${other}${flag}${takes}[${described(description)}]${values === null ? "" : action(values)}'`;
  });
}

const nameOf = (path: readonly string[]) => ["_yidui", ...path].join("_");

function commandFunction({ path, options, subcommands, argument }: CommandWords): string {
  const specs = options.flatMap(optionSpec);
  if (subcommands.length === 0) {
    const last = argument === null ? [] : [`'*${action(argument)}'`];
    return `${nameOf(path)}() {\n  _arguments -s \\\n    ${[...specs, ...last].join(" \\\n    ")}\n}\n`;
  }
  const names = subcommands.map(({ name, summary }) => `    '${name}:${described(summary)}'`);
  const cases = subcommands.map(({ name }) => `      ${name}) ${nameOf([...path, name])} ;;`);
  return `${nameOf(path)}() {
  local curcontext="$curcontext" state line
  local -a commands=(
${names.join("\n")}
  )
  _arguments -C \\
    ${specs.join(" \\\n    ")} \\
    '1:command:->command' \\
    '*::argument:->argument'
  case $state in
  command) _describe command commands ;;
  argument)
    case $line[1] in
${cases.join("\n")}
    esac
    ;;
  esac
}
`;
}

/** A completion script for zsh, to be sourced or kept as \`_yidui\` in a folder of \`$fpath\`. */
export function zshScript(commands: readonly CommandWords[]): string {
  return `#compdef yidui
# zsh completion for yidui, made by: yidui completion zsh
${commands.map(commandFunction).join("")}
if [[ $funcstack[1] == _yidui ]]; then _yidui "$@"; else compdef _yidui yidui; fi
`;
}
