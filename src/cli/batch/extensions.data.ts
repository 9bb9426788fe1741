/** Files that are taken for transcripts when a folder is given; a file that is named itself may have any name. */
export const TRANSCRIPT_EXTENSIONS = ["txt", "text", "srt", "vtt", "docx", "pdf"] as const;
