import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it, vi } from 'vitest';
import { bundledProgram } from '../support/bundled-program.ts';
import { folderWith } from '../support/folder.ts';
import { readyLetter } from '../support/ready-letter.ts';

const root = path.resolve(import.meta.dirname, '../..');
const schema = JSON.parse(readFileSync(path.join(root, 'docs/imr-letter-ready.schema.json'), 'utf8'));
const isValid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

const READY = readyLetter();
const UNDECIDED = readyLetter(['CM17-0000001', 'CM17-0000002'], ['#84: Upheld', '#84:']);
const files = { 'a/ready.imr': READY, 'b/both.imr': `${READY}\n${UNDECIDED}` };

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const { run } = bundledProgram();

describe('check --ready', () => {
  it('lists the parts of a letter and ends with 0 where all letters can be signed', async () => {
    const { out, err, code } = await run(['check', '--ready', 'a'], { cwd: folderWith(files) });
    expect(out.replaceAll('\\', '/')).toMatch(
      /^a\/ready\.imr\n {2}CM17-0000001: Ready to sign\n {4}Passed {2}Case header: complete and plausible\n/,
    );
    expect(out).toContain('\n            4:23  The application was received 21 days after the denial');
    expect(out).toMatch(/\n1 of 1 letter can be signed\.\n$/);
    expect([err, code]).toEqual(['', 0]);
  });

  it('ends with 1 where one of the letters can’t be signed', async () => {
    const { out, code } = await run(['check', '--ready'], { cwd: folderWith(files) });
    expect(out).toContain('\n  CM17-0000002: Not ready: 1 item undecided\n');
    expect(out).toContain('\n    Failed  Item 1, “Tramadol 50mg #84”: 1 wrong\n');
    expect(out).toMatch(/\n2 of 3 letters can be signed\.\n$/);
    expect(code).toBe(1);
  });

  it('ends with 1 where a file that is named holds no letter', async () => {
    const { out, code } = await run(['check', '--ready', 'notes.txt'], {
      cwd: folderWith({ 'notes.txt': 'Milk, bread.' }),
    });
    expect(out).toBe('notes.txt\n  No letter found.\n\nNo letters found.\n');
    expect(code).toBe(1);
  });

  it('ends with 2 where a file can’t be read, and lists the others', async () => {
    const { out, err, code } = await run(['check', '--ready', 'a', 'missing.imr'], { cwd: folderWith(files) });
    expect(out).toContain('1 of 1 letter can be signed.');
    expect(err).toContain('missing.imr');
    expect(code).toBe(2);
  });

  it('writes JSON by its schema, one object a file', async () => {
    const cwd = folderWith(files);
    const lines = (await run(['check', '--ready', '--format', 'ndjson'], { cwd })).out.trim().split('\n');
    const listed = lines.map((line) => JSON.parse(line));
    for (const one of listed) expect(isValid(one), JSON.stringify(isValid.errors)).toBe(true);
    expect(listed.map(({ letters }) => letters.map((letter: { ready: boolean }) => letter.ready))).toEqual([
      [true],
      [true, false],
    ]);
    expect(JSON.parse((await run(['check', '--ready', '--format', 'json'], { cwd })).out)).toEqual(listed);
    const item = listed[1].letters[1].checks.find(({ id }: { id: string }) => id === 'item');
    expect(item).toMatchObject({
      item: 1,
      state: 'failed',
      details: [{ code: 'missing-decision', severity: 'error' }],
    });
  });

  it('says who set a finding aside, unless nothing is ignored', async () => {
    const text = readyLetter(['12/30/2016', '12/32/2016']);
    const cwd = folderWith({ 'a.imr': text });
    const { findings } = JSON.parse((await run(['check', '--format', 'ndjson'], { cwd })).out);
    const ignored = findings.map(({ code, fingerprint }: { code: string; fingerprint: string }) => ({
      code,
      case: 'CM17-0000001',
      fingerprint,
      reason: 'as filed',
      by: 'AB',
      date: '2026-01-30',
    }));
    const withIgnore = folderWith({ 'a.imr': text, '.imr-letter.ignore.json': JSON.stringify({ ignored }) });
    const { out, code } = await run(['check', '--ready'], { cwd: withIgnore });
    expect(out).toMatch(
      /\n {4}Look {4}Set aside: 1 to look at\n {12}2:\d+ {2}.* \(ignored by AB on 2026-01-30: as filed\)\n/,
    );
    expect(code).toBe(0);
    expect((await run(['check', '--ready', '--no-ignore'], { cwd: withIgnore })).code).toBe(1);
  });

  it.each([
    [['--format', 'sarif'], "option '--ready' cannot be used with option '--format sarif'"],
    [['--fail-on', 'warning'], "option '--ready' cannot be used with option '--fail-on <severity>'"],
    [['--write-baseline'], 'cannot be used with option'],
  ])('refuses %j', async (more, message) => {
    const { out, err, code } = await run(['check', '--ready', ...more, '.'], { cwd: folderWith(files) });
    expect(err).toContain(message);
    expect([out, code]).toEqual(['', 2]);
  });

  it('replaces control characters of a letter', async () => {
    const cwd = folderWith({ 'a.imr': readyLetter(['Tramadol 50mg', 'Tramadol \u001b[31m50mg']) });
    expect((await run(['check', '--ready'], { cwd })).out).not.toContain('\u001b');
  });
});
