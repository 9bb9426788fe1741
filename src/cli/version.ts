import { readFileSync } from "node:fs";

/** The version in package.json, which lies equally deep above `src/cli` and `dist/cli`. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  if (
    typeof manifest === "object" &&
    manifest !== null &&
    "version" in manifest &&
    typeof manifest.version === "string"
  ) {
    return manifest.version;
  }
  throw new Error("package.json has no version");
}

export const tool = () => ({ name: "yidui", version: version() });
