/** Where text comes from: the disk for the program, the client's folders (virtual ones too) for the editor. */
export interface Files {
  /** The text of the file at a URI; undefined where there is none, rejected where it can't be read or has more than `most` bytes. */
  readText(uri: string, most?: number): Promise<string | undefined>;
  /** Whether anything is at a URI, be it a link that leads nowhere or what can't be read; where that is not known, what can be read is. */
  isThere?(uri: string): Promise<boolean>;
}

/** Whether anything is at a URI, as far as these files can tell. */
export async function isThere(files: Files, uri: string): Promise<boolean> {
  if (files.isThere) return files.isThere(uri);
  try {
    return (await files.readText(uri)) !== undefined;
  } catch {
    return true;
  }
}
