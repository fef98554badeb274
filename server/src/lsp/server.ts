import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  type Position,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { errorLog, redactedError } from './client/error-log.ts';
import { watch } from './client/file-watchers.ts';
import { Lifecycle, type RequestHandler } from './client/lifecycle.ts';
import { asObject } from './client/settings.ts';
import { noteFileChanges } from './documents/file-changes.ts';
import { isPosition, validatedTextSync } from './documents/text-sync.ts';
import { configurationHandlers } from './handlers/configuration.ts';
import { documentHandlers } from './handlers/document-handlers.ts';
import { guidelineHandlers } from './handlers/guidelines.ts';
import { suppressionHandlers } from './handlers/suppressions.ts';
import { workspacePull } from './handlers/workspace-diagnostics.ts';
import { workspaceHandlers } from './handlers/workspace-symbols.ts';
import type { Runtime } from './scheduling/runtime.ts';
import { warmUp } from './scheduling/warm-up.ts';
import { initializeResult } from './server-capabilities.ts';
import { openSession, type Session } from './session.ts';

/**
 * A letter is to be checked now, whatever `imrLetter.validate.run` says: `{ uri }`. Nothing of it is held back; a client that asks
 * for diagnostics does so after it.
 */
const CHECK_LETTER_NOTIFICATION = 'imrLetter/checkLetter';

/** Checks all letters of the workspace now, whatever the settings say. */
const CHECK_ALL_NOTIFICATION = 'imrLetter/checkAllLetters';

/** Says that something else may count for letters now. */
const CONFIGURATION_CHANGED_NOTIFICATION = 'imrLetter/configurationChanged';

/** A document's findings are not asked for any more, though it may stay open: `{ uri }`. */
const LETTER_LEFT_NOTIFICATION = 'imrLetter/letterLeft';

const WORKSPACE_PULL = 'workspace/diagnostic';

/** The cursor of a document moved, or went elsewhere: `{ uri, position? }`. */
const CURSOR_MOVED_NOTIFICATION = 'imrLetter/cursorMoved';

/** Says that the user trusts the open folders now. */
const TRUST_NOTIFICATION = 'imrLetter/trustGranted';

/** Which files beside letters the editor shows: `{ uris }`. */
const SHOWN_BESIDE_NOTIFICATION = 'imrLetter/shownBeside';

/** Serves one client over a connection until that ends. */
export function serve(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  const log = errorLog(connection);
  const lifecycle = new Lifecycle();
  let session: Session | undefined;

  lifecycle.guard(connection);
  connection.onInitialize((params) => {
    const refusal = lifecycle.open();
    if (refusal) throw refusal;
    session = openSession(connection, documents, runtime, log, params);
    return initializeResult(session.clientSupport);
  });
  connection.onInitialized(() => {
    // The library puts a handler of its own in this place while it initializes.
    connection.onNotification('workspace/didChangeWorkspaceFolders', (params: unknown) =>
      onNotification('A change of folders', async (open) => {
        const { added, removed } = asObject(asObject(params).event);
        open.workspace.change(foldersIn(added), foldersIn(removed));
        await refresh(open);
      }),
    );
    if (session) watch(connection, session.clientSupport, log);
    runtime.whenIdle?.(() => onNotification('Warming up', () => warmUp(runtime, () => documents.all().length === 0)));
    onNotification('Looking at the settings', ({ backgroundCheck }) => backgroundCheck.settle());
    onNotification('Looking at files beside letters', checkConfigFiles);
  });

  const onRequest = (method: string, answer: RequestHandler) => connection.onRequest(method, lifecycle.within(answer));

  for (const [method, { about, unknown = null }] of Object.entries(documentHandlers)) {
    onRequest(method, async (sent: unknown, token: CancellationToken) => {
      const params = asObject(sent);
      const { uri } = asObject(params.textDocument);
      const document = typeof uri === 'string' ? documents.get(uri) : undefined;
      if (!session || !document) return unknown;
      try {
        const text = session.letters.of(document);
        const asked = { session, document, text, params, token };
        return await session.foreground.first(async () => about(asked));
      } catch (error) {
        log.error(redactedError(method, error));
        return unknown;
      }
    });
  }

  const requests = { ...guidelineHandlers, ...configurationHandlers, ...workspaceHandlers, ...suppressionHandlers };
  for (const [method, answer] of Object.entries(requests)) {
    onRequest(method, async (sent: unknown, token: CancellationToken) => {
      try {
        return session ? await answer(session, asObject(sent), token) : null;
      } catch (error) {
        log.error(redactedError(method, error));
        return null;
      }
    });
  }

  onRequest(WORKSPACE_PULL, async (sent: unknown, token: CancellationToken) => {
    if (!session) return { items: [] };
    return workspacePull(connection, session.backgroundReviews, asObject(sent), token);
  });

  /** Does what a notification asks for; whatever it throws is told without the letter's text. */
  function onNotification(what: string, act: (open: Session) => void | Promise<void>): void {
    if (!session || !lifecycle.isOpen) return;
    const failed = (error: unknown) => log.error(redactedError(what, error));
    try {
      Promise.resolve(act(session)).catch(failed);
    } catch (error) {
      failed(error);
    }
  }

  async function refresh(open: Session): Promise<void> {
    open.configurations.forget();
    open.workspaceLetters.forget();
    open.pages.check();
    open.lenses.check();
    if (open.clientSupport.refreshesHints) await connection.languages.inlayHint.refresh();
    await checkAnew(open);
  }

  /** Has the client ask again for the lenses, which count the findings that are shown. */
  async function refreshLenses({ clientSupport }: Session): Promise<void> {
    if (clientSupport.refreshesLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
  }

  async function checkAnew(open: Session): Promise<void> {
    const { clientSupport, unusedSuppressions, pushed, workspaceFiles, backgroundCheck } = open;
    unusedSuppressions.clear();
    workspaceFiles.renew();
    if (clientSupport.showsConfiguration) await connection.sendNotification(CONFIGURATION_CHANGED_NOTIFICATION);
    if (pushed) await pushed.refresh(documents.all());
    else if (clientSupport.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
    await backgroundCheck.settle();
    await checkConfigFiles(open);
    await refreshLenses(open);
  }

  function checkConfigFiles(open: Session): Promise<void> {
    return open.configFiles.look(open, !open.backgroundCheck.isWanted && documents.all().length === 0);
  }

  const opened = new WeakSet<TextDocument>();
  documents.onDidChangeContent(({ document }) =>
    onNotification('A change', async ({ clientSupport, configurations, pushed }) => {
      const isNew = !opened.has(document);
      opened.add(document);
      // Without a watcher, a configuration is looked up anew whenever a letter is opened.
      if (isNew && !clientSupport.registersFileWatchers) configurations.forget();
      await pushed?.changed(document, isNew);
    }),
  );
  documents.onDidOpen(({ document }) =>
    onNotification('Opening', ({ edits, pushed, backgroundCheck }) => {
      edits.opened(document.uri, document.getText());
      if (pushed) backgroundCheck.shown(document.uri);
    }),
  );
  documents.onWillSave(({ document, reason }) =>
    onNotification('Saving', ({ edits }) => edits.willSave(document.uri, reason)),
  );
  documents.onDidSave(({ document }) =>
    onNotification('Saving', async (open) => {
      const { clientSupport, edits, pushed, backgroundCheck } = open;
      const wasHeldBack = edits.saved(document.uri, document.getText());
      backgroundCheck.written();
      await pushed?.saved(document, wasHeldBack);
      if (!pushed && wasHeldBack && clientSupport.refreshesDiagnostics)
        await connection.languages.diagnostics.refresh();
      if (wasHeldBack) await refreshLenses(open);
    }),
  );
  documents.onDidClose(({ document }) =>
    onNotification('Closing', async (open) => {
      const { unusedSuppressions, edits, pushed, settings, typing, backgroundCheck } = open;
      edits.forget(document.uri);
      typing.forget(document.uri);
      settings.forget(document.uri);
      unusedSuppressions.forget(document.uri);
      pushed?.closed(document);
      backgroundCheck.left(document.uri);
      backgroundCheck.written();
      await checkConfigFiles(open);
    }),
  );
  documents.listen(
    validatedTextSync(connection, {
      isOpen: () => lifecycle.isOpen,
      document: (uri) => documents.get(uri),
      changing: ({ textDocument, contentChanges }) =>
        onNotification('A change', ({ edits, typing }) => {
          edits.changed(textDocument.uri, contentChanges);
          typing.changed(textDocument.uri);
        }),
    }),
  );

  connection.onNotification(CHECK_LETTER_NOTIFICATION, (params: unknown) =>
    onNotification('Checking', async (open) => {
      const { uri } = asObject(params);
      const document = typeof uri === 'string' ? documents.get(uri) : undefined;
      if (!document) return;
      const wasHeldBack = open.edits.clear(document.uri);
      open.pushed?.check(document);
      if (wasHeldBack) await refreshLenses(open);
    }),
  );
  connection.onNotification(CURSOR_MOVED_NOTIFICATION, (params: unknown) =>
    onNotification('A move of the cursor', ({ typing }) => {
      const { uri, position } = asObject(params);
      if (typeof uri === 'string') typing.moved(uri, isPosition(position) ? (position as Position) : undefined);
    }),
  );
  connection.onNotification(LETTER_LEFT_NOTIFICATION, (params: unknown) =>
    onNotification('Leaving a letter', ({ backgroundCheck }) => {
      const { uri } = asObject(params);
      if (typeof uri === 'string') backgroundCheck.left(uri);
    }),
  );
  connection.onNotification(CHECK_ALL_NOTIFICATION, () =>
    onNotification('Checking all letters', ({ backgroundCheck }) => backgroundCheck.all()),
  );
  connection.onNotification(SHOWN_BESIDE_NOTIFICATION, (params: unknown) =>
    onNotification('Looking at files beside letters', async (open) => {
      open.configFiles.show(asObject(params).uris);
      await checkConfigFiles(open);
    }),
  );
  connection.onNotification(TRUST_NOTIFICATION, () =>
    onNotification('Trust', async (open) => {
      open.configurations.trust(true);
      await refresh(open);
    }),
  );
  connection.onDidChangeConfiguration((params) =>
    onNotification('A change of settings', async (open) => {
      if (await open.settings.reload(asObject(params).settings)) await refresh(open);
    }),
  );
  connection.onDidChangeWatchedFiles((params) =>
    onNotification('A change of files', async (open) => {
      const stale = noteFileChanges(open, params);
      if (stale === 'configuration') await refresh(open);
      else if (stale === 'aside') {
        open.configurations.invalidateSuppressions();
        await checkAnew(open);
      }
    }),
  );
}

function foldersIn(value: unknown): { readonly uri: string }[] {
  const folders = Array.isArray(value) ? value.map((folder) => asObject(folder).uri) : [];
  return folders.filter((uri) => typeof uri === 'string').map((uri) => ({ uri }));
}
