import { beforeEach, describe, expect, it, vi } from 'vitest';

const editor = vi.hoisted(() => ({
  value: '' as unknown,
  answer: undefined as string | undefined,
  questions: [] as { readonly prompt: string; readonly validateInput: (text: string) => string | undefined }[],
  updates: [] as unknown[],
  failure: false,
  told: [] as string[],
}));

vi.mock('vscode', async () => ({
  l10n: await import('../../../support/l10n.ts'),
  ConfigurationTarget: { Global: 1 },
  window: {
    showInputBox: async (question: (typeof editor.questions)[number]) => {
      editor.questions.push(question);
      return editor.answer;
    },
    showErrorMessage: async (words: string) => void editor.told.push(words),
  },
  workspace: {
    getConfiguration: (section: string) => ({
      get: () => editor.value,
      update: async (key: string, value: unknown, target: number) => {
        if (editor.failure) throw new Error('it is read-only');
        editor.updates.push([`${section}.${key}`, value, target]);
      },
    }),
  },
}));

// Other tests load these modules with a VS Code of their own.
vi.resetModules();
const { userName } = await import('../../../../client/src/config-files/user-name.ts');

let kept: Map<string, unknown>;
const memory = {
  keys: () => [...kept.keys()],
  get: (key: string) => kept.get(key),
  update: async (key: string, value: unknown) => void kept.set(key, value),
};
const asked = () => userName(memory as never, true);

beforeEach(() => {
  kept = new Map();
  Object.assign(editor, { value: '', answer: undefined, questions: [], updates: [], failure: false, told: [] });
});

describe('who ignores a finding', () => {
  it('is what the setting says, unasked and on one line', async () => {
    editor.value = ' J.\nD. ';
    expect(await asked()).toBe('J. D.');
    expect(editor.questions).toEqual([]);
  });

  it('is asked once, and kept in the user’s own setting', async () => {
    editor.answer = ' JD ';
    expect(await asked()).toBe('JD');
    expect(editor.updates).toEqual([['imrLetter.userName', 'JD', 1]]);
    editor.value = 'JD';
    expect(await asked()).toBe('JD');
    expect(editor.questions).toHaveLength(1);
  });

  it.each([undefined, '', '  '])('is nobody after the answer %j, and is not asked again', async (answer) => {
    editor.answer = answer;
    expect(await asked()).toBeUndefined();
    expect(await asked()).toBeUndefined();
    expect(editor.questions).toHaveLength(1);
    expect(editor.updates).toEqual([]);
  });

  it('is not asked where a key binding gives all there is to ask', async () => {
    expect(await userName(memory as never, false)).toBeUndefined();
    expect(editor.questions).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it('is what was answered where the setting can not be written, and the user is told', async () => {
    Object.assign(editor, { answer: 'JD', failure: true });
    expect(await asked()).toBe('JD');
    expect(editor.told).toEqual(['The setting imrLetter.userName can’t be written: it is read-only']);
  });

  it('counts as nobody where the setting is no text, and is short where it is long', async () => {
    editor.value = 7;
    expect(await userName(memory as never, false)).toBeUndefined();
    editor.value = 'x'.repeat(500);
    expect(await userName(memory as never, false)).toHaveLength(60);
    await asked();
    editor.value = '';
    await asked();
    expect(editor.questions[0]?.validateInput('x'.repeat(61))).toBe('At most 60 characters.');
    expect(editor.questions[0]?.validateInput('JD')).toBeUndefined();
  });
});
