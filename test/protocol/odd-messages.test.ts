import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestHandlers } from '../../server/src/lsp/handlers/request-handlers.ts';
import { Editor, PULLING } from '../support/lsp-client.ts';
import { LETTER } from '../support/protocol-letter.ts';

const FOLDER = 'file:///letters';
const URI = `${FOLDER}/wrist.imr`;
/** A text in the letter and in the messages. */
const WORDS = 'xylophone';
const SECRET = LETTER.replaceAll('strain', WORDS);
const METHODS = [
  ...requestHandlers.map(({ method }) => method).filter((method) => method !== 'workspace/diagnostic'),
  'completionItem/resolve',
  'workspace/executeCommand',
];
const NOTIFICATIONS = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didSave',
  'textDocument/didClose',
  'textDocument/willSave',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  'imrLetter/checkLetter',
  'imrLetter/checkAllLetters',
  'imrLetter/letterLeft',
  'imrLetter/openConfigFiles',
  'imrLetter/trustGranted',
  '$/setTrace',
  '$/unknown',
  'window/workDoneProgress/cancel',
];

/** The error codes that the protocol allows for unknown methods, malformed params and changed documents. */
const EXPECTED = /^(?:Unhandled method [\w/]+|Cancelled|The document changed)$/;

const NUMBERS = fc.constantFrom<unknown>(
  0,
  1,
  3,
  7,
  1e9,
  -1,
  -0,
  0.5,
  Number.MAX_SAFE_INTEGER,
  1e300,
  '1',
  null,
  WORDS,
);
const POSITION = fc.record({ line: NUMBERS, character: NUMBERS });
const RANGE = fc.record({ start: POSITION, end: POSITION });
const ADDRESSES = fc.constantFrom<unknown>(
  URI,
  'untitled:Untitled-1',
  'file:///',
  'file:///letters',
  `file:///letters/${WORDS}%zz.imr`,
  `${WORDS}:`,
  '',
  'http://[',
  7,
  null,
);
const ANY = fc.oneof(
  fc.constantFrom<unknown>(WORDS, '', null, true, 0, [], {}, 'item', 'finding', '__proto__', SECRET),
  POSITION,
  RANGE,
  fc.array(POSITION, { maxLength: 3 }),
);
/** The members of params, with valid and malformed values. */
const PARAMS = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom<object>([], [WORDS], {}) },
  {
    weight: 9,
    arbitrary: fc.record(
      {
        textDocument: fc.oneof(
          fc.record({ uri: ADDRESSES, version: NUMBERS, text: ANY, languageId: ANY }, { requiredKeys: ['uri'] }),
          fc.constant({ uri: URI }),
          ANY,
        ),
        uri: ADDRESSES,
        uris: fc.oneof(fc.array(ADDRESSES, { maxLength: 2 }), ANY),
        position: fc.oneof(POSITION, ANY),
        positions: fc.oneof(fc.array(POSITION, { maxLength: 4 }), ANY),
        range: fc.oneof(RANGE, ANY),
        anchor: fc.oneof(POSITION, ANY),
        to: ANY,
        back: ANY,
        findings: ANY,
        change: fc.oneof(
          fc.record({ kind: ANY, outcome: ANY, to: ANY }),
          fc.constantFrom<unknown>('add', 'remove', 'moveUp', 'duplicate'),
          ANY,
        ),
        context: fc.oneof(fc.record({ only: ANY, triggerKind: ANY, diagnostics: ANY }), ANY),
        query: ANY,
        guideline: ANY,
        topic: ANY,
        page: NUMBERS,
        finding: fc.oneof(fc.record({ code: ANY, case: ANY, item: ANY, fingerprint: ANY }), ANY),
        code: ANY,
        reason: ANY,
        date: ANY,
        open: fc.oneof(fc.array(fc.record({ uri: ADDRESSES, text: ANY }), { maxLength: 2 }), ANY),
        contentChanges: fc.oneof(fc.array(fc.record({ text: ANY, range: ANY }), { maxLength: 2 }), ANY),
        settings: ANY,
        changes: fc.oneof(fc.array(fc.record({ uri: ADDRESSES, type: NUMBERS }), { maxLength: 2 }), ANY),
        event: fc.oneof(fc.record({ added: ANY, removed: ANY }), ANY),
        options: ANY,
        previousResultId: ANY,
      },
      { requiredKeys: [] },
    ),
  },
);

let editor: Editor;

beforeAll(async () => {
  editor = await Editor.open({
    capabilities: PULLING,
    folders: [FOLDER],
    initializationOptions: { guidelinePages: true, rulePages: 'x:', writesSuppressions: true, readsFiles: true },
    virtualFiles: new Map([[URI, SECRET]]),
  });
});
afterAll(() => editor.dispose());

describe('a server that receives malformed messages', () => {
  it('answers every request, logs none of their content and continues', { timeout: 120_000 }, async () => {
    const failures: string[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...METHODS),
        fc.constantFrom(...NOTIFICATIONS),
        PARAMS,
        PARAMS,
        async (method, note, one, other) => {
          await editor.openLetter(URI, SECRET);
          await editor.client.sendNotification(note, other as never);
          await editor.client.sendRequest(method, one as never).catch((error: Error) => {
            if (!EXPECTED.test(error.message)) failures.push(`${method}: ${error.message}`);
          });
        },
      ),
      { numRuns: 2_000 },
    );
    expect([...new Set(failures)]).toEqual([]);
    const lines = editor.logged.filter(
      (line) => !/ defines (?:parameters by name|\d params?) but received /.test(line),
    );
    expect([...new Set(lines)]).toEqual([]);
    expect(editor.logged.join('\n')).not.toContain(WORDS);
    await editor.openLetter(URI, LETTER);
    expect(await editor.codes(URI)).toEqual(['missing-rationale']);
  });
});
