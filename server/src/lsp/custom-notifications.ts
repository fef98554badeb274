import { CheckLettersNotification } from '../protocol/letter-messages.ts';
import type { CustomNotification } from '../protocol/message.ts';
import {
  CheckLetterNotification,
  CursorMovedNotification,
  LetterLeftNotification,
  OpenConfigFilesNotification,
  TrustGrantedNotification,
} from '../protocol.ts';
import { refreshAll, refreshLenses, reportConfigFiles } from './refresh.ts';
import type { SessionHost } from './services/session-host.ts';
import type { Guard, Session } from './session.ts';

/** Handles the custom notifications of clients. */
export function listenToCustomNotifications(host: SessionHost, guard: Guard): void {
  const { connection, documents } = host;
  const on = <Params>(
    { method, isParams }: CustomNotification<Params>,
    label: string,
    handle: (session: Session, params: Params) => void | Promise<void>,
  ) =>
    // JSON-RPC allows the absence of params.
    connection.onNotification(method, (params: unknown = {}) =>
      guard(label, (session) => (isParams(params) ? handle(session, params) : undefined)),
    );
  on(CheckLetterNotification, 'Checking', async (session, { uri }) => {
    const document = documents.get(uri);
    if (!document) return;
    const wasDeferred = session.edits.clear(document.uri);
    session.diagnostics.check(document);
    if (wasDeferred) await refreshLenses(connection, session);
  });
  on(CursorMovedNotification, 'A move of the cursor', ({ typing }, { uri, position }) => typing.moved(uri, position));
  on(LetterLeftNotification, 'Leaving a letter', ({ backgroundCheck }, { uri }) => backgroundCheck.onClose(uri));
  on(CheckLettersNotification, 'Checking letters', ({ backgroundCheck }, { uris }) => backgroundCheck.check(uris));
  on(OpenConfigFilesNotification, 'Checking configuration files', async (session, { uris }) => {
    session.configFiles.setOpen(uris);
    await reportConfigFiles(host, session);
  });
  on(TrustGrantedNotification, 'Trust', async (session) => {
    session.configurations.setTrusted(true);
    await refreshAll(host, session);
  });
}
