/** So long a process that was told to end waits for a further task: the next one may be on its way. */
const QUIET_MS = 300;

/**
 * The tasks of a process that works for another one. Ctrl-C and the schedulers of clusters signal every process of a
 * group at once: the one that hands out the tasks decides when to end, so this one does what it is still given, and
 * ends when it is idle. It ends at once when the other one is gone.
 */
export function finishingFirst<Task, Result>(
  work: (task: Task) => Promise<Result>,
): (task: Task) => Promise<Result> {
  let underWay = 0;
  let told = false;
  let idle: NodeJS.Timeout | undefined;
  const endWhenIdle = () => {
    clearTimeout(idle);
    if (told && underWay === 0) idle = setTimeout(() => process.exit(), QUIET_MS);
  };
  for (const signal of ["SIGTERM", "SIGINT"])
    process.on(signal, () => {
      told = true;
      endWhenIdle();
    });
  process.on("disconnect", () => process.exit());
  return async (task) => {
    underWay += 1;
    clearTimeout(idle);
    try {
      return await work(task);
    } finally {
      underWay -= 1;
      endWhenIdle();
    }
  };
}
