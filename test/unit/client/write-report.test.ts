import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Utils, URI as VscodeUri } from 'vscode-uri';
import { t } from '../../support/l10n.ts';

const editor = vi.hoisted(() => ({
  /** What the user chooses in each list, by its label. */
  choices: [] as string[],
  offered: [] as string[][],
  files: new Map<string, string>(),
  folders: [] as { name: string; uri: unknown }[],
  folderUris: new Set<string>(),
  proposed: '',
  messages: [] as string[],
  isReadOnly: false,
}));

vi.mock('vscode', async () => {
  const { URI, Utils: utils } = await import('vscode-uri');
  const say = async (words: string) => void editor.messages.push(words);
  return {
    Uri: Object.assign(URI, { joinPath: utils.joinPath }),
    FileType: { File: 1, Directory: 2 },
    ProgressLocation: { Notification: 15 },
    l10n: { t },
    env: { remoteName: undefined },
    window: {
      activeTextEditor: undefined,
      showQuickPick: async (items: readonly { label: string }[]) => {
        editor.offered.push(items.map(({ label }) => label));
        const wanted = editor.choices.shift();
        return items.find(({ label }) => label === wanted);
      },
      showSaveDialog: async ({ defaultUri }: { defaultUri: { toString(): string } }) => {
        editor.proposed = defaultUri.toString();
        return defaultUri;
      },
      showInformationMessage: say,
      showWarningMessage: say,
      showErrorMessage: say,
      withProgress: (_: unknown, task: (...parts: unknown[]) => unknown) => task({}, undefined),
    },
    workspace: {
      get workspaceFolders() {
        return editor.folders;
      },
      fs: {
        stat: async (uri: { toString(): string }) => ({ type: editor.folderUris.has(uri.toString()) ? 2 : 1 }),
        writeFile: async (uri: { toString(): string }, bytes: Uint8Array) => {
          if (editor.isReadOnly) throw new Error('no permission');
          editor.files.set(uri.toString(), new TextDecoder().decode(bytes));
        },
      },
    },
  };
});

// Other tests load these modules with other mocks of VS Code.
vi.resetModules();
const { writeReport } = await import('../../../client/src/commands/write-report.ts');
const vscode = await import('vscode');

const FOLDER = VscodeUri.parse('file:///letters');
const LETTER = Utils.joinPath(FOLDER, 'back.imr');
let asked: object | undefined;
let answer: object | null;
const server = {
  request: async (_: unknown, params: object) => {
    asked = params;
    return answer;
  },
};

beforeEach(() => {
  Object.assign(editor, { choices: [], offered: [], files: new Map(), messages: [], proposed: '', isReadOnly: false });
  editor.folders = [{ name: 'letters', uri: FOLDER }];
  editor.folderUris = new Set([FOLDER.toString()]);
  asked = undefined;
  answer = { text: 'the report', letters: 3, unread: [] };
});

async function write(chosen: VscodeUri | undefined, ...choices: string[]): Promise<void> {
  editor.choices = choices;
  await writeReport(async () => server as never, chosen && vscode.Uri.parse(chosen.toString()));
  await new Promise((resolve) => setImmediate(resolve));
}

describe('writeReport', () => {
  it('reports on the folder of the Explorer in the format that is chosen, to a file in it', async () => {
    await write(FOLDER, 'Markdown', 'Without the Letters’ Words');
    expect(asked).toMatchObject({ uri: 'file:///letters', isFolder: true, format: 'markdown', words: false });
    expect(editor.files).toEqual(new Map([['file:///letters/review-report.md', 'the report']]));
    expect(editor.messages).toEqual(['The report was written. Letters in it: 3.']);
  });

  it('proposes a file beside a letter, and quotes it where that is chosen', async () => {
    await write(LETTER, 'Web Page', 'With the Letters’ Words');
    expect(asked).toMatchObject({ uri: LETTER.toString(), isFolder: false, format: 'html', words: true });
    expect(editor.proposed).toBe('file:///letters/review-report.html');
  });

  it('takes the only open folder from the palette, and asks where there are several', async () => {
    await write(undefined, 'CSV', 'Without the Letters’ Words');
    expect(asked).toMatchObject({ uri: 'file:///letters', isFolder: true, format: 'csv' });
    editor.folders = [...editor.folders, { name: 'more', uri: VscodeUri.parse('file:///more') }];
    editor.offered = [];
    await write(undefined, 'All Letters of the Folder more', 'CSV', 'Without the Letters’ Words');
    expect(editor.offered[0]).toEqual(['All Letters of the Folder letters', 'All Letters of the Folder more']);
    expect(asked).toMatchObject({ uri: 'file:///more' });
  });

  it('writes nothing where a choice is not made, or the request is canceled', async () => {
    await write(FOLDER);
    await write(FOLDER, 'CSV');
    expect(asked).toBeUndefined();
    answer = null;
    await write(FOLDER, 'CSV', 'Without the Letters’ Words');
    expect(asked).toBeDefined();
    expect([editor.files.size, editor.messages]).toEqual([0, []]);
  });

  it('says what is missing: a letter, a file that can’t be read, a place to write', async () => {
    editor.folders = [];
    await write(undefined);
    answer = { refused: 'No letter was found there.' };
    await write(FOLDER, 'CSV', 'Without the Letters’ Words');
    answer = { text: '', letters: 1, unread: [{ name: 'a', why: 'b' }] };
    await write(FOLDER, 'CSV', 'Without the Letters’ Words');
    editor.isReadOnly = true;
    await write(FOLDER, 'CSV', 'Without the Letters’ Words');
    expect(editor.messages).toEqual([
      'Open a letter or a folder to report on.',
      'No letter was found there.',
      'The report was written. Letters in it: 1. Files that could not be read or checked: 1.',
      'The report can’t be written there. Choose another place.',
    ]);
  });
});
