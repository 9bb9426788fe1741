import { simplify } from "../segment/script.js";
import type { MappedText } from "../text/mapped-text.js";
import type { SegmentView } from "./context.js";

const seen = new WeakMap<SegmentView, MappedText>();

/** A segment's text in Simplified characters, converted once: several checks look for Chinese phrases in it. */
export function simplifiedOf(view: SegmentView): MappedText {
  let simplified = seen.get(view);
  if (simplified === undefined) seen.set(view, (simplified = simplify(view.segment.text)));
  return simplified;
}
