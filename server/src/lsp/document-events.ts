import type { TextDocument } from 'vscode-languageserver-textdocument';
import { validatedTextSync } from './documents/text-sync.ts';
import { refreshLenses, reportConfigFiles } from './refresh.ts';
import type { SessionHost } from './services/session-host.ts';
import type { Guard } from './session.ts';

/** Keeps a session up to date with the documents that the client opens, changes, saves and closes. */
export function listenToDocuments(host: SessionHost, isOpen: () => boolean, guard: Guard): void {
  const { connection, documents } = host;
  const known = new WeakSet<TextDocument>();
  documents.onDidChangeContent(({ document }) =>
    guard('A change', async ({ client, configurations, diagnostics }) => {
      const isOpened = !known.has(document);
      known.add(document);
      // Without file watchers, configurations are resolved again whenever a letter is opened.
      if (isOpened && !client.registersFileWatchers) configurations.forget();
      await diagnostics.changed(document, isOpened);
    }),
  );
  documents.onDidOpen(({ document }) =>
    guard('Opening', ({ client, edits, backgroundCheck }) => {
      edits.opened(document.uri, document.getText());
      if (!client.pullsDiagnostics) backgroundCheck.onOpen(document.uri);
    }),
  );
  documents.onWillSave(({ document, reason }) => guard('Saving', ({ edits }) => edits.willSave(document.uri, reason)));
  documents.onDidSave(({ document }) =>
    guard('Saving', async (session) => {
      const wasDeferred = session.edits.saved(document.uri, document.getText());
      session.backgroundCheck.onSave();
      await session.diagnostics.saved(document, wasDeferred);
      if (wasDeferred) await refreshLenses(connection, session);
    }),
  );
  documents.onDidClose(({ document }) =>
    guard('Closing', async (session) => {
      const { unusedSuppressions, edits, typing, diagnostics, settings, backgroundCheck } = session;
      edits.forget(document.uri);
      typing.forget(document.uri);
      settings.forget(document.uri);
      unusedSuppressions.forget(document.uri);
      diagnostics.closed(document);
      backgroundCheck.onClose(document.uri);
      backgroundCheck.onSave();
      await reportConfigFiles(host, session);
    }),
  );
  documents.listen(
    validatedTextSync(connection, {
      isOpen,
      document: (uri) => documents.get(uri),
      changing: ({ textDocument, contentChanges }) =>
        guard('A change', ({ edits, typing }) => {
          edits.changed(textDocument.uri, contentChanges);
          typing.changed(textDocument.uri);
        }),
    }),
  );
}
