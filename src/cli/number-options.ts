import { InvalidArgumentError } from "commander";

/** Numbers on the command line; each throws what commander shows with the option's name. */
export function number(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError("It must be a number, 0 or more.");
  return value;
}

export function share(text: string): number {
  const value = number(text);
  if (value > 1) throw new InvalidArgumentError("It must lie between 0 and 1.");
  return value;
}

export function wholeNumber(text: string): number {
  const value = number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError("It must be a whole number, 1 or more.");
  return value;
}
