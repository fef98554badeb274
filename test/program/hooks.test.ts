import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it, vi } from 'vitest';
import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { bundledProgram } from '../support/bundled-program.ts';
import { folderWith } from '../support/folder.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { file } = bundledProgram();

const ROOT = path.resolve(import.meta.dirname, '../..');
const UNREASONED = exampleLetter([
  'Decision rationale: The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request is not medically necessary.\n',
  '',
]);

interface Step {
  readonly uses?: string;
  readonly id?: string;
  readonly run?: string;
}

const yaml = (name: string): unknown => load(readFileSync(path.join(ROOT, name), 'utf8'));
const action = yaml('action.yml') as { readonly runs: { readonly using: string; readonly steps: readonly Step[] } };
const hooks = yaml('.pre-commit-hooks.yaml') as readonly {
  id: string;
  entry: string;
  language: string;
  files: string;
}[];

/** Runs a script with the program on the path, as the host of a hook does. */
function shell(script: string, cwd: string, env: Readonly<Record<string, string>> = {}) {
  const bin = folderWith({ 'imr-letter': `#!/bin/sh\nexec '${process.execPath}' '${file()}' "$@"\n` });
  chmodSync(path.join(bin, 'imr-letter'), 0o755);
  const variables = { ...process.env, ...env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
  return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd, env: variables, encoding: 'utf8' });
}

const letters = { 'in/good.imr': exampleLetter(), 'in/bad.imr': UNREASONED };

describe('.pre-commit-hooks.yaml', () => {
  it('names commands that check the files of a commit', () => {
    const cwd = folderWith(letters);
    expect(hooks.map(({ id }) => id)).toEqual(['imr-letter', 'imr-letter-tidy']);
    for (const { entry, language, files } of hooks) {
      expect(language).toBe('system');
      expect(['a.imr', 'a.imr.txt', 'a.txt', 'imr'].filter((name) => new RegExp(files).test(name))).toHaveLength(2);
      expect(shell(`${entry} in/good.imr`, cwd).status).toBe(0);
    }
    const [check] = hooks;
    const { status, stdout } = shell(`${check?.entry} in/good.imr in/bad.imr`, cwd);
    expect(status).toBe(1);
    expect(stdout).toContain('in/bad.imr:');
    expect(stdout).not.toContain('good.imr');
  });
});

describe('action.yml', () => {
  const check = action.runs.steps.find(({ id }) => id === 'check')?.run ?? '';

  it('pins each action by its commit', () => {
    expect(action.runs.using).toBe('composite');
    for (const { uses } of action.runs.steps) if (uses) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
  });

  it('writes SARIF, annotates, and fails as it is told', () => {
    const cwd = folderWith(letters);
    const env = { PATHS: 'in/good.imr\nin/*.imr', SARIF: 'found.sarif' };
    const failed = shell(check, cwd, { ...env, FAIL_ON: 'error' });
    expect([failed.status, failed.stderr]).toEqual([1, '']);
    expect(failed.stdout).toMatch(/^::error file=in\/bad\.imr/m);
    const sarif = JSON.parse(readFileSync(path.join(cwd, 'found.sarif'), 'utf8'));
    expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['missing-rationale']);
    expect(shell(check, cwd, { ...env, FAIL_ON: 'never' }).status).toBe(0);
  });

  it('takes no words of its inputs as commands', () => {
    const cwd = folderWith(letters);
    const { status } = shell(check, cwd, {
      PATHS: '$(touch owned) ; touch owned',
      SARIF: 'a b.sarif',
      FAIL_ON: 'error',
    });
    expect(status).toBe(2);
    expect(spawnSync('ls', { cwd, encoding: 'utf8' }).stdout).not.toContain('owned');
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{');
  });
});
