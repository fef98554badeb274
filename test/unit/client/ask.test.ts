import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TextDocument, Uri } from 'vscode';

const editor = vi.hoisted(() => ({
  questions: [] as { readonly words: string; readonly answer: (choice: string | undefined) => void }[],
  settings: [] as unknown[],
}));

vi.mock('vscode', () => ({
  ConfigurationTarget: { Global: 1 },
  window: {
    showInformationMessage: (words: string) =>
      new Promise((answer) => {
        editor.questions.push({ words, answer });
      }),
  },
  workspace: {
    getConfiguration: (section: string) => ({
      update: async (key: string, value: unknown, target: unknown) =>
        editor.settings.push([`${section}.${key}`, value, target]),
    }),
  },
}));

const { AskedLetters } = await import('../../../client/src/ask.ts');

const ONE = { uri: { path: '/letters/one.txt' } } as TextDocument;
const OTHER = { uri: { path: '/letters/other.txt' } } as TextDocument;

let kept: Uri[];
let letters: TextDocument[];
let asked: InstanceType<typeof AskedLetters>;

beforeEach(() => {
  editor.questions = [];
  editor.settings = [];
  kept = [];
  letters = [];
  const languages = { keep: (uri: Uri) => kept.push(uri) };
  asked = new AskedLetters(languages as never, (document) => letters.push(document));
});

async function answer(choice: string | undefined): Promise<void> {
  editor.questions.at(-1)?.answer(choice);
  await new Promise((resolve) => setImmediate(resolve));
}

describe('the question whether a file is shown as a letter', () => {
  it('names the file and stands once for all that come meanwhile', async () => {
    asked.add(ONE);
    asked.add(OTHER);
    expect(editor.questions.map(({ words }) => words)).toEqual([expect.stringContaining('“one.txt”')]);
    await answer('Yes');
    expect(letters).toEqual([ONE, OTHER]);
    expect(kept).toEqual([]);
    asked.add(ONE);
    expect(editor.questions).toHaveLength(2);
  });

  it.each(['No', undefined])('leaves the file as it is where the answer is %s', async (choice) => {
    asked.add(ONE);
    await answer(choice);
    expect(letters).toEqual([]);
    expect(kept).toEqual([ONE.uri]);
    expect(editor.settings).toEqual([]);
  });

  it('is not put again where the answer is Never', async () => {
    asked.add(ONE);
    await answer('Never');
    expect(letters).toEqual([]);
    expect(editor.settings).toEqual([['imrLetter.detect', 'never', 1]]);
  });
});
