import * as vscode from 'vscode';
import { codeOf, fileInWorkspace, findingsOf, whenFindings } from './editor.ts';

const FIELDS = `Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.
MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.
Decision rationale: Nothing in the record speaks for it. The request is not medically necessary.`;
const HEAD = `IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:
`;
const CANE = `Cane: Upheld\n${FIELDS}`;
const GYM = `Gym membership: Overturned\n${FIELDS}`;
const LETTER = `${HEAD}\n${CANE}\n\n\n${GYM}\n`;

describe('disputed items in VS Code', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    // The next draft may have the same URI.
    await whenNoDraft();
  });

  it('are moved with the cursor, and back by one undo', async () => {
    const editor = await openDraft(LETTER, 'Nothing in');
    await vscode.commands.executeCommand('imrLetter.moveItemDown');
    equal(editor.document.getText(), `${HEAD}\n${GYM}\n\n\n${CANE}\n`);
    equal(editor.document.lineAt(editor.selection.active.line).text, FIELDS.split('\n')[2]);
    equal(editor.selection.active.line, 12);
    await vscode.commands.executeCommand('imrLetter.moveItemUp');
    equal(editor.document.getText(), LETTER);
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), `${HEAD}\n${GYM}\n\n\n${CANE}\n`);
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), LETTER);
    await vscode.commands.executeCommand('imrLetter.moveItemUp');
    equal(editor.document.getText(), LETTER);
  });

  it('are duplicated', async () => {
    const editor = await openDraft(LETTER, 'Cane');
    await vscode.commands.executeCommand('imrLetter.duplicateItem');
    equal(editor.document.getText(), `${HEAD}\n${CANE}\n\n\n${CANE}\n\n\n${GYM}\n`);
    equal(editor.selection.active.line, 9);
    await undone(editor);
  });

  it('are upheld and overturned', async () => {
    const editor = await openDraft(LETTER, 'Cane');
    await vscode.commands.executeCommand('imrLetter.setOutcome', 'overturned');
    equal(editor.document.getText(), LETTER.replace('Cane: Upheld', 'Cane: Overturned'));
    await undone(editor);
  });

  it('get the first missing label', async () => {
    const lacking = LETTER.replace(/MAXIMUS guideline:.*\n/, '');
    const editor = await openDraft(lacking, 'Cane');
    await vscode.commands.executeCommand('imrLetter.addMissingField');
    equal(editor.document.getText(), LETTER.replace(/MAXIMUS guideline:.*/, 'MAXIMUS guideline: '));
    equal(editor.selection.active.character, 'MAXIMUS guideline: '.length);
    await undone(editor, lacking);
  });

  it('are followed by a new one with the cursor at its name', async () => {
    const editor = await openDraft(LETTER, 'Gym');
    await vscode.commands.executeCommand('imrLetter.addDisputedItem');
    equal(
      editor.document.getText(),
      `${HEAD}\n${CANE}\n\n\n${GYM}\n\n\nTreatment or service: [Outcome]\nClaims Administrator guideline: \nMAXIMUS guideline: \nDecision rationale: \n`,
    );
    equal(editor.document.getText(editor.selection), 'Treatment or service');
    await undone(editor);
  });

  it('offer outcomes after the colon of the header', async () => {
    const { document } = await openDraft(`${LETTER}\nSling:`, 'Sling');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.lineAt(document.lineCount - 1).range.end,
    );
    equal(items.map(({ label }) => label).join(), 'Upheld,Overturned');
  });

  it('are changed by code actions', async () => {
    const { document, selection } = await openDraft(LETTER, 'Cane');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(selection.active, selection.active),
    );
    const down = actions.find(({ title }) => title === 'Move this item down');
    if (!down?.edit) throw new Error(`There are ${actions.map(({ title }) => title).join(', ')}.`);
    await vscode.workspace.applyEdit(down.edit);
    equal(document.getText(), `${HEAD}\n${GYM}\n\n\n${CANE}\n`);
  });

  it('are unchanged in a read-only letter', async () => {
    const letter = await vscode.workspace.openTextDocument(await fileInWorkspace('shoulder.imr'));
    const editor = await vscode.window.showTextDocument(letter);
    const text = letter.getText();
    const at = letter.positionAt(text.indexOf('Claims Administrator guideline'));
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    try {
      await changeInVain();
      equal(letter.getText(), text);
      equal(letter.isDirty, false);
    } finally {
      await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    }
  });

  it('are unchanged in a letter of a read-only file system', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('shown', {
      provideTextDocumentContent: () => LETTER,
    });
    try {
      const shown = await vscode.workspace.openTextDocument(vscode.Uri.parse('shown:/letter.imr'));
      const letter = await vscode.languages.setTextDocumentLanguage(shown, 'imr-letter');
      const editor = await vscode.window.showTextDocument(letter);
      const at = letter.positionAt(LETTER.indexOf('Cane'));
      editor.selection = new vscode.Selection(at, at);
      await changeInVain();
      equal(letter.getText(), LETTER);
    } finally {
      provider.dispose();
    }
  });
});

describe('a new letter in VS Code', () => {
  it('defers findings in unwritten parts until Check Letter', async () => {
    const seen: string[] = [];
    const watching = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris.filter(({ scheme }) => scheme === 'untitled'))
        seen.push(...findingsOf({ uri }).map(codeOf));
    });
    try {
      await vscode.commands.executeCommand('imrLetter.newLetter');
      const document = vscode.window.activeTextEditor?.document;
      if (!document) throw new Error('No editor is open.');
      await vscode.commands.executeCommand('type', { text: 'CM17-0000321' });
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
      // Earlier requests are answered before this one.
      await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 9);
      equal(seen.join(), '');
      await vscode.commands.executeCommand('imrLetter.checkLetter');
      // Four dates of the case header, the specialty, the placeholder of the outcome, and the three fields.
      await whenFindings(document, (found) => found.length === 9);
    } finally {
      watching.dispose();
    }
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('is a copy of the template that the setting names, and in the usual layout where that can’t be read', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error('No folder is open.');
    const [file] = await vscode.workspace.findFiles('**/*.imr', undefined, 1);
    if (!file) throw new Error('The folder has no letter.');
    const template = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const settings = vscode.workspace.getConfiguration('imrLetter.newLetter', folder.uri);
    try {
      const name = file.path.slice(folder.uri.path.length + 1);
      await settings.update('template', name, vscode.ConfigurationTarget.Workspace);
      await vscode.commands.executeCommand('imrLetter.newLetter');
      equal(vscode.window.activeTextEditor?.document.getText().replace(/\r/g, ''), template.replace(/\r/g, ''));
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await settings.update('template', 'missing.imr', vscode.ConfigurationTarget.Workspace);
      await vscode.commands.executeCommand('imrLetter.newLetter');
      contains(vscode.window.activeTextEditor?.document.getText() ?? '', 'CLINICAL CASE SUMMARY');
    } finally {
      await settings.update('template', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('is untitled, in the current layout, with today’s date and the cursor at the case number', async () => {
    await vscode.commands.executeCommand('imrLetter.newLetter');
    const editor = vscode.window.activeTextEditor;
    if (!editor) throw new Error('No editor is open.');
    const { document, selection } = editor;
    equal(document.uri.scheme, 'untitled');
    equal(document.languageId, 'imr-letter');
    const text = document.getText();
    const now = new Date();
    const today = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('/');
    contains(text, `Decision Date:   ${today}/${now.getFullYear()} `);
    contains(text, 'Treatment or service: [Outcome]\n\nClaims Administrator guideline: \n');
    equal(/^CM\d\d-0000000$/.test(document.getText(selection)), true);
  });
});

/** Opens an untitled letter with the cursor before a text in it. */
async function openDraft(content: string, words: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'imr-letter', content });
  const editor = await vscode.window.showTextDocument(document);
  const at = document.positionAt(content.indexOf(words));
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

/** Resolves when VS Code has closed all drafts. */
function whenNoDraft(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (vscode.workspace.textDocuments.some(({ isUntitled }) => isUntitled)) return;
      closed.dispose();
      resolve();
    };
    const closed = vscode.workspace.onDidCloseTextDocument(look);
    look();
  });
}

async function undone({ document }: vscode.TextEditor, before = LETTER): Promise<void> {
  await vscode.commands.executeCommand('undo');
  equal(document.getText(), before);
}

/** Tries every change at the cursor. */
async function changeInVain(): Promise<void> {
  for (const name of ['moveItemDown', 'duplicateItem', 'addDisputedItem', 'addMissingField']) {
    await vscode.commands.executeCommand(`imrLetter.${name}`);
  }
  await vscode.commands.executeCommand('imrLetter.setOutcome', 'overturned');
}

function equal<T>(found: T, expected: T): void {
  if (found !== expected) throw new Error(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}

function contains(whole: string, part: string): void {
  if (!whole.includes(part)) throw new Error(`expected ${JSON.stringify(part)} in ${JSON.stringify(whole)}`);
}
