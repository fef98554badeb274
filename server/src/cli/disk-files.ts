import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files } from '../review/files.ts';
import { decodeText } from './read-text.ts';
import { isCode, NO_DISK_FILE, reasonOf } from './terminal.ts';

const TOO_LARGE = Object.assign(new Error('too large'), { code: 'ERR_FS_FILE_TOO_LARGE' });
const NO_FILE = Object.assign(new Error('a pipe or a device, which might never end'), { code: NO_DISK_FILE });

/** The files on the disk. */
export const diskFiles: Files = {
  async readText(uri, most) {
    try {
      const path = fileURLToPath(uri);
      const found = await stat(path);
      if (!found.isFile() && !found.isDirectory()) throw NO_FILE;
      if (most !== undefined && found.size > most) throw TOO_LARGE;
      return decodeText(await readFile(path));
    } catch (error) {
      if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined;
      throw new Error(reasonOf(error));
    }
  },
};
