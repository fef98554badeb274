import * as vscode from 'vscode';
import { GuidelinePageRequest } from '../../../server/src/protocol/guideline-messages.ts';
import type { PageLink, RenderedPage } from '../../../server/src/protocol/params.ts';
import { escapeMarkup } from '../../../server/src/text/escape-markup.ts';
import type { ServerConnection } from '../server/server-connection.ts';
import { type PageMessage, showEmptyPage } from './webview-page.ts';

/** The URI scheme of guideline pages. */
const SCHEME = 'imr-guideline';
/** The custom editor that shows them. */
const VIEW_TYPE = 'imrLetter.guidelinePage';

const UNKNOWN = vscode.l10n.t('This guideline is not in the catalogue.');

/** Opens a guideline's page, at the topic that its URI names, or another target of a link. */
export async function openPageTarget(target: string): Promise<void> {
  const uri = vscode.Uri.parse(target);
  if (uri.scheme === SCHEME) await vscode.commands.executeCommand('vscode.openWith', uri, VIEW_TYPE);
  else await vscode.commands.executeCommand('vscode.open', uri);
}

/**
 * Provides the guideline pages, which the server renders: as Markdown with links for *Peek*, and formatted with an outline in an editor of
 * their own for all that opens them.
 */
export class GuidelinePages
  implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.CustomReadonlyEditorProvider
{
  readonly #server: () => Promise<ServerConnection>;
  readonly #extension: vscode.Uri;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #refreshed = new vscode.EventEmitter<void>();
  readonly #links = new Map<string, readonly PageLink[]>();
  /** What renders each formatted page again. */
  readonly #shown = new Set<() => void>();

  readonly onDidChange = this.#changed.event;
  /** Fires when the open pages are rendered again. */
  readonly onDidRefresh = this.#refreshed.event;

  constructor(server: () => Promise<ServerConnection>, { subscriptions, extensionUri }: vscode.ExtensionContext) {
    this.#server = server;
    this.#extension = extensionUri;
    const { workspace, languages, window } = vscode;
    subscriptions.push(
      this.#changed,
      this.#refreshed,
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      languages.registerDocumentLinkProvider({ scheme: SCHEME }, this),
      window.registerCustomEditorProvider(VIEW_TYPE, this, { webviewOptions: { enableFindWidget: true } }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#links.delete(uri.toString())),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const page = await this.#pageAt(uri);
    this.#links.set(uri.toString(), page?.links ?? []);
    return page?.text ?? `${UNKNOWN}\n`;
  }

  provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
    return (this.#links.get(uri.toString()) ?? []).map(({ range: { start, end }, target }) => {
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      return new vscode.DocumentLink(range, vscode.Uri.parse(target));
    });
  }

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => undefined };
  }

  resolveCustomEditor({ uri }: vscode.CustomDocument, panel: vscode.WebviewPanel): void {
    const { webview } = panel;
    let links: readonly PageLink[] = [];
    const render = async () => {
      const page = await this.#pageAt(uri);
      links = page?.links ?? [];
      const html = page?.html ?? `<p>${escapeMarkup(UNKNOWN)}</p>`;
      await webview.postMessage({ html, ...(uri.fragment !== '' && { place: uri.fragment }) });
    };
    const again = () => void render();
    this.#shown.add(again);
    panel.onDidDispose(() => this.#shown.delete(again));
    webview.onDidReceiveMessage(({ ready, open }: PageMessage) => {
      if (ready) again();
      const target = open === undefined ? undefined : links[open]?.target;
      if (target !== undefined) void openPageTarget(target);
    });
    showEmptyPage(webview, this.#extension, 'page');
  }

  /** Renders the open pages again. */
  refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) this.#changed.fire(uri);
    for (const render of this.#shown) render();
    this.#refreshed.fire();
  }

  async #pageAt(uri: vscode.Uri): Promise<RenderedPage | null> {
    try {
      return await (await this.#server()).request(GuidelinePageRequest, { uri: uri.toString() });
    } catch {
      // The server stopped and reports that itself.
      return null;
    }
  }
}
