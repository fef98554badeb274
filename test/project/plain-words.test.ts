import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unsafePlaces } from '../support/shown-words.ts';

const root = path.resolve(import.meta.dirname, '../..');

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')));
}

describe('words of others', () => {
  it('are made plain wherever client and server show them', () => {
    const sources = [...sourcesIn('client/src'), ...sourcesIn('server/src/lsp')];
    const shown = sources.filter((name) =>
      /Message\(|QuickPick|InputBox/.test(readFileSync(path.join(root, name), 'utf8')),
    );
    expect(shown.length).toBeGreaterThan(10);
    expect(
      sources.flatMap((name) =>
        unsafePlaces(readFileSync(path.join(root, name), 'utf8')).map((place) => `${name}:${place}`),
      ),
    ).toEqual([]);
  });

  it('are made plain in every list that is filled item by item, and in the server’s messages to the user', () => {
    const texts = [...sourcesIn('client/src'), ...sourcesIn('server/src')].map((name) => ({
      name,
      text: readFileSync(path.join(root, name), 'utf8'),
    }));
    for (const { name, text } of texts) {
      if (text.includes('createQuickPick')) expect([name, text]).toEqual([name, expect.stringContaining('plainItem(')]);
      const shown = [...text.matchAll(/ShowMessage(?:Request|Notification)\.type,\s*\{[^}]*\}/g)].map(([one]) => one);
      for (const one of shown) expect(one).toContain('message: plainText(');
      expect([
        name,
        text.match(
          /\bconnection\.window\.show\w+Message|\bMarkdownString\b|\bnew (?:vscode\.)?TreeItem\((?!\s*plainText\()/,
        ),
      ]).toEqual([name, null]);
    }
    expect(texts.some(({ text }) => text.includes('ShowMessageNotification.type'))).toBe(true);
  });
});

describe('what looks for words of others', () => {
  it.each([
    `window.showInformationMessage(\`“\${name}” is a letter.\`);`,
    "void vscode.window.showErrorMessage(vscode.l10n.t('{0} can’t be written', name));",
    'window.showWarningMessage(refused, OPEN);',
    'function tell(message: string) { window.showInformationMessage(message); }',
    `window.withProgress({ location, title: \`Reading \${name}\` }, read);`,
    'const title = nameOf(file); window.withProgress({ location, title }, read);',
    'progress.report({ message: name });',
    'window.showQuickPick(items, options);',
    'window.showQuickPick(items.map(plainItem), { title: name });',
    'window.showInputBox({ prompt: name });',
    'item.text = name;',
    `this.#item.tooltip = \`Stop \${name}\`;`,
    'pick.placeholder = name;',
    "window.showWarningMessage(plainText(question), { modal: true, detail: name }, 'Yes');",
  ])('finds it: %s', (source) => {
    expect(unsafePlaces(source)).toHaveLength(1);
  });

  it.each([
    "window.showInformationMessage('Open a letter.');",
    "window.showInformationMessage(vscode.l10n.t('Open a letter.'));",
    "const message = vscode.l10n.t('Open a letter.'); window.showInformationMessage(message);",
    "window.showErrorMessage(plainText(vscode.l10n.t('{0} can’t be written', name)));",
    'window.showQuickPick(items.map(plainItem), { title: plainText(name) });',
    `this.#item.text = \`$(loading~spin) \${plainText(name)}\`;`,
    "pick.title = cites ? vscode.l10n.t('Insert') : vscode.l10n.t('Look up');",
    'document.text = name;',
  ])('leaves alone: %s', (source) => {
    expect(unsafePlaces(source)).toEqual([]);
  });
});
