import * as vscode from 'vscode';
import type { ServerConnection } from '../server/server-connection.ts';
import { SEVERITIES } from '../views/counts.ts';
import { type Check, CheckTerminal } from './check-terminal.ts';

/** The type of the task, as `tasks.json` has it. */
export const CHECK_TASK = 'imr-letter';
const SOURCE = 'imr-letter';
const MATCHER = '$imr-letter';
/** The schemes of folders in which the matcher finds files. */
const ON_DISK = new Set(['file', 'vscode-remote']);

/** Provides the task `check` for each open folder, and runs the ones of `tasks.json`. */
export function registerCheckTask(server: () => Promise<ServerConnection>): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(CHECK_TASK, {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? []).map((folder) =>
        checkTask(server, { type: CHECK_TASK, task: 'check' }, folder),
      ),
    resolveTask: ({ definition, scope }) =>
      definition.task === 'check' ? checkTask(server, definition, scope ?? vscode.TaskScope.Workspace) : undefined,
  });
}

/** Returns the task of a definition, which VS Code wants back as it is. */
function checkTask(
  server: () => Promise<ServerConnection>,
  definition: vscode.TaskDefinition,
  scope: vscode.WorkspaceFolder | vscode.TaskScope,
): vscode.Task {
  const folders = typeof scope === 'object' ? [scope] : (vscode.workspace.workspaceFolders ?? []);
  const execution = new vscode.CustomExecution(
    async (resolved) => new CheckTerminal(server, { folders, failOn: failOnOf(resolved) }),
  );
  const task = new vscode.Task(
    definition,
    scope,
    'check',
    SOURCE,
    execution,
    folders.every(needsMatcher) ? MATCHER : [],
  );
  task.detail = vscode.l10n.t('Check all letters of the folder');
  return task;
}

/** Returns whether the task brings findings into the Problems view: where the background check has them there, they would be there twice. */
function needsMatcher({ uri }: vscode.WorkspaceFolder): boolean {
  const scope = vscode.workspace.getConfiguration('imrLetter.validate', uri).get('scope');
  return ON_DISK.has(uri.scheme) && scope !== 'workspace';
}

function failOnOf({ failOn }: vscode.TaskDefinition): Check['failOn'] {
  if (failOn === 'never') return 'never';
  return SEVERITIES.find((severity) => severity === failOn) ?? 'error';
}
