import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const editor = vi.hoisted(() => ({
  warnings: [] as string[],
  errors: [] as string[],
  choice: undefined as string | undefined,
  executed: [] as string[],
}));

vi.mock('vscode', async () => ({
  l10n: await import('../../../support/l10n.ts'),
  window: {
    showWarningMessage: async (words: string) => void editor.warnings.push(words),
    showErrorMessage: async (words: string) => {
      editor.errors.push(words);
      return editor.choice;
    },
  },
  commands: { executeCommand: async (command: string) => editor.executed.push(command) },
}));
vi.mock('vscode-languageclient', () => ({
  CloseAction: { DoNotRestart: 1, Restart: 2 },
  ErrorAction: { Continue: 1, Shutdown: 2 },
}));

const { RestartPolicy } = await import('../../../../client/src/server/restart-policy.ts');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  Object.assign(editor, { warnings: [], errors: [], executed: [], choice: undefined });
});
afterEach(() => vi.useRealTimers());

describe('RestartPolicy', () => {
  it('restarts the server with one warning', () => {
    const crashes = new RestartPolicy();
    const actions = [1, 2, 3, 4].map(() => crashes.closed().action);
    expect(actions).toEqual([2, 2, 2, 2]);
    expect(editor.warnings).toHaveLength(1);
    expect(editor.errors).toEqual([]);
  });

  it('gives up when the server keeps stopping, with a Restart button', async () => {
    editor.choice = 'Restart';
    const crashes = new RestartPolicy();
    const actions = [1, 2, 3, 4, 5].map(() => crashes.closed().action);
    expect(actions.at(-1)).toBe(1);
    expect(editor.errors).toEqual([expect.stringContaining('5 times')]);
    await vi.waitFor(() => expect(editor.executed).toEqual(['imrLetter.restartServer']));
    crashes.reset();
    expect(crashes.closed().action).toBe(2);
  });

  it('does not give up if the server stops rarely', () => {
    const crashes = new RestartPolicy();
    for (let crash = 0; crash < 20; crash++) {
      expect(crashes.closed().action).toBe(2);
      vi.setSystemTime(Date.now() + 60_000);
    }
  });

  it('reports errors without message content', () => {
    const { message, handled } = new RestartPolicy().error() as { message: string; handled: boolean };
    expect(message).toBe('A message to or from the server was not understood.');
    expect(handled).toBe(true);
  });
});
