import * as vscode from 'vscode';
import type { DocumentReader } from '../../server/src/documents/document-reader.ts';
import { LettersChangedNotification } from '../../server/src/protocol/letter-messages.ts';
import {
  AllCheckedNotification,
  ConfigurationChangedNotification,
  CursorMovedNotification,
  GuidelinePagesChangedNotification,
  TrustGrantedNotification,
} from '../../server/src/protocol.ts';
import { acceptBaseline } from './commands/accept-baseline.ts';
import { addWord } from './commands/add-word.ts';
import { changeItem } from './commands/change-item.ts';
import { checkLetter } from './commands/check-letter.ts';
import { checkAllLetters, checkLetters, showLetterCounts } from './commands/check-letters.ts';
import { COPY_READINESS, READY_TO_SIGN, SHOW_SAME_TREATMENT } from './commands/command-ids.ts';
import { exportLetter } from './commands/export-letter.ts';
import { foldItems } from './commands/fold-items.ts';
import { ignoreFinding } from './commands/ignore-finding.ts';
import { lookUpGuideline } from './commands/look-up-guideline.ts';
import { navigate } from './commands/navigate.ts';
import { newLetter } from './commands/new-letter.ts';
import { openSample } from './commands/open-sample.ts';
import { restartServer } from './commands/restart-server.ts';
import { restoreFinding } from './commands/restore-finding.ts';
import { saveLetter } from './commands/save-letter.ts';
import { setHeaderInRows } from './commands/set-header-in-rows.ts';
import { setOutcome } from './commands/set-outcome.ts';
import { showOutput } from './commands/show-output.ts';
import { showSameTreatment } from './commands/show-same-treatment.ts';
import { tidyLetter } from './commands/tidy-letter.ts';
import { turnRuleOff } from './commands/turn-rule-off.ts';
import { writeReport } from './commands/write-report.ts';
import { registerConfigFixes } from './config-files/fix-configurations.ts';
import { syncOpenConfigFiles } from './config-files/sync-open-config-files.ts';
import { DashboardPanel } from './dashboard/dashboard-panel.ts';
import { detectLetters } from './detect/detect.ts';
import { LetterDocuments } from './documents/letter-documents.ts';
import { OriginalPages } from './documents/original-pages.ts';
import { registerDocuments } from './documents/register-documents.ts';
import { isLetterDocument } from './letters.ts';
import { ConfigurationPages } from './pages/configuration-pages.ts';
import { GuidelinePages } from './pages/guideline-pages.ts';
import { ReadinessPages } from './pages/readiness-pages.ts';
import { registerRulePages } from './pages/rule-pages.ts';
import { registerReview } from './review/register-review.ts';
import type { LanguageServer } from './server/language-server.ts';
import { reportCursor } from './server/report-cursor.ts';
import { registerCheckTask } from './tasks/check-task.ts';
import { ItemStatus } from './ui/item-status.ts';
import { GuidelineView } from './views/guideline-view.ts';
import { SideBar } from './views/side-bar.ts';

/** Files that are letters by their extension. */
const NAMED_LETTERS = '**/*.{imr,imr.txt}';

/** The commands that change the disputed item at the cursor. */
const ITEM_COMMANDS = {
  addDisputedItem: 'addItem',
  addMissingField: 'addField',
  moveItemUp: 'moveUp',
  moveItemDown: 'moveDown',
  duplicateItem: 'duplicate',
} as const;

/** The client of the language server and the reader of documents, which are loaded when they are needed. */
export interface ServerClient {
  languageServer(
    context: vscode.ExtensionContext,
    output: vscode.LogOutputChannel,
    originals: OriginalPages,
  ): LanguageServer;
  documentReader(context: vscode.ExtensionContext): DocumentReader;
}

/** The navigation commands: their target, and whether they go back. */
const NAVIGATION_COMMANDS = {
  nextItem: ['item', false],
  previousItem: ['item', true],
  nextField: ['field', false],
  previousField: ['field', true],
  nextFinding: ['finding', false],
  previousFinding: ['finding', true],
} as const;

/** The activated extension, for `deactivate`. */
export interface ActiveExtension {
  stop(): Promise<void>;
}

/**
 * Activates the extension on the desktop and in a browser. It loads the client and starts its server when a letter is opened, or a
 * workspace contains one. Other plain-text files only run the recognition of letters.
 */
export function activateExtension(
  context: vscode.ExtensionContext,
  loadClient: () => Promise<ServerClient>,
): ActiveExtension {
  const output = vscode.window.createOutputChannel('IMR Letter', { log: true });
  let loaded: Promise<LanguageServer> | undefined;
  const server = () => {
    loaded ??= loadClient().then(({ languageServer }) => {
      const own = languageServer(context, output, originals);
      own.onNotification(GuidelinePagesChangedNotification, () => pages.refresh());
      own.onNotification(AllCheckedNotification, showLetterCounts);
      own.onNotification(ConfigurationChangedNotification, () => configurationPages.refresh());
      own.onNotification(LettersChangedNotification, () => {
        sideBar.lettersChanged();
        dashboard.lettersChanged();
      });
      return own;
    });
    return loaded;
  };
  const originals = new OriginalPages();
  const documents = new LetterDocuments(async () => (await loadClient()).documentReader(context));
  const pages = new GuidelinePages(server, context);
  const configurationPages = new ConfigurationPages(server, context);
  const readinessPages = new ReadinessPages(server, context);
  const sideBar = new SideBar(server, context.workspaceState);
  const dashboard = new DashboardPanel(server, context.extensionUri);
  const guidelineView = new GuidelineView(server, context.extensionUri, pages);
  const start = () => {
    if (loaded) return;
    void vscode.commands.executeCommand('setContext', 'imrLetter.hasLetters', true);
    // The client itself reports a failed start to the user.
    server()
      .then((own) => own.start())
      .catch(() => output.error('The language server did not start.'));
  };
  const serve = (document: vscode.TextDocument) => {
    if (isLetterDocument(document)) start();
  };
  context.subscriptions.push(
    output,
    originals,
    documents,
    sideBar,
    dashboard,
    guidelineView,
    new ItemStatus(),
    ...registerCommands({ server, context, output, configurationPages, readinessPages }),
    registerReview(server, context.globalState, () => sideBar.reviewChanged()),
    ...registerDocuments(documents, originals),
    registerCheckTask(server),
    vscode.commands.registerCommand('imrLetter.stopChecking', async () => (await loaded)?.stopChecking()),
    vscode.workspace.onDidOpenTextDocument(serve),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('imrLetter.validate.scope') && checksWorkspace()) start();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(async () => (await loaded)?.notify(TrustGrantedNotification, {})),
  );
  registerRulePages(context);
  context.subscriptions.push(
    registerConfigFixes(server),
    ...reportCursor(async (params) => (await loaded)?.notify(CursorMovedNotification, params)),
  );
  const onSyncFailed = () => output.error('The language server was not notified of an open configuration file.');
  context.subscriptions.push(syncOpenConfigFiles(server, onSyncFailed));
  vscode.workspace.textDocuments.forEach(serve);
  if (checksWorkspace()) start();
  vscode.workspace.findFiles(NAMED_LETTERS, undefined, 1).then(({ length }) => {
    if (length > 0) start();
  });
  detectLetters(context);
  return { stop: async () => (await loaded)?.stop() };
}

/** What commands depend on. */
interface CommandContext {
  readonly server: () => Promise<LanguageServer>;
  readonly context: vscode.ExtensionContext;
  readonly output: vscode.OutputChannel;
  readonly configurationPages: ConfigurationPages;
  readonly readinessPages: ReadinessPages;
}

/** Registers the commands; those that need the server start it. */
function registerCommands(parts: CommandContext): vscode.Disposable[] {
  const { server, context, output, configurationPages, readinessPages } = parts;
  return [
    vscode.commands.registerCommand('imrLetter.foldItems', () => foldItems('editor.fold')),
    vscode.commands.registerCommand('imrLetter.expandItems', () => foldItems('editor.unfold')),
    vscode.commands.registerCommand('imrLetter.restartServer', () => restartServer(server)),
    vscode.commands.registerCommand('imrLetter.showOutput', () => showOutput(output)),
    vscode.commands.registerCommand('imrLetter.checkLetter', () => checkLetter(server)),
    vscode.commands.registerCommand('imrLetter.tidyLetter', tidyLetter),
    vscode.commands.registerCommand('imrLetter.setCaseHeaderInRows', () => setHeaderInRows(server)),
    vscode.commands.registerCommand('imrLetter.checkAllLetters', () => checkAllLetters(server)),
    vscode.commands.registerCommand('imrLetter.checkLetters', (clicked: unknown, chosen: unknown) =>
      checkLetters(server, clicked, chosen),
    ),
    vscode.commands.registerCommand('imrLetter.showEffectiveConfiguration', () => configurationPages.show()),
    vscode.commands.registerCommand(READY_TO_SIGN, (uri: unknown, letter: unknown) => readinessPages.show(uri, letter)),
    vscode.commands.registerCommand(COPY_READINESS, () => readinessPages.copy()),
    vscode.commands.registerCommand('imrLetter.lookUpGuideline', () => lookUpGuideline(server, false)),
    vscode.commands.registerCommand('imrLetter.insertCitation', () => lookUpGuideline(server, true)),
    vscode.commands.registerCommand('imrLetter.ignoreFinding', (chosen: unknown) =>
      ignoreFinding(server, context.globalState, chosen),
    ),
    vscode.commands.registerCommand('imrLetter.restoreFinding', (node: unknown) => restoreFinding(server, node)),
    vscode.commands.registerCommand('imrLetter.addWord', (chosen: unknown) => addWord(server, chosen)),
    vscode.commands.registerCommand('imrLetter.turnRuleOff', (chosen: unknown) => turnRuleOff(server, chosen)),
    vscode.commands.registerCommand('imrLetter.acceptBaseline', () => acceptBaseline(server)),
    vscode.commands.registerCommand('imrLetter.writeReport', (chosen: unknown) => writeReport(server, chosen)),
    vscode.commands.registerCommand('imrLetter.newLetter', newLetter),
    vscode.commands.registerCommand(SHOW_SAME_TREATMENT, (uri: unknown, place: unknown) =>
      showSameTreatment(server, uri, place),
    ),
    vscode.commands.registerCommand('imrLetter.openSample', () => openSample(context)),
    vscode.commands.registerCommand('imrLetter.setOutcome', (outcome: unknown) => setOutcome(server, outcome)),
    ...Object.entries(ITEM_COMMANDS).map(([command, change]) =>
      vscode.commands.registerCommand(`imrLetter.${command}`, () => changeItem(server, change)),
    ),
    ...Object.entries(NAVIGATION_COMMANDS).map(([command, [to, back]]) =>
      vscode.commands.registerCommand(`imrLetter.${command}`, () => navigate(server, to, back)),
    ),
    vscode.commands.registerCommand('imrLetter.exportLetter', (given: unknown) => exportLetter(server, given)),
    vscode.commands.registerCommand('imrLetter.saveLetter', (how: unknown) => saveLetter(how)),
  ];
}

/** Returns whether letters that are not open are checked in any folder. */
function checksWorkspace(): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.some(
    ({ uri }) => vscode.workspace.getConfiguration('imrLetter.validate', uri).get('scope') === 'workspace',
  );
}
