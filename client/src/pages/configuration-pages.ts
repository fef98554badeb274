import * as vscode from 'vscode';
import { EffectiveConfigurationRequest } from '../../../server/src/protocol.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { isLetterDocument } from '../letters.ts';
import type { LanguageServer } from '../server/language-server.ts';

/** The URI scheme of pages with the effective configuration; the query is the URI of a letter or folder. */
const SCHEME = 'imr-configuration';

const FOLDER = 'folder';

const UNKNOWN = 'The configuration is not available here.\n';

/** Provides the pages with the effective configuration: severities of rules and where they are set. */
export class ConfigurationPages implements vscode.TextDocumentContentProvider {
  readonly #server: () => Promise<LanguageServer>;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  #hasPreview = false;

  readonly onDidChange = this.#changed.event;

  constructor(server: () => Promise<LanguageServer>, { subscriptions }: vscode.ExtensionContext) {
    this.#server = server;
    subscriptions.push(this.#changed, vscode.workspace.registerTextDocumentContentProvider(SCHEME, this));
  }

  async provideTextDocumentContent({ query, fragment }: vscode.Uri): Promise<string> {
    const server = await this.#server();
    const asked = { uri: query, isFolder: fragment === FOLDER };
    return (await server.request(EffectiveConfigurationRequest, asked))?.text ?? UNKNOWN;
  }

  /** Shows the effective configuration of the active letter, or of the letters in a folder. */
  async show(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const letter = document && isLetterDocument(document) ? document.uri : undefined;
    const resource = letter ?? (await chosenFolder());
    if (!resource) return;
    const name = resource.path.replace(/\/+$/, '').replace(/^.*\//, '');
    const path = `/Effective configuration of ${name}.md`;
    const page = vscode.Uri.from({ scheme: SCHEME, path, query: resource.toString(), fragment: letter ? '' : FOLDER });
    // A page that is open may be outdated.
    this.#changed.fire(page);
    this.#hasPreview = true;
    await vscode.commands.executeCommand('markdown.showPreview', page);
  }

  /** Renders the open pages again. */
  refresh(): void {
    const open = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === SCHEME);
    for (const { uri } of open) this.#changed.fire(uri);
    // A preview doesn't keep its document open, and reads it again when asked.
    if (this.#hasPreview && open.length === 0) void vscode.commands.executeCommand('markdown.preview.refresh');
  }
}

/** Returns the open folder; the user chooses if there are several. */
async function chosenFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(
      plainText('Open a letter or a folder to see its effective configuration.'),
    );
    return undefined;
  }
  const [only] = folders;
  const placeHolder = 'The folder whose configuration is shown';
  return folders.length === 1 ? only?.uri : (await vscode.window.showWorkspaceFolderPick({ placeHolder }))?.uri;
}
