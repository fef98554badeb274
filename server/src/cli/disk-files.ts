import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files } from '../review/files.ts';
import { decodeText } from './read-text.ts';
import { isCode, reasonOf } from './terminal.ts';

/** The files on the disk. */
export const diskFiles: Files = {
  async readText(uri) {
    try {
      return decodeText(await readFile(fileURLToPath(uri)));
    } catch (error) {
      if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined;
      throw new Error(reasonOf(error));
    }
  },
};
