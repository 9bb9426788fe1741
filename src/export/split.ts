import { createHash } from "node:crypto";
import { InputError } from "../text/errors.js";
import type { CorpusPair } from "./record.js";

/** Parts of a corpus and their weights. */
export type Split = readonly { readonly name: string; readonly weight: number }[];

const NAMES = ["train", "dev", "test"] as const;

/** Reads `90/5/5` (train, dev, test) or `95/5` (train, test). Throws InputError for anything else. */
export function readSplit(text: string): Split {
  const weights = text.split("/").map((part) => (/^\d{1,6}(?:\.\d{1,6})?$/.test(part) ? Number(part) : NaN));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (weights.length < 2 || weights.length > 3 || !(sum > 0))
    throw new InputError(`expected a split like 90/5/5 or 95/5, not ${JSON.stringify(text)}`);
  const names = weights.length === 3 ? NAMES : (["train", "test"] as const);
  return names.map((name, index) => ({ name, weight: weights[index] ?? 0 }));
}

/**
 * The part that a call belongs to. It hangs on the call's file name alone (without folder and extension), so that a
 * call keeps its part when others are added or the corpus is made on another machine, and that two formats of one
 * transcript never stand on both sides.
 */
export function partOf({ call }: Pick<CorpusPair, "call">, split: Split): string {
  const name = (call ?? "").replace(/^.*[/\\]/su, "").replace(/\.[^.]*$/u, "");
  const draw = createHash("sha256").update(name).digest().readUIntBE(0, 6) / 2 ** 48;
  const total = split.reduce((sum, { weight }) => sum + weight, 0);
  let below = 0;
  for (const { name: part, weight } of split) {
    below += weight / total;
    if (weight > 0 && draw < below) return part;
  }
  return split.findLast(({ weight }) => weight > 0)?.name ?? "";
}
