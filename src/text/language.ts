export type Language = "zh" | "en";
export type Script = "simplified" | "traditional" | "mixed" | "none";
