import type { Piece } from "../../index.js";
import type { Sink } from "../files.js";

/** Standard output: nothing is written before everything is there. */
export function outputSink(quiet: boolean): Sink {
  const pieces: Piece[] = [];
  return {
    write: (piece) => void pieces.push(piece),
    keep: () => {
      if (!quiet) for (const piece of pieces) process.stdout.write(piece);
    },
    drop: () => undefined,
  };
}
