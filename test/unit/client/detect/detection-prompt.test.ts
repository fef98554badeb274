import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TextDocument, Uri } from 'vscode';

type Levels = Partial<Record<'globalValue' | 'workspaceValue' | 'workspaceFolderValue', string>>;

const editor = vi.hoisted(() => ({
  questions: [] as {
    readonly words: string;
    readonly choices: string[];
    readonly answer: (choice: string | undefined) => void;
  }[],
  settings: [] as unknown[],
  levels: {} as Levels,
  isTrusted: true,
}));

vi.mock('vscode', async () => {
  const targets = { globalValue: 1, workspaceValue: 2, workspaceFolderValue: 3 };
  return {
    l10n: await import('../../../support/l10n.ts'),
    ConfigurationTarget: { Global: 1, Workspace: 2, WorkspaceFolder: 3 },
    window: {
      showInformationMessage: (words: string, ...choices: string[]) =>
        new Promise((answer) => {
          editor.questions.push({ words, choices, answer });
        }),
    },
    workspace: {
      get isTrusted() {
        return editor.isTrusted;
      },
      getConfiguration: (section: string, uri: Uri) => ({
        get: () => {
          const { workspaceFolderValue, workspaceValue, globalValue } = editor.levels;
          return workspaceFolderValue ?? workspaceValue ?? globalValue ?? 'always';
        },
        inspect: () => editor.levels,
        update: async (key: string, value: string, target: number) => {
          editor.settings.push([`${section}.${key}`, value, target, uri.path]);
          for (const level of Object.keys(targets) as (keyof Levels)[]) {
            if (targets[level] === target) editor.levels[level] = value;
          }
        },
      }),
    },
  };
});

const { DetectionPrompt } = await import('../../../../client/src/detect/detection-prompt.ts');

const ONE = { uri: { path: '/letters/one.txt' } } as TextDocument;
const OTHER = { uri: { path: '/letters/other.txt' } } as TextDocument;
const CLOSED = { uri: { path: '/letters/closed.txt' }, isClosed: true } as TextDocument;

let kept: Uri[];
let letters: TextDocument[];
let asked: InstanceType<typeof DetectionPrompt>;

beforeEach(() => {
  editor.questions = [];
  editor.settings = [];
  editor.isTrusted = true;
  editor.levels = { globalValue: 'ask' };
  kept = [];
  letters = [];
  const languages = { add: (uri: Uri) => kept.push(uri) };
  asked = new DetectionPrompt(languages as never, (document) => letters.push(document));
});

async function answer(choice: string | undefined): Promise<void> {
  editor.questions.at(-1)?.answer(choice);
  await new Promise((resolve) => setImmediate(resolve));
}

describe('DetectionPrompt', () => {
  it('asks about one file, with answers for all others at the end', () => {
    asked.add(ONE);
    expect(editor.questions).toMatchObject([
      {
        words: '“one.txt” is an IMR determination letter. Show this file with outline, checks and hovers?',
        choices: ['Yes', 'No', 'Always', 'Never'],
      },
    ]);
  });

  it('shows no link for a file name with link syntax', () => {
    asked.add({ uri: { path: '/letters/[Yes](command:workbench.action.quit).txt' } } as TextDocument);
    expect(editor.questions[0]?.words).not.toContain('](command:');
    expect(editor.questions[0]?.words.replaceAll('\u2060', '')).toContain('“[Yes](command:workbench.action.quit).txt”');
  });

  it('asks about one file after the other', async () => {
    asked.add(ONE);
    asked.add(OTHER);
    asked.add(ONE);
    expect(editor.questions).toHaveLength(1);
    await answer('Yes');
    expect(letters).toEqual([ONE]);
    expect(editor.questions.map(({ words }) => words)).toEqual([
      expect.stringContaining('“one.txt”'),
      expect.stringContaining('“other.txt”'),
    ]);
    await answer('No');
    expect(letters).toEqual([ONE]);
    expect(kept).toEqual([OTHER.uri]);
    expect(editor.settings).toEqual([]);
    asked.add(ONE);
    expect(editor.questions).toHaveLength(3);
  });

  it('does not ask about a file that was closed meanwhile', async () => {
    asked.add(ONE);
    asked.add(CLOSED);
    asked.add(OTHER);
    await answer('Yes');
    expect(editor.questions.map(({ words }) => words)).toEqual([
      expect.stringContaining('“one.txt”'),
      expect.stringContaining('“other.txt”'),
    ]);
  });

  it.each(['No', undefined])('does not change the language after the answer %s', async (choice) => {
    asked.add(ONE);
    await answer(choice);
    expect(letters).toEqual([]);
    expect(kept).toEqual([ONE.uri]);
    expect(editor.settings).toEqual([]);
  });

  it.each([
    ['Always', 'always', [ONE, OTHER]],
    ['Never', 'never', []],
  ])('applies %s to all waiting files', async (choice, value, shown) => {
    asked.add(ONE);
    asked.add(OTHER);
    await answer(choice);
    expect(editor.questions).toHaveLength(1);
    expect(editor.settings).toEqual([['imrLetter.detect', value, 1, ONE.uri.path]]);
    expect(letters).toEqual(shown);
    // The setting is stored, not the file, which may be opened again with another value.
    expect(kept).toEqual([]);
  });

  it.each([
    ['the user', { globalValue: 'ask' }, 1],
    ['the workspace', { globalValue: 'never', workspaceValue: 'ask' }, 2],
    ['the folder', { globalValue: 'always', workspaceValue: 'never', workspaceFolderValue: 'ask' }, 3],
    ['nobody any more', {}, 1],
  ])('updates the setting of %s', async (_, levels, target) => {
    asked.add(ONE);
    editor.levels = levels;
    await answer('Never');
    expect(editor.settings).toEqual([['imrLetter.detect', 'never', target, ONE.uri.path]]);
  });

  it('updates the user’s setting in an untrusted workspace', async () => {
    asked.add(ONE);
    editor.levels = { globalValue: 'ask', workspaceValue: 'never', workspaceFolderValue: 'ask' };
    editor.isTrusted = false;
    await answer('Never');
    expect(editor.settings).toEqual([['imrLetter.detect', 'never', 1, ONE.uri.path]]);
  });
});
