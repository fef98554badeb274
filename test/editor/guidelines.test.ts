import * as vscode from 'vscode';
import { fileInWorkspace } from './editor.ts';

const CHRONIC_PAIN = 'Chronic Pain Treatment Guidelines';

const OWN = {
  id: 'acoem-9',
  title: 'Shoulders, by the firm',
  aliases: ['MTUS ACOEM Chapter 9 Shoulder Complaints'],
  mtus: true,
  topics: [],
};

const DRAFT = `Case Number: CM17-0000401 Date Assigned: 01/20/2017
Decision Date: 02/14/2017

CLINICAL CASE SUMMARY

IMR ISSUES, DECISIONS AND RATIONALES

Knee brace: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: `;

describe('guidelines cited in a letter', () => {
  let letter: vscode.TextDocument;

  before(async () => {
    letter = await vscode.workspace.openTextDocument(await fileInWorkspace('shoulder.imr'));
    await vscode.window.showTextDocument(letter);
  });

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('have pages, which are the targets of definitions', async () => {
    const at = letter.positionAt(letter.getText().indexOf('Chronic Pain Treatment Guidelines') + 3);
    const [found] = await definitions(letter, at);
    equal(found?.targetUri.path, '/cp-2009.md');
    const page = await vscode.workspace.openTextDocument(found?.targetUri ?? letter.uri);
    equal(page.lineAt(0).text, '# Chronic Pain Medical Treatment Guidelines (MTUS), July 18, 2009');
    equal(page.languageId, 'markdown');
  });

  it('have topics, whose lines are targets of definitions', async () => {
    const at = letter.positionAt(letter.getText().indexOf('Muscle relaxants') + 3);
    const [found] = await definitions(letter, at);
    const page = await vscode.workspace.openTextDocument(found?.targetUri ?? letter.uri);
    const line = page.lineAt(found?.targetSelectionRange?.start.line ?? 0).text;
    if (!/^### Muscle relaxants/.test(line)) throw new Error(`It leads to ${JSON.stringify(line)}.`);
  });

  it('are linked to their official texts', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', letter.uri);
    const words = links.map(({ range }) => letter.getText(range));
    equal(words.join(' | '), [CHRONIC_PAIN, CHRONIC_PAIN, 'ACOEM Chapter 9 Shoulder Complaints'].join(' | '));
    for (const { target } of links) equal(target?.scheme.replace('https', 'http'), 'http');
  });

  it('have references in letters of the workspace until these are deleted', async () => {
    const other = await fileInWorkspace('another-shoulder.imr');
    // A letter in two files would be counted once.
    await vscode.workspace.fs.writeFile(
      other,
      new TextEncoder().encode(letter.getText().replace('CM15-0000311', 'CM15-0000312')),
    );
    const at = letter.positionAt(letter.getText().indexOf('Muscle relaxants') + 3);
    const uri = vscode.Uri.parse('imr-guideline:/cp-2009.md');
    const page = await vscode.workspace.openTextDocument(uri);
    await whenText(page, (text) => text.includes('Cited in 2 letters of this workspace: CM15-0000311, CM15-0000312'));
    equal(await citing(letter, at), 'another-shoulder.imr, another-shoulder.imr, shoulder.imr, shoulder.imr');
    await vscode.workspace.fs.delete(other);
    await whenText(page, (text) => text.includes('Cited in 1 letter of this workspace: CM15-0000311'));
    equal(await citing(letter, at), 'shoulder.imr, shoulder.imr');
  });

  it('include user catalogues, which apply once their file exists and are checked', async () => {
    const uri = await fileInWorkspace('firm.imr-catalogue.json');
    const write = (text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await write(JSON.stringify({ ...OWN, title: undefined }));
    const settings = vscode.workspace.getConfiguration('imrLetter');
    await settings.update('catalogues', ['firm.imr-catalogue.json'], vscode.ConfigurationTarget.Global);
    try {
      await whenProblem(uri, (message) => message === '"title" is missing.');
      await write(JSON.stringify(OWN));
      await whenNoProblem(uri);
      const at = letter.positionAt(letter.getText().indexOf('Shoulder Complaints') + 3);
      const [found] = await definitions(letter, at);
      const page = await vscode.workspace.openTextDocument(found?.targetUri ?? letter.uri);
      equal(page.lineAt(0).text, '# Shoulders, by the firm');
    } finally {
      await settings.update('catalogues', undefined, vscode.ConfigurationTarget.Global);
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('are looked up by command', async () => {
    await vscode.window.showTextDocument(letter);
    const shown = whenPageTab();
    await vscode.commands.executeCommand('imrLetter.lookUpGuideline');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    equal((await shown).viewType, 'imrLetter.guidelinePage');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('open formatted from their URI, as Go to Definition opens them', async () => {
    await vscode.window.showTextDocument(letter);
    const shown = whenPageTab();
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse('imr-guideline:/cp-2009.md#topic-tens'));
    equal((await shown).viewType, 'imrLetter.guidelinePage');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('are cited by command in the form of the letter’s year', async () => {
    const draft = await vscode.workspace.openTextDocument({ language: 'imr-letter', content: DRAFT });
    const editor = await vscode.window.showTextDocument(draft);
    const end = draft.positionAt(DRAFT.length);
    editor.selection = new vscode.Selection(end, end);
    const cited = new Promise<void>((resolve) => {
      const changes = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // A draft that becomes unsaved is no change of its text.
        if (document !== draft || contentChanges.length === 0) return;
        changes.dispose();
        resolve();
      });
    });
    await vscode.commands.executeCommand('imrLetter.insertCitation');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await cited;
    const written = draft.getText().slice(DRAFT.length);
    if (!/^Decision based on MTUS .* 20\d\d\.$/.test(written)) throw new Error(`It wrote ${JSON.stringify(written)}.`);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('are shown in read-only pages with links', async () => {
    const editor = await vscode.window.showTextDocument(vscode.Uri.parse('imr-guideline:/cp-2009.md'));
    const before = editor.document.getText();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'x')).then(undefined, () => false);
    equal(editor.document.isDirty, false);
    equal(editor.document.getText(), before);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      editor.document.uri,
    );
    const targets = links.map(({ target }) => target?.toString() ?? '');
    if (!targets.includes('imr-guideline:/cp-2016.md')) throw new Error(`It leads to ${targets.join(', ')}.`);
  });
});

/** Returns the definitions at a position; VS Code may also return plain locations. */
async function definitions(document: vscode.TextDocument, at: vscode.Position): Promise<vscode.LocationLink[]> {
  return await vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, at);
}

/** Returns the files of all references at a position, in order. */
async function citing(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    at,
  );
  return found
    .map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1))
    .sort()
    .join(', ');
}

/** Resolves when VS Code shows a diagnostic of this extension in a file whose message meets a condition. */
function whenProblem(uri: vscode.Uri, awaited: (message: string) => boolean): Promise<void> {
  return whenProblems(uri, (messages) => messages.some(awaited));
}

function whenNoProblem(uri: vscode.Uri): Promise<void> {
  return whenProblems(uri, (messages) => messages.length === 0);
}

function whenProblems(uri: vscode.Uri, awaited: (messages: readonly string[]) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const own = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'imr-letter');
      if (!awaited(own.map(({ message }) => message))) return;
      changes.dispose();
      resolve();
    };
    const changes = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

/** Resolves when a document's text meets a condition. */
function whenText(document: vscode.TextDocument, awaited: (text: string) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!awaited(document.getText())) return;
      changes.dispose();
      resolve();
    };
    const changes = vscode.workspace.onDidChangeTextDocument(look);
    look();
  });
}

/** Resolves with the active tab when it shows a guideline's page. */
function whenPageTab(): Promise<vscode.TabInputCustom> {
  return new Promise((resolve) => {
    const look = () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      if (!(input instanceof vscode.TabInputCustom) || input.uri.scheme !== 'imr-guideline') return;
      changes.dispose();
      resolve(input);
    };
    const changes = vscode.window.tabGroups.onDidChangeTabs(look);
    look();
  });
}

function equal<T>(found: T, expected: T): void {
  if (found !== expected) throw new Error(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}
