import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files } from '../review/files.ts';
import { decodeText } from './read-text.ts';
import { isCode, reasonOf } from './terminal.ts';

const TOO_LARGE = Object.assign(new Error('too large'), { code: 'ERR_FS_FILE_TOO_LARGE' });

/** The files on the disk. */
export const diskFiles: Files = {
  async readText(uri, most) {
    try {
      if (most !== undefined && (await stat(fileURLToPath(uri))).size > most) throw TOO_LARGE;
      return decodeText(await readFile(fileURLToPath(uri)));
    } catch (error) {
      if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined;
      throw new Error(reasonOf(error));
    }
  },
};
