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
import { wordAt } from '../features/word-typed.ts';
import type { Letter } from '../letter/letter.ts';
import { plainText } from '../text/plain-text.ts';
import type { Files } from '../config/files.ts';
import { Watchdog } from '../review/watchdog.ts';
import { AsideNews } from './diagnostics/unused-suppressions.ts';
import { tellOfCheck } from './diagnostics/check-notifications.ts';
import { abilitiesOf, type ClientAbilities } from './client/client-support.ts';
import { Configurations, type ProblemBoard } from './documents/configurations.ts';
import { DiagnosticOffer } from './diagnostics/diagnostic-registration.ts';
import { diagnosticsOf } from './diagnostics/diagnostics.ts';
import { describeFailure, type FailureLog } from './client/error-log.ts';
import { FileDiagnostics } from './diagnostics/config-diagnostics.ts';
import { FIND_LETTERS_REQUEST, filesOf, findLetters, keyOf, LARGEST_LETTER, READ_FILE_REQUEST } from './client/client-files.ts';
import { FilesBeside } from './documents/config-files.ts';
import { LastEdits } from './diagnostics/edit-tracker.ts';
import { LetterCache } from './documents/letter-cache.ts';
import { LetterCatalogues } from './documents/letter-catalogues.ts';
import { LetterNews } from './workspace/stale-views.ts';
import { LetterSettings } from './client/letter-settings.ts';
import { tallyOf } from './diagnostics/letter-tally.ts';
import { Priority } from './scheduling/foreground-gate.ts';
import { PushedDiagnostics } from './diagnostics/push.ts';
import { type Review, Reviews } from './diagnostics/review-service.ts';
import type { Runtime } from './scheduling/runtime.ts';
import { StoppedWork } from './scheduling/stopped-work.ts';
import { Typing } from './documents/typing.ts';
import { LetterLimit, MOST_LETTERS } from './workspace/letter-limit.ts';
import { Workspace } from './client/workspace-folders.ts';
import { WorkspaceChecks } from './workspace/background-check-controller.ts';
import { WorkspaceFiles } from './workspace/files.ts';
import { WorkspaceLetters } from './workspace/letters.ts';
import { workspacePush } from './workspace/push.ts';
import { WorkspaceReviews } from './workspace/background-check.ts';
import { scopeNow } from './workspace/scope.ts';

/** Says, once all letters of the workspace were checked on command, how many they are: `{ letters, clean }`. */
const ALL_CHECKED_NOTIFICATION = 'imrLetter/allChecked';

/** Says how a version of a document was checked: `{ uri, version, checks, aside, letters, clean }`. */
const CHECKED_NOTIFICATION = 'imrLetter/checked';

/** Says that the pages of guidelines hold something else now. */
const PAGES_CHANGED_NOTIFICATION = 'imrLetter/guidelinePagesChanged';

/** All that is kept from `initialize` on. */
export interface Session {
  readonly abilities: ClientAbilities;
  readonly runtime: Runtime;
  readonly workspace: Workspace;
  readonly settings: LetterSettings;
  readonly configurations: Configurations;
  readonly letters: LetterCache;
  readonly reviews: Reviews;
  readonly asideNews: AsideNews;
  readonly filesBeside: FilesBeside;
  readonly edits: LastEdits;
  readonly typing: Typing;
  readonly workspaceFiles: WorkspaceFiles;
  readonly workspaceLetters: WorkspaceLetters;
  readonly workspaceReviews: WorkspaceReviews;
  readonly workspaceChecks: WorkspaceChecks;
  readonly priority: Priority;
  /** The files beside letters, and letters that are not open. */
  readonly files: Files;
  /** The open document with an address, as this project writes it. */
  openDocument(key: string): TextDocument | undefined;
  /** The pages of guidelines that are shown. */
  readonly pages: LetterNews;
  /** The lenses that are shown over items, and what is found in all letters. */
  readonly lenses: LetterNews;
  /** The first letter of an open document. */
  letterAt(uri: string): Letter | undefined;
  readonly catalogues: LetterCatalogues;
  /** The client has what was found in a document, or will have. */
  checked(review: Review): void;
  /** Absent where the client asks for diagnostics itself. */
  readonly pushed: PushedDiagnostics | undefined;
}

/** Asks to be told of a file that lies in no open folder. */
function watchFile(connection: Connection, uri: string, log: FailureLog): void {
  const file = URI.parse(uri);
  const globPattern = { baseUri: Utils.dirname(file).toString(), pattern: Utils.basename(file) };
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] })
    .catch((error) => log.error(describeFailure('Watching', error)));
}

/** What serves a client that introduced itself. */
export function openSession(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  runtime: Runtime,
  log: FailureLog,
  params: InitializeParams,
): Session {
  const sending = (sent: Promise<void>) => sent.catch((error) => log.error(describeFailure('Sending', error)));
  const abilities = abilitiesOf(params);
  const workspace = new Workspace(params);
  const settings = new LetterSettings(abilities, (uris) =>
    connection.workspace.getConfiguration(uris.map((scopeUri) => ({ scopeUri, section: 'imrLetter' }))),
  );
  const files = filesOf(runtime, abilities, (asked) => connection.sendRequest(READ_FILE_REQUEST, asked));
  const shown = new FileDiagnostics(
    (uri, diagnostics) => void sending(connection.sendDiagnostics({ uri, diagnostics })),
  );
  const board: ProblemBoard = {
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
  const configurations = new Configurations(files, board, abilities.isTrusted);
  const catalogues = new LetterCatalogues(configurations, settings, workspace, (uri) => {
    if (abilities.watchesAnyFolder) watchFile(connection, uri, log);
  });
  const limit = new LetterLimit(board.warn);
  const workspaceFiles = new WorkspaceFiles(async () => {
    const ask = (sent: object) => connection.sendRequest(FIND_LETTERS_REQUEST, sent);
    const { folders } = workspace;
    return limit.within(await findLetters(runtime, abilities, ask, { folders, most: MOST_LETTERS + 1 }));
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
  const asideNews = new AsideNews(shown, runtime);
  const reviews = new Reviews({
    letters,
    settings,
    configurations,
    workspace,
    asideNews,
    runtime,
    log,
    watchdog,
    stopped,
  });
  const priority = new Priority(runtime);
  const shownDocuments = new Map<string, string>();
  const workspaceReviews = new WorkspaceReviews({
    files: workspaceFiles,
    letters: workspaceLetters,
    async check(text) {
      const review = await reviews.ofFile(text, () => false);
      return review && { items: diagnosticsOf(review, abilities), tally: tallyOf(text.letters, review.findings) };
    },
    async checkOpen(key) {
      const document = documents.all().find(({ uri }) => keyOf(uri) === key);
      const review = document && (await reviews.of(document));
      return review && tallyOf(review.text.letters, review.findings);
    },
    allChecked(tally) {
      if (abilities.showsChecks) void sending(connection.sendNotification(ALL_CHECKED_NOTIFICATION, tally));
    },
    scope: () => scopeNow(workspace, settings),
    shown: shownDocuments,
    progress: () => connection.window.createWorkDoneProgress(),
    priority,
    runtime,
    log,
  });
  const workspaceChecks = new WorkspaceChecks({
    abilities,
    files: workspaceFiles,
    reviews: workspaceReviews,
    shown: shownDocuments,
    offer: new DiagnosticOffer(connection.client),
    push: workspacePush((sent) => sending(connection.sendDiagnostics(sent))),
  });
  const edits = new LastEdits();
  const checked = (review: Review) =>
    tellOfCheck(review, abilities, (news) => void sending(connection.sendNotification(CHECKED_NOTIFICATION, news)));
  const pushed = new PushedDiagnostics({
    reviews,
    edits,
    checked,
    settings,
    abilities,
    runtime,
    log,
    isOpen: (document) => documents.get(document.uri) === document,
    send: (sent) => void sending(connection.sendDiagnostics(sent)),
  });
  const typing = new Typing({
    edits,
    runtime,
    tellsCursor: abilities.tellsCursor,
    canShow: !abilities.pullsDiagnostics || abilities.refreshesDiagnostics,
    isSameWord(uri, typed, place) {
      const text = documents.get(uri);
      const word = text && wordAt(text.getText(), text.offsetAt(typed));
      const at = text?.offsetAt(place) ?? -1;
      return word !== undefined && word.start <= at && at <= word.end;
    },
    show(uri) {
      const document = documents.get(uri);
      if (document && !abilities.pullsDiagnostics) pushed.check(document);
      else if (abilities.refreshesDiagnostics) void sending(connection.languages.diagnostics.refresh());
    },
  });
  return {
    abilities,
    runtime,
    workspace,
    settings,
    configurations,
    letters,
    reviews,
    asideNews,
    filesBeside: new FilesBeside(abilities.shownBeside),
    edits,
    typing,
    workspaceFiles,
    workspaceLetters,
    workspaceReviews,
    workspaceChecks,
    priority,
    pages: new LetterNews(
      workspaceLetters,
      runtime,
      () => void sending(connection.sendNotification(PAGES_CHANGED_NOTIFICATION)),
    ),
    lenses: new LetterNews(workspaceLetters, runtime, () => {
      if (abilities.refreshesLenses) void sending(connection.sendRequest(CodeLensRefreshRequest.type));
    }),
    letterAt(uri) {
      const document = documents.get(uri);
      return document && letters.of(document).letters[0];
    },
    files,
    openDocument: (key) => documents.all().find(({ uri }) => keyOf(uri) === key),
    catalogues,
    checked,
    pushed: abilities.pullsDiagnostics ? undefined : pushed,
  };
}
