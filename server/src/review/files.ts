/** Where text comes from: the disk for the program, the client's folders (virtual ones too) for the editor. */
export interface Files {
  /** The text of the file at a URI; undefined where there is none, rejected where it can't be read or has more than `most` bytes. */
  readText(uri: string, most?: number): Promise<string | undefined>;
}
