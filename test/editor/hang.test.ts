import * as vscode from 'vscode';
import { fileInWorkspace, whenFindings } from './editor.ts';

/** The used part of the browser's Worker type. */
interface WebWorker {
  postMessage(message: unknown): void;
  terminate(): void;
}

describe('a worker that hangs', () => {
  const own: new (address: string, options?: object) => WebWorker = Reflect.get(globalThis, 'Worker');
  let ended = 0;
  let started = 0;
  /** The URI on which a worker hangs: from the first request about it on, it receives nothing more. */
  let hangsOn: string | undefined;

  before(() => {
    const watched = (address: string, options?: object): WebWorker => {
      const worker = new own(address, options);
      const post = worker.postMessage.bind(worker);
      const end = worker.terminate.bind(worker);
      let hangs = false;
      started++;
      worker.postMessage = (message) => {
        const said = JSON.stringify(message);
        hangs ||= hangsOn !== undefined && said.includes('textDocument/diagnostic') && said.includes(hangsOn);
        if (!hangs) post(message);
      };
      worker.terminate = () => {
        ended++;
        end();
      };
      return worker;
    };
    Reflect.set(
      globalThis,
      'Worker',
      new Proxy(own, { construct: (_, [address, options]) => watched(address, options) }),
    );
  });
  after(async () => {
    Reflect.set(globalThis, 'Worker', own);
    hangsOn = undefined;
    await vscode.commands.executeCommand('imrLetter.restartServer');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is replaced by another for all other letters, and the letter is checked again when it changes', async () => {
    const letter = await vscode.workspace.openTextDocument(await fileInWorkspace('faults.imr'));
    await vscode.window.showTextDocument(letter);
    await whenFindings(letter, (found) => found.length === 1);
    hangsOn = 'hanging';
    await vscode.commands.executeCommand('imrLetter.restartServer');
    await whenFindings(letter, (found) => found.length === 1);
    const before = { ended, started };
    const folder = vscode.Uri.joinPath(letter.uri, '../hanging.imr');
    await vscode.workspace.fs.writeFile(folder, new TextEncoder().encode(letter.getText()));
    const hanging = await vscode.workspace.openTextDocument(folder);
    await vscode.window.showTextDocument(hanging, { viewColumn: vscode.ViewColumn.Beside });
    await whenFindings(letter, (found) => found.length === 0);
    // Where a request of the other letter came at the same time, it is withheld until it changes, too.
    const change = new vscode.WorkspaceEdit();
    change.insert(letter.uri, letter.positionAt(letter.getText().length), '\n');
    await vscode.workspace.applyEdit(change);
    await whenFindings(letter, (found) => found.length === 1);
    await vscode.window.showTextDocument(letter);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    if (ended !== before.ended + 1 && ended !== before.ended + 2)
      throw new Error(`${ended - before.ended} were ended.`);
    if (started !== before.started + 1) throw new Error(`${started - before.started} were started.`);
    hangsOn = undefined;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(hanging.uri, new vscode.Position(0, 0), '\n');
    await vscode.workspace.applyEdit(edit);
    await whenFindings(hanging, (found) => found.length === 1);
    await hanging.save();
    await vscode.workspace.fs.delete(folder);
  }).timeout(100_000);
});
