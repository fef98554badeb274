import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, DocumentSymbol, FoldingRange, Hover, SymbolInformation } from 'vscode-languageserver';
import { version } from '../../package.json';
import { Editor, type EditorOptions, PULLING, PUSHED } from '../support/lsp-client.ts';
import { LETTER, placeOf } from '../support/protocol-letter.ts';

const URI = 'file:///letters/wrist.imr';
const NOWHERE = 'file:///letters/not-open.imr';
let editor: Editor;

async function open(options: EditorOptions = {}): Promise<void> {
  editor = await Editor.open(options);
  await editor.openLetter(URI, LETTER);
}

afterEach(() => editor.dispose());

describe('initialize', () => {
  it('returns the capabilities of the server', async () => {
    await open();
    expect(editor.initialized?.serverInfo).toEqual({ name: 'imr-letter', version });
    expect(editor.initialized?.capabilities).toMatchInlineSnapshot(`
      {
        "codeActionProvider": {
          "codeActionKinds": [
            "quickfix",
            "refactor",
            "source.fixAll.imr-letter",
          ],
        },
        "codeLensProvider": {},
        "completionProvider": {
          "triggerCharacters": [
            ":",
            " ",
            ",",
          ],
        },
        "diagnosticProvider": {
          "identifier": "imr-letter",
          "interFileDependencies": false,
          "workspaceDiagnostics": false,
        },
        "documentFormattingProvider": true,
        "documentHighlightProvider": true,
        "documentLinkProvider": {},
        "documentRangeFormattingProvider": true,
        "documentSymbolProvider": true,
        "foldingRangeProvider": true,
        "hoverProvider": true,
        "inlayHintProvider": true,
        "positionEncoding": "utf-16",
        "referencesProvider": true,
        "selectionRangeProvider": true,
        "textDocumentSync": {
          "change": 2,
          "openClose": true,
          "save": {
            "includeText": false,
          },
          "willSave": true,
        },
        "workspace": {
          "workspaceFolders": {
            "changeNotifications": true,
            "supported": true,
          },
        },
        "workspaceSymbolProvider": true,
      }
    `);
  });

  it('offers no pull diagnostics to a client without support for them', async () => {
    await open({ capabilities: PUSHED });
    expect(editor.initialized?.capabilities.diagnosticProvider).toBeUndefined();
  });
});

describe('an open letter', () => {
  it('has nested symbols for sections, items and fields', async () => {
    await open();
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', URI);
    const lines = (all: readonly DocumentSymbol[], depth = 0): string[] =>
      all.flatMap(({ name, detail, children }) => [
        `${'  '.repeat(depth)}${name}${detail ? ` (${detail})` : ''}`,
        ...lines(children ?? [], depth + 1),
      ]);
    expect(lines(symbols).join('\n')).toMatchInlineSnapshot(`
      "Case header (CM16-0000202)
      HOW THE IMR FINAL DETERMINATION WAS MADE
        Reviewer’s credentials (Occupational Medicine)
      CLINICAL CASE SUMMARY
      IMR ISSUES, DECISIONS AND RATIONALES
        Wrist brace (Upheld)
          Claims Administrator guideline (MTUS ACOEM Chapter 11 p. 264)
          MAXIMUS guideline (MTUS ACOEM Chapter 11 p. 264)
          Decision rationale
        Physical therapy, 8 visits (Overturned)
          Claims Administrator guideline (MTUS Chronic Pain Treatment Guidelines Physical medicine…)
          MAXIMUS guideline (MTUS Chronic Pain Treatment Guidelines Physical medicine…)"
    `);
  });

  it('has flat symbols for a client without support for nested ones', async () => {
    await open({ capabilities: PUSHED });
    const symbols = await editor.request<SymbolInformation[]>('textDocument/documentSymbol', URI);
    const brace = symbols.find(({ name }) => name === 'Wrist brace');
    expect(brace).toMatchObject({ location: { uri: URI }, containerName: expect.stringContaining('IMR ISSUES') });
  });

  it('has folding ranges up to the client’s limit', async () => {
    await open();
    const folds = await editor.request<FoldingRange[]>('textDocument/foldingRange', URI);
    const item = placeOf(LETTER, 'Wrist brace').line;
    expect(folds).toContainEqual({ startLine: item, endLine: item + 6 });
    editor.dispose();
    await open({ capabilities: { textDocument: { foldingRange: { rangeLimit: 2 } } } });
    expect(await editor.request<FoldingRange[]>('textDocument/foldingRange', URI)).toHaveLength(2);
  });

  it('has a hover on a citation and none on other words', async () => {
    await open();
    const citation = placeOf(LETTER, 'Chronic Pain');
    const found = await editor.request<Hover | null>('textDocument/hover', URI, { position: citation });
    expect(found?.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('Chronic Pain') });
    const position = placeOf(LETTER, 'paper mill');
    expect(await editor.request('textDocument/hover', URI, { position })).toBeNull();
  });

  it('has a versioned quick fix for a missing field', async () => {
    await open();
    const start = placeOf(LETTER, 'Physical therapy, 8 visits');
    const range = { start, end: start };
    const context = { diagnostics: [] };
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', URI, { range, context });
    expect(actions.filter(({ kind }) => kind === 'quickfix')).toHaveLength(1);
    expect(actions[0]?.diagnostics?.[0]?.code).toBe('missing-rationale');
    expect(actions[0]?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri: URI, version: 1 } });
    const only = ['source'];
    expect(await editor.request('textDocument/codeAction', URI, { range, context: { ...context, only } })).toEqual([]);
  });

  it('has unversioned edits for a client without document changes', async () => {
    const textDocument = { ...PULLING.textDocument };
    await open({ capabilities: { textDocument } });
    const start = placeOf(LETTER, 'Physical therapy, 8 visits');
    const asked = { range: { start, end: start }, context: { diagnostics: [] } };
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', URI, asked);
    expect(Object.keys(actions[0]?.edit?.changes ?? {})).toEqual([URI]);
  });
});

describe('a document that is not open', () => {
  it.each([
    ['textDocument/documentSymbol', {}],
    ['textDocument/foldingRange', {}],
    ['textDocument/hover', { position: { line: 0, character: 0 } }],
    ['textDocument/codeAction', { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }],
  ])('has null as the result of %s', async (method, params) => {
    await open();
    expect(await editor.request(method, NOWHERE, params)).toBeNull();
  });

  it('has no diagnostics', async () => {
    await open();
    expect(await editor.pull(NOWHERE)).toEqual({ kind: 'full', items: [] });
  });
});

describe('a malformed message', () => {
  const METHODS = ['documentSymbol', 'foldingRange', 'hover', 'codeAction'].map((name) => `textDocument/${name}`);
  const PARAMS = [
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { textDocument: null },
    { textDocument: { uri: 7 } },
    { textDocument: { uri: '::/%%' } },
    { textDocument: { uri: URI }, position: null, range: null },
    { textDocument: { uri: URI }, position: { line: -3, character: 1e9 }, range: { start: 1, end: {} } },
    { textDocument: { uri: URI }, position: { line: 0.5, character: 'x' }, range: [], context: 9 },
  ];

  it('is answered, and the server continues', async () => {
    await open();
    for (const method of [...METHODS, 'textDocument/diagnostic', 'imrLetter/unknown']) {
      for (const params of PARAMS) await editor.client.sendRequest(method, params).catch((error) => error);
    }
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
    expect(editor.logged).toEqual([]);
  });

  it('is ignored if it is a change', async () => {
    await open();
    const notifications = ['didOpen', 'didChange', 'didSave', 'didClose'].map((name) => `textDocument/${name}`);
    const others = ['didChangeConfiguration', 'didChangeWatchedFiles', 'didChangeWorkspaceFolders'];
    for (const method of [...notifications, ...others.map((name) => `workspace/${name}`), 'imrLetter/checkLetter']) {
      for (const params of PARAMS.slice(2, 8)) await editor.client.sendNotification(method, params);
    }
    const textDocument = { uri: URI, version: 2 };
    for (const contentChanges of [null, [null], [{ text: 5 }], [{ text: 'x', range: {} }]]) {
      await editor.client.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    }
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
  });
});

describe('the end of the server', () => {
  it('exits with code 0 after shutdown', async () => {
    await open();
    await editor.client.sendRequest('shutdown');
    await editor.client.sendNotification('exit');
    expect(await editor.until(() => editor.exitCode !== undefined)).toBe(true);
    expect(editor.exitCode).toBe(0);
  });

  it('exits with code 1 without shutdown', async () => {
    await open();
    await editor.client.sendNotification('exit');
    await editor.until(() => editor.exitCode !== undefined);
    expect(editor.exitCode).toBe(1);
  });
});
