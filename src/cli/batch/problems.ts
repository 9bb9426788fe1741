import { EXIT } from "../errors.js";
import type { Batch } from "./run.js";

/**
 * Names the files that could not be used, on standard error. They decide the exit status unless `keepGoing`, and when
 * nothing at all could be used.
 */
export function tellProblems(
  { files, problems }: Pick<Batch<"pairs">, "files" | "problems">,
  keepGoing: boolean,
): void {
  for (const problem of problems) process.stderr.write(`yidui: ${problem}\n`);
  if (problems.length > 0 && files.length > 1)
    process.stderr.write(`yidui: ${problems.length} of ${files.length} files could not be used\n`);
  const grave = !keepGoing || problems.length === files.length;
  if (problems.length > 0 && grave) process.exitCode = EXIT.unusable;
}
