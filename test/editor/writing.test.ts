import * as vscode from 'vscode';
import { fileInWorkspace, hoverText } from './editor.ts';

describe('completion in VS Code', () => {
  let letter: vscode.TextDocument;

  before(async () => {
    letter = await vscode.workspace.openTextDocument(await fileInWorkspace('faults.imr'));
    await vscode.window.showTextDocument(letter);
  });

  after(async () => {
    await vscode.window.showTextDocument(letter);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('offers openings of a guideline field, then guidelines in the form of the letter’s year', async () => {
    const end = letter.lineAt(letter.lineCount - 1).range.end;
    await write(end, '\n\nKnee brace: Upheld\n\nMAXIMUS guideline: ');
    contains(labels(await offered()), 'Decision based on MTUS');
    await write(letter.lineAt(letter.lineCount - 1).range.end, 'Decision based on MTUS Knee');
    const { items } = await offered();
    const knee = items.find((item) => nameOf(item) === 'Knee Complaints 2004');
    if (!knee) throw new Error(`It offers ${labels({ items })}.`);
    const { documentation, range } = knee;
    // The typed text is replaced, including spaces.
    const words = range instanceof vscode.Range ? range : range?.replacing;
    equal(letter.getText(words), 'Knee');
    contains(typeof documentation === 'string' ? documentation : (documentation?.value ?? ''), 'Chapter 13');
  });

  it('offers the missing labels of an item', async () => {
    await write(letter.lineAt(letter.lineCount - 1).range.end, ' Complaints 2004.\nDec');
    contains(labels(await offered()), 'Decision rationale:');
  });

  it('is accompanied by hovers on drugs, outcomes, labels and abbreviations', async () => {
    const end = letter.lineAt(letter.lineCount - 1).range.end;
    await write(end, '\n\nDecision rationale: Baclofen taken QID is too much. Nothing else is said.');
    const at = async (words: string) =>
      await hoverText(letter, letter.positionAt(letter.getText().lastIndexOf(words) + 1));
    contains(await at('Baclofen'), 'antispasticity');
    contains(await at('QID'), 'four times a day');
    contains(await at('Upheld'), '4610.6');
    contains(await at('Decision rationale'), 'medically necessary');
    equal(await at('Nothing'), '');
  });

  async function write(at: vscode.Position, words: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(letter.uri, at, words);
    await vscode.workspace.applyEdit(edit);
  }

  async function offered(): Promise<vscode.CompletionList> {
    const at = letter.lineAt(letter.lineCount - 1).range.end;
    return await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', letter.uri, at);
  }
});

function nameOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

function labels({ items }: Pick<vscode.CompletionList, 'items'>): string {
  return items.map(nameOf).join(' | ');
}

function equal<T>(found: T, expected: T): void {
  if (found !== expected) throw new Error(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}

function contains(whole: string, part: string): void {
  if (!whole.includes(part)) throw new Error(`expected ${JSON.stringify(part)} in ${JSON.stringify(whole)}`);
}
