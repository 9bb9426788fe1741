/** Mandarin or English; ISO 639-1. */
export type Language = "zh" | "en";
/** The script of Chinese text; `none` where there is no Chinese that tells. */
export type Script = "simplified" | "traditional" | "mixed" | "none";
