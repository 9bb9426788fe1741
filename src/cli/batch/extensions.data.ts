/** Files that are taken for transcripts when a folder is given; a file that is named itself may have any name. */
export const TRANSCRIPT_EXTENSIONS = ["txt", "text", "srt", "vtt", "docx", "pdf"] as const;

/** Files that are looked into, because such a file may be anything: glossaries, figures, settings, results. */
export const POSSIBLE_EXTENSIONS = ["json", "html", "htm", "xhtml", "csv", "tsv", "xlsx"] as const;
