import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  type Position,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ANSWERS } from './handlers/document-handlers.ts';
import { ASIDE_REQUESTS } from './handlers/suppressions.ts';
import { CONFIGURATION_REQUESTS } from './handlers/configuration.ts';
import { describeFailure, failureLog } from './client/error-log.ts';
import { noteFileChanges } from './documents/file-changes.ts';
import { GUIDELINE_REQUESTS } from './handlers/guidelines.ts';
import { introduction } from './server-capabilities.ts';
import { Lifecycle, type RequestHandler } from './client/lifecycle.ts';
import type { Runtime } from './scheduling/runtime.ts';
import { openSession, type Session } from './session.ts';
import { settingsRecord } from './client/settings.ts';
import { isPosition, soundTextChanges } from './documents/text-sync.ts';
import { warmUp } from './scheduling/warm-up.ts';
import { watch } from './client/file-watchers.ts';
import { workspacePull } from './handlers/workspace-diagnostics.ts';
import { WORKSPACE_REQUESTS } from './handlers/workspace-symbols.ts';

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
  const log = failureLog(connection);
  const lifecycle = new Lifecycle();
  let session: Session | undefined;

  lifecycle.guard(connection);
  connection.onInitialize((params) => {
    const refusal = lifecycle.open();
    if (refusal) throw refusal;
    session = openSession(connection, documents, runtime, log, params);
    return introduction(session.abilities);
  });
  connection.onInitialized(() => {
    // The library puts a handler of its own in this place while it initializes.
    connection.onNotification('workspace/didChangeWorkspaceFolders', (params: unknown) =>
      hear('A change of folders', async (open) => {
        const { added, removed } = settingsRecord(settingsRecord(params).event);
        open.workspace.change(foldersIn(added), foldersIn(removed));
        await refresh(open);
      }),
    );
    if (session) watch(connection, session.abilities, log);
    runtime.whenIdle?.(() => hear('Warming up', () => warmUp(runtime, () => documents.all().length === 0)));
    hear('Looking at the settings', ({ workspaceChecks }) => workspaceChecks.settle());
    hear('Looking at files beside letters', lookBeside);
  });

  const onRequest = (method: string, answer: RequestHandler) => connection.onRequest(method, lifecycle.within(answer));

  for (const [method, { about, unknown = null }] of Object.entries(ANSWERS)) {
    onRequest(method, async (sent: unknown, token: CancellationToken) => {
      const params = settingsRecord(sent);
      const { uri } = settingsRecord(params.textDocument);
      const document = typeof uri === 'string' ? documents.get(uri) : undefined;
      if (!session || !document) return unknown;
      try {
        const text = session.letters.of(document);
        const asked = { session, document, text, params, token };
        return await session.priority.first(async () => about(asked));
      } catch (error) {
        log.error(describeFailure(method, error));
        return unknown;
      }
    });
  }

  const requests = { ...GUIDELINE_REQUESTS, ...CONFIGURATION_REQUESTS, ...WORKSPACE_REQUESTS, ...ASIDE_REQUESTS };
  for (const [method, answer] of Object.entries(requests)) {
    onRequest(method, async (sent: unknown, token: CancellationToken) => {
      try {
        return session ? await answer(session, settingsRecord(sent), token) : null;
      } catch (error) {
        log.error(describeFailure(method, error));
        return null;
      }
    });
  }

  onRequest(WORKSPACE_PULL, async (sent: unknown, token: CancellationToken) => {
    if (!session) return { items: [] };
    return workspacePull(connection, session.workspaceReviews, settingsRecord(sent), token);
  });

  /** Does what a notification asks for; whatever it throws is told without the letter's text. */
  function hear(what: string, act: (open: Session) => void | Promise<void>): void {
    if (!session || !lifecycle.isOpen) return;
    const failed = (error: unknown) => log.error(describeFailure(what, error));
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
    if (open.abilities.refreshesHints) await connection.languages.inlayHint.refresh();
    await checkAnew(open);
  }

  /** Has the client ask again for the lenses, which count the findings that are shown. */
  async function refreshLenses({ abilities }: Session): Promise<void> {
    if (abilities.refreshesLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
  }

  async function checkAnew(open: Session): Promise<void> {
    const { abilities, asideNews, pushed, workspaceFiles, workspaceChecks } = open;
    asideNews.clear();
    workspaceFiles.renew();
    if (abilities.showsConfiguration) await connection.sendNotification(CONFIGURATION_CHANGED_NOTIFICATION);
    if (pushed) await pushed.refresh(documents.all());
    else if (abilities.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
    await workspaceChecks.settle();
    await lookBeside(open);
    await refreshLenses(open);
  }

  function lookBeside(open: Session): Promise<void> {
    return open.filesBeside.look(open, !open.workspaceChecks.isWanted && documents.all().length === 0);
  }

  const opened = new WeakSet<TextDocument>();
  documents.onDidChangeContent(({ document }) =>
    hear('A change', async ({ abilities, configurations, pushed }) => {
      const isNew = !opened.has(document);
      opened.add(document);
      // Without a watcher, a configuration is looked up anew whenever a letter is opened.
      if (isNew && !abilities.registersFileWatchers) configurations.forget();
      await pushed?.changed(document, isNew);
    }),
  );
  documents.onDidOpen(({ document }) =>
    hear('Opening', ({ edits, pushed, workspaceChecks }) => {
      edits.opened(document.uri, document.getText());
      if (pushed) workspaceChecks.shown(document.uri);
    }),
  );
  documents.onWillSave(({ document, reason }) => hear('Saving', ({ edits }) => edits.willSave(document.uri, reason)));
  documents.onDidSave(({ document }) =>
    hear('Saving', async (open) => {
      const { abilities, edits, pushed, workspaceChecks } = open;
      const wasHeldBack = edits.saved(document.uri, document.getText());
      workspaceChecks.written();
      await pushed?.saved(document, wasHeldBack);
      if (!pushed && wasHeldBack && abilities.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
      if (wasHeldBack) await refreshLenses(open);
    }),
  );
  documents.onDidClose(({ document }) =>
    hear('Closing', async (open) => {
      const { asideNews, edits, pushed, settings, typing, workspaceChecks } = open;
      edits.forget(document.uri);
      typing.forget(document.uri);
      settings.forget(document.uri);
      asideNews.forget(document.uri);
      pushed?.closed(document);
      workspaceChecks.left(document.uri);
      workspaceChecks.written();
      await lookBeside(open);
    }),
  );
  documents.listen(
    soundTextChanges(connection, {
      isOpen: () => lifecycle.isOpen,
      document: (uri) => documents.get(uri),
      changing: ({ textDocument, contentChanges }) =>
        hear('A change', ({ edits, typing }) => {
          edits.changed(textDocument.uri, contentChanges);
          typing.changed(textDocument.uri);
        }),
    }),
  );

  connection.onNotification(CHECK_LETTER_NOTIFICATION, (params: unknown) =>
    hear('Checking', async (open) => {
      const { uri } = settingsRecord(params);
      const document = typeof uri === 'string' ? documents.get(uri) : undefined;
      if (!document) return;
      const wasHeldBack = open.edits.showAll(document.uri);
      open.pushed?.check(document);
      if (wasHeldBack) await refreshLenses(open);
    }),
  );
  connection.onNotification(CURSOR_MOVED_NOTIFICATION, (params: unknown) =>
    hear('A move of the cursor', ({ typing }) => {
      const { uri, position } = settingsRecord(params);
      if (typeof uri === 'string') typing.moved(uri, isPosition(position) ? (position as Position) : undefined);
    }),
  );
  connection.onNotification(LETTER_LEFT_NOTIFICATION, (params: unknown) =>
    hear('Leaving a letter', ({ workspaceChecks }) => {
      const { uri } = settingsRecord(params);
      if (typeof uri === 'string') workspaceChecks.left(uri);
    }),
  );
  connection.onNotification(CHECK_ALL_NOTIFICATION, () =>
    hear('Checking all letters', ({ workspaceChecks }) => workspaceChecks.all()),
  );
  connection.onNotification(SHOWN_BESIDE_NOTIFICATION, (params: unknown) =>
    hear('Looking at files beside letters', async (open) => {
      open.filesBeside.show(settingsRecord(params).uris);
      await lookBeside(open);
    }),
  );
  connection.onNotification(TRUST_NOTIFICATION, () =>
    hear('Trust', async (open) => {
      open.configurations.trust(true);
      await refresh(open);
    }),
  );
  connection.onDidChangeConfiguration((params) =>
    hear('A change of settings', async (open) => {
      if (await open.settings.reload(settingsRecord(params).settings)) await refresh(open);
    }),
  );
  connection.onDidChangeWatchedFiles((params) =>
    hear('A change of files', async (open) => {
      const stale = noteFileChanges(open, params);
      if (stale === 'configuration') await refresh(open);
      else if (stale === 'aside') {
        open.configurations.forgetAside();
        await checkAnew(open);
      }
    }),
  );
}

function foldersIn(value: unknown): { readonly uri: string }[] {
  const folders = Array.isArray(value) ? value.map((folder) => settingsRecord(folder).uri) : [];
  return folders.filter((uri) => typeof uri === 'string').map((uri) => ({ uri }));
}
