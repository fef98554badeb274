import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { diskFiles } from '../../server/src/platform/disk-files.ts';
import { changedReview } from '../../server/src/review-notes/letter-review.ts';
import { newSignOff } from '../../server/src/review-notes/signed-text.ts';
import { bundledProgram } from '../support/bundled-program.ts';
import { folderWith } from '../support/folder.ts';
import { readyLetter } from '../support/ready-letter.ts';

const ONE = readyLetter();
const OTHER = readyLetter(['CM17-0000001', 'CM17-0000002']);
const FILES = { 'one.imr': ONE, 'both.imr': `${ONE}\n${OTHER}` };
const WHO = { by: 'AB', at: '2026-01-31T14:05:00-08:00', rules: '1.2.3' };

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const { run } = bundledProgram();

/** Signs off all letters of a file as they are. */
async function signOff(folder: string, name: string): Promise<void> {
  const file = path.join(folder, name);
  const letters = parseLetters(readFileSync(file, 'utf8'));
  for (const letter of letters) {
    const place = { uri: pathToFileURL(file).href, letters, letter };
    const change = { kind: 'signOff', signOff: await newSignOff(letter, WHO) } as const;
    const changed = await changedReview(place, change, WHO, diskFiles);
    if ('refused' in changed) throw new Error(changed.refused);
    mkdirSync(path.join(folder, '.imr-letter.review'), { recursive: true });
    writeFileSync(new URL(changed.uri), changed.text);
  }
}

it('check --unsigned › lists the letters that nobody signed off and ends with 1', async () => {
  const cwd = folderWith(FILES);
  const { out, err, code } = await run(['check', '--unsigned'], { cwd });
  const line = ONE.split('\n').length + 1;
  expect(out).toBe(
    `both.imr:1: CM17-0000001: not signed off\nboth.imr:${line}: CM17-0000002: not signed off\n` +
      'one.imr:1: CM17-0000001: not signed off\n0 of 3 letters signed off and unchanged since.\n',
  );
  expect([err, code]).toEqual(['', 1]);
});

it('check --unsigned › ends with 0 once all are, in other white space too, and with 1 once a word changed', async () => {
  const cwd = folderWith(FILES);
  await signOff(cwd, 'both.imr');
  writeFileSync(path.join(cwd, 'one.imr'), ONE.replaceAll('\n', '\r\n'));
  expect(await run(['check', '--unsigned'], { cwd })).toMatchObject({
    out: '3 of 3 letters signed off and unchanged since.\n',
    code: 0,
  });
  expect((await run(['check', '--ready', 'one.imr'], { cwd })).out).toContain(
    'Passed  Sign-off: signed off by AB on 2026-01-31',
  );
  writeFileSync(path.join(cwd, 'one.imr'), ONE.replaceAll('#84', '#90'));
  const { out, code } = await run(['check', '--unsigned', '--format', 'ndjson', 'one.imr'], { cwd });
  expect(JSON.parse(out)).toEqual({
    file: 'one.imr',
    letters: [{ case: 'CM17-0000001', state: 'changed', ...WHO, openComments: 0 }],
  });
  expect(code).toBe(1);
});

it('check --unsigned › ends with 2 where a review file is broken, and names it', async () => {
  const cwd = folderWith({ 'one.imr': ONE, '.imr-letter.review/CM17-0000001.json': '{ "signOff": ' });
  const { out, err, code } = await run(['check', '--unsigned'], { cwd });
  expect(err).toContain('.imr-letter.review/CM17-0000001.json has no effect. The file is not JSON');
  expect(out).toContain('one.imr:1: CM17-0000001: not signed off');
  expect(code).toBe(2);
});
