import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it, vi } from 'vitest';
import type { CheckedFile, ParsedFile } from '../../scripts/package/npm/index.d.ts';
import { packProgram } from '../../scripts/package/npm-package.mjs';
import type * as findings from '../../server/src/cli/findings.ts';
import type { Versions } from '../../server/src/cli/format-json.ts';
import type * as parsed from '../../server/src/cli/parsed-file.ts';
import type { LetterOutcomes } from '../../server/src/report/letter-outcomes.ts';
import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { folderWith } from '../support/folder.ts';
import { letterPdf } from '../support/pdf.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const UNREASONED = exampleLetter([
  'Decision rationale: The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request is not medically necessary.\n',
  '',
]);
const SHELL = { shell: process.platform === 'win32', encoding: 'utf8' } as const;
/** As offline as npm can be. */
const OFFLINE = { ...process.env, npm_config_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false' };

describe('the npm package', () => {
  let folder = '';
  let tarball = '';

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'imr-letter-package-'));
    ({ file: tarball } = await packProgram(folder));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('installs without a network in an empty folder, and checks, parses and reads PDF there', () => {
    const cwd = folderWith({ 'letters/a.imr': UNREASONED, 'b.pdf': letterPdf(UNREASONED), 'package.json': '{}' });
    execFileSync('npm', ['install', tarball], { cwd, env: OFFLINE, ...SHELL });
    const run = (...args: string[]) =>
      spawnSync('npx', ['--no-install', 'imr-letter', ...args], { cwd, env: OFFLINE, ...SHELL });
    const checked = run('check', 'letters', '--format', 'json');
    expect([checked.status, checked.stderr]).toEqual([1, '']);
    const [file]: CheckedFile[] = JSON.parse(checked.stdout);
    expect(file?.findings.map(({ code }) => code)).toEqual(['missing-rationale']);
    const manifest = JSON.parse(readFileSync(path.join(cwd, 'node_modules/imr-letter/package.json'), 'utf8'));
    expect(manifest).not.toHaveProperty('dependencies');
    expect(run('--version').stdout.trim()).toBe(manifest.version);
    const read = run('parse', 'b.pdf');
    expect([read.status, read.stderr]).toEqual([0, '']);
    const { letters }: ParsedFile = JSON.parse(read.stdout);
    expect(letters[0]?.items).toHaveLength(1);
    const bundle = readFileSync(path.join(cwd, 'node_modules/imr-letter/cli.js'), 'utf8');
    expect(bundle.startsWith('#!/usr/bin/env node')).toBe(true);
  });
});

describe('its types', () => {
  it('are those of what is printed', () => {
    type Printed = Pick<findings.CheckedFile, 'file' | 'findings'> & { letters: readonly LetterOutcomes[] } & Versions;
    expectTypeOf<Printed>().toExtend<CheckedFile>();
    expectTypeOf<CheckedFile>().toExtend<Printed>();
    expectTypeOf<parsed.ParsedFile>().toExtend<ParsedFile>();
  });
});
