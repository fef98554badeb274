import * as vscode from 'vscode';
import { fileInWorkspace, hoverText, whenFindings } from './editor.ts';

const FILES = {
  configuration: '.imr-letter.json',
  ignore: '.imr-letter.ignore.json',
  baseline: '.imr-letter.baseline.json',
};

describe('a file beside letters in VS Code', () => {
  let letter: vscode.TextDocument;

  before(async () => {
    letter = await vscode.workspace.openTextDocument(await fileInWorkspace('faults.imr'));
    await vscode.window.showTextDocument(letter, { preview: false });
    await whenFindings(letter, (found) => found.length === 1);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of Object.values(FILES)) {
      await vscode.workspace.fs.delete(await fileInWorkspace(name)).then(undefined, () => undefined);
    }
  });

  it('is completed with the rules and what they may be set to, and tells on hover what each asks for', async function () {
    if (!knowsJson()) this.skip();
    const text = '{\n  "rules": {\n    "missing-rationale": "error",\n    ""\n  }\n}\n';
    const file = await written(FILES.configuration, text);
    await offered(file, text.indexOf('""') + 1, 'field-order');
    await offered(file, text.indexOf('"error"') + 1, 'hint');
    await offered(file, text.indexOf('"error"') + 1, 'off');
    const hover = await hoverText(file, file.positionAt(text.indexOf('missing-rationale') + 1));
    contains(hover, 'Every disputed item has a field');
  });

  it('is checked: what nobody knows is reported with what was meant, and the rest counts', async () => {
    const text =
      '{ "rules": { "missing-rationale": "of", "mising-section": "off", "no-authority": "off" }, "rulez": {} }';
    const file = await written(FILES.configuration, text);
    const found = await whenFindings(file, (all) => all.length === 3);
    const messages = found.map(({ message }) => message).join('\n');
    for (const meant of ['"off"', '"missing-section"', '"rules"']) contains(messages, `did you mean ${meant}`);
    await vscode.workspace.fs.delete(file.uri);
    await whenFindings(file, (all) => all.length === 0);
  });

  it('is completed and explained where it ignores findings', async function () {
    if (!knowsJson()) this.skip();
    const text = '{\n  "ignored": [\n    {\n      "code": "missing-rationale",\n      ""\n    }\n  ]\n}\n';
    const file = await written(FILES.ignore, text);
    await offered(file, text.indexOf('""') + 1, 'fingerprint');
    contains(await hoverText(file, file.positionAt(text.indexOf('ignored') + 1)), 'One entry a finding');
    const baseline = await written(FILES.baseline, '{ "cases": {} }');
    contains(await hoverText(baseline, baseline.positionAt(4)), 'By case number');
  });
});

/** Whether VS Code's own JSON editor runs beside this suite: in a browser's host alone it does not. */
function knowsJson(): boolean {
  return vscode.extensions.getExtension('vscode.json-language-features') !== undefined;
}

async function written(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = await fileInWorkspace(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const file = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(file, { preview: false });
  await whenRead(file, text);
  return file;
}

/** A document that was open before takes in a new text of its file only after a while. */
function whenRead(file: vscode.TextDocument, text: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (file.getText() !== text) return;
      changes.dispose();
      resolve();
    };
    const changes = vscode.workspace.onDidChangeTextDocument(look);
    look();
  });
}

/** Fails unless something is offered at a place of a file. */
async function offered(file: vscode.TextDocument, offset: number, label: string): Promise<void> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    file.uri,
    file.positionAt(offset),
  );
  const labels = items.map((item) => (typeof item.label === 'string' ? item.label : item.label.label));
  contains(labels.join(' | '), label);
}

function contains(whole: string, part: string): void {
  if (!whole.includes(part)) throw new Error(`expected ${JSON.stringify(part)} in ${JSON.stringify(whole)}`);
}
