import * as vscode from 'vscode';
import { fileInWorkspace } from './editor.ts';

describe('the task that checks letters', () => {
  const written: vscode.Uri[] = [];

  afterEach(async () => {
    for (const uri of written.splice(0)) await vscode.workspace.fs.delete(uri, { recursive: true });
    await setting('imrLetter.validate.scope', undefined);
  });

  it('is provided for the open folder', async () => {
    const [task, other] = await vscode.tasks.fetchTasks({ type: 'imr-letter' });
    equal(other, undefined);
    equal(task?.name, 'check');
    equal(task?.problemMatchers.join(), '$imr-letter');
  });

  it('brings no finding into the Problems view that the background check has there', async () => {
    await setting('imrLetter.validate.scope', 'workspace');
    const [task] = await vscode.tasks.fetchTasks({ type: 'imr-letter' });
    equal(task?.problemMatchers.length, 0);
  });

  it('fails where an error is found in a letter that is not open', async () => {
    equal(await exitCodeOf('error'), 1);
  });

  it('succeeds where findings never fail', async () => {
    equal(await exitCodeOf('never'), 0);
  });

  it('passes over a text file that is no letter', async () => {
    const notes = await fileInWorkspace('notes/plain.txt');
    await vscode.workspace.fs.writeFile(notes, new TextEncoder().encode('Minutes of a meeting.\n'));
    written.push(vscode.Uri.joinPath(notes, '..'));
    equal(await exitCodeOf('never'), 0);
  });
});

async function setting(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
}

/** Runs the task as `tasks.json` would have it; its exit code. */
async function exitCodeOf(failOn: string): Promise<number | undefined> {
  const [provided] = await vscode.tasks.fetchTasks({ type: 'imr-letter' });
  if (!provided?.scope) throw new Error('There is no task.');
  const { scope, source, name, execution, problemMatchers } = provided;
  const definition = { type: 'imr-letter', task: 'check', failOn };
  const task = new vscode.Task(definition, scope, name, source, execution, problemMatchers);
  const ended = new Promise<number | undefined>((resolve) => {
    const listening = vscode.tasks.onDidEndTaskProcess((event) => {
      if (event.execution.task.definition.failOn !== failOn) return;
      listening.dispose();
      resolve(event.exitCode);
    });
  });
  await vscode.tasks.executeTask(task);
  return ended;
}

function equal(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}
