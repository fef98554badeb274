import * as vscode from 'vscode';
import type { PageLink, ReadyToSign } from '../../../server/src/protocol/params.ts';
import { ReadyToSignRequest } from '../../../server/src/protocol.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { COPY_READINESS } from '../commands/command-ids.ts';
import { isLetterDocument } from '../letters.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { today } from '../today.ts';
import { showStatusMessage } from '../ui/status-message.ts';

/** The URI scheme of the lists before signing; the query is the URI of a letter, the fragment its number in the document. */
const SCHEME = 'imr-ready';

const NO_LETTER = `${vscode.l10n.t('The letter is not available.')}\n`;

/** ".imr", ".imr.txt". */
const EXTENSIONS = /(?:\.[a-z]\w{0,7}){1,3}$/i;
/** How long after a change of a letter its list is rendered again, in milliseconds. */
const DELAY_MS = 300;
/** How long a message is shown, in milliseconds. */
const DURATION_MS = 5000;

/** Provides the lists before signing: each part of a letter, passed or not, with links to its places. */
export class ReadinessPages implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider {
  readonly #server: () => Promise<LanguageServer>;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #links = new Map<string, readonly PageLink[]>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(server: () => Promise<LanguageServer>, { subscriptions }: vscode.ExtensionContext) {
    this.#server = server;
    const { workspace, languages } = vscode;
    subscriptions.push(
      this.#changed,
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      languages.registerDocumentLinkProvider({ scheme: SCHEME }, this),
      workspace.onDidCloseTextDocument(({ uri }) => this.#links.delete(uri.toString())),
      workspace.onDidChangeTextDocument(({ document }) => this.#refreshSoon([document.uri])),
      // An ignored finding or another severity changes what is found in the same text.
      languages.onDidChangeDiagnostics(({ uris }) => this.#refreshSoon(uris)),
      { dispose: () => clearTimeout(this.#timer) },
    );
  }

  async provideTextDocumentContent(page: vscode.Uri): Promise<string> {
    const ready = await this.#requestFor(page);
    const text = ready ? `${ready.text}\n${copyLine()}\n` : NO_LETTER;
    const links = ready ? [...ready.links, copyLink(text.split('\n').length - 2)] : [];
    this.#links.set(page.toString(), links);
    return text;
  }

  provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
    return (this.#links.get(uri.toString()) ?? []).map(({ range: { start, end }, target }) => {
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      return new vscode.DocumentLink(range, vscode.Uri.parse(target));
    });
  }

  /** Shows the list of a letter: the given one, or that at the cursor of the active editor. */
  async show(uri?: unknown, letter?: unknown): Promise<void> {
    const isGiven = typeof uri === 'string' && typeof letter === 'number';
    const shown = isGiven ? { uri: vscode.Uri.parse(uri), letter } : await this.#letterAtCursor();
    if (!shown) return;
    // With its extension the page would be a letter itself.
    const name = shown.uri.path.replace(/^.*\//, '').replace(EXTENSIONS, '');
    const path = `/${vscode.l10n.t('Ready to sign: {0}', name)}`;
    const page = vscode.Uri.from({ scheme: SCHEME, path, query: shown.uri.toString(), fragment: String(shown.letter) });
    // A page that is open may be outdated.
    this.#changed.fire(page);
    // Not a preview, so that it does not take the place of the letter.
    await vscode.window.showTextDocument(page, { preview: false });
  }

  /** Copies the list that is shown, or that of the letter at the cursor, as text for the file of the case. */
  async copy(): Promise<void> {
    const page = vscode.window.activeTextEditor?.document.uri;
    const ready = page?.scheme === SCHEME ? await this.#requestFor(page) : (await this.#letterAtCursor())?.ready;
    if (!ready) return;
    await vscode.env.clipboard.writeText(ready.copy);
    showStatusMessage(vscode.l10n.t('The list was copied.'), DURATION_MS);
  }

  async #requestFor({ query, fragment }: vscode.Uri): Promise<ReadyToSign | null> {
    try {
      const { uri } = await openDocument(vscode.Uri.parse(query));
      const textDocument = { uri: uri.toString() };
      return await (await this.#server()).request(ReadyToSignRequest, {
        textDocument,
        letter: Number(fragment),
        date: today(),
      });
    } catch {
      return null;
    }
  }

  async #letterAtCursor(): Promise<{ uri: vscode.Uri; letter: number; ready: ReadyToSign } | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isLetterDocument(editor.document)) return undefined;
    const { uri } = editor.document;
    const { line, character } = editor.selection.active;
    const params = { textDocument: { uri: uri.toString() }, position: { line, character }, date: today() };
    const ready = await (await this.#server()).request(ReadyToSignRequest, params);
    if (ready) return { uri, letter: ready.letter, ready };
    void vscode.window.showInformationMessage(plainText(vscode.l10n.t('No letter was found in this document.')));
    return undefined;
  }

  #refreshSoon(letters: readonly vscode.Uri[]): void {
    const shown = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === SCHEME);
    if (shown.length === 0) return;
    const changed = new Set(letters.map(String));
    if (!shown.some(({ uri }) => changed.has(uri.query))) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) this.#changed.fire(uri);
    }, DELAY_MS);
  }
}

/** Opens a letter, since the server knows open documents alone; a draft that was closed is gone. */
async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (!open && uri.scheme === 'untitled') throw new Error('The draft was closed.');
  return open ?? vscode.workspace.openTextDocument(uri);
}

function copyLine(): string {
  return vscode.l10n.t('Copy this list for the file');
}

function copyLink(line: number): PageLink {
  const range = { start: { line, character: 0 }, end: { line, character: copyLine().length } };
  return { range, target: `command:${COPY_READINESS}` };
}
