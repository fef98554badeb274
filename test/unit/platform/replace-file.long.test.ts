import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { replaceFile } from '../../../server/src/platform/replace-file.ts';

const NAME = '.imr-letter.baseline.json';
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'imr-letter-replace-'));
  file = path.join(folder, NAME);
});
afterEach(() => vi.restoreAllMocks());

const text = (at = file) => readFileSync(at, 'utf8');

it('replaceFile loses no write of twelve concurrent writers', async () => {
  const writers = Array.from({ length: 12 }, (_, at) => `line ${at}\n`);
  await Promise.all(
    writers.map(async (line) => {
      for (;;) {
        const before = await fs.readFile(file, 'utf8').catch(() => undefined);
        if ((await replaceFile(file, before, (before ?? '') + line)) === 'written') return;
      }
    }),
  );
  expect(
    text()
      .split(/(?<=\n)/)
      .sort(),
  ).toEqual(writers.sort());
  expect(readdirSync(folder)).toEqual([NAME]);
});
