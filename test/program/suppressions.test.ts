import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, it, vi } from 'vitest';
import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { bundledProgram } from '../support/bundled-program.ts';
import { folderWith } from '../support/folder.ts';
import { findingsIn } from '../support/rule-tester.ts';
import { ignoring } from '../support/suppressions.ts';

const UNREASONED = exampleLetter([
  'Decision rationale: The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request is not medically necessary.\n',
  '',
]);
const IGNORE = '.imr-letter.ignore.json';
const BASELINE = '.imr-letter.baseline.json';
const IGNORING = ignoring(UNREASONED, findingsIn(UNREASONED));
/** A second fault in the same letter. */
const WORSE = UNREASONED.replace('Upheld', 'Uphold');

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const { run } = bundledProgram();

function json(text: string): { file: string; findings: { code: string }[] }[] {
  return JSON.parse(text);
}

describe('imr-letter check with a .imr-letter.ignore.json', () => {
  it('omits and counts ignored findings and fails for the rest only', async () => {
    const cwd = folderWith({ '2016/one.imr': UNREASONED, 'two.imr': UNREASONED, [IGNORE]: IGNORING });
    const { code, out, err } = await run(['check'], { cwd });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('1 finding (1 error) in 1 of 2 files. 1 more is suppressed (1 ignored).\n');
    expect(await run(['check', '2016'], { cwd })).toEqual({
      code: 0,
      out: 'No findings in 1 file. 1 more is suppressed (1 ignored).\n',
      err: '',
    });
    expect((await run(['check', '--no-ignore', '2016'], { cwd })).code).toBe(1);
  });

  it('writes ignored findings as suppressed in SARIF and not at all in JSON', async () => {
    const cwd = folderWith({ '2016/one.imr': UNREASONED, [IGNORE]: IGNORING });
    expect(json((await run(['check', '--format', 'json'], { cwd })).out)).toMatchObject([
      { file: path.join('2016', 'one.imr'), findings: [] },
    ]);
    const { out } = await run(['check', '--format', 'sarif'], { cwd });
    const log: Log = JSON.parse(out);
    expect(log.runs[0]?.results?.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      ['missing-rationale', [{ kind: 'external', status: 'accepted', justification: 'Looked at.' }]],
    ]);
  });

  it('writes in SARIF who ignored a finding and when', async () => {
    const suppression = async (entry: object) => {
      const { ignored } = JSON.parse(IGNORING);
      const ignoring = JSON.stringify({ ignored: [{ ...ignored[0], ...entry }] });
      const cwd = folderWith({ '2016/one.imr': UNREASONED, [IGNORE]: ignoring });
      const log: Log = JSON.parse((await run(['check', '--format', 'sarif'], { cwd })).out);
      return log.runs[0]?.results?.[0]?.suppressions?.[0];
    };
    expect(await suppression({ by: 'JD', date: '2026-01-31' })).toMatchObject({
      justification: 'Looked at. (JD, 2026-01-31)',
      properties: { by: 'JD', date: '2026-01-31' },
    });
    expect(await suppression({ by: 'JD', date: 'soon' })).toMatchObject({ justification: 'Looked at. (JD)' });
  });

  it('reports unused entries of checked letters and continues', async () => {
    const cwd = folderWith({ '2016/one.imr': exampleLetter(), 'two.imr': exampleLetter(), [IGNORE]: IGNORING });
    const { code, err } = await run(['check'], { cwd });
    expect(code).toBe(0);
    expect(err).toBe(
      `imr-letter: ${IGNORE}:3:5: This entry ignores nothing any more: its letter has no finding "missing-rationale" with these words.\n`,
    );
    expect(await run(['check', 'two.imr'], { cwd })).toMatchObject({ code: 0, err: '' });
  });

  it('reports its problems, exits with 2 and applies the rest', async () => {
    const broken = JSON.parse(IGNORING);
    broken.ignored.unshift({ ...broken.ignored[0], code: 'missing-rational' });
    const cwd = folderWith({ '2016/one.imr': UNREASONED, [IGNORE]: JSON.stringify(broken) });
    const { code, out, err } = await run(['check'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('did you mean "missing-rationale"?');
    expect(out).toContain('No findings in 1 file.');
  });
});

describe('imr-letter check with a baseline', () => {
  it('accepts all current findings and reports only new ones', async () => {
    const cwd = folderWith({ '2016/one.imr': UNREASONED, 'two.imr': UNREASONED });
    expect(await run(['check', '--write-baseline'], { cwd })).toEqual({
      code: 0,
      out: `${BASELINE}: 2 findings in 2 files accepted.\n`,
      err: '',
    });
    expect(await run(['check'], { cwd })).toMatchObject({
      code: 0,
      out: 'No findings in 2 files. 2 more are suppressed (2 in the baseline).\n',
    });
    writeFileSync(path.join(cwd, 'two.imr'), WORSE);
    const { code, out } = await run(['check', '--format', 'json'], { cwd });
    expect(code).toBe(1);
    expect(json(out).flatMap(({ findings }) => findings.map((finding) => finding.code))).toEqual(['unknown-decision']);
    expect(json((await run(['check', '--no-baseline', '--format', 'json'], { cwd })).out)[1]?.findings).toHaveLength(2);
    // What is accepted again for a part stays for the rest.
    await run(['check', '--write-baseline', 'two.imr'], { cwd });
    expect((await run(['check'], { cwd })).out).toContain('(3 in the baseline)');
    expect(readdirSync(cwd).sort()).toEqual([BASELINE, '2016', 'two.imr']);
  });

  it('drops deleted letters only if their whole folder is checked', async () => {
    const cwd = folderWith({ 'one.imr': UNREASONED, 'two.imr': UNREASONED, '2016/three.imr': UNREASONED });
    const files = () => Object.keys(JSON.parse(readFileSync(path.join(cwd, BASELINE), 'utf8')).files);
    await run(['check', '--write-baseline'], { cwd });
    expect(files()).toEqual(['2016/three.imr', 'one.imr', 'two.imr']);
    rmSync(path.join(cwd, 'two.imr'));
    await run(['check', '--write-baseline', 'one.imr', '2016'], { cwd });
    expect(files()).toEqual(['2016/three.imr', 'one.imr', 'two.imr']);
    await run(['check', '--write-baseline', 'missing.imr', '.'], { cwd });
    expect(files()).toEqual(['2016/three.imr', 'one.imr', 'two.imr']);
    await run(['check', '--write-baseline', '.'], { cwd });
    expect(files()).toEqual(['2016/three.imr', 'one.imr']);
  });

  it('updates the nearest baseline without ignored findings', async () => {
    const cwd = folderWith({
      '2016/one.imr': UNREASONED,
      [`2016/${BASELINE}`]: '{}',
      'two.imr': UNREASONED,
      [IGNORE]: IGNORING,
    });
    const { out } = await run(['check', '--write-baseline'], { cwd });
    expect(out).toBe(
      `${path.join('2016', BASELINE)}: 0 findings in 0 files accepted.\n${BASELINE}: 1 finding in 1 file accepted.\n`,
    );
    expect(Object.keys(JSON.parse(readFileSync(path.join(cwd, BASELINE), 'utf8')).files)).toEqual(['two.imr']);
  });

  describe('of letters that can not be read', () => {
    const of = (cwd: string) => JSON.parse(readFileSync(path.join(cwd, BASELINE), 'utf8'));
    const HEADER = (number: string) => `Case Number: CM16-${number}\nDate of Injury: 03/02/2011\n\n`;
    /** Letters by file and by case, all of which are in the baseline. */
    async function accepted(): Promise<string> {
      const cwd = folderWith({
        'bad.imr': UNREASONED,
        'cased.imr': HEADER('0000001') + UNREASONED,
        'clean.imr': UNREASONED,
        'gone.imr': UNREASONED,
      });
      await run(['check', '--write-baseline'], { cwd });
      writeFileSync(path.join(cwd, 'clean.imr'), exampleLetter());
      rmSync(path.join(cwd, 'gone.imr'));
      return cwd;
    }
    /** Puts in the place of a file a link that leads nowhere. */
    function breakOff(cwd: string, name: string): void {
      rmSync(path.join(cwd, name));
      symlinkSync('nowhere', path.join(cwd, name));
    }

    it('keeps their entries, drops clean letters, and says so', async () => {
      const cwd = await accepted();
      for (const name of ['bad.imr', 'cased.imr']) breakOff(cwd, name);
      const { code, out, err } = await run(['check', '--write-baseline'], { cwd });
      expect(code).toBe(2);
      expect(err).toContain('bad.imr: no such file or directory');
      expect(out).toBe(
        `${BASELINE}: 0 findings in 0 files accepted. Not everything could be read: what it held of 3 letters that were not read stays.\n`,
      );
      expect(Object.keys(of(cwd).files)).toEqual(['bad.imr', 'gone.imr']);
      expect(Object.keys(of(cwd).cases)).toEqual(['CM16-0000001']);
    });

    it('drops a letter only if its file does not exist', async () => {
      const cwd = await accepted();
      mkdirSync(path.join(cwd, 'moved'));
      renameSync(path.join(cwd, 'bad.imr'), path.join(cwd, 'moved/bad.imr'));
      symlinkSync('moved', path.join(cwd, 'linked'));
      // It is no letter by its name any more, yet it is there.
      writeFileSync(
        path.join(cwd, BASELINE),
        JSON.stringify({ ...of(cwd), files: { ...of(cwd).files, 'linked/bad.imr': of(cwd).files['bad.imr'] } }),
      );
      await run(['check', '--write-baseline'], { cwd });
      expect(Object.keys(of(cwd).files)).toEqual(['linked/bad.imr', 'moved/bad.imr']);
    });

    it('keeps a letter identified by its case', async () => {
      const cwd = await accepted();
      rmSync(path.join(cwd, 'cased.imr'));
      await run(['check', '--write-baseline'], { cwd });
      expect(Object.keys(of(cwd).cases)).toEqual(['CM16-0000001']);
      writeFileSync(path.join(cwd, 'cased.imr'), HEADER('0000001') + exampleLetter());
      await run(['check', '--write-baseline'], { cwd });
      expect(of(cwd).cases).toBeUndefined();
    });
  });

  it('loses no concurrent write', async () => {
    const names = Array.from({ length: 5 }, (_, at) => `${at}.imr`);
    const cwd = folderWith(Object.fromEntries(names.map((name) => [name, UNREASONED])));
    const all = await Promise.all(names.map((name) => run(['check', '--write-baseline', name], { cwd })));
    expect(all.map(({ code, err }) => [code, err])).toEqual(names.map(() => [0, '']));
    expect(Object.keys(JSON.parse(readFileSync(path.join(cwd, BASELINE), 'utf8')).files)).toEqual(names);
    expect(readdirSync(cwd).sort()).toEqual([BASELINE, ...names].sort());
  });

  it('does not report success if it was not written', async () => {
    const cwd = folderWith({ 'one.imr': UNREASONED });
    symlinkSync(path.join('missing', 'baseline.json'), path.join(cwd, BASELINE));
    const { code, out, err } = await run(['check', '--write-baseline'], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(`imr-letter: ${BASELINE}: its folder is not there\n`);
  });

  it('writes its findings as suppressed in SARIF', async () => {
    const cwd = folderWith({ 'one.imr': UNREASONED });
    await run(['check', '--write-baseline'], { cwd });
    const log: Log = JSON.parse((await run(['check', '--format', 'sarif'], { cwd })).out);
    expect(log.runs[0]?.results?.[0]?.suppressions?.[0]?.justification).toContain('baseline');
  });

  it('does not overwrite an unreadable baseline or write an anonymous letter', async () => {
    const cwd = folderWith({ 'one.imr': UNREASONED, [BASELINE]: '{ "files": ' });
    const { code, err } = await run(['check', '--write-baseline'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain(`${BASELINE}:1:`);
    expect(readFileSync(path.join(cwd, BASELINE), 'utf8')).toBe('{ "files": ');
    const piped = await run(['check', '--write-baseline', '-'], { cwd: folderWith({}), input: UNREASONED });
    expect(piped.code).toBe(2);
    expect(piped.err).toContain('without file and case number');
  });

  it('refuses options that have no effect with --write-baseline', async () => {
    for (const option of ['--no-baseline', '--format=json', '--fail-on=never']) {
      expect((await run(['check', '--write-baseline', option], { cwd: folderWith({}) })).code).toBe(2);
    }
  });
});
