#!/usr/bin/env node
/**
 * The file that a process starts with: it runs the bundled command line with the compiled code that an earlier run
 * kept. Compiling takes longer than everything else that a short call costs.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { keepCode, keptCode, type KeptCode } from "./kept-code.js";

const PROGRAM = fileURLToPath(new URL("./cli.cjs", import.meta.url));
/** The build escapes what is not ASCII, so a byte is a character. */
const source = readFileSync(PROGRAM, "latin1");
const kept: KeptCode | null = keptCode(PROGRAM, process.argv.slice(2));

const script = new Script(source, {
  filename: PROGRAM,
  ...(kept?.code === undefined ? {} : { cachedData: kept.code }),
});
if (kept !== null) {
  process.on("exit", (status) => {
    keepCode(kept, script, status);
  });
}
const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
const module = { exports: {} };
/** The program imports packages through this file, which is compiled anew each time. */
const importing = (specifier: string): Promise<unknown> => import(specifier);
run(createRequire(PROGRAM), module, module.exports, PROGRAM, dirname(PROGRAM), importing);
