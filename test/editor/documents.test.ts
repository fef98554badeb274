import * as vscode from 'vscode';
import { codeOf, documentSymbols, fileInWorkspace, hoverText, whenFindings } from './editor.ts';

describe('a PDF or Word document in VS Code', () => {
  const made: vscode.Uri[] = [];

  /** Copies a document that `scripts/test-editor.mjs` made. */
  async function copy(name: string, path: string): Promise<vscode.Uri> {
    const [from, to] = [await fileInWorkspace(`documents/${name}`), await fileInWorkspace(path)];
    await vscode.workspace.fs.copy(from, to, { overwrite: true });
    made.push(to);
    return to;
  }

  async function write(path: string, text: string): Promise<void> {
    const uri = await fileInWorkspace(path);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    made.push(uri);
  }

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    for (const uri of made.splice(0)) await vscode.workspace.fs.delete(uri, { recursive: true });
  });

  it('opens as a draft with its text, to be saved beside it, with outline and hovers', async () => {
    const pdf = await copy('printed.pdf', 'printed.pdf');
    await vscode.commands.executeCommand('imrLetter.openAsLetter', pdf);
    const draft = activeDocument();
    equal(draft.uri.scheme, 'untitled');
    equal(draft.uri.path, pdf.path.replace(/pdf$/, 'imr'));
    equal(draft.languageId, 'imr-letter');
    const lines = draft.getText().split(/\r?\n/);
    equal(lines.includes('Case Number: CM16-0000001'), true);
    equal((await documentSymbols(draft)).includes('Tramadol 50mg #84'), true);
    const cited = draft.getText().indexOf('Opioid Treatment 2016') + 2;
    equal((await hoverText(draft, draft.positionAt(cited))).includes('Opioid'), true);
  });

  it('of Word opens with outline, findings and its case header in rows, though it has that in a table of two entries a row', async () => {
    const docx = await copy('draft.docx', 'draft.docx');
    await vscode.commands.executeCommand('imrLetter.openAsLetter', docx);
    const draft = activeDocument();
    equal(draft.uri.path, docx.path.replace(/docx$/, 'imr'));
    const lines = draft.getText().split(/\r?\n/);
    const header = lines.slice(lines.indexOf('Case Number: CM16-0000001'));
    const rows = ['Case Number: CM16-0000001', 'Date of Injury: 01/02/2015', 'Decision Date: 09/06/2016'];
    equal(header.slice(0, 3).join('|'), rows.join('|'));
    equal(draft.getText().includes('Final Determination Letter for IMR Case Number'), false);
    equal((await documentSymbols(draft)).includes('Tramadol 50mg #84'), true);
    const findings = await whenFindings(draft, (all) => all.some((finding) => codeOf(finding) === 'doubled-word'));
    const doubled = findings.find((finding) => codeOf(finding) === 'doubled-word');
    equal(draft.getText(doubled?.range), 'the the');
  });

  it('has findings that name the page they stand on, also after words were added above', async () => {
    const pdf = await copy('printed.pdf', 'printed.pdf');
    await vscode.commands.executeCommand('imrLetter.openAsLetter', pdf);
    const draft = activeDocument();
    const pageOf = (finding: vscode.Diagnostic | undefined) =>
      finding?.relatedInformation?.find(({ location }) => location.uri.path === pdf.path)?.message;
    const isThere = (findings: readonly vscode.Diagnostic[]) =>
      findings.some((finding) => codeOf(finding) === 'doubled-word');
    const first = await whenFindings(draft, isThere);
    equal(pageOf(first.find((finding) => codeOf(finding) === 'doubled-word')), 'Page 2 of printed.pdf');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(draft.uri, new vscode.Position(0, 0), 'A note above.\n\n'.repeat(200));
    await vscode.workspace.applyEdit(edit);
    const moved = await whenFindings(draft, (findings) =>
      findings.some((finding) => codeOf(finding) === 'doubled-word' && finding.range.start.line > 400),
    );
    equal(pageOf(moved.find((finding) => codeOf(finding) === 'doubled-word')), 'Page 2 of printed.pdf');
  });

  it('is shown as text in an editor of its own, from which it opens as a letter', async () => {
    const pdf = await copy('printed.pdf', 'printed.pdf');
    await vscode.commands.executeCommand('vscode.openWith', pdf, 'imrLetter.document');
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    equal(input instanceof vscode.TabInputCustom && input.viewType, 'imrLetter.document');
    await vscode.commands.executeCommand('imrLetter.openAsLetter');
    equal(activeDocument().uri.path, pdf.path.replace(/pdf$/, 'imr'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is not saved over a letter that is there', async () => {
    const pdf = await copy('printed.pdf', 'printed.pdf');
    await write('printed.imr', 'Kept.\n');
    await vscode.commands.executeCommand('imrLetter.openAsLetter', pdf);
    const draft = activeDocument();
    equal(draft.isUntitled, true);
    equal(draft.uri.path.includes('/'), false);
    equal(draft.languageId, 'imr-letter');
  });

  it('is imported with the others of its folder, and no file is written over', async () => {
    await copy('printed.pdf', 'incoming/a.pdf');
    await copy('printed.pdf', 'incoming/deep/b.PDF');
    await copy('poem.pdf', 'incoming/c.pdf');
    await copy('printed.pdf', 'incoming/d.pdf');
    await write('incoming/d.imr', 'Kept.\n');
    await copy('damaged.pdf', 'incoming/e.pdf');
    const folder = await fileInWorkspace('incoming');
    made.splice(0, made.length, folder);
    // The command ends with its notification, which nobody answers here.
    void vscode.commands.executeCommand('imrLetter.importLetters', folder);
    const last = vscode.Uri.joinPath(folder, 'deep/b.imr');
    await whenWritten(folder, 'deep/b.imr');
    equal((await textOf(last))?.includes('Case Number: CM16-0000001'), true);
    equal((await textOf(vscode.Uri.joinPath(folder, 'a.imr')))?.includes('Tramadol 50mg #84: Upheld'), true);
    equal(await textOf(vscode.Uri.joinPath(folder, 'd.imr')), 'Kept.\n');
    equal(await textOf(vscode.Uri.joinPath(folder, 'c.imr')), undefined);
    equal(await textOf(vscode.Uri.joinPath(folder, 'e.imr')), undefined);
  });
});

describe('Set Case Header in Rows', () => {
  it('sets labels and values that stand in two blocks in rows, wherever the cursor is', async () => {
    const letter = await fileInWorkspace('shoulder.imr');
    const body = new TextDecoder().decode(await vscode.workspace.fs.readFile(letter));
    const header = 'Case Number:\nDate of Injury:\nDecision Date:\n\nCM16-0000009\n01/02/2015\n09/06/2016\n\n';
    const content = header + body.slice(body.indexOf('HOW THE IMR'));
    const document = await vscode.workspace.openTextDocument({ language: 'imr-letter', content });
    const editor = await vscode.window.showTextDocument(document);
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('imrLetter.setCaseHeaderInRows');
    const rows = ['Case Number: CM16-0000009', 'Date of Injury: 01/02/2015', 'Decision Date: 09/06/2016'];
    equal(document.getText().split(/\r?\n/).slice(0, 3).join('|'), rows.join('|'));
    const { version } = document;
    void vscode.commands.executeCommand('imrLetter.setCaseHeaderInRows');
    await vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, editor.selection);
    equal(document.version, version);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

function activeDocument(): vscode.TextDocument {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) throw new Error('No document is shown.');
  return document;
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}

/** Resolves when a file is there, or Mocha's timeout is reached. */
async function whenWritten(folder: vscode.Uri, name: string): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, name));
  try {
    const isWritten = new Promise<void>((resolve) => watcher.onDidCreate(() => resolve()));
    if ((await textOf(vscode.Uri.joinPath(folder, name))) === undefined) await isWritten;
  } finally {
    watcher.dispose();
  }
}

function equal(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}
