/** Exit status of the command line: what scripts and pipelines rely on. */
export const EXIT = { clean: 0, findings: 1, unusable: 2, bug: 3 } as const;

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "is a folder, not a file",
  ENOTDIR: "a part of the path is not a folder",
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  EROFS: "the file system is read-only",
  ENOSPC: "no space left on the device",
  EMFILE: "too many open files",
  ELOOP: "too many symbolic links",
  ENAMETOOLONG: "the path is too long",
};

/** What went wrong with a file, in words; null when the error is not the operating system's. */
export function systemProblem(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  // Node's own errors (ERR_…) are about the program and not about a file.
  const system = /^E[A-Z0-9]+$/u.test(error.code);
  return SYSTEM_ERRORS[error.code] ?? (system ? `cannot be used (${error.code})` : null);
}

export const TOO_LARGE = "takes more memory than there is";

/** Whether a thread ran out of memory, or something grew longer than the engine can hold. */
export function isTooLarge(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") return true;
  return (
    error instanceof RangeError &&
    /^Invalid (?:string|array|array buffer|typed array) length|^Array buffer allocation failed/u.test(
      error.message,
    )
  );
}
