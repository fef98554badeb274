import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { bundledProgram } from '../support/bundled-program.ts';
import { caseLetter } from '../support/case-letter.ts';
import { folderWith } from '../support/folder.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { run, start, file } = bundledProgram();

const SOUND = exampleLetter();
const UNREASONED = exampleLetter([
  'Decision rationale: The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request is not medically necessary.\n',
  '',
]);

describe('check --files-from', () => {
  const files = { 'a.imr': UNREASONED, 'b[1].imr': SOUND, 'more/c.imr': SOUND, 'more/d.txt': 'Milk, eggs.' };
  const filesOf = (out: string) =>
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).file);

  it.each([
    ['LF', 'a.imr\nb[1].imr\n\nmore\n'],
    ['CRLF, a byte order mark and no line end at the end', '\uFEFFa.imr\r\nb[1].imr\r\n\r\nmore'],
    ['UTF-16', Buffer.from('\uFEFFa.imr\r\nb[1].imr\r\nmore\r\n', 'utf16le')],
  ])('reads a list with %s from a file and from standard input', async (_, list) => {
    const cwd = folderWith({ ...files, 'list.lst': list });
    const byFile = await run(['check', '--format', 'ndjson', '--files-from', 'list.lst'], { cwd });
    expect(byFile.err).toBe('');
    expect(filesOf(byFile.out)).toEqual(['a.imr', 'b[1].imr', path.join('more', 'c.imr')]);
    expect(byFile.code).toBe(1);
    const byInput = await run(['check', '--format', 'ndjson', '--files-from', '-'], { cwd, input: list });
    expect(byInput).toEqual(byFile);
  });

  it('checks nothing for an empty list, and each file once', async () => {
    const cwd = folderWith(files);
    const empty = await run(['check', '--format', 'ndjson', '--files-from', '-'], { cwd });
    expect(empty).toEqual({ code: 0, out: '', err: '' });
    const twice = await run(['parse', 'a.imr', '--files-from', '-'], { cwd, input: 'a.imr\n./a.imr\n' });
    expect(filesOf(twice.out)).toEqual(['a.imr']);
  });

  it('names what is missing, and a list that is none', async () => {
    const cwd = folderWith({ ...files, 'list.bin': 'a.imr\n\0\0\0' });
    const missing = await run(['check', '--format', 'ndjson', '--files-from', '-'], { cwd, input: '*.imr\na.imr\n' });
    expect(missing.err).toBe('imr-letter: *.imr: no such file or directory\n');
    expect([filesOf(missing.out), missing.code]).toEqual([['a.imr'], 2]);
    const noList = await run(['check', '--format', 'ndjson', '--files-from', 'list.bin'], { cwd });
    expect([noList.err, noList.code]).toEqual(['imr-letter: list.bin: line 2 is not a path\n', 2]);
    const gone = await run(['check', '--files-from', 'none.lst'], { cwd });
    expect([gone.err, gone.code]).toEqual(['imr-letter: none.lst: no such file or directory\n', 2]);
    const both = await run(['check', '-', '--files-from', '-'], { cwd });
    expect([both.out, both.code]).toEqual(['', 2]);
    expect(both.err).toContain("'--files-from -' cannot be used with path '-'");
  });
});

describe('check --cache', () => {
  const keysIn = (cwd: string, name = '.imr-letter.cache') =>
    readFileSync(path.join(cwd, name), 'utf8').trim().split('\n').slice(1);

  it('remembers letters without findings, and prints the same for any number of threads', async () => {
    const letters = [...Array(70).keys()].map((index) => [
      `${index}.imr`,
      (index % 3 === 0 ? UNREASONED : SOUND).replace('#84', `#${index + 1}`),
    ]);
    const cwd = folderWith(Object.fromEntries(letters));
    const uncached = await run(['check', '--format', 'json'], { cwd });
    const clean = JSON.parse(uncached.out).filter(({ findings }: { findings: unknown[] }) => findings.length === 0);
    expect(clean.length).toBeGreaterThan(0);
    for (const threads of ['1', '2', '4', '1']) {
      const cached = await run(['check', '--format', 'json', '--cache', '--concurrency', threads], { cwd });
      expect(cached).toEqual(uncached);
      expect(new Set(keysIn(cwd)).size).toBe(clean.length);
    }
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('holds no word of a letter, and checks again what has changed', async () => {
    const cwd = folderWith({ 'a.imr': SOUND });
    await run(['check', '--cache-location', 'kept.cache'], { cwd });
    expect(readFileSync(path.join(cwd, 'kept.cache'), 'utf8')).toMatch(/^imr-letter cache 1\n[\w-]{22}\n$/);
    writeFileSync(path.join(cwd, 'a.imr'), UNREASONED);
    const changed = await run(['check', '--cache-location', 'kept.cache'], { cwd });
    expect(changed.code).toBe(1);
    expect(keysIn(cwd, 'kept.cache')).toHaveLength(1);
  });

  it('checks again with another configuration, and reports entries that ignore nothing each time', async () => {
    const cwd = folderWith({ 'a.imr': UNREASONED, '.imr-letter.json': '{ "rules": { "missing-rationale": "off" } }' });
    expect((await run(['check', '--cache'], { cwd })).code).toBe(0);
    expect(keysIn(cwd)).toHaveLength(1);
    writeFileSync(path.join(cwd, '.imr-letter.json'), '{}');
    expect((await run(['check', '--cache'], { cwd })).code).toBe(1);
    writeFileSync(path.join(cwd, 'a.imr'), SOUND);
    const ignored = [{ code: 'missing-rationale', file: 'a.imr', fingerprint: '012345', reason: 'Sent as it is.' }];
    writeFileSync(path.join(cwd, '.imr-letter.ignore.json'), JSON.stringify({ ignored }));
    for (let runs = 0; runs < 2; runs++)
      expect((await run(['check', '--cache'], { cwd })).err).toContain('ignores nothing any more');
  });

  it('never replaces a file that is no cache', async () => {
    const cwd = folderWith({ 'a.imr': SOUND });
    const { err, code } = await run(['check', '--cache-location', 'a.imr'], { cwd });
    expect([err, code]).toEqual(['imr-letter: a.imr: it is no cache, so it was left as it is\n', 2]);
    expect(readFileSync(path.join(cwd, 'a.imr'), 'utf8')).toBe(SOUND);
  });
});

describe('Ctrl-C', () => {
  it.each(['1', '2'])('ends a check on %s threads at once', async (threads) => {
    const letters = [...Array(2_000).keys()].map((index) => [`${index}.imr`, UNREASONED.replace('#84', `#${index}`)]);
    const cwd = folderWith(Object.fromEntries(letters));
    const child = start(['check', '--format', 'ndjson', '--concurrency', threads], { cwd });
    let lines = 0;
    child.stdout?.on('data', (bytes: Buffer) => {
      lines += bytes.toString().split('\n').length - 1;
    });
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
    child.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
    expect(lines).toBeLessThan(2_000);
  });
});

const linesOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('check --stdin ndjson', () => {
  const line = (file: string, text: string) => `${JSON.stringify({ file, text })}\n`;

  it('prints for lines what it prints for files, and reads no file', async () => {
    const files = { 'a.imr': UNREASONED, 'b.imr': SOUND, 'c.imr': '\uFEFFMinutes.', 'd.imr': '' };
    const config = { rules: { 'missing-rationale': 'off' } };
    const input = Object.entries(files)
      .map(([file, text]) => line(file, text))
      .join('');
    const byFile = await run(['check', '--format', 'ndjson'], { cwd: folderWith(files) });
    const cwd = folderWith({ '.imr-letter.json': JSON.stringify(config) });
    for (const threads of ['1', '2'])
      expect(await run(['check', '--stdin', 'ndjson', '--concurrency', threads], { cwd, input })).toEqual(byFile);
  });

  it('names bad lines by their number and checks the rest', async () => {
    const bad = ['{"file":', '[]', '{"text":"Minutes."}', '{"file":"x","text":7}', '"SECRET WORDS'];
    const input = `${bad.join('\n')}\n\n${line('a.imr', SOUND)}`;
    const { code, out, err } = await run(['check', '--stdin', 'ndjson'], { input });
    expect(code).toBe(2);
    expect(linesOf(out).map(({ file }) => file)).toEqual(['a.imr']);
    expect(err.split('\n')).toEqual([
      'imr-letter: line 1 was left out: it is not JSON',
      'imr-letter: line 2 was left out: it is no object',
      'imr-letter: line 3 was left out: "file" is no string',
      'imr-letter: line 4 was left out: "text" is no string',
      'imr-letter: line 5 was left out: it is not JSON',
      '',
    ]);
  });

  it('answers while its input is still open', async () => {
    const child = start(['check', '--stdin', 'ndjson', '--concurrency', '1']);
    child.stdin?.on('error', () => {});
    child.stdin?.write(line('a.imr', UNREASONED));
    const first = await new Promise<Buffer>((resolve) => child.stdout?.once('data', resolve));
    expect(linesOf(first.toString())[0].file).toBe('a.imr');
    child.kill();
  });

  it('says what letters decided, with and without a cache', async () => {
    const letter = caseLetter({ decided: '09/14/2016', rationale: 'The MTUS says so. It is not medically necessary.' });
    const input = line('a.imr', `${letter}${letter}`);
    const cwd = folderWith({});
    const uncached = await run(['check', '--stdin', 'ndjson'], { input, cwd });
    const [checked] = linesOf(uncached.out);
    expect(checked.letters).toHaveLength(2);
    expect(checked.letters[0]).toMatchObject({
      decided: '2016-09-14',
      items: 1,
      upheld: 1,
      overturned: 0,
      services: [{ outcome: 'upheld' }],
    });
    for (let runs = 0; runs < 2; runs++)
      expect(await run(['check', '--stdin', 'ndjson', '--cache'], { input, cwd })).toEqual(uncached);
  });

  it.each([
    ['a path', ['a.imr']],
    ['another format', ['--format', 'sarif']],
    ['--files-from', ['--files-from', 'list']],
    ['--ready', ['--ready']],
  ])('is refused with %s', async (_, args) => {
    const { code, out, err } = await run(['check', '--stdin', 'ndjson', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('cannot be used with');
  });
});

describe('the recipes of docs/scale.md', () => {
  const scale = readFileSync(path.resolve(import.meta.dirname, '../../docs/scale.md'), 'utf8');
  const recipes = (name: string) =>
    [...scale.matchAll(/<!-- recipe: ([\w-]+) -->\n```\w+\n([\s\S]*?)```/g)].flatMap(([, found, text = '']) =>
      found === name ? [text] : [],
    );
  const has = (tool: string) => spawnSync(tool, ['--version']).error === undefined;
  const onPath = (tool: string) => (has(tool) ? 'gives what the program gives' : `was not run: no ${tool} on the PATH`);

  function shell(script: string, cwd: string, input = ''): string {
    const bin = folderWith({ 'imr-letter': `#!/bin/sh\nexec '${process.execPath}' '${file()}' "$@"\n` });
    chmodSync(path.join(bin, 'imr-letter'), 0o755);
    const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, HOME: bin };
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { cwd, env, input, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    return stdout;
  }

  const letters = Object.fromEntries(
    [...Array(40).keys()].map((index) => [
      `letters/${String(index).padStart(2, '0')}.imr`,
      (index % 2 === 0 ? UNREASONED : SOUND).replace('#84', `#${index + 1}`),
    ]),
  );
  const checkAll = ['check', 'letters', '--format', 'ndjson', '--fail-on', 'never'];

  it.skipIf(!has('parallel'))(`GNU parallel with files ${onPath('parallel')}`, async () => {
    const cwd = folderWith(letters);
    const [recipe = ''] = recipes('parallel-files');
    shell(recipe.replace('--block 64k', '--block 100'), cwd);
    expect(readFileSync(path.join(cwd, 'checked.ndjson'), 'utf8')).toBe((await run(checkAll, { cwd })).out);
  });

  it.skipIf(!has('parallel'))(`GNU parallel with lines ${onPath('parallel')}`, async () => {
    const all = Object.entries(letters).map(([name, text]) => JSON.stringify({ file: name, text }));
    const cwd = folderWith({ ...letters, 'letters.ndjson': `${all.join('\n')}\n` });
    const [recipe = ''] = recipes('parallel-lines');
    shell(recipe.replace('--block 8M', '--block 60k'), cwd);
    expect(readFileSync(path.join(cwd, 'checked.ndjson'), 'utf8')).toBe((await run(checkAll, { cwd })).out);
  });

  it.skipIf(!has('duckdb'))(`DuckDB ${onPath('duckdb')}`, async () => {
    const cwd = folderWith(letters);
    const { out } = await run(checkAll, { cwd });
    writeFileSync(path.join(cwd, 'checked.ndjson'), out);
    const [byMonth = '', byCode = ''] = recipes('duckdb');
    const all = linesOf(out);
    const services = all.flatMap(({ letters: [letter] }) => letter.services);
    const rows = shell('duckdb -csv', cwd, byMonth).trim().split('\n').slice(1);
    const items = rows.map((row) => Number(row.split(',').at(-2)));
    expect(items.reduce((sum, count) => sum + count, 0)).toBe(services.length);
    expect(shell('duckdb -csv', cwd, byCode)).toContain('missing-rationale,20');
  });
});
