import { corpusText } from "../text/data.js";
import { keysOfName } from "./tokens.js";

let names: ReadonlySet<string> | null = null;

/**
 * Whether an English name is a given name alone, as people on calls use one beside their Chinese name: Henry for 何海建.
 * It says nothing about who is meant until the call shows it.
 */
export function isGivenName(name: string): boolean {
  names ??= new Set(
    corpusText("names/given-names.txt")
      .split("\n")
      .filter((line) => !line.startsWith("#"))
      .flatMap((line) => line.toLowerCase().split(" ")),
  );
  const keys = keysOfName(name);
  return keys.length === 1 && names.has(keys[0] ?? "");
}
