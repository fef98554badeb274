import type { Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { builtInCatalogue, type Catalogue } from '../guidelines/catalogue.ts';
import type { Letter } from '../letter/letter.ts';
import { abilitiesOf, type ClientAbilities } from './client-abilities.ts';
import { Configurations } from './configurations.ts';
import { describeFailure, type FailureLog } from './failures.ts';
import { FIND_LETTERS_REQUEST, filesOf, findLetters, LARGEST_LETTER, READ_FILE_REQUEST } from './files.ts';
import { LetterCache } from './letter-cache.ts';
import { PageNews } from './page-news.ts';
import { PushedDiagnostics } from './push.ts';
import { Reviews } from './reviews.ts';
import type { Runtime } from './runtime.ts';
import { LetterSettings } from './settings.ts';
import { Workspace } from './workspace.ts';
import { WorkspaceLetters } from './workspace-letters.ts';

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
  readonly workspaceLetters: WorkspaceLetters;
  readonly pages: PageNews;
  /** The first letter of an open document. */
  letterAt(uri: string): Letter | undefined;
  /** The catalogue that counts for a letter. */
  catalogueOf(letter: string): Promise<Catalogue>;
  /** The catalogue that counts for the letters in a folder; without one, that which comes with the product. */
  catalogueIn(folder: string | undefined): Promise<Catalogue>;
  /** Absent where the client asks for diagnostics itself. */
  readonly pushed: PushedDiagnostics | undefined;
}

/** What serves a client that introduced itself. */
export function openSession(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  runtime: Runtime,
  log: FailureLog,
  params: InitializeParams,
): Session {
  const sending = (sent: Promise<void>) => sent.catch((error) => log.error(describeFailure('Sending findings', error)));
  const abilities = abilitiesOf(params);
  const workspace = new Workspace(params);
  const settings = new LetterSettings(abilities, (uris) =>
    connection.workspace.getConfiguration(uris.map((scopeUri) => ({ scopeUri, section: 'imrLetter' }))),
  );
  const files = filesOf(runtime, abilities, (uri) => connection.sendRequest(READ_FILE_REQUEST, { uri }));
  const configurations = new Configurations(files, {
    show: (uri, diagnostics) => void sending(connection.sendDiagnostics({ uri, diagnostics })),
    log: (message) => connection.console.warn(message),
  });
  const letters = new LetterCache();
  const workspaceLetters = new WorkspaceLetters({
    find: () =>
      findLetters(runtime, abilities, (sent) => connection.sendRequest(FIND_LETTERS_REQUEST, sent), workspace.folders),
    read: (uri) => files.readText(uri, LARGEST_LETTER),
    catalogueOf: async () => builtInCatalogue(),
    openDocuments: () => documents.all().filter(({ uri }) => workspace.holds(uri)),
    letters,
    runtime,
    log,
  });
  const reviews = new Reviews({ letters, settings, configurations, workspace, runtime, log });
  const pushed = new PushedDiagnostics({
    reviews,
    settings,
    abilities,
    runtime,
    log,
    isOpen: (document) => documents.get(document.uri) === document,
    send: (sent) => void sending(connection.sendDiagnostics(sent)),
  });
  return {
    abilities,
    runtime,
    workspace,
    settings,
    configurations,
    letters,
    reviews,
    workspaceLetters,
    pages: new PageNews(
      workspaceLetters,
      runtime,
      () => void sending(connection.sendNotification(PAGES_CHANGED_NOTIFICATION)),
    ),
    letterAt(uri) {
      const document = documents.get(uri);
      return document && letters.of(document).letters[0];
    },
    catalogueOf: async () => builtInCatalogue(),
    catalogueIn: async () => builtInCatalogue(),
    pushed: abilities.pullsDiagnostics ? undefined : pushed,
  };
}
