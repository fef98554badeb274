import { readFile } from 'node:fs/promises';
import { isCode } from './errors.ts';

/** The dictionary of the spelling check, beside the bundle that reads it. */
const NAME = 'english.btrie';

/** Returns the dictionary of the spelling check; undefined where there is no such file. Throws if it can't be read. */
export async function readDictionary(): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(new URL(NAME, import.meta.url)));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
