import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import type { Files } from '../config/files.ts';
import { wordAt } from '../features/word-typed.ts';
import type { Letter } from '../letter/letter.ts';
import { Watchdog } from '../review/watchdog.ts';
import { plainText } from '../text/plain-text.ts';
import {
  FIND_LETTERS_REQUEST,
  filesOf,
  findLetters,
  LARGEST_LETTER,
  normalizeUri,
  READ_FILE_REQUEST,
} from './client/client-files.ts';
import { type ClientSupport, readClientSupport } from './client/client-support.ts';
import { type ErrorLog, redactedError } from './client/error-log.ts';
import { LetterSettings } from './client/letter-settings.ts';
import { Workspace } from './client/workspace-folders.ts';
import { tellOfCheck } from './diagnostics/check-notifications.ts';
import { ConfigDiagnostics } from './diagnostics/config-diagnostics.ts';
import { DiagnosticRegistration } from './diagnostics/diagnostic-registration.ts';
import { diagnosticsOf } from './diagnostics/diagnostics.ts';
import { EditTracker } from './diagnostics/edit-tracker.ts';
import { tallyOf } from './diagnostics/letter-tally.ts';
import { PushedDiagnostics } from './diagnostics/push.ts';
import { type ReviewResult, ReviewService } from './diagnostics/review-service.ts';
import { UnusedSuppressionReporter } from './diagnostics/unused-suppressions.ts';
import { ConfigFiles } from './documents/config-files.ts';
import { Configurations, type ProblemReporter } from './documents/configurations.ts';
import { LetterCache } from './documents/letter-cache.ts';
import { LetterCatalogues } from './documents/letter-catalogues.ts';
import { Typing } from './documents/typing.ts';
import { ForegroundGate } from './scheduling/foreground-gate.ts';
import type { Runtime } from './scheduling/runtime.ts';
import { StoppedWork } from './scheduling/stopped-work.ts';
import { BackgroundCheck } from './workspace/background-check.ts';
import { BackgroundCheckController } from './workspace/background-check-controller.ts';
import { WorkspaceFiles } from './workspace/files.ts';
import { LetterLimit, MOST_LETTERS } from './workspace/letter-limit.ts';
import { WorkspaceLetters } from './workspace/letters.ts';
import { workspacePush } from './workspace/push.ts';
import { scopeNow } from './workspace/scope.ts';
import { StaleViewNotifier } from './workspace/stale-views.ts';

/** Says, once all letters of the workspace were checked on command, how many they are: `{ letters, clean }`. */
const ALL_CHECKED_NOTIFICATION = 'imrLetter/allChecked';

/** Says how a version of a document was checked: `{ uri, version, checks, aside, letters, clean }`. */
const CHECKED_NOTIFICATION = 'imrLetter/checked';

/** Says that the pages of guidelines hold something else now. */
const PAGES_CHANGED_NOTIFICATION = 'imrLetter/guidelinePagesChanged';

/** All that is kept from `initialize` on. */
export interface Session {
  readonly clientSupport: ClientSupport;
  readonly runtime: Runtime;
  readonly workspace: Workspace;
  readonly settings: LetterSettings;
  readonly configurations: Configurations;
  readonly letters: LetterCache;
  readonly reviewService: ReviewService;
  readonly unusedSuppressions: UnusedSuppressionReporter;
  readonly configFiles: ConfigFiles;
  readonly edits: EditTracker;
  readonly typing: Typing;
  readonly workspaceFiles: WorkspaceFiles;
  readonly workspaceLetters: WorkspaceLetters;
  readonly backgroundReviews: BackgroundCheck;
  readonly backgroundCheck: BackgroundCheckController;
  readonly foreground: ForegroundGate;
  /** The files beside letters, and letters that are not open. */
  readonly files: Files;
  /** The open document with an address, as this project writes it. */
  openDocument(key: string): TextDocument | undefined;
  /** The pages of guidelines that are shown. */
  readonly pages: StaleViewNotifier;
  /** The lenses that are shown over items, and what is found in all letters. */
  readonly lenses: StaleViewNotifier;
  /** The first letter of an open document. */
  letterAt(uri: string): Letter | undefined;
  readonly catalogues: LetterCatalogues;
  /** The client has what was found in a document, or will have. */
  checked(review: ReviewResult): void;
  /** Absent where the client asks for diagnostics itself. */
  readonly pushed: PushedDiagnostics | undefined;
}

/** Asks to be told of a file that lies in no open folder. */
function watchFile(connection: Connection, uri: string, log: ErrorLog): void {
  const file = URI.parse(uri);
  const globPattern = { baseUri: Utils.dirname(file).toString(), pattern: Utils.basename(file) };
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] })
    .catch((error) => log.error(redactedError('Watching', error)));
}

/** What serves a client that introduced itself. */
export function openSession(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  runtime: Runtime,
  log: ErrorLog,
  params: InitializeParams,
): Session {
  const sending = (sent: Promise<void>) => sent.catch((error) => log.error(redactedError('Sending', error)));
  const clientSupport = readClientSupport(params);
  const workspace = new Workspace(params);
  const settings = new LetterSettings(clientSupport, (uris) =>
    connection.workspace.getConfiguration(uris.map((scopeUri) => ({ scopeUri, section: 'imrLetter' }))),
  );
  const files = filesOf(runtime, clientSupport, (asked) => connection.sendRequest(READ_FILE_REQUEST, asked));
  const shown = new ConfigDiagnostics(
    (uri, diagnostics) => void sending(connection.sendDiagnostics({ uri, diagnostics })),
  );
  const board: ProblemReporter = {
    show: (uri, problems) => shown.show('configuration', uri, problems),
    log: (message) => connection.console.warn(message),
    warn: (message) =>
      void sending(
        connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message: plainText(message),
        }),
      ),
  };
  const configurations = new Configurations(files, board, clientSupport.isTrusted);
  const catalogues = new LetterCatalogues(configurations, settings, workspace, (uri) => {
    if (clientSupport.watchesAnyFolder) watchFile(connection, uri, log);
  });
  const limit = new LetterLimit(board.warn);
  const workspaceFiles = new WorkspaceFiles(async () => {
    const ask = (sent: object) => connection.sendRequest(FIND_LETTERS_REQUEST, sent);
    const { folders } = workspace;
    return limit.within(await findLetters(runtime, clientSupport, ask, { folders, most: MOST_LETTERS + 1 }));
  }, runtime);
  const watchdog = new Watchdog(runtime.guard);
  const stopped = new StoppedWork((message) => {
    log.error(message);
    board.warn(message);
  });
  const letters = new LetterCache(watchdog, stopped);
  const workspaceLetters = new WorkspaceLetters({
    files: workspaceFiles,
    read: (uri) => files.readText(uri, LARGEST_LETTER),
    catalogueOf: (uri) => catalogues.of(uri),
    openDocuments: () => documents.all().filter(({ uri }) => workspace.holds(uri)),
    letters,
    runtime,
    log,
    watchdog,
    stopped,
  });
  const unusedSuppressions = new UnusedSuppressionReporter(shown, runtime);
  const reviewService = new ReviewService({
    letters,
    settings,
    configurations,
    workspace,
    unusedSuppressions,
    runtime,
    log,
    watchdog,
    stopped,
  });
  const foreground = new ForegroundGate(runtime);
  const shownDocuments = new Map<string, string>();
  const backgroundReviews = new BackgroundCheck({
    files: workspaceFiles,
    letters: workspaceLetters,
    async check(text) {
      const review = await reviewService.ofFile(text, () => false);
      return review && { items: diagnosticsOf(review, clientSupport), tally: tallyOf(text.letters, review.findings) };
    },
    async checkOpen(key) {
      const document = documents.all().find(({ uri }) => normalizeUri(uri) === key);
      const review = document && (await reviewService.of(document));
      return review && tallyOf(review.text.letters, review.findings);
    },
    allChecked(tally) {
      if (clientSupport.showsChecks) void sending(connection.sendNotification(ALL_CHECKED_NOTIFICATION, tally));
    },
    scope: () => scopeNow(workspace, settings),
    shown: shownDocuments,
    progress: () => connection.window.createWorkDoneProgress(),
    foreground,
    runtime,
    log,
  });
  const backgroundCheck = new BackgroundCheckController({
    clientSupport,
    files: workspaceFiles,
    reviewService: backgroundReviews,
    shown: shownDocuments,
    registration: new DiagnosticRegistration(connection.client),
    push: workspacePush((sent) => sending(connection.sendDiagnostics(sent))),
  });
  const edits = new EditTracker();
  const checked = (review: ReviewResult) =>
    tellOfCheck(review, clientSupport, (news) => void sending(connection.sendNotification(CHECKED_NOTIFICATION, news)));
  const pushed = new PushedDiagnostics({
    reviewService,
    edits,
    checked,
    settings,
    clientSupport,
    runtime,
    log,
    isOpen: (document) => documents.get(document.uri) === document,
    send: (sent) => void sending(connection.sendDiagnostics(sent)),
  });
  const typing = new Typing({
    edits,
    runtime,
    tellsCursor: clientSupport.tellsCursor,
    canShow: !clientSupport.pullsDiagnostics || clientSupport.refreshesDiagnostics,
    isSameWord(uri, typed, place) {
      const text = documents.get(uri);
      const word = text && wordAt(text.getText(), text.offsetAt(typed));
      const at = text?.offsetAt(place) ?? -1;
      return word !== undefined && word.start <= at && at <= word.end;
    },
    show(uri) {
      const document = documents.get(uri);
      if (document && !clientSupport.pullsDiagnostics) pushed.check(document);
      else if (clientSupport.refreshesDiagnostics) void sending(connection.languages.diagnostics.refresh());
    },
  });
  return {
    clientSupport,
    runtime,
    workspace,
    settings,
    configurations,
    letters,
    reviewService,
    unusedSuppressions,
    configFiles: new ConfigFiles(clientSupport.openConfigFiles),
    edits,
    typing,
    workspaceFiles,
    workspaceLetters,
    backgroundReviews,
    backgroundCheck,
    foreground,
    pages: new StaleViewNotifier(
      workspaceLetters,
      runtime,
      () => void sending(connection.sendNotification(PAGES_CHANGED_NOTIFICATION)),
    ),
    lenses: new StaleViewNotifier(workspaceLetters, runtime, () => {
      if (clientSupport.refreshesLenses) void sending(connection.sendRequest(CodeLensRefreshRequest.type));
    }),
    letterAt(uri) {
      const document = documents.get(uri);
      return document && letters.of(document).letters[0];
    },
    files,
    openDocument: (key) => documents.all().find(({ uri }) => normalizeUri(uri) === key),
    catalogues,
    checked,
    pushed: clientSupport.pullsDiagnostics ? undefined : pushed,
  };
}
