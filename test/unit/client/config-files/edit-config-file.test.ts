import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Uri } from 'vscode';
import { TurnRuleOffRequest } from '../../../../server/src/protocol.ts';

interface OpenFile {
  readonly uri: Uri;
  text: string;
  isDirty: boolean;
  saves: number;
  save(): Promise<boolean>;
}

const editor = vi.hoisted(() => ({
  isTrusted: true,
  writable: true as boolean | undefined,
  notifications: [] as { readonly words: string; readonly choices: readonly string[] }[],
  choice: undefined as string | undefined,
  run: [] as string[],
  files: new Map<string, string>(),
  failure: undefined as string | undefined,
  open: [] as unknown[],
  /** Reports success without writing. */
  isSwallowing: false,
}));

vi.mock('vscode', async () => {
  class FileSystemError extends Error {
    readonly code: string;
    constructor(code: string) {
      super(code);
      this.code = code;
    }
  }
  const uriOf = (text: string) => ({
    scheme: text.slice(0, text.indexOf(':')),
    path: text.slice(text.indexOf('/')),
    toString: () => text,
  });
  const tell = async (words: string, ...choices: string[]) => {
    editor.notifications.push({ words, choices });
    return editor.choice;
  };
  return {
    l10n: await import('../../../support/l10n.ts'),
    Uri: { parse: uriOf },
    FileSystemError,
    Position: class {},
    Range: class {},
    WorkspaceEdit: class {
      replaced: { readonly uri: Uri; readonly text: string } | undefined;
      replace(uri: Uri, _: unknown, text: string) {
        this.replaced = { uri, text };
      }
    },
    commands: { executeCommand: async (command: string) => void editor.run.push(command) },
    window: {
      showInformationMessage: tell,
      showWarningMessage: tell,
      showErrorMessage: tell,
      showTextDocument: async (uri: Uri) => void editor.run.push(`open ${uri}`),
    },
    workspace: {
      get isTrusted() {
        return editor.isTrusted;
      },
      get textDocuments() {
        return editor.open;
      },
      fs: {
        isWritableFileSystem: () => editor.writable,
        writeFile: async (uri: Uri, bytes: Uint8Array) => {
          if (editor.failure) throw new Error(editor.failure);
          if (!editor.isSwallowing) editor.files.set(uri.toString(), new TextDecoder().decode(bytes));
        },
        readFile: async (uri: Uri) => {
          const text = editor.files.get(uri.toString());
          if (text === undefined) throw new FileSystemError('FileNotFound');
          return new TextEncoder().encode(text);
        },
      },
      applyEdit: async ({ replaced }: { replaced?: { readonly uri: Uri; readonly text: string } }) => {
        const open = (editor.open as OpenFile[]).find(({ uri }) => uri.toString() === replaced?.uri.toString());
        if (!open || editor.failure) return false;
        if (editor.isSwallowing) return true;
        open.text = replaced?.text ?? '';
        open.isDirty = true;
        return true;
      },
    },
  };
});

// Other tests load these modules with other mocks of VS Code.
vi.resetModules();
const vscode = await import('vscode');
const { openConfigTexts } = await import('../../../../client/src/config-files/open-config-files.ts');
const { editConfigFile, canWriteConfigFile } = await import('../../../../client/src/config-files/edit-config-file.ts');

const FILE = 'file:///letters/.imr-letter.ignore.json';
let answer: unknown;
let asked: unknown[];
let notified: unknown[];
const server = {
  request: async ({ method }: { readonly method: string }, ...rest: unknown[]): Promise<unknown> => {
    asked.push([method, ...rest]);
    return answer;
  },
  notifyFileChanged: async (uri: Uri, change: string) => void notified.push([String(uri), change]),
};

beforeEach(() => {
  Object.assign(editor, {
    isTrusted: true,
    writable: true,
    choice: undefined,
    failure: undefined,
    isSwallowing: false,
  });
  Object.assign(editor, { notifications: [], run: [], files: new Map(), open: [] });
  answer = { uri: FILE, text: '{ "ignored": [] }', isNew: true };
  asked = [];
  notified = [];
});

/** A file that is open in an editor. */
function opened(text: string, isDirty = false): OpenFile {
  const file = {
    uri: vscode.Uri.parse(FILE),
    text,
    isDirty,
    saves: 0,
    isClosed: false,
    lineCount: 1,
    getText: () => file.text,
    lineAt: () => ({ range: { end: {} } }),
    save: async () => {
      file.saves++;
      file.isDirty = false;
      return true;
    },
  };
  editor.open.push(file);
  return file;
}

async function change(): Promise<boolean> {
  return (await changedFile()) !== undefined;
}

function changedFile() {
  const params = () => ({ uri: 'file:///letters/one.imr', code: 'date-order', open: openConfigTexts() });
  return editConfigFile(server as never, TurnRuleOffRequest, params);
}

describe('canWriteConfigFile', () => {
  const letter = vscode.Uri.parse('file:///letters/one.imr');

  it('returns true in a writable and trusted folder', async () => {
    expect(await canWriteConfigFile(letter)).toBe(true);
    expect(await canWriteConfigFile(vscode.Uri.parse('untitled:/one.imr'))).toBe(true);
    editor.writable = undefined;
    expect(await canWriteConfigFile(letter)).toBe(true);
    expect(editor.notifications).toEqual([]);
  });

  it('returns false without trust, and offers to manage it', async () => {
    editor.isTrusted = false;
    expect(await canWriteConfigFile(letter)).toBe(false);
    expect(editor.notifications[0]).toMatchObject({
      words: expect.stringContaining('trust'),
      choices: ['Manage Trust'],
    });
    expect(editor.run).toEqual([]);
    editor.choice = 'Manage Trust';
    await canWriteConfigFile(letter);
    expect(editor.run).toEqual(['workbench.trust.manage']);
  });

  it('returns false in a read-only file system', async () => {
    editor.writable = false;
    expect(await canWriteConfigFile(letter)).toBe(false);
    expect(editor.notifications[0]?.words).toContain('read-only');
  });
});

/** Answers each edit request with the current text of the file and one more line. */
function appending(line: string, meanwhile: (tries: number) => void) {
  let tries = 0;
  const textNow = () => (editor.open as OpenFile[])[0]?.text ?? editor.files.get(FILE);
  server.request = async ({ method }, ...rest) => {
    asked.push([method, ...rest]);
    if (method === 'imrLetter/writeConfigFile') return onDisk(rest[0]);
    const before = textNow();
    const made = { uri: FILE, text: (before ?? '') + line, before: before ?? null };
    meanwhile(tries++);
    return made;
  };
}

/** The server's answer to a write request; null without a disk. */
let onDisk: (sent: unknown) => unknown;

describe('editConfigFile with other writers', () => {
  const ask = server.request;
  beforeEach(() => {
    onDisk = () => null;
  });
  afterEach(() => {
    server.request = ask;
  });

  it('repeats the edit from the current text of the file', async () => {
    editor.files.set(FILE, 'one\n');
    appending('mine\n', (tries) => {
      if (tries < 2) editor.files.set(FILE, `${editor.files.get(FILE)}theirs ${tries}\n`);
    });
    expect(await change()).toBe(true);
    expect(editor.files.get(FILE)).toBe('one\ntheirs 0\ntheirs 1\nmine\n');
    expect(editor.notifications).toEqual([]);
  });

  it('repeats the edit if the file is created meanwhile, or the server finds it changed', async () => {
    appending('mine\n', (tries) => {
      if (tries === 0) editor.files.set(FILE, 'theirs\n');
    });
    expect(await change()).toBe(true);
    expect(editor.files.get(FILE)).toBe('theirs\nmine\n');
    const answers = [{ changed: true }, { written: true }];
    onDisk = () => answers.shift();
    expect(await change()).toBe(true);
    expect(answers).toEqual([]);
    expect(editor.files.get(FILE)).toBe('theirs\nmine\n');
  });

  it('repeats the edit if the user types in its editor meanwhile', async () => {
    const file = opened('one\n');
    appending('mine\n', (tries) => {
      if (tries === 0) file.text += 'typed\n';
    });
    expect(await change()).toBe(true);
    expect(file).toMatchObject({ text: 'one\ntyped\nmine\n', saves: 1 });
  });

  it('gives up with a message if they never stop', async () => {
    editor.files.set(FILE, '');
    appending('mine\n', (tries) => void editor.files.set(FILE, `theirs ${tries}`));
    expect(await change()).toBe(false);
    expect(editor.notifications.map(({ words }) => words)).toEqual([expect.stringContaining('Nothing was written')]);
    expect(editor.files.get(FILE)).toMatch(/^theirs/);
    expect(notified).toEqual([]);
  });

  it('shows the server’s reason if the file can’t be written', async () => {
    appending('mine\n', () => undefined);
    onDisk = () => ({ failed: 'its disk is full' });
    expect(await change()).toBe(false);
    expect(editor.notifications[0]?.words).toBe('.imr-letter.ignore.json can’t be written: its disk is full');
    expect(notified).toEqual([]);
  });

  it('does not report success if the file was not written', async () => {
    appending('mine\n', () => undefined);
    editor.isSwallowing = true;
    expect(await change()).toBe(false);
    const file = opened('one\n');
    expect(await change()).toBe(false);
    expect(editor.notifications.at(-1)?.words).toContain('its editor is read-only');
    editor.isSwallowing = false;
    Object.assign(file, { save: async () => false });
    expect(await change()).toBe(false);
    expect(editor.notifications.at(-1)?.words).toContain('could not be saved');
    expect(notified).toEqual([]);
  });
});

describe('editConfigFile', () => {
  it('writes the file and notifies the server', async () => {
    expect(await change()).toBe(true);
    expect(editor.files.get(FILE)).toBe('{ "ignored": [] }');
    expect(notified).toEqual([[FILE, 'changed']]);
  });

  it('edits and saves an open file from its text in the editor', async () => {
    const file = opened('{ }');
    expect(await change()).toBe(true);
    expect(asked).toMatchObject([['imrLetter/turnRuleOff', { open: [{ uri: FILE, text: '{ }' }] }]]);
    expect(file).toMatchObject({ text: '{ "ignored": [] }', isDirty: false, saves: 1 });
    expect(editor.files.size).toBe(0);
  });

  it('returns the former text and the save, though VS Code reports the save later', async () => {
    editor.files.set(FILE, '{ }');
    const file = opened('{ }');
    file.save = async () => {
      file.saves++;
      editor.files.set(FILE, file.text);
      return true;
    };
    expect(await changedFile()).toMatchObject({
      isSaved: true,
      former: new TextEncoder().encode('{ }'),
      written: new TextEncoder().encode('{ "ignored": [] }'),
    });
    expect(file).toMatchObject({ isDirty: true, saves: 1 });
    expect(await changedFile()).toMatchObject({ isSaved: false });
  });

  it('leaves a file with unsaved changes unsaved', async () => {
    const file = opened('{ "mine": 1 }', true);
    expect(await change()).toBe(true);
    expect(file).toMatchObject({ text: '{ "ignored": [] }', isDirty: true, saves: 0 });
    expect(editor.notifications[0]?.words).toContain('once you save it');
  });

  it('shows an error if the file can’t be written, and loses nothing', async () => {
    editor.failure = 'no permission';
    expect(await change()).toBe(false);
    expect(editor.notifications[0]?.words).toBe('.imr-letter.ignore.json can’t be written: no permission');
    const file = opened('{ }');
    expect(await change()).toBe(false);
    expect(file).toMatchObject({ text: '{ }', saves: 0 });
    expect(notified).toEqual([]);
  });

  it('shows a refusal without links', async () => {
    answer = { refused: 'The key "[Fix](command:workbench.action.quit)" stands twice.', uri: FILE };
    await change();
    expect(editor.notifications[0]?.words).not.toContain('](command:');
    expect(editor.notifications[0]?.words.replaceAll('\u2060', '')).toContain('[Fix](command:workbench.action.quit)');
  });

  it('shows the server’s refusal with a button to open the file', async () => {
    answer = { refused: 'It was left as it is.', uri: FILE };
    editor.choice = 'Open';
    expect(await change()).toBe(false);
    expect(editor.notifications).toEqual([{ words: 'It was left as it is.', choices: ['Open'] }]);
    expect(editor.run).toEqual([`open ${FILE}`]);
    answer = null;
    expect(await change()).toBe(false);
  });
});
