import { randomBytes } from 'node:crypto';
import { link, lstat, open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { isCode } from './errors.ts';

/** A lock is held for milliseconds: one of this age, in milliseconds, is of a program that crashed. */
const OLD = 15_000;
/** The longest wait for a lock and the polling interval, in milliseconds. */
const LONGEST_WAIT = 30_000;
const BETWEEN = 15;
const LONGEST_MARK = 1_000;

/** Runs an operation on a file while holding a lock file beside it. */
export async function withLock<T>(file: string, act: () => Promise<T>): Promise<T> {
  const lock = `${file}.lock`;
  const identity = `${process.pid} ${hostname()} ${randomBytes(16).toString('hex')}`;
  const until = Date.now() + LONGEST_WAIT;
  while (!(await takes(lock, identity))) {
    if (await isLeft(lock)) continue;
    if (Date.now() > until) throw Object.assign(new Error('locked'), { code: 'EBUSY' });
    await new Promise((resolve) => setTimeout(resolve, BETWEEN * (1 + Math.random())));
  }
  try {
    return await act();
  } finally {
    // One that was taken for left by another program is no longer this one's.
    if ((await identityOf(lock)) === identity) await rm(lock, { force: true }).catch(() => undefined);
  }
}

/** Creates a lock; returns false if it exists. */
async function takes(lock: string, identity: string): Promise<boolean> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(lock, 'wx');
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
  try {
    await handle.writeFile(identity);
  } catch (error) {
    await rm(lock, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
  return true;
}

/** Removes a lock left by a crashed program; returns whether it did. */
async function isLeft(lock: string): Promise<boolean> {
  const identity = await identityOf(lock);
  const found = await lstat(lock).catch(() => undefined);
  // It was removed meanwhile.
  if (!found) return true;
  if (!found.isFile() && !found.isSymbolicLink()) return false;
  if (Date.now() - found.mtimeMs < OLD && !isOfEnded(identity)) return false;
  const moved = `${lock}.${randomBytes(16).toString('hex')}`;
  try {
    await rename(lock, moved);
  } catch {
    return false;
  }
  // Another program may have found it left as well, and have its own lock here by now: that goes back.
  if ((await identityOf(moved)) !== identity) await link(moved, lock).catch(() => undefined);
  await rm(moved, { force: true }).catch(() => undefined);
  return true;
}

/** Parses the owner of a lock; undefined if the file is not a lock. */
async function identityOf(lock: string): Promise<string | undefined> {
  const found = await lstat(lock).catch(() => undefined);
  return found?.isFile() && found.size < LONGEST_MARK ? readFile(lock, 'utf8').catch(() => undefined) : undefined;
}

/** Returns whether a lock's owner is a process of this machine that has ended. */
function isOfEnded(identity: string | undefined): boolean {
  const [pid, host] = identity?.split(' ') ?? [];
  if (host !== hostname() || !/^[1-9]\d{0,9}$/.test(pid ?? '')) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return isCode(error, 'ESRCH');
  }
}
