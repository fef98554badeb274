import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentLink, Location, LocationLink } from 'vscode-languageserver';
import type { QuickPickEntry } from '../../server/src/features/quick-pick-entries.ts';
import { Editor, PULLING } from '../support/lsp-client.ts';
import { LETTER, placeOf } from '../support/protocol-letter.ts';

const URI = 'file:///letters/wrist.imr';
const PAGES = { guidelinePages: true };
const PAGE = { position: placeOf(LETTER, 'Page(s): 264') };
let editor: Editor;

afterEach(() => editor.dispose());

describe('definition', () => {
  it('returns a line of a guideline page', async () => {
    editor = await Editor.open({ initializationOptions: PAGES });
    expect(editor.initialized?.capabilities.definitionProvider).toBe(true);
    await editor.openLetter(URI, LETTER);
    const { uri, range } = await editor.request<Location>('textDocument/definition', URI, PAGE);
    expect(uri).toMatch(/^imr-guideline:\/acoem-11\.md#topic-[a-z0-9-]+$/);
    const page = await editor.client.sendRequest<{ text: string; html: string }>('imrLetter/guidelinePage', { uri });
    expect(page.text.split('\n')[range.start.line]).toMatch(/^### /);
    expect(page.html).toContain(`<h3 id="${uri.split('#')[1]}" `);
  });

  it('returns the origin range to a client with link support', async () => {
    const textDocument = { ...PULLING.textDocument, definition: { linkSupport: true } };
    editor = await Editor.open({ capabilities: { ...PULLING, textDocument }, initializationOptions: PAGES });
    await editor.openLetter(URI, LETTER);
    const links = await editor.request<LocationLink[]>('textDocument/definition', URI, PAGE);
    expect(links).toMatchObject([
      {
        targetUri: expect.stringMatching(/^imr-guideline:\/acoem-11\.md#topic-/),
        originSelectionRange: { start: PAGE.position },
      },
    ]);
  });

  it('is not offered to a client without guideline pages', async () => {
    editor = await Editor.open();
    expect(editor.initialized?.capabilities.definitionProvider).toBeUndefined();
    await editor.openLetter(URI, LETTER);
    expect(await editor.request('textDocument/definition', URI, PAGE)).toBeNull();
  });

  it('returns null outside of citations and for malformed positions', async () => {
    editor = await Editor.open({ initializationOptions: PAGES });
    await editor.openLetter(URI, LETTER);
    const ask = (params: object) => editor.request('textDocument/definition', URI, params);
    expect(await ask({ position: placeOf(LETTER, 'The strain') })).toBeNull();
    expect(await ask({ position: 3 })).toBeNull();
  });
});

describe('document links', () => {
  it('target official texts', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER);
    const links = await editor.request<DocumentLink[]>('textDocument/documentLink', URI);
    expect(links).toHaveLength(4);
    for (const { target, tooltip } of links) {
      expect(target).toMatch(/^https?:\/\//);
      expect(tooltip).toBeUndefined();
    }
  });

  it('have tooltips for a client with support for them', async () => {
    const textDocument = { ...PULLING.textDocument, documentLink: { tooltipSupport: true } };
    editor = await Editor.open({ capabilities: { ...PULLING, textDocument } });
    await editor.openLetter(URI, LETTER);
    const [link] = await editor.request<DocumentLink[]>('textDocument/documentLink', URI);
    expect(link?.tooltip).toMatch(/^Official text: /);
  });
});

describe('looking up guidelines', () => {
  it('returns entries for the date of an open letter', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER);
    const ask = async (params: object) => {
      const { entries } = await editor.client.sendRequest<{ entries: QuickPickEntry[] }>('imrLetter/lookUp', params);
      return entries.map(({ label, description }) => `${label}, ${description}`).join('\n');
    };
    expect(await ask({})).toContain('Muscle relaxants (for pain), pages 63–66 · Chronic Pain');
    expect(await ask({})).not.toContain('not in force');
    expect(await ask({ uri: URI })).toContain('not in force on December 19, 2016');
    expect(await editor.client.sendRequest('imrLetter/lookUp', { uri: 3 })).toBeNull();
  });

  it('returns the text of a citation for a position', async () => {
    editor = await Editor.open();
    const text = LETTER.replace(/(?<=MAXIMUS guideline: ).*264\./, '');
    await editor.openLetter(URI, text);
    const { line } = placeOf(text, 'MAXIMUS guideline');
    const place = { position: { line, character: 'MAXIMUS guideline: '.length } };
    const ask = (params: object) => editor.request('imrLetter/citation', URI, params);
    expect(await ask({ ...place, guideline: 'acoem-11' })).toEqual({
      before: 'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004',
      after: '.',
    });
    expect(await ask({ ...place, guideline: 'no-such' })).toBeNull();
    expect(await ask({ guideline: 'acoem-11' })).toBeNull();
  });
});

describe('what guidelines say at a position', () => {
  it('is that of the citation there, with a link to its page', async () => {
    editor = await Editor.open();
    await editor.openLetter(URI, LETTER);
    const ask = (params: object) =>
      editor.request<{ item: string; html: string; links: string[] } | null>('imrLetter/guidelineHere', URI, params);
    const here = await ask(PAGE);
    expect(here?.html).toContain('<a href="#" data-link="0">Open the guideline’s page</a>');
    expect(here?.links).toEqual([expect.stringMatching(/^imr-guideline:\/acoem-11\.md#topic-/)]);
    expect(await ask({ position: { line: 0, character: 0 } })).toBeNull();
    expect(await ask({ position: 3 })).toBeNull();
  });
});

describe('the page of a guideline', () => {
  it.each([{}, { uri: 3 }, { uri: 'file:///x' }, { uri: 'imr-guideline:/no-such.md' }, null])(
    'is null for %j',
    async (params) => {
      editor = await Editor.open({ initializationOptions: PAGES });
      expect(await editor.client.sendRequest('imrLetter/guidelinePage', params)).toBeNull();
    },
  );
});
