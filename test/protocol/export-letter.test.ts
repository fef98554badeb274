import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { Editor } from '../support/lsp-client.ts';
import { contentOf, imported, pageText } from '../support/round-trip.ts';

const URI = 'untitled:draft';
const letter = exampleLetter(['low back pain', 'low low back pain']);
let editor: Editor;

afterEach(() => editor.dispose());

async function exportOf(text: string, params: object): Promise<Uint8Array | null> {
  editor = await Editor.open();
  await editor.openLetter(URI, text);
  const result = await editor.client.sendRequest<{ base64: string } | null>('imrLetter/exportLetter', {
    textDocument: { uri: URI },
    ...params,
  });
  return result && new Uint8Array(Buffer.from(result.base64, 'base64'));
}

function commentsIn(bytes: Uint8Array | null): string {
  const part = unzipSync(bytes ?? new Uint8Array())['word/comments.xml'];
  return part ? strFromU8(part) : '';
}

describe('an export', () => {
  it('is a Word document with the letter as it is in the editor', async () => {
    const bytes = await exportOf(letter, { format: 'docx' });
    expect(contentOf(await imported(bytes ?? new Uint8Array()))).toEqual(contentOf(letter));
    expect(commentsIn(bytes)).toBe('');
  });

  it('has the findings as comments if that is asked for, at their words in the text that is exported', async () => {
    const wrapped = `\n\n${letter.replaceAll('\n\n', '\n \n\n').replace('since a fall', 'since\na fall')}`;
    const bytes = await exportOf(wrapped, { format: 'docx', comments: true });
    expect(commentsIn(bytes)).toContain('(doubled-word)');
    const document = strFromU8(unzipSync(bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
    const [id] = /w:id="(\d+)"[^>]*>(?:(?!<w:comment ).)*\(doubled-word\)/.exec(commentsIn(bytes))?.slice(1) ?? [];
    const range = new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`);
    expect(range.exec(document)?.[1]?.replace(/<[^>]*>/g, '')).toContain('low');
    expect(contentOf(await imported(bytes ?? new Uint8Array()))).toEqual(contentOf(letter));
  });

  it('is an HTML page', async () => {
    const page = new TextDecoder().decode((await exportOf(letter, { format: 'html' })) ?? new Uint8Array());
    expect(page).toMatch(/^<!DOCTYPE html>/);
    expect(contentOf(pageText(page))).toEqual(contentOf(letter));
  });

  it.each([
    ['a document without a letter', '', { format: 'docx' }],
    ['another format', letter, { format: 'odt' }],
    ['comments that are no choice', letter, { format: 'docx', comments: 'yes' }],
  ])('is null for %s', async (_what, text, params) => {
    expect(await exportOf(text, params)).toBeNull();
  });
});
