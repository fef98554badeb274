import * as vscode from 'vscode';
import type { LetterDashboard, LetterLocation } from '../../../server/src/protocol/letter-list.ts';
import { DashboardRequest } from '../../../server/src/protocol/letter-messages.ts';
import type { LetterFilter } from '../../../server/src/report/dashboard/letter-filter.ts';
import { isLetterDocument } from '../letters.ts';
import type { ServerConnection } from '../server/server-connection.ts';
import { today } from '../today.ts';
import { formatNumber, lettersText } from '../views/counts.ts';
import { dashboardPage } from './dashboard-page.ts';
import { type PageContent, type PageMessage, type PageWords, readPageMessage } from './page-messages.ts';

/** How long changes are collected before the dashboard is made again, in milliseconds. */
const DELAY_MS = 500;
/** It is made at most this often while letters change, in milliseconds. */
const PAUSE_MS = 2000;
/** The number of rows of a table that are shown at first, and how many more at a time. */
const ROWS = 100;

/** The dashboard: the content of the review report in a panel, as letters are now. */
export class DashboardPanel implements vscode.Disposable {
  readonly #server: () => Promise<ServerConnection>;
  readonly #dist: vscode.Uri;
  readonly #parts: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #filter: LetterFilter = {};
  #limit = ROWS;
  /** The files to which the rows that are shown lead. */
  #files: ReadonlySet<string> = new Set();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastShown = 0;
  /** Increases with each request, so that an answer that was overtaken is not shown. */
  #request = 0;
  #isStale = false;

  constructor(server: () => Promise<ServerConnection>, extension: vscode.Uri) {
    this.#server = server;
    this.#dist = vscode.Uri.joinPath(extension, 'dist');
    const { workspace, languages, window, commands } = vscode;
    const onDocument = (document: vscode.TextDocument) => {
      if (isLetterDocument(document)) this.lettersChanged();
    };
    this.#parts = vscode.Disposable.from(
      commands.registerCommand('imrLetter.showDashboard', () => this.#show()),
      window.registerWebviewPanelSerializer('imrLetter.dashboard', {
        deserializeWebviewPanel: async (panel) => this.#take(panel),
      }),
      workspace.onDidChangeTextDocument(({ document }) => onDocument(document)),
      workspace.onDidOpenTextDocument(onDocument),
      workspace.onDidCloseTextDocument(onDocument),
      workspace.onDidChangeWorkspaceFolders(() => this.lettersChanged()),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const changed = new Set(uris.map(String));
        if (workspace.textDocuments.some((one) => isLetterDocument(one) && changed.has(one.uri.toString())))
          this.lettersChanged();
      }),
    );
  }

  /** Makes the dashboard again soon, since letters changed. */
  lettersChanged(): void {
    this.#refreshIn(Math.max(DELAY_MS, this.#lastShown + PAUSE_MS - Date.now()));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#parts.dispose();
    this.#panel?.dispose();
  }

  #show(): void {
    if (this.#panel) {
      this.#panel.reveal();
      return;
    }
    this.#take(
      vscode.window.createWebviewPanel(
        'imrLetter.dashboard',
        vscode.l10n.t('IMR Letters: Dashboard'),
        vscode.ViewColumn.Active,
      ),
    );
  }

  #take(panel: vscode.WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    const { webview } = panel;
    const icon = (name: string) => vscode.Uri.joinPath(this.#dist, '..', 'icons', name);
    panel.iconPath = { light: icon('letter-light.svg'), dark: icon('letter-dark.svg') };
    panel.onDidDispose(() => {
      if (this.#panel !== panel) return;
      clearTimeout(this.#timer);
      this.#panel = undefined;
    });
    panel.onDidChangeViewState(() => {
      if (panel.visible && this.#isStale) this.#refreshIn(0);
    });
    webview.onDidReceiveMessage((message: unknown) => {
      const read = readPageMessage(message);
      if (read) void this.#receive(read);
    });
    webview.options = { enableScripts: true, localResourceRoots: [this.#dist] };
    webview.html = dashboardPage(webview, this.#dist);
  }

  async #receive(message: PageMessage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        return this.#refreshIn(0);
      case 'filter':
        this.#filter = message.filter;
        this.#limit = ROWS;
        return this.#refreshIn(0);
      case 'more':
        this.#limit += ROWS;
        return this.#refreshIn(0);
      case 'checkAll':
        await vscode.commands.executeCommand('imrLetter.checkAllLetters');
        return;
      case 'report':
        await vscode.commands.executeCommand('imrLetter.writeReport');
        return;
      case 'open':
        if (this.#files.has(message.location.uri)) await openPlace(message.location);
    }
  }

  #refreshIn(delay: number): void {
    this.#isStale = true;
    if (!this.#panel?.visible) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), delay);
  }

  async #refresh(): Promise<void> {
    const own = ++this.#request;
    const filter = this.#filter;
    this.#isStale = false;
    let dashboard: LetterDashboard | null = null;
    try {
      const params = { filter, limit: this.#limit, date: today() };
      dashboard = await (await this.#server()).request(DashboardRequest, params);
    } catch {
      // The server stopped; it reports that itself, and another one announces its letters.
    }
    if (own !== this.#request || !this.#panel) return;
    if (!dashboard) {
      this.#isStale = true;
      return;
    }
    this.#lastShown = Date.now();
    const locations = dashboard.tables.flatMap(({ rows }) => rows.flatMap(({ target }) => target ?? []));
    this.#files = new Set(locations.flatMap((target) => ('uri' in target ? [target.uri] : [])));
    const content: PageContent = { dashboard, filter, words: wordsOf(dashboard) };
    await this.#panel.webview.postMessage(content);
  }
}

async function openPlace({ uri, line, character }: LetterLocation): Promise<void> {
  const place = new vscode.Position(line, character);
  try {
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(place, place) });
  } catch {
    void vscode.window.showWarningMessage(vscode.l10n.t('The letter is not available.'));
  }
}

function wordsOf({ unchecked, shown: counted, checked, tables }: LetterDashboard): PageWords {
  const { l10n } = vscode;
  const firstOf = (shown: number, all: number) =>
    l10n.t('The first {0} of {1} rows.', formatNumber(shown), formatNumber(all));
  return {
    heading: l10n.t('Letters at a Glance'),
    tables: l10n.t('Tables'),
    search: l10n.t('Search files, cases, services and rules'),
    folder: l10n.t('Folder'),
    allFolders: l10n.t('All folders'),
    month: l10n.t('Month of decision'),
    allMonths: l10n.t('All months'),
    report: l10n.t('Report…'),
    checkAll: l10n.t('Check All Letters'),
    unchecked: unchecked === 0 ? '' : l10n.t('Not checked yet, and not counted here: {0}', lettersText(unchecked)),
    shown: l10n.t('{0} of {1} checked letters are counted.', formatNumber(counted), formatNumber(checked)),
    remove: l10n.t('Remove the filter'),
    clear: l10n.t('Show All'),
    asTable: l10n.t('Table'),
    moreRows: Object.fromEntries(
      tables
        .filter(({ count, rows }) => rows.length < count)
        .map(({ id, count, rows }) => [id, firstOf(rows.length, count)]),
    ),
    more: l10n.t('Show More Rows'),
  };
}
