import * as vscode from 'vscode';
import type { PageLink } from '../../../server/src/protocol/params.ts';
import { GuidelinePageRequest } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../server/language-server.ts';

/** The URI scheme of guideline pages. */
const SCHEME = 'imr-guideline';

const UNKNOWN = `${vscode.l10n.t('This guideline is not in the catalogue.')}\n`;

/** Provides the guideline pages, which the server renders, with their links. */
export class GuidelinePages implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider {
  readonly #server: () => Promise<LanguageServer>;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #links = new Map<string, readonly PageLink[]>();

  readonly onDidChange = this.#changed.event;

  constructor(server: () => Promise<LanguageServer>, { subscriptions }: vscode.ExtensionContext) {
    this.#server = server;
    subscriptions.push(
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.languages.registerDocumentLinkProvider({ scheme: SCHEME }, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#links.delete(uri.toString())),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const server = await this.#server();
    const page = await server.request(GuidelinePageRequest, { uri: uri.toString() });
    this.#links.set(uri.toString(), page?.links ?? []);
    return page?.text ?? UNKNOWN;
  }

  provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
    return (this.#links.get(uri.toString()) ?? []).map(({ range: { start, end }, target }) => {
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      return new vscode.DocumentLink(range, vscode.Uri.parse(target));
    });
  }

  /** Renders the open pages again. */
  refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) this.#changed.fire(uri);
  }
}
