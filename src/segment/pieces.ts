/**
 * The Chinese characters and pairs of neighbouring characters of some texts: a dictionary word can only match a text
 * that has every pair of it. Only characters that the segmenter's dictionary knows (U+3400 to U+9FFF) count.
 */
export interface Pieces {
  readonly characters: Set<number>;
  /** See {@link pairKey}. */
  readonly pairs: Set<number>;
}

/** The first character that counts. */
export const FIRST = 0x3400;
const LAST = 0x9fff;
const RANGE = LAST - FIRST + 1;

export function noPieces(): Pieces {
  return { characters: new Set(), pairs: new Set() };
}

/** One small integer for two characters; ordered like the pair. */
export function pairKey(first: number, second: number): number {
  return (first - FIRST) * RANGE + (second - FIRST);
}

/** Whether every piece of the text is there. */
export function coversText(pieces: Pieces, text: string): boolean {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < FIRST || unit > LAST) {
      before = 0;
      continue;
    }
    if (before === 0 ? !pieces.characters.has(unit) : !pieces.pairs.has(pairKey(before, unit))) return false;
    before = unit;
  }
  return true;
}

/** Adds the pieces of the text. */
export function addText(pieces: Pieces, text: string): void {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < FIRST || unit > LAST) {
      before = 0;
      continue;
    }
    pieces.characters.add(unit);
    if (before !== 0) pieces.pairs.add(pairKey(before, unit));
    before = unit;
  }
}
