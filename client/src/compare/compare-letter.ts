import * as vscode from 'vscode';
import { CompareLettersRequest } from '../../../server/src/protocol/review-messages.ts';
import { isLetterDocument } from '../letters.ts';
import type { ServerConnection } from '../server/server-connection.ts';
import { plainItem } from '../ui/plain-items.ts';
import { type Version, versionsOf } from './versions.ts';

/** The scheme of the compared texts and of the page with what changed. */
const SCHEME = 'imr-compare';

/** Holds the texts of one comparison, which editors show. */
class ComparedTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #events: vscode.Disposable;
  #next = 1;

  constructor() {
    this.#events = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())),
    );
  }

  /** Returns the URI under which a text is shown. */
  add(name: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}`, query: String(this.#next++) });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  dispose(): void {
    this.#events.dispose();
  }
}

/** Registers the command that compares a letter with another version of it. */
export function registerCompare(server: () => Promise<ServerConnection>): vscode.Disposable {
  const texts = new ComparedTexts();
  const command = vscode.commands.registerCommand('imrLetter.compareLetter', (given: unknown, selected: unknown) =>
    compareLetter(server, texts, { given, selected }),
  );
  return vscode.Disposable.from(texts, command);
}

/** Compares the letter of the Explorer or of the active editor with a version that the person chooses; two that are selected with each other. */
async function compareLetter(
  server: () => Promise<ServerConnection>,
  texts: ComparedTexts,
  { given, selected }: { readonly given: unknown; readonly selected: unknown },
): Promise<void> {
  const active = vscode.window.activeTextEditor?.document;
  const own = given instanceof vscode.Uri ? given : active && isLetterDocument(active) ? active.uri : undefined;
  if (!own) return;
  const pair = Array.isArray(selected) ? selected.filter((one) => one instanceof vscode.Uri) : [];
  const [first, second] = pair.length === 2 ? pair : [];
  try {
    const document = await vscode.workspace.openTextDocument(second ?? own);
    const version = first ? { label: nameOf(first), read: () => textOf(first) } : await chosenVersion(document);
    const former = await version?.read();
    if (!version || former === undefined) return;
    const found = await (await server()).request(CompareLettersRequest, { before: former, after: document.getText() });
    if (!found) return;
    const name = nameOf(document.uri);
    const before = texts.add(name, found.before);
    const after = texts.add(name, found.after);
    const changes = texts.add(vscode.l10n.t('Changes of {0}', name.replace(/\.imr(?:\.txt)?$/i, '')), found.changes);
    await vscode.commands.executeCommand('vscode.diff', before, after, `${version.label} ↔ ${name}`, {
      preview: false,
    });
    await vscode.window.showTextDocument(changes, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  } catch {
    void vscode.window.showErrorMessage(vscode.l10n.t('That version can’t be read.'));
  }
}

async function chosenVersion(document: vscode.TextDocument): Promise<Version | undefined> {
  const versions = await versionsOf(document);
  const placeHolder = vscode.l10n.t('The earlier version');
  return vscode.window.showQuickPick(versions.map(plainItem), { placeHolder });
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText();
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
