import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Run } from "./run.js";

const MAIN = fileURLToPath(new URL("../../dist/lib/main.js", import.meta.url));

/** Runs a command line as a person would, in a folder where `yidui` and `npx yidui` are the ones just built. */
export function shellIn(folder: string, env: NodeJS.ProcessEnv = {}): (line: string) => Run {
  const bin = join(folder, ".bin");
  mkdirSync(bin, { recursive: true });
  const commands = {
    yidui: `exec '${process.execPath}' '${MAIN}' "$@"`,
    npx: `[ "$1" = yidui ] && shift && exec '${process.execPath}' '${MAIN}' "$@"`,
  };
  for (const [name, line] of Object.entries(commands)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${line}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const path = `${bin}${delimiter}${process.env["PATH"] ?? ""}`;
  return (line) => {
    const { status, stdout, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", line], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", ...env, PATH: path },
    });
    return { status, stdout, stderr };
  };
}
