import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Uri } from 'vscode';

const editor = vi.hoisted(() => ({
  files: new Map<string, string>(),
  userName: '',
  inputs: [] as (string | undefined)[],
  notifications: [] as { readonly words: string; readonly choices: readonly string[] }[],
  answers: [] as (string | undefined)[],
  shown: [] as string[],
}));

vi.mock('vscode', async () => {
  class FileSystemError extends Error {
    readonly code = 'FileNotFound';
  }
  const tell = async (words: string, ...choices: string[]) => {
    editor.notifications.push({ words, choices });
    return editor.answers.shift();
  };
  return {
    l10n: await import('../../support/l10n.ts'),
    Uri: { parse: (text: string) => ({ scheme: 'file', path: text.slice(7), toString: () => text }) },
    FileSystemError,
    ConfigurationTarget: { Global: 1 },
    window: {
      showInputBox: async () => editor.inputs.shift(),
      showInformationMessage: tell,
      showWarningMessage: tell,
      showErrorMessage: tell,
      showTextDocument: async (uri: Uri) => void editor.shown.push(uri.toString()),
    },
    workspace: {
      isTrusted: true,
      textDocuments: [],
      getConfiguration: () => ({
        get: () => editor.userName,
        update: async (_: string, value: string) => {
          editor.userName = value;
        },
      }),
      fs: {
        isWritableFileSystem: () => true,
        readFile: async (uri: Uri) => {
          const text = editor.files.get(uri.toString());
          if (text === undefined) throw new FileSystemError();
          return new TextEncoder().encode(text);
        },
        writeFile: async (uri: Uri, bytes: Uint8Array) =>
          void editor.files.set(uri.toString(), new TextDecoder().decode(bytes)),
        delete: async (uri: Uri) => void editor.files.delete(uri.toString()),
      },
    },
  };
});

// Other tests load these modules with other mocks of VS Code.
vi.resetModules();
const { ignoreFinding } = await import('../../../client/src/commands/ignore-finding.ts');
const { turnRuleOff } = await import('../../../client/src/commands/turn-rule-off.ts');

const LETTER = 'file:///letters/one.imr';
const FILE = 'file:///letters/.imr-letter.ignore.json';
const FINDING = { code: 'missing-rationale', fingerprint: 'a1b2c3' };
let asked: [method: string, params: Record<string, unknown>][];
const server = {
  request: async ({ method }: { readonly method: string }, params: Record<string, unknown>) => {
    asked.push([method, params]);
    return { uri: FILE, text: '{ "new": 1 }', isNew: true };
  },
  notifyFileChanged: async () => undefined,
};
const kept = new Map<string, unknown>();
const memory = {
  keys: () => [],
  get: (key: string) => kept.get(key),
  update: async (key: string, value: unknown) => void kept.set(key, value),
};

beforeEach(() => {
  Object.assign(editor, { files: new Map(), userName: '', inputs: [], notifications: [], answers: [], shown: [] });
  kept.clear();
  asked = [];
});

async function ignore(given: object = {}): Promise<void> {
  await ignoreFinding(async () => server as never, memory as never, { uri: LETTER, finding: FINDING, ...given });
  await settled();
}

async function turnOff(code: unknown): Promise<void> {
  await turnRuleOff(async () => server as never, { uri: LETTER, code });
  await settled();
}

/** Waits for what a command does after its last message. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe('ignoreFinding', () => {
  it('asks for the reason, then once for the initials, and sends both with the date', async () => {
    editor.inputs = [' As agreed. ', 'JD'];
    await ignore();
    expect(asked).toMatchObject([
      ['imrLetter/ignoreFinding', { reason: 'As agreed.', by: 'JD', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }],
    ]);
    editor.inputs = ['As before.'];
    await ignore();
    expect(asked[1]?.[1]).toMatchObject({ reason: 'As before.', by: 'JD' });
  });

  it('does not require initials', async () => {
    editor.inputs = ['As agreed.', ''];
    await ignore();
    editor.inputs = ['As agreed.'];
    await ignore();
    expect(asked.map(([, params]) => 'by' in params)).toEqual([false, false]);
  });

  it('ends without a reason', async () => {
    editor.inputs = [undefined];
    await ignore();
    expect(asked).toEqual([]);
    expect(editor.notifications).toEqual([]);
  });

  it('shows a message with Undo and Open', async () => {
    editor.answers = ['Open'];
    await ignore({ reason: 'As agreed.' });
    expect(editor.notifications).toEqual([
      { words: '1 finding is ignored until its text changes.', choices: ['Undo', 'Open'] },
    ]);
    expect(editor.shown).toEqual([FILE]);
    editor.files.clear();
    editor.answers = ['Undo'];
    await ignore({ reason: 'As agreed.' });
    expect(editor.files.size).toBe(0);
  });
});

describe('turnRuleOff', () => {
  it('shows a message with Undo and Open', async () => {
    editor.files.set(FILE, '{ }');
    editor.answers = ['Undo'];
    await turnOff('missing-rationale');
    expect(editor.notifications[0]?.words).toContain('The rule missing-rationale is off');
    expect(editor.notifications[0]?.choices).toEqual(['Undo', 'Open']);
    expect(editor.files.get(FILE)).toBe('{ }');
  });

  it('leaves an invalid rule code out of the message', async () => {
    await turnOff('[x](command:quit)');
    expect(editor.notifications[0]?.words).not.toContain('command:');
  });
});
