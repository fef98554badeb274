import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import type { Files } from '../../../server/src/config/files.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { changedReview, letterReview } from '../../../server/src/review-notes/letter-review.ts';
import type { ReviewChange } from '../../../server/src/review-notes/review-edit.ts';
import { reviewFileUris } from '../../../server/src/review-notes/review-file-name.ts';
import { newSignOff } from '../../../server/src/review-notes/signed-text.ts';
import { readyLetter } from '../../support/ready-letter.ts';

const FOLDER = 'file:///clinic/letters';
const URI = `${FOLDER}/knee.imr`;
const REVIEW = `${FOLDER}/.imr-letter.review/CM17-0000001.json`;
const AT = '2026-01-31T14:05:00-08:00';
const AUTHOR = { by: 'AB', at: AT };
const TEXT = readyLetter();

/** The review files of a folder, as they are read and written. */
class Folder implements Files {
  readonly texts = new Map<string, string>();

  async readText(uri: string): Promise<string | undefined> {
    return this.texts.get(uri);
  }

  /** Makes a change as an editor does, with what it refuses. */
  async change(change: ReviewChange, text = TEXT, uri = URI): Promise<string | undefined> {
    const changed = await changedReview(placeIn(text, uri), change, AUTHOR, this);
    if ('refused' in changed) return changed.refused;
    expect(this.texts.get(changed.uri) ?? null).toBe(changed.before);
    this.texts.set(changed.uri, changed.text);
    return undefined;
  }

  review(text = TEXT, uri = URI, number = 0) {
    return letterReview(placeIn(text, uri, number), this);
  }
}

function placeIn(text: string, uri: string, number = 0) {
  const letters = parseLetters(text);
  const letter = letters[number];
  if (!letter) throw new Error('There is no such letter.');
  return { uri, letters, letter };
}

async function signedOff(text = TEXT): Promise<ReviewChange> {
  return {
    kind: 'signOff',
    signOff: await newSignOff(placeIn(text, URI).letter, { by: 'AB', at: AT, rules: '1.2.3' }),
  };
}

describe('the review of a letter', () => {
  it('has comments, answers and who settled them, as they are made', async () => {
    const folder = new Folder();
    const place = { item: 1, field: 'rationale', sentence: 2 } as const;
    expect(await folder.change({ kind: 'comment', place, text: 'Which trial?' })).toBeUndefined();
    expect(await folder.change({ kind: 'comment', place: {}, text: 'Read by me.' })).toBeUndefined();
    const [first, second] = (await folder.review()).notes;
    expect(first).toMatchObject({ place, comments: [{ by: 'AB', at: AT, text: 'Which trial?' }] });
    const note = first?.id ?? '';
    await folder.change({ kind: 'reply', note, text: 'The second one.' });
    await folder.change({ kind: 'resolve', note });
    await folder.change({
      kind: 'edit',
      note: second?.id ?? '',
      comment: second?.comments[0]?.id ?? '',
      text: 'Read.',
    });
    const { notes } = await folder.review();
    expect(notes).toMatchObject([
      { comments: [{ text: 'Which trial?' }, { text: 'The second one.' }], resolved: AUTHOR },
      { comments: [{ text: 'Read.' }] },
    ]);
    await folder.change({ kind: 'reopen', note });
    await folder.change({ kind: 'remove', note, comment: notes[0]?.comments[0]?.id ?? '' });
    await folder.change({ kind: 'remove', note: second?.id ?? '', comment: second?.comments[0]?.id ?? '' });
    const after = (await folder.review()).notes;
    expect(after).toMatchObject([{ comments: [{ text: 'The second one.' }] }]);
    expect(after[0]?.resolved).toBeUndefined();
  });

  it('has a sign-off that holds until a word of the letter is another', async () => {
    const folder = new Folder();
    expect((await folder.review()).state).toBe('unsigned');
    await folder.change(await signedOff());
    expect(await folder.review()).toMatchObject({ state: 'signed', signOff: { by: 'AB', at: AT, rules: '1.2.3' } });
    expect((await folder.review(TEXT.replaceAll('\n', '\r\n'))).state).toBe('signed');
    expect((await folder.review(TEXT.replace('#84: Upheld', '#84: Overturned'))).state).toBe('changed');
    await folder.change({ kind: 'withdraw' });
    expect((await folder.review()).state).toBe('unsigned');
  });

  it('has no word of the letter in its file, and another key and hash each time', async () => {
    const [one, other] = [new Folder(), new Folder()];
    await one.change(await signedOff());
    await other.change(await signedOff());
    const text = one.texts.get(REVIEW) ?? '';
    for (const word of TEXT.match(/[A-Za-z]{6,}/g) ?? []) expect(text.toLowerCase()).not.toContain(word.toLowerCase());
    expect(JSON.parse(text).signOff.hash).not.toBe(JSON.parse(other.texts.get(REVIEW) ?? '').signOff.hash);
  });

  it('follows the schema of the repository', async () => {
    const folder = new Folder();
    await folder.change({ kind: 'comment', place: { item: 1, field: 'name' }, text: 'Read.' });
    await folder.change(await signedOff());
    await folder.change({ kind: 'resolve', note: (await folder.review()).notes[0]?.id ?? '' });
    const schema = path.resolve(import.meta.dirname, '../../../docs/imr-letter-review.schema.json');
    const validator = new Validator(JSON.parse(readFileSync(schema, 'utf8')), '7');
    const review = JSON.parse(folder.texts.get(REVIEW) ?? '');
    expect(validator.validate(review)).toMatchObject({ valid: true });
    expect(validator.validate({ ...review, notes: [{ id: 'a' }] }).valid).toBe(false);
  });

  it('is not touched where its file is broken, and says so', async () => {
    const folder = new Folder();
    folder.texts.set(REVIEW, '{ "notes": [');
    const refused = await folder.change(await signedOff());
    expect(refused).toContain('.imr-letter.review/CM17-0000001.json was left as it is. The file is not JSON (line 1');
    expect(folder.texts.get(REVIEW)).toBe('{ "notes": [');
    expect((await folder.review()).problem).toContain('has no effect. The file is not JSON');
  });

  it('keeps entries that it can’t read, and what other programs wrote', async () => {
    const folder = new Folder();
    folder.texts.set(
      REVIEW,
      '{\n  "ours": 1,\n  "notes": [{ "id": "x", "place": { "item": "two" }, "comments": [] }]\n}\n',
    );
    await folder.change({ kind: 'comment', place: {}, text: 'Read.' });
    const { notes, problem } = await folder.review();
    expect(notes).toMatchObject([{ comments: [{ text: 'Read.' }] }]);
    expect(problem).toContain("1 entry can't be read");
    expect(JSON.parse(folder.texts.get(REVIEW) ?? '')).toMatchObject({ ours: 1, notes: [{ id: 'x' }, {}] });
  });

  it('has a file for each letter, also of one file and without a case number', () => {
    const text = `${TEXT}\n${TEXT}\n${TEXT.replace('CM17-0000001', '')}`;
    const letters = parseLetters(text);
    const uri = `${FOLDER}/Dr. Wu’s: knee%3F.imr`;
    const names = letters.map((letter) => reviewFileUris(letters, letter, uri).map((name) => decodeURIComponent(name)));
    const folder = `${FOLDER}/.imr-letter.review`;
    expect(names).toEqual([
      [`${folder}/CM17-0000001.json`, `${folder}/file-Dr. Wu%2019s%3a knee%3f.imr.json`],
      [`${folder}/CM17-0000001.2.json`, `${folder}/file-Dr. Wu%2019s%3a knee%3f.imr.2.json`],
      [`${folder}/file-Dr. Wu%2019s%3a knee%3f.imr.3.json`],
    ]);
    expect(new Set(names.map(([first]) => first)).size).toBe(3);
    const long = reviewFileUris(letters, letters[2] ?? placeIn(TEXT, URI).letter, `${FOLDER}/${'a'.repeat(230)}.imr`);
    expect(long[0]?.length).toBeLessThan(FOLDER.length + 200);
  });

  it('stays with a letter that gets its case number later', async () => {
    const folder = new Folder();
    const draft = TEXT.replace('CM17-0000001', 'CM17-0000000');
    await folder.change({ kind: 'comment', place: {}, text: 'Read.' }, draft);
    expect([...folder.texts.keys()]).toEqual([`${FOLDER}/.imr-letter.review/file-knee.imr.json`]);
    expect((await folder.review()).notes).toHaveLength(1);
  });

  it('is refused for a draft that lies in no folder', async () => {
    expect(await new Folder().change({ kind: 'withdraw' }, TEXT, 'untitled:Untitled-1')).toContain('Save it first');
  });
});
