import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { LettersChangedNotification } from '../../protocol/letter-messages.ts';
import type { FindLettersParams } from '../../protocol/params.ts';
import { AllCheckedNotification, FindLettersRequest, GuidelinePagesChangedNotification } from '../../protocol.ts';
import { findLetters, MAX_LETTER_BYTES } from '../client/client-files.ts';
import { sendCustomNotification, sendCustomRequest } from '../client/custom-messages.ts';
import { DiagnosticRegistration } from '../diagnostics/diagnostic-registration.ts';
import { diagnosticsOf } from '../diagnostics/diagnostics.ts';
import { countLetters } from '../diagnostics/letter-tally.ts';
import { recordsOf } from '../diagnostics/review-records.ts';
import { BackgroundCheck } from '../workspace/background-check.ts';
import { BackgroundCheckController } from '../workspace/background-check-controller.ts';
import { WorkspaceFiles } from '../workspace/files.ts';
import { LetterLimit, MAX_LETTERS } from '../workspace/letter-limit.ts';
import { LetterRecords } from '../workspace/letter-records.ts';
import { WorkspaceLetters } from '../workspace/letters.ts';
import { workspacePush } from '../workspace/push.ts';
import { scopeNow } from '../workspace/scope.ts';
import { StaleViewNotifier } from '../workspace/stale-views.ts';
import type { ClientServices } from './client-services.ts';
import type { DiagnosticServices } from './diagnostic-services.ts';
import type { DocumentServices } from './document-services.ts';
import { type SessionHost, sendLogged } from './session-host.ts';

type Services = ClientServices & DocumentServices & DiagnosticServices;

interface WorkspaceParts {
  readonly workspaceFiles: WorkspaceFiles;
  readonly workspaceLetters: WorkspaceLetters;
  readonly letterRecords: LetterRecords;
  /** The open documents whose findings the client gets from their text: by normalized URI, the client's URI. */
  readonly openDocuments: Map<string, string>;
}

/** Makes what lists, reads and checks the letters of the workspace. */
export function workspaceServices(host: SessionHost, services: Services) {
  const { connection, runtime } = host;
  const { client } = services;
  const workspaceFiles = workspaceFilesOf(host, services);
  const workspaceLetters = workspaceLettersOf(host, services, workspaceFiles);
  const openDocuments = new Map<string, string>();
  const { letterRecords, letterList, dashboardView } = letterListOf(host, client, workspaceLetters);
  const parts = { workspaceFiles, workspaceLetters, letterRecords, openDocuments };
  const backgroundReviews = backgroundReviewsOf(host, { ...services, ...parts });
  const backgroundCheck = new BackgroundCheckController({
    clientSupport: client,
    files: workspaceFiles,
    check: backgroundReviews,
    openDocuments: openDocuments,
    registration: new DiagnosticRegistration(connection.client),
    push: workspacePush((params) => sendLogged(host, connection.sendDiagnostics(params))),
  });
  const guidelinePages = new StaleViewNotifier(
    workspaceLetters,
    runtime,
    () => void sendLogged(host, sendCustomNotification(connection, GuidelinePagesChangedNotification, {})),
  );
  const codeLenses = new StaleViewNotifier(workspaceLetters, runtime, () => {
    if (client.refreshesLenses) void sendLogged(host, connection.sendRequest(CodeLensRefreshRequest.type));
  });
  return {
    workspaceFiles,
    workspaceLetters,
    letterRecords,
    backgroundReviews,
    backgroundCheck,
    guidelinePages,
    codeLenses,
    letterList,
    dashboardView,
  };
}

/** Makes what is kept for lists of letters, and what tells the client when they are stale. */
function letterListOf(host: SessionHost, client: ClientServices['client'], letters: WorkspaceLetters) {
  const { connection, runtime } = host;
  const letterRecords = new LetterRecords(() => {
    for (const view of [letterList, dashboardView]) view.letterChanged();
  });
  const known = {
    get version() {
      return letters.version + letterRecords.version;
    },
    refresh: () => letters.refresh(),
  };
  const notify = () => {
    if (client.showsLetters) void sendLogged(host, sendCustomNotification(connection, LettersChangedNotification, {}));
  };
  const letterList = new StaleViewNotifier(known, runtime, notify);
  const dashboardView = new StaleViewNotifier(known, runtime, notify);
  return { letterRecords, letterList, dashboardView };
}

/** Makes the list of the files that may be letters. */
function workspaceFilesOf({ connection, runtime, log }: SessionHost, { client, workspace, showWarning }: Services) {
  const limit = new LetterLimit((message) => void sendLogged({ log }, showWarning(message)));
  return new WorkspaceFiles(async () => {
    const ask = (params: FindLettersParams) => sendCustomRequest(connection, FindLettersRequest, params);
    const { folders } = workspace;
    return limit.within(await findLetters(runtime, client, ask, { folders, most: MAX_LETTERS + 1 }));
  }, runtime);
}

function workspaceLettersOf({ documents, runtime, log }: SessionHost, services: Services, files: WorkspaceFiles) {
  const { catalogues, letterCache, workspace, watchdog, stopped } = services;
  return new WorkspaceLetters({
    files,
    read: (uri) => services.files.readText(uri, MAX_LETTER_BYTES),
    catalogueOf: (uri) => catalogues.of(uri),
    openDocuments: () => documents.all().filter(({ uri }) => workspace.isReviewed(uri)),
    letters: letterCache,
    runtime,
    watchdog,
    stopped,
    log,
  });
}

/** Makes the check of letters that are not open. */
function backgroundReviewsOf(host: SessionHost, services: Services & WorkspaceParts) {
  const { connection, runtime, log } = host;
  const { client, reviewService, openDocument, workspace, settings, foreground } = services;
  return new BackgroundCheck({
    files: services.workspaceFiles,
    letters: services.workspaceLetters,
    async check(text, file) {
      const review = await reviewService.ofFile(text, () => false);
      if (review) services.letterRecords.set(file, recordsOf(review));
      return review && { items: diagnosticsOf(review, client), tally: countLetters(text.letters, review.findings) };
    },
    onRemoved: (key) => services.letterRecords.delete(key),
    async countOpen(key) {
      const document = openDocument(key);
      const review = document && (await reviewService.of(document));
      return review && countLetters(review.text.letters, review.findings);
    },
    onAllChecked(counts) {
      if (client.showsChecks) void sendLogged(host, sendCustomNotification(connection, AllCheckedNotification, counts));
    },
    scope: () => scopeNow(workspace, settings),
    openDocuments: services.openDocuments,
    progress: () => connection.window.createWorkDoneProgress(),
    foreground,
    runtime,
    log,
  });
}
