import {
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  type FileEvent,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../config/configuration-file.ts';
import { asObject, isNumber, isString, objectOf } from '../protocol/guards.ts';
import { BASELINE_FILE } from '../suppressions/baseline-file.ts';
import { IGNORE_FILE } from '../suppressions/ignore-file.ts';
import { normalizeUri } from './client/normalize-uri.ts';
import { refreshAll, refreshDiagnostics } from './refresh.ts';
import type { SessionHost } from './services/session-host.ts';
import type { Guard, Session } from './session.ts';

/** The extensions of files that may be letters. */
const LETTER_FILE = /\.(?:imr|txt)$/i;

const isFolder = objectOf<Pick<WorkspaceFolder, 'uri'>>({ uri: isString });
const isFileEvent = objectOf<FileEvent>({
  uri: isString,
  type: isNumber as (value: unknown) => value is FileChangeType,
});

/** Keeps a session up to date with the client's settings and files. */
export function listenToWorkspace(host: SessionHost, guard: Guard): void {
  const { connection } = host;
  connection.onDidChangeConfiguration((params) =>
    guard('A change of settings', async (session) => {
      if (await session.settings.reload(asObject(params).settings)) await refreshAll(host, session);
    }),
  );
  connection.onDidChangeWatchedFiles((params) =>
    guard('A change of files', (session) =>
      changeFiles(host, session, elementsOf(asObject(params).changes, isFileEvent)),
    ),
  );
}

/** Keeps a session up to date with the open folders. The library handles this notification too, until it has initialized. */
export function listenToFolders(host: SessionHost, guard: Guard): void {
  host.connection.onNotification(DidChangeWorkspaceFoldersNotification.method, (params: unknown) =>
    guard('A change of folders', async (session) => {
      const { added, removed } = asObject(asObject(params).event);
      session.workspace.change(elementsOf(added, isFolder), elementsOf(removed, isFolder));
      await refreshAll(host, session);
    }),
  );
}

async function changeFiles(host: SessionHost, session: Session, changes: readonly FileEvent[]): Promise<void> {
  const uris = changes.map(({ uri }) => uri);
  const deleted = changes.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri);
  // A file that was deleted and created again in one batch still exists.
  const changedLetters = changes
    .filter(({ uri, type }) => type !== FileChangeType.Deleted && LETTER_FILE.test(uri))
    .map(({ uri }) => uri);
  for (const uri of deleted) session.unusedSuppressions.forget(uri);
  if (session.backgroundCheck.onFilesChanged(changedLetters, deleted)) {
    session.guidelinePages.invalidate();
    session.codeLenses.invalidate();
    session.letterList.invalidate();
    session.dashboardView.invalidate();
  }
  const { namedFiles } = session.configurations;
  const isConfiguration = (uri: string) => isNamed(uri, CONFIGURATION_FILE) || namedFiles.has(normalizeUri(uri));
  if (uris.some(isConfiguration)) await refreshAll(host, session);
  else if (uris.some((uri) => isNamed(uri, IGNORE_FILE) || isNamed(uri, BASELINE_FILE))) {
    session.configurations.invalidateSuppressions();
    await refreshDiagnostics(host, session);
  }
}

function isNamed(uri: string, file: string): boolean {
  return uri.endsWith(`/${file}`);
}

/** Returns the elements of an array that a guard accepts; none if the value is not an array. */
function elementsOf<T>(value: unknown, guard: (element: unknown) => element is T): T[] {
  return Array.isArray(value) ? value.filter(guard) : [];
}
