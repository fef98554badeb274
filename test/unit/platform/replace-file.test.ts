import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import fs from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reasonNotWritten, replaceFile } from '../../../server/src/platform/replace-file.ts';

const NAME = '.imr-letter.baseline.json';
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'imr-letter-replace-'));
  file = path.join(folder, NAME);
});
afterEach(() => vi.restoreAllMocks());

const text = (at = file) => readFileSync(at, 'utf8');

describe('replaceFile', () => {
  it('writes a new or existing file and leaves no other file', async () => {
    expect(await replaceFile(file, undefined, 'one')).toBe('written');
    expect(await replaceFile(file, 'one', 'two')).toBe('written');
    expect(text()).toBe('two');
    expect(readdirSync(folder)).toEqual([NAME]);
  });

  it('writes nothing if the file was changed, created or deleted meanwhile', async () => {
    expect(await replaceFile(file, 'gone', 'mine')).toBe('changed');
    writeFileSync(file, 'theirs');
    expect(await replaceFile(file, undefined, 'mine')).toBe('changed');
    expect(await replaceFile(file, 'before', 'mine')).toBe('changed');
    expect(text()).toBe('theirs');
  });

  it.skipIf(process.platform === 'win32')('keeps the file’s mode', async () => {
    for (const mode of [0o600, 0o640, 0o666]) {
      writeFileSync(file, 'one');
      chmodSync(file, mode);
      await replaceFile(file, 'one', `two ${mode}`);
      expect(statSync(file).mode & 0o777).toBe(mode);
    }
  });

  it('writes the target of a link, also a missing one, and keeps the link', async () => {
    const other = path.join(folder, 'elsewhere');
    mkdirSync(other);
    symlinkSync(path.join('elsewhere', 'second'), file);
    symlinkSync('real.json', path.join(other, 'second'));
    expect(await replaceFile(file, undefined, 'one')).toBe('written');
    expect(await replaceFile(file, 'one', 'two')).toBe('written');
    expect(text(path.join(other, 'real.json'))).toBe('two');
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual([NAME, 'elsewhere']);
    expect(readdirSync(other).sort()).toEqual(['real.json', 'second']);
  });

  it('reports why it can’t write, and changes nothing', async () => {
    const why = async (at: string, before?: string) =>
      replaceFile(at, before, 'new').then(() => 'written', reasonNotWritten);
    expect(await why(path.join(folder, 'missing', NAME))).toBe('its folder is not there');
    mkdirSync(file);
    expect(await why(file)).toBe('not a regular file');
    symlinkSync('b', path.join(folder, 'a'));
    symlinkSync('a', path.join(folder, 'b'));
    expect(await why(path.join(folder, 'a'))).toBe('too many symbolic links');
    expect(readdirSync(folder).sort()).toEqual([NAME, 'a', 'b']);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'stays as it is where it is read-only',
    async () => {
      writeFileSync(file, 'one');
      chmodSync(file, 0o400);
      await expect(replaceFile(file, 'one', 'two').catch(reasonNotWritten)).resolves.toBe('permission denied');
      expect(text()).toBe('one');
    },
  );

  it('leaves the file whole on a full disk', async () => {
    writeFileSync(file, 'one');
    const handle = await fs.open(path.join(folder, 'probe'), 'w');
    const proto: { sync(): Promise<void> } = Object.getPrototypeOf(handle);
    await handle.close();
    await fs.rm(path.join(folder, 'probe'));
    vi.spyOn(proto, 'sync').mockRejectedValue(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    await expect(replaceFile(file, 'one', 'two').catch(reasonNotWritten)).resolves.toBe('its disk is full');
    expect(text()).toBe('one');
    expect(readdirSync(folder)).toEqual([NAME]);
  });

  it('removes temporary files of a crash and no other files', async () => {
    const secret = path.join(folder, 'secret');
    writeFileSync(secret, 'secret');
    const planted = [`${file}.${process.pid}.tmp`, `${file}.tmp`];
    for (const name of planted) symlinkSync(secret, name);
    const half = `${file}.${'0a'.repeat(16)}.tmp`;
    writeFileSync(half, 'half');
    await replaceFile(file, undefined, 'one');
    expect(text(secret)).toBe('secret');
    expect(readdirSync(folder)).not.toContain(path.basename(half));
    for (const name of planted) expect(lstatSync(name).isSymbolicLink()).toBe(true);
  });
});

describe('a lock', () => {
  const lock = () => `${file}.lock`;

  it('is ignored if its process has ended or it is old', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(lock(), `${pid} ${hostname()} 0`);
    expect(await replaceFile(file, undefined, 'one')).toBe('written');
    writeFileSync(lock(), '1 elsewhere.example 0');
    utimesSync(lock(), 0, 0);
    expect(await replaceFile(file, 'one', 'two')).toBe('written');
    expect(readdirSync(folder)).toEqual([NAME]);
  });

  it('is waited for while its process runs', async () => {
    writeFileSync(lock(), `${process.pid} ${hostname()} 0`);
    const replaced = replaceFile(file, undefined, 'one');
    await new Promise((resolve) => setImmediate(resolve));
    expect(readdirSync(folder)).toEqual([`${NAME}.lock`]);
    await fs.rm(lock());
    expect(await replaced).toBe('written');
  });
});
