import { stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inputsBelow } from './walk-folder.ts';

/** The number of files read in parallel. */
const AT_ONCE = 64;

/** Returns the files on the disk that may be letters, in a folder and below, each with a stamp of its time and size. */
export async function lettersOnDisk(folder: string, most: number) {
  const paths: string[] = [];
  const root = fileURLToPath(folder);
  for await (const { path } of inputsBelow('', root, { within: root, unreadable: async () => undefined })) {
    if (paths.length >= most) break;
    if (path !== undefined) paths.push(path);
  }
  const found: { readonly uri: string; readonly stamp: string }[] = [];
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    for (const file of await Promise.all(paths.slice(at, at + AT_ONCE).map(stamped))) if (file) found.push(file);
  }
  return found;
}

async function stamped(path: string) {
  const known = await stat(path).catch(() => undefined);
  return known && { uri: pathToFileURL(path).href, stamp: `${known.mtimeMs} ${known.size}` };
}
