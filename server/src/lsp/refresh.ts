import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import { ConfigurationChangedNotification } from '../protocol.ts';
import { sendCustomNotification } from './client/custom-messages.ts';
import type { SessionHost } from './services/session-host.ts';
import type { Session } from './session.ts';

type RefreshHost = Pick<SessionHost, 'connection' | 'documents'>;

/** Discards everything that was derived from configurations, and refreshes what the client shows of it. */
export async function refreshAll(host: RefreshHost, session: Session): Promise<void> {
  session.configurations.forget();
  session.workspaceLetters.forget();
  session.guidelinePages.refreshIfStale();
  session.codeLenses.refreshIfStale();
  session.letterList.refreshIfStale();
  session.dashboardView.refreshIfStale();
  if (session.client.refreshesHints) await host.connection.languages.inlayHint.refresh();
  await refreshDiagnostics(host, session);
}

/** Checks all letters again, since the dictionary was read. */
export async function refreshSpelling(host: RefreshHost, session: Session): Promise<void> {
  session.configurations.invalidateWords();
  await refreshDiagnostics(host, session);
}

/** Checks all letters again, and refreshes what the client shows of their findings. */
export async function refreshDiagnostics(host: RefreshHost, session: Session): Promise<void> {
  const { connection, documents } = host;
  const { client, unusedSuppressions, diagnostics, workspaceFiles, backgroundCheck } = session;
  unusedSuppressions.clear();
  workspaceFiles.invalidateAll();
  if (client.showsConfiguration) await sendCustomNotification(connection, ConfigurationChangedNotification, {});
  await diagnostics.refresh(documents.all());
  await backgroundCheck.sync();
  await reportConfigFiles(host, session);
  await refreshLenses(connection, session);
}

/** Asks the client to request its code lenses again, which count the findings that are shown. */
export async function refreshLenses(connection: Connection, { client }: Session): Promise<void> {
  if (client.refreshesLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
}

/** Reports the problems of configuration files: of those that are open, and of those that apply to a letter. */
export function reportConfigFiles({ documents }: Pick<RefreshHost, 'documents'>, session: Session): Promise<void> {
  const isAlone = !session.backgroundCheck.isWanted && documents.all().length === 0;
  return session.configFiles.report(session, isAlone);
}
