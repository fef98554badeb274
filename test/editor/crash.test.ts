import childProcess, { type ChildProcess } from 'node:child_process';
import * as vscode from 'vscode';
import { fileInWorkspace, whenFindings } from './editor.ts';

const SERVER = /[\\/]dist[\\/]server\.js$/;

/** How often in three minutes a server that crashed is started again. */
const RESTARTS = 4;

describe('a server that crashes', () => {
  const started: ChildProcess[] = [];
  const fork = childProcess.fork;

  before(() => {
    childProcess.fork = ((module: string, ...rest: never[]) => {
      const child = fork(module, ...rest);
      if (SERVER.test(module)) started.push(child);
      return child;
    }) as typeof fork;
  });
  after(async () => {
    childProcess.fork = fork;
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is restarted up to a limit, and then by command', async () => {
    const letter = await vscode.workspace.openTextDocument(await fileInWorkspace('faults.imr'));
    await vscode.window.showTextDocument(letter);
    const whenThere = () => whenFindings(letter, (found) => found.length === 1);
    await vscode.commands.executeCommand('imrLetter.restartServer');
    await whenThere();
    const first = started.length;
    for (let restarts = 0; restarts < RESTARTS; restarts++) {
      const gone = whenFindings(letter, (found) => found.length === 0);
      started.at(-1)?.kill('SIGKILL');
      await gone;
      await whenThere();
    }
    const gone = whenFindings(letter, (found) => found.length === 0);
    started.at(-1)?.kill('SIGKILL');
    await gone;
    await vscode.commands.executeCommand('imrLetter.restartServer');
    await whenThere();
    const count = started.length - first;
    if (count !== RESTARTS + 1) throw new Error(`It was started ${count} times.`);
  });
});
