import { lstat, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { TooLarge } from '../config/file-limits.ts';
import type { Files } from '../config/files.ts';
import { decodeText } from './decode-text.ts';
import { errorText, isCode, NO_DISK_FILE } from './errors.ts';

const NO_FILE = Object.assign(new Error('a pipe or a device, which might never end'), { code: NO_DISK_FILE });

/** The files on the disk. */
export const diskFiles: Files = {
  async readText(uri, most) {
    try {
      const path = fileURLToPath(uri);
      const found = await stat(path);
      if (!found.isFile() && !found.isDirectory()) throw NO_FILE;
      if (most !== undefined && found.size > most) throw new TooLarge(most);
      return decodeText(await readFile(path));
    } catch (error) {
      if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined;
      throw error instanceof TooLarge ? error : new Error(errorText(error));
    }
  },
  async isThere(uri) {
    try {
      await lstat(fileURLToPath(uri));
      return true;
    } catch (error) {
      return !isCode(error, 'ENOENT') && !isCode(error, 'ENOTDIR');
    }
  },
};
