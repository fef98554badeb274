import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Uri } from 'vscode';

const editor = vi.hoisted(() => ({
  files: new Map<string, Uint8Array>(),
  failure: undefined as string | undefined,
  notifications: [] as { readonly words: string; readonly choices: readonly string[] }[],
  choice: undefined as string | undefined,
  shown: [] as string[],
  open: [] as { readonly uri: Uri; readonly isDirty: boolean }[],
}));

vi.mock('vscode', async () => {
  class FileSystemError extends Error {
    readonly code = 'FileNotFound';
  }
  const tell = async (words: string, ...choices: string[]) => {
    editor.notifications.push({ words, choices });
    return editor.choice;
  };
  return {
    l10n: await import('../../../support/l10n.ts'),
    FileSystemError,
    window: {
      showInformationMessage: tell,
      showWarningMessage: tell,
      showErrorMessage: tell,
      showTextDocument: async (uri: Uri) => void editor.shown.push(uri.toString()),
    },
    workspace: {
      get textDocuments() {
        return editor.open;
      },
      fs: {
        readFile: async (uri: Uri) => {
          if (editor.failure) throw new Error(editor.failure);
          const bytes = editor.files.get(uri.toString());
          if (!bytes) throw new FileSystemError();
          return bytes;
        },
        writeFile: async (uri: Uri, bytes: Uint8Array) => void editor.files.set(uri.toString(), bytes),
        delete: async (uri: Uri) => void editor.files.delete(uri.toString()),
      },
    },
  };
});

// Other tests load these modules with other mocks of VS Code.
vi.resetModules();
const {
  contentOf,
  showWritten: tellWritten,
  undoWrites,
} = await import('../../../../client/src/config-files/undo-write.ts');

const ADDRESS = 'file:///letters/.imr-letter.ignore.json';
const uri = { path: '/letters/.imr-letter.ignore.json', toString: () => ADDRESS } as Uri;
/** Invalid UTF-8, so that only its bytes can restore it. */
const FORMER = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0xff, 0x0d, 0x0a, 0x7d]);
const WRITTEN = new TextEncoder().encode('{ "ignored": [] }');
let notified: unknown[];
const server = {
  notifyFileChanged: async (changed: Uri, change: string) => void notified.push([String(changed), change]),
};

beforeEach(() => {
  Object.assign(editor, {
    files: new Map([[ADDRESS, WRITTEN]]),
    failure: undefined,
    notifications: [],
    choice: undefined,
  });
  Object.assign(editor, { shown: [], open: [] });
  notified = [];
});

describe('undoWrites', () => {
  it('restores the former bytes and notifies the server of the change', async () => {
    await undoWrites(server, [{ uri, former: FORMER, written: WRITTEN, isSaved: true }]);
    expect(editor.files.get(ADDRESS)).toEqual(FORMER);
    expect(notified).toEqual([[ADDRESS, 'changed']]);
    expect(editor.notifications).toEqual([]);
  });

  it('deletes a created file and notifies the server of the deletion', async () => {
    await undoWrites(server, [{ uri, former: 'missing', written: WRITTEN, isSaved: true }]);
    expect(editor.files.has(ADDRESS)).toBe(false);
    expect(notified).toEqual([[ADDRESS, 'deleted']]);
  });

  it.each([
    ['was written again', () => editor.files.set(ADDRESS, new TextEncoder().encode('{ "ignored": [7] }'))],
    ['was deleted', () => editor.files.delete(ADDRESS)],
    ['is being changed in an editor', () => editor.open.push({ uri, isDirty: true })],
  ])('leaves a file unchanged that %s since, with a warning', async (_, change) => {
    change();
    const now = editor.files.get(ADDRESS);
    await undoWrites(server, [{ uri, former: FORMER, written: WRITTEN, isSaved: true }]);
    expect(editor.files.get(ADDRESS)).toBe(now);
    expect(editor.notifications[0]?.words).toBe('.imr-letter.ignore.json has changed since, so it was left unchanged.');
    expect(notified).toEqual([]);
  });

  it('restores the other files if one has changed since', async () => {
    const other = { path: '/letters/2016/.imr-letter.json', toString: () => 'file:///letters/2016/.imr-letter.json' };
    await undoWrites(server, [
      { uri: other as Uri, former: FORMER, written: WRITTEN, isSaved: true },
      { uri, former: FORMER, written: WRITTEN, isSaved: true },
    ]);
    expect(editor.files.get(ADDRESS)).toEqual(FORMER);
    expect(editor.notifications.map(({ words }) => words)).toEqual([
      expect.stringContaining('.imr-letter.json has changed'),
    ]);
  });
});

describe('contentOf', () => {
  it('returns bytes, or that the file is missing or unreadable', async () => {
    expect(await contentOf(uri)).toBe(WRITTEN);
    editor.files.clear();
    expect(await contentOf(uri)).toBe('missing');
    editor.failure = 'no permission';
    expect(await contentOf(uri)).toBe('unreadable');
  });
});

describe('showWritten', () => {
  it('offers Undo and Open', async () => {
    editor.choice = 'Open';
    await tellWritten(server, 'Done.', [{ uri, former: 'missing', written: WRITTEN, isSaved: true }]);
    expect(editor.notifications).toEqual([{ words: 'Done.', choices: ['Undo', 'Open'] }]);
    expect(editor.shown).toEqual([ADDRESS]);
    expect(editor.files.has(ADDRESS)).toBe(true);
    editor.choice = 'Undo';
    await tellWritten(server, 'Done.', [{ uri, former: 'missing', written: WRITTEN, isSaved: true }]);
    expect(editor.files.has(ADDRESS)).toBe(false);
  });

  it('offers no Undo without the former content, and no button without a file', async () => {
    await tellWritten(server, 'Done.', [{ uri, former: 'unreadable', written: WRITTEN, isSaved: true }]);
    await tellWritten(server, 'Nothing to do.', []);
    expect(editor.notifications.map(({ choices }) => choices)).toEqual([['Open'], []]);
  });
});
