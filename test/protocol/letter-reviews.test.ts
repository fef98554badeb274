import { afterEach, expect, it } from 'vitest';
import type { LetterChecks } from '../../server/src/protocol/letter-list.ts';
import type { LetterReviewRow } from '../../server/src/protocol/letter-reviews.ts';
import type { ChangedFile, ReadyToSign } from '../../server/src/protocol/params.ts';
import { Editor } from '../support/lsp-client.ts';
import { placeOf } from '../support/protocol-letter.ts';
import { readyLetter } from '../support/ready-letter.ts';

const FOLDER = 'vscode-vfs://github/clinic/letters';
const URI = `${FOLDER}/knee.imr`;
const REVIEWS = `${FOLDER}/.imr-letter.review`;
const ONE = readyLetter();
const OTHER = readyLetter(['CM17-0000001', 'CM17-0000002']);
const TEXT = `${ONE}\n${OTHER}`;
const AT = '2026-01-31T14:05:00-08:00';
const SECOND = placeOf(TEXT, 'CM17-0000002');
let editor: Editor;
let virtualFiles: Map<string, string>;

afterEach(() => editor.dispose());

async function open(): Promise<void> {
  virtualFiles = new Map();
  editor = await Editor.open({ folders: [FOLDER], virtualFiles, initializationOptions: { readsFiles: true } });
  await editor.openLetter(URI, TEXT);
}

const reviews = () => editor.request<LetterReviewRow[]>('imrLetter/letterReviews', URI);

/** Asks for a change and makes it, unless another writer was faster. */
async function change(params: object): Promise<ChangedFile | null> {
  const made = await editor.request<ChangedFile | null>('imrLetter/changeReview', URI, {
    position: SECOND,
    by: 'AB',
    at: AT,
    ...params,
  });
  if (made && 'text' in made && (virtualFiles.get(made.uri) ?? null) === made.before)
    virtualFiles.set(made.uri, made.text);
  return made;
}

it('the review of a letter › has comments on its places and a sign-off, in a file of its own', async () => {
  await open();
  const item = TEXT.lastIndexOf('Tramadol 50mg');
  const line = TEXT.slice(0, item).split('\n').length - 1;
  await change({ action: 'comment', position: { line, character: 0 }, text: 'Which dose?' });
  await change({ action: 'signOff' });
  expect([...virtualFiles.keys()]).toEqual([`${REVIEWS}/CM17-0000002.json`]);
  const [first, second] = await reviews();
  expect(first).toMatchObject({ letter: 0, caseNumber: 'CM17-0000001', notes: [], state: 'unsigned' });
  expect(second).toMatchObject({
    letter: 1,
    state: 'signed',
    signOff: { by: 'AB', at: AT },
    notes: [{ place: 'Item 1', isExact: true, range: { start: { line } }, comments: [{ text: 'Which dose?' }] }],
  });
});

it('the review of a letter › is in its checks and its list before signing, with what changed since', async () => {
  await open();
  await change({ action: 'signOff' });
  await editor.change(URI, 2, [{ text: TEXT.replaceAll('#84', '#90') }]);
  const checks = await editor.request<LetterChecks>('imrLetter/letterChecks', URI, { position: SECOND });
  expect(checks.summary).toMatch(/; changed since AB signed it off on 2026-01-31$/);
  expect(checks.checks.find(({ id }) => id === 'sign-off')).toMatchObject({ state: 'look' });
  const list = await editor.request<ReadyToSign>('imrLetter/readyToSign', URI, { letter: 1, date: '2026-02-01' });
  expect(list.text).toContain('! Look    Sign-off: changed since AB signed it off on 2026-01-31');
  expect(list.copy).toContain('Look    Sign-off: changed since AB signed it off on 2026-01-31');
});

it('the review of a letter › loses nothing where two write at a time', async () => {
  await open();
  const asked = ['One.', 'Two.'].map((text) =>
    editor.request<ChangedFile>('imrLetter/changeReview', URI, { position: SECOND, at: AT, action: 'comment', text }),
  );
  const [one, two] = await Promise.all(asked);
  if (!one || !two || !('text' in one) || !('text' in two)) throw new Error('A comment was refused.');
  virtualFiles.set(one.uri, one.text);
  expect(two.before).not.toBe(virtualFiles.get(two.uri));
  await change({ action: 'comment', text: 'Two.' });
  const [, second] = await reviews();
  expect(second?.notes.map(({ comments }) => comments[0]?.text)).toEqual(['One.', 'Two.']);
});

it('the review of a letter › is refused without what it needs, and where its file is broken', async () => {
  await open();
  expect(await change({ action: 'signOff', by: ' ' })).toBeNull();
  expect(await change({ action: 'comment', text: ' ' })).toBeNull();
  expect(await change({ action: 'comment', text: 'Read.', at: 'today' })).toBeNull();
  expect(await change({ action: 'reply', note: 'none', text: 'Read.' })).toMatchObject({
    refused: expect.stringContaining('That comment is no longer there.'),
  });
  virtualFiles.set(`${REVIEWS}/CM17-0000002.json`, '{');
  expect(await change({ action: 'signOff' })).toMatchObject({ refused: expect.stringContaining('is not JSON') });
  expect((await reviews())[1]).toMatchObject({ problem: expect.stringContaining('has no effect') });
});

it('two versions of a letter › are compared in words, with both texts tidied', async () => {
  await open();
  const ask = (before: string, after: string) =>
    editor.client.sendRequest('imrLetter/compareLetters', { before, after });
  expect(await ask(ONE, ONE.replace('#84: Upheld', '#84: Overturned'))).toMatchObject({
    changes: 'CM17-0000001\nItem 1, “Tramadol 50mg #84”: Upheld → Overturned\n',
  });
  expect(await editor.client.sendRequest('imrLetter/compareLetters', { before: ONE })).toBeNull();
});
