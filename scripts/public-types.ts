/** The declarations that the package's entry leads to; all others describe what nobody outside can reach. */
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";

/** The file and every file that it imports, and so on. */
function reachable(entry: string): Set<string> {
  const found = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const folder = dirname(file);
    const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"));
    for (const { fileName } of importedFiles) {
      if (fileName.startsWith(".")) waiting.push(resolve(folder, fileName.replace(/\.js$/u, ".d.ts")));
    }
  }
  return found;
}

/** Removes the declarations in a folder that its `index.d.ts` does not lead to. */
export function keepPublicTypes(folder: string): void {
  const kept = reachable(join(folder, "index.d.ts"));
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = join(folder, name);
    if (name.endsWith(".d.ts") && !kept.has(file)) rmSync(file);
  }
}
