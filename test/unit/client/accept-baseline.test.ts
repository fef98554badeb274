import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Uri } from 'vscode';

interface ShownNotification {
  readonly words: string;
  readonly isModal: boolean;
  readonly choices: readonly unknown[];
}

const editor = vi.hoisted(() => ({
  files: new Map<string, string>(),
  failing: undefined as string | undefined,
  notifications: [] as ShownNotification[],
  answers: [] as (string | undefined)[],
}));

vi.mock('vscode', async () => {
  class FileSystemError extends Error {
    readonly code = 'FileNotFound';
  }
  const uriOf = (text: string) => ({ scheme: 'file', path: text.slice(7), toString: () => text });
  const tell = async (words: string, ...choices: unknown[]) => {
    const isModal = choices.some((one) => typeof one === 'object');
    editor.notifications.push({ words, isModal, choices: choices.filter((one) => typeof one === 'string') });
    return editor.answers.shift();
  };
  return {
    l10n: await import('../../support/l10n.ts'),
    env: { language: 'en' },
    Uri: { parse: uriOf },
    FileSystemError,
    ProgressLocation: { Notification: 15 },
    window: {
      activeTextEditor: { document: { languageId: 'imr-letter', uri: uriOf('file:///letters/one.imr') } },
      withProgress: async (_: unknown, task: (progress: unknown, token: unknown) => unknown) => task({}, {}),
      showInformationMessage: tell,
      showWarningMessage: tell,
      showErrorMessage: tell,
    },
    workspace: {
      isTrusted: true,
      textDocuments: [],
      fs: {
        isWritableFileSystem: () => true,
        readFile: async (uri: Uri) => {
          const text = editor.files.get(uri.toString());
          if (text === undefined) throw new FileSystemError();
          return new TextEncoder().encode(text);
        },
        writeFile: async (uri: Uri, bytes: Uint8Array) => {
          if (uri.toString() === editor.failing) throw new Error('no permission');
          editor.files.set(uri.toString(), new TextDecoder().decode(bytes));
        },
        delete: async (uri: Uri) => void editor.files.delete(uri.toString()),
      },
    },
  };
});

// Other tests load these modules with other mocks of VS Code.
vi.resetModules();
const { acceptBaseline } = await import('../../../client/src/commands/accept-baseline.ts');
const { acceptedMessage, baselineQuestion, unreadMessages } = await import(
  '../../../client/src/commands/baseline-text.ts'
);

const FILE = 'file:///letters/.imr-letter.baseline.json';
const NEARER = 'file:///letters/2016/.imr-letter.baseline.json';
const TEXT = '{ "cases": {} }\n';
let answer: object;
const server = { request: async () => answer, notifyFileChanged: async () => undefined };

beforeEach(() => {
  Object.assign(editor, { files: new Map(), failing: undefined, notifications: [], answers: [] });
  answer = { files: [{ uri: FILE, text: TEXT }], findings: 33, errors: 4, letters: 18 };
});

async function accept(...answers: (string | undefined)[]): Promise<void> {
  editor.answers = answers;
  await acceptBaseline(async () => server as never);
  // The command does not wait for an answer to the last message.
  await new Promise((resolve) => setImmediate(resolve));
}

describe('acceptBaseline', () => {
  it('asks in a dialog first, and writes nothing unless confirmed', async () => {
    await accept(undefined);
    expect(editor.notifications).toEqual([
      {
        words: '33 findings in 18 letters, 4 of them errors, will no longer show.',
        isModal: true,
        choices: ['Accept'],
      },
    ]);
    expect(editor.files.size).toBe(0);
  });

  it('writes the baseline once confirmed, and shows a message with Undo and Open', async () => {
    await accept('Accept');
    expect(editor.files).toEqual(new Map([[FILE, TEXT]]));
    expect(editor.notifications[1]).toEqual({
      words: '33 findings in 18 letters are accepted. New findings will still show.',
      isModal: false,
      choices: ['Undo', 'Open'],
    });
  });

  it('is undone by its message: a former baseline is restored, a new one deleted', async () => {
    await accept('Accept', 'Undo');
    expect(editor.files.size).toBe(0);
    editor.files.set(FILE, '{  }');
    await accept('Accept', 'Undo');
    expect(editor.files).toEqual(new Map([[FILE, '{  }']]));
  });

  it('writes all baselines of a folder or none', async () => {
    answer = { ...answer, files: [{ uri: NEARER, text: TEXT }, ...[{ uri: FILE, text: TEXT }]] };
    editor.failing = FILE;
    await accept('Accept');
    expect(editor.files.size).toBe(0);
    expect(editor.notifications.at(-1)?.words).toContain('can’t be written: no permission');
  });

  it('neither asks nor creates a file without findings', async () => {
    answer = { files: [{ uri: FILE, text: '{}\n' }], findings: 0, errors: 0, letters: 0 };
    await accept();
    expect(editor.files.size).toBe(0);
    expect(editor.notifications).toEqual([
      {
        words: 'There are no new findings to accept here.',
        isModal: false,
        choices: [],
      },
    ]);
  });

  it('removes fixed findings from a baseline without asking', async () => {
    editor.files.set(FILE, TEXT);
    answer = { files: [{ uri: FILE, text: '{}\n' }], findings: 0, errors: 0, letters: 0 };
    await accept('Undo');
    expect(editor.files).toEqual(new Map([[FILE, TEXT]]));
    expect(editor.notifications[0]?.choices).toEqual(['Undo', 'Open']);
  });
});

describe('acceptBaseline with other writers', () => {
  const counts = { findings: 2, errors: 0, letters: 1 };
  const ask = server.request;
  /** Answers each request from the current text of the file. */
  function answering(meanwhile: (tries: number) => { readonly findings?: number }) {
    let tries = 0;
    Object.assign(server, {
      request: async (method: string) => {
        if (method === 'imrLetter/writeConfigFile') return null;
        const before = editor.files.get(FILE) ?? null;
        const more = meanwhile(tries++);
        return { ...counts, ...more, files: [{ uri: FILE, text: `${before ?? ''}mine\n`, before }] };
      },
    });
  }

  it('keeps their entries and does not ask again for the same', async () => {
    answering((tries) => {
      if (tries === 0) editor.files.set(FILE, 'theirs\n');
      return {};
    });
    await accept('Accept');
    expect(editor.files.get(FILE)).toBe('theirs\nmine\n');
    expect(editor.notifications.map(({ isModal }) => isModal)).toEqual([true, false]);
    Object.assign(server, { request: ask });
  });

  it('asks again if more would be hidden', async () => {
    answering((tries) => {
      if (tries === 0) editor.files.set(FILE, 'theirs\n');
      return { findings: 2 + tries };
    });
    await accept('Accept', undefined);
    expect(editor.files.get(FILE)).toBe('theirs\n');
    expect(editor.notifications.map(({ isModal }) => isModal)).toEqual([true, true]);
    Object.assign(server, { request: ask });
  });
});

describe('baseline messages', () => {
  it('name unread files and kept entries', () => {
    const unread = ['a', 'b', 'c', 'd'].map((name) => ({ name: `${name}.imr`, why: 'it is too large' }));
    expect(unreadMessages({})).toEqual([]);
    expect(unreadMessages({ unread: unread.slice(0, 1), kept: 1, isCut: false })).toEqual([
      '1 file could not be read: a.imr (it is too large).',
      'The baseline keeps its entries for 1 letter that was not read.',
    ]);
    expect(unreadMessages({ unread, kept: 1200, isCut: true })).toEqual([
      '4 files could not be read: a.imr (it is too large), b.imr (it is too large), c.imr (it is too large), ….',
      'There are more files here than the limit, so some letters were left out.',
      'The baseline keeps its entries for 1,200 letters that were not read.',
    ]);
  });

  it.each([
    [1, 0, 1, '1 finding in 1 letter will no longer show.'],
    [1, 1, 1, '1 finding in 1 letter, an error, will no longer show.'],
    [2, 0, 1, '2 findings in 1 letter, none of them errors, will no longer show.'],
    [2, 1, 2, '2 findings in 2 letters, 1 of them an error, will no longer show.'],
    [1200, 1034, 1000, '1,200 findings in 1,000 letters, 1,034 of them errors, will no longer show.'],
  ])('ask about %i findings, %i of them errors, in %i letters', (findings, errors, letters, words) => {
    expect(baselineQuestion({ findings, errors, letters })).toBe(words);
  });

  it('name what was accepted', () => {
    expect(acceptedMessage({ findings: 1, errors: 0, letters: 1 })).toBe(
      '1 finding in 1 letter is accepted. New findings will still show.',
    );
    expect(acceptedMessage({ findings: 3, errors: 1, letters: 1 })).toBe(
      '3 findings in 1 letter are accepted. New findings will still show.',
    );
  });
});
