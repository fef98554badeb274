import { Disposable, type TextDocument, workspace } from 'vscode';
import type { LanguageServer } from '../server/language-server.ts';

/** The files beside letters that say what counts there. */
const BESIDE_LETTERS = /\/\.imr-letter(?:\.ignore|\.baseline)?\.json$/;

/** Says to the server which of them the editor shows. */
const SHOWN_BESIDE = 'imrLetter/shownBeside';

/** The files beside letters that are open in the editor. */
export function openBeside(): readonly TextDocument[] {
  return workspace.textDocuments.filter((document) => isBeside(document) && !document.isClosed);
}

/** Their addresses, for the server. */
export function openConfigFiles(): readonly string[] {
  return openBeside().map(({ uri }) => uri.toString());
}

/** Has what is wrong in a file beside letters told in it as soon as it is open, with no letter open too; `failed` is called where the server can't be told. */
export function syncOpenConfigFiles(server: () => Promise<LanguageServer>, failed: () => void): Disposable {
  const tell = async (document: TextDocument) => {
    if (!isBeside(document)) return;
    const own = await server();
    await own.start();
    await own.notify(SHOWN_BESIDE, { uris: openConfigFiles() });
  };
  const told = (document: TextDocument) => void tell(document).catch(failed);
  openBeside().slice(0, 1).forEach(told);
  return Disposable.from(workspace.onDidOpenTextDocument(told), workspace.onDidCloseTextDocument(told));
}

function isBeside({ uri }: TextDocument): boolean {
  return BESIDE_LETTERS.test(uri.path);
}
