import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, lstat, open, readdir, readFile, readlink, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from './decode-text.ts';
import { isCode, NO_DISK_FILE } from './errors.ts';
import { withLock } from './file-lock.ts';

/** Whether a file was written, or was changed by someone else. */
export type Replaced = 'written' | 'changed';

/** The maximum number of links in a chain. */
const MOST_LINKS = 40;
/** The random bytes in a temporary file's name. */
const RANDOM = 16;

/**
 * Puts a text or bytes in the place of what a file holds, at once, so that no one ever reads half of it: only if it still holds what it held
 * `before` (undefined where there was none), so that two who write at a time lose nothing. A link stays one, to the file that is written,
 * and the file keeps its mode. Rejected where that fails; then all is as it was.
 */
export async function replaceFile(
  file: string,
  before: string | undefined,
  content: string | Uint8Array,
): Promise<Replaced> {
  const target = await linkedFile(file);
  return withLock(target, async () => {
    await removeLeftovers(target);
    const mode = await modeOf(target);
    const now = mode === undefined ? undefined : decodeText(await readFile(target));
    if (now !== before) return 'changed';
    if (now !== content) await writeInPlace(target, content, mode);
    return 'written';
  });
}

/** Returns the final target of the links at a path, whether or not it exists. */
async function linkedFile(file: string): Promise<string> {
  let at = file;
  for (let links = 0; links < MOST_LINKS; links++) {
    const found = await lstat(at).catch((error: unknown) => {
      if (isCode(error, 'ENOENT')) return undefined;
      throw error;
    });
    if (!found?.isSymbolicLink()) return at;
    at = path.resolve(path.dirname(at), await readlink(at));
  }
  throw Object.assign(new Error('links in a circle'), { code: 'ELOOP' });
}

/** Returns the mode of a file that may be written; undefined where there is none. */
async function modeOf(target: string): Promise<number | undefined> {
  const found = await stat(target).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  });
  if (!found) return undefined;
  if (!found.isFile()) throw Object.assign(new Error('no file'), { code: NO_DISK_FILE });
  // Another file could take its place even where it is read-only.
  await access(target, constants.W_OK);
  return found.mode & 0o7777;
}

/** Removes temporary files that a crash left; only the holder of the lock writes. */
async function removeLeftovers(target: string): Promise<void> {
  const begin = `${path.basename(target)}.`;
  for (const name of await readdir(path.dirname(target)).catch(() => [])) {
    const isLeft = name.startsWith(begin) && HALF_WRITTEN.test(name.slice(begin.length));
    if (isLeft) await rm(path.join(path.dirname(target), name), { force: true }).catch(() => undefined);
  }
}

/** The suffix of a temporary file. */
const HALF_WRITTEN = /^[0-9a-f]{32}\.tmp$/;

async function writeInPlace(target: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  const half = `${target}.${randomBytes(RANDOM).toString('hex')}.tmp`;
  const handle = await open(half, 'wx', mode === undefined ? 0o666 : mode & 0o777);
  try {
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // The mode that a file is opened with lacks what the process masks.
    if (mode !== undefined) await chmod(half, mode);
    await rename(half, target);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(path.dirname(target));
}

/** Flushes a folder to the disk, where the system supports that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}

/** Returns the reason why a file could not be written, for a person. */
export function reasonNotWritten(error: unknown): string {
  if (isCode(error, 'EACCES') || isCode(error, 'EPERM')) return 'permission denied';
  if (isCode(error, 'EROFS')) return 'its disk is read-only';
  if (isCode(error, 'ENOSPC') || isCode(error, 'EDQUOT')) return 'its disk is full';
  if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return 'its folder is not there';
  if (isCode(error, 'ELOOP')) return 'too many symbolic links';
  if (isCode(error, 'EISDIR') || isCode(error, NO_DISK_FILE)) return 'not a regular file';
  if (isCode(error, 'EBUSY')) return 'another program is writing it';
  if (error instanceof Error)
    return 'code' in error ? `it can't be written (${error.code})` : `it can't be written (${error.name})`;
  return "it can't be written";
}
