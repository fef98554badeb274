import { type CancellationToken, type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ErrorLog, errorLog, redactedError } from './client/error-log.ts';
import { registerWatchers } from './client/file-watchers.ts';
import { Lifecycle } from './client/lifecycle.ts';
import { listenToCustomNotifications } from './custom-notifications.ts';
import { listenToDocuments } from './document-events.ts';
import { requestHandlers } from './handlers/request-handlers.ts';
import { openSession } from './open-session.ts';
import { refreshSpelling, reportConfigFiles } from './refresh.ts';
import type { Runtime } from './scheduling/runtime.ts';
import { warmUp } from './scheduling/warm-up.ts';
import { initializeResult } from './server-capabilities.ts';
import type { SessionHost } from './services/session-host.ts';
import type { Guard, Session } from './session.ts';
import { listenToFolders, listenToWorkspace } from './workspace-events.ts';

/** Serves one client over a connection until it ends. */
export function serve(connection: Connection, runtime: Runtime): void {
  const host: SessionHost = {
    connection,
    documents: new TextDocuments(TextDocument),
    runtime,
    log: errorLog(connection),
  };
  const lifecycle = new Lifecycle();
  let session: Session | undefined;
  const guard = guardFor(host.log, () => (lifecycle.isOpen ? session : undefined));

  lifecycle.rejectOthers(connection);
  connection.onInitialize((params) => {
    const refusal = lifecycle.open();
    if (refusal) throw refusal;
    session = openSession(host, params);
    session.dictionary.whenLoaded(() => guard('Checking spelling', (open) => refreshSpelling(host, open)));
    return initializeResult(requestHandlers, session.client);
  });
  connection.onInitialized(() => {
    listenToFolders(host, guard);
    if (session) registerWatchers(connection, session.client, host.log);
    runtime.whenIdle?.(() => guard('Warming up', () => warmUp(runtime, () => host.documents.all().length === 0)));
    guard('Reading the settings', ({ backgroundCheck }) => backgroundCheck.sync());
    guard('Checking configuration files', (open) => reportConfigFiles(host, open));
  });
  handleRequests(host, lifecycle, () => session);
  listenToDocuments(host, () => lifecycle.isOpen, guard);
  listenToCustomNotifications(host, guard);
  listenToWorkspace(host, guard);
}

/** Answers requests from the session; a handler that throws is logged without the letter's text. */
function handleRequests({ connection, log }: SessionHost, lifecycle: Lifecycle, session: () => Session | undefined) {
  for (const { method, fallback, handle } of requestHandlers) {
    const answer = async (params: unknown, token: CancellationToken) => {
      const open = session();
      if (!open) return fallback;
      try {
        return await handle(open, params, token);
      } catch (error) {
        log.error(redactedError(method, error));
        return fallback;
      }
    };
    connection.onRequest(method, lifecycle.whenOpen(answer));
  }
}

/** Returns a guard that does nothing while there is no session, and logs what a handler throws without the letter's text. */
function guardFor(log: ErrorLog, session: () => Session | undefined): Guard {
  return (label, handle) => {
    const open = session();
    if (!open) return;
    const fail = (error: unknown) => log.error(redactedError(label, error));
    try {
      Promise.resolve(handle(open)).catch(fail);
    } catch (error) {
      fail(error);
    }
  };
}
