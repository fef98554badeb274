import { beforeEach, describe, expect, it, vi } from 'vitest';

const editor = vi.hoisted(() => ({
  value: '' as unknown,
  answer: undefined as string | undefined,
  questions: [] as { readonly prompt: string; readonly validateInput: (text: string) => string | undefined }[],
  updates: [] as unknown[],
  failure: false,
  notifications: [] as string[],
}));

vi.mock('vscode', async () => ({
  l10n: await import('../../../support/l10n.ts'),
  ConfigurationTarget: { Global: 1 },
  window: {
    showInputBox: async (question: (typeof editor.questions)[number]) => {
      editor.questions.push(question);
      return editor.answer;
    },
    showErrorMessage: async (words: string) => void editor.notifications.push(words),
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

// Other tests load these modules with other mocks of VS Code.
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
  Object.assign(editor, {
    value: '',
    answer: undefined,
    questions: [],
    updates: [],
    failure: false,
    notifications: [],
  });
});

describe('userName', () => {
  it('returns the setting on one line without asking', async () => {
    editor.value = ' J.\nD. ';
    expect(await asked()).toBe('J. D.');
    expect(editor.questions).toEqual([]);
  });

  it('asks once and saves the answer in the user’s setting', async () => {
    editor.answer = ' JD ';
    expect(await asked()).toBe('JD');
    expect(editor.updates).toEqual([['imrLetter.userName', 'JD', 1]]);
    editor.value = 'JD';
    expect(await asked()).toBe('JD');
    expect(editor.questions).toHaveLength(1);
  });

  it.each([undefined, '', '  '])('returns undefined after the answer %j and does not ask again', async (answer) => {
    editor.answer = answer;
    expect(await asked()).toBeUndefined();
    expect(await asked()).toBeUndefined();
    expect(editor.questions).toHaveLength(1);
    expect(editor.updates).toEqual([]);
  });

  it('does not ask if mayAsk is false', async () => {
    expect(await userName(memory as never, false)).toBeUndefined();
    expect(editor.questions).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it('returns the answer if the setting can’t be written, with an error message', async () => {
    Object.assign(editor, { answer: 'JD', failure: true });
    expect(await asked()).toBe('JD');
    expect(editor.notifications).toEqual(['The setting imrLetter.userName can’t be written: it is read-only']);
  });

  it('returns undefined for a setting of another type, and cuts a long one', async () => {
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
