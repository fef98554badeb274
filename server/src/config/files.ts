/** Reads files: from the disk for the command line, through the client (virtual folders included) for the editor. */
export interface Files {
  /** Returns the text of the file at a URI; undefined where there is none, rejected where it can't be read or has more than `most` bytes. */
  readText(uri: string, most?: number): Promise<string | undefined>;
  /** Returns whether a URI exists, broken links and unreadable files included. Without this method, readable files exist. */
  isThere?(uri: string): Promise<boolean>;
}

/** Returns whether a URI exists, as far as these files can tell. */
export async function isThere(files: Files, uri: string): Promise<boolean> {
  if (files.isThere) return files.isThere(uri);
  try {
    return (await files.readText(uri)) !== undefined;
  } catch {
    return true;
  }
}
