import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExtensionContext, Uri, UriHandler } from 'vscode';

const editor = vi.hoisted(() => ({
  handler: undefined as UriHandler | undefined,
  pages: ['/extension/docs/rules/missing-rationale.md'],
  executed: [] as string[],
}));

vi.mock('vscode', () => ({
  Uri: { joinPath: (base: { path: string }, ...parts: string[]) => ({ path: [base.path, ...parts].join('/') }) },
  env: { uriScheme: 'vscode-insiders' },
  window: {
    registerUriHandler: (handler: UriHandler) => {
      editor.handler = handler;
    },
  },
  workspace: {
    fs: {
      stat: async ({ path }: { path: string }) => {
        if (!editor.pages.includes(path)) throw new Error('There is no such file.');
      },
    },
  },
  commands: {
    executeCommand: async (command: string, { path }: { path: string }) => editor.executed.push(`${command} ${path}`),
  },
}));

const { registerRulePages, rulePagesUri: rulePagesAddress } = await import(
  '../../../../client/src/pages/rule-pages.ts'
);

const context = {
  extensionUri: { path: '/extension' },
  extension: { id: 'imr-letter.imr-letter' },
  subscriptions: [],
} as unknown as ExtensionContext;

describe('rule pages', () => {
  beforeEach(() => {
    editor.executed = [];
    registerRulePages(context);
  });

  it('have a URI that the editor opens', () => {
    expect(rulePagesAddress(context)).toBe('vscode-insiders://imr-letter.imr-letter/rules/');
  });

  it('are shown when their URI is opened', async () => {
    await editor.handler?.handleUri({ path: '/rules/missing-rationale' } as Uri);
    expect(editor.executed).toEqual(['markdown.showPreview /extension/docs/rules/missing-rationale.md']);
  });

  it.each([
    '',
    '/',
    '/rules/',
    '/rules/no-such-rule',
    '/rules/../../README',
    '/rules/missing-rationale.md',
    '/rules/missing-rationale/',
    '/rules/Missing-Rationale',
    '/rules/%6dissing-rationale',
    '/other/missing-rationale',
    '/rules/missing-rationale\n',
  ])('are not shown for another path: %j', async (path) => {
    await editor.handler?.handleUri({ path } as Uri);
    expect(editor.executed).toEqual([]);
  });
});
