import * as vscode from 'vscode';
import { EffectiveConfigurationRequest } from '../../../server/src/protocol.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { isLetterDocument } from '../letters.ts';
import type { LanguageServer } from '../server/language-server.ts';

/** The scheme of the addresses of pages that say what counts; the query of one is the address of a letter or folder. */
const SCHEME = 'imr-configuration';

const FOLDER = 'folder';

const NOTHING = 'Nothing is known of what counts here.\n';

/** Pages that say which rule weighs what, and who says so: read-only documents that the server writes. */
export class ConfigurationPages implements vscode.TextDocumentContentProvider {
  readonly #server: () => Promise<LanguageServer>;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();

  readonly onDidChange = this.#changed.event;

  constructor(server: () => Promise<LanguageServer>, { subscriptions }: vscode.ExtensionContext) {
    this.#server = server;
    subscriptions.push(this.#changed, vscode.workspace.registerTextDocumentContentProvider(SCHEME, this));
  }

  async provideTextDocumentContent({ query, fragment }: vscode.Uri): Promise<string> {
    const server = await this.#server();
    const asked = { uri: query, isFolder: fragment === FOLDER };
    return (await server.request(EffectiveConfigurationRequest, asked))?.text ?? NOTHING;
  }

  /** Shows what counts for the letter in the active editor, or for the letters of a folder. */
  async show(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const letter = document && isLetterDocument(document) ? document.uri : undefined;
    const about = letter ?? (await chosenFolder());
    if (!about) return;
    const name = about.path.replace(/\/+$/, '').replace(/^.*\//, '');
    const path = `/What counts for ${name}.md`;
    const page = vscode.Uri.from({ scheme: SCHEME, path, query: about.toString(), fragment: letter ? '' : FOLDER });
    // What was written before may count no more.
    this.#changed.fire(page);
    await vscode.window.showTextDocument(page, { preview: true });
  }

  /** Has the pages that are open written anew. */
  refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) this.#changed.fire(uri);
  }
}

/** The folder that is open; where several are, the user chooses. */
async function chosenFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(plainText('Open a letter or a folder to see what counts there.'));
    return undefined;
  }
  const [only] = folders;
  const placeHolder = 'The folder whose configuration is shown';
  return folders.length === 1 ? only?.uri : (await vscode.window.showWorkspaceFolderPick({ placeHolder }))?.uri;
}
