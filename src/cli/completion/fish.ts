import type { CommandWords, OptionWords, Values } from "./words.js";

const quoted = (text: string) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

function taking(values: Values | null): string {
  switch (values?.kind) {
    case "words":
      return ` -x -a ${quoted(values.words.join(" "))}`;
    case "file":
      return " -r -F";
    case "own":
      return " -x";
    case undefined:
      return "";
  }
}

const flagOf = (flag: string) => (flag.startsWith("--") ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`);

const line = (condition: string, rest: string) => `complete -c yidui -n ${quoted(condition)}${rest}`;

function commandLines({ path, options, subcommands, argument }: CommandWords): string[] {
  const given = `__yidui_at ${quoted(path.join(" "))}`;
  const own = ({ flags, description, values }: OptionWords) =>
    line(given, flags.map(flagOf).join("") + taking(values) + ` -d ${quoted(description)}`);
  return [
    ...options.map(own),
    ...subcommands.map(({ name, summary }) => line(given, ` -f -a ${quoted(name)} -d ${quoted(summary)}`)),
    ...(argument?.kind === "words" ? [line(given, ` -f -a ${quoted(argument.words.join(" "))}`)] : []),
    ...(argument?.kind === "file" ? [line(given, " -F")] : []),
  ];
}

/** A completion script for fish 3. */
export function fishScript(commands: readonly CommandWords[]): string {
  const paths = commands.filter(({ path }) => path.length > 0).map(({ path }) => quoted(path.join(" ")));
  return `# fish completion for yidui, made by: yidui completion fish
# Whether the command line has got to a command: '' is the program, 'queue status' a subcommand.
function __yidui_at
  set -l at ''
  for word in (commandline -opc)[2..]
    set -l next (string trim "$at $word")
    if contains -- "$next" ${paths.join(" ")}
      set at $next
    end
  end
  test "$at" = "$argv[1]"
end
complete -c yidui -f
${commands.flatMap(commandLines).join("\n")}
`;
}
