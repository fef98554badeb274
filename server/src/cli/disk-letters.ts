import { stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inputsBelow } from './inputs-below.ts';

/** The files on the disk that may be letters, in a folder and below, each with a stamp of its time and size. */
export async function lettersOnDisk(folder: string, most: number) {
  const found: { readonly uri: string; readonly stamp: string }[] = [];
  const path = fileURLToPath(folder);
  for await (const input of inputsBelow('', path, path, async () => undefined)) {
    if (found.length >= most) break;
    if (input.path === undefined) continue;
    const known = await stat(input.path).catch(() => undefined);
    if (known) found.push({ uri: pathToFileURL(input.path).href, stamp: `${known.mtimeMs} ${known.size}` });
  }
  return found;
}
