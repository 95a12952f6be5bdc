/** 扫描件: a file made at the counter, with a small picture of its first page. */
export type ScannedFile = {
  readonly file: Blob;
  readonly pages: number;
  /** A `data:` address; null for a file that was chosen. */
  readonly picture: string | null;
};
