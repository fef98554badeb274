import * as vscode from 'vscode';
import { type DocumentFault, type DocumentText, LARGEST_DOCUMENT } from '../../../server/src/documents/document.ts';
import type { DocumentReader } from '../../../server/src/documents/document-reader.ts';
import { faultText } from '../../../server/src/documents/fault-text.ts';
import { isLetter } from '../../../server/src/letter/recognize.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';

/** The end of the names of documents that are read as letters. */
export const DOCUMENT_NAME = /\.(?:pdf|docx)$/i;

/** The text of a document, or why there is none, as the end of a sentence that begins with its name and a colon. */
export type LetterDocument =
  | (DocumentText & { readonly isLetter: boolean })
  | { readonly failed: string; readonly fault?: DocumentFault };

/** Reads PDF and Word documents of any file system of the editor; its worker is started when one is first read. */
export class LetterDocuments implements vscode.Disposable {
  readonly #load: () => Promise<DocumentReader>;
  #reader: Promise<DocumentReader> | undefined;

  constructor(load: () => Promise<DocumentReader>) {
    this.#load = load;
  }

  /** Reads a document once, with a password if it needs one. Never rejects. */
  async read(uri: vscode.Uri, password?: string): Promise<LetterDocument> {
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > LARGEST_DOCUMENT) return failure('too-large');
      return await this.readBytes(await vscode.workspace.fs.readFile(uri), password);
    } catch {
      return { failed: vscode.l10n.t('it can’t be read') };
    }
  }

  /** Reads the bytes of a document, which are not kept. */
  async readBytes(bytes: Uint8Array, password?: string): Promise<LetterDocument> {
    this.#reader ??= this.#load();
    const read = await (await this.#reader).read({ bytes, password });
    return 'fault' in read ? failure(read.fault) : { ...read, isLetter: isLetter(read.text) };
  }

  /** Reads a document with the passwords that the user gives until one opens it; undefined where the user gives none. */
  async readWithPassword(uri: vscode.Uri): Promise<LetterDocument | undefined> {
    return withPassword(nameOf(uri), (password) => this.read(uri, password));
  }

  /** Does the same with a file that was dropped or pasted. */
  async readFileWithPassword(file: vscode.DataTransferFile): Promise<LetterDocument | undefined> {
    const bytes = await file.data();
    return withPassword(file.name, (password) => this.readBytes(bytes, password));
  }

  dispose(): void {
    void this.#reader?.then((reader) => reader.close());
  }
}

/** Returns the name of a file without its folder. */
export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Tells the user why a document has no text. */
export function showFailure(name: string, failed: string): void {
  void vscode.window.showErrorMessage(plainText(vscode.l10n.t('{0} was not opened: {1}.', name, failed)));
}

/** Returns the file beside a document that its letter is saved as. */
export function letterFile(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path.replace(DOCUMENT_NAME, '.imr'), query: '', fragment: '' });
}

/** Returns whether there is a file or folder. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function withPassword(
  name: string,
  read: (password: string | undefined) => Promise<LetterDocument>,
): Promise<LetterDocument | undefined> {
  let password: string | undefined;
  for (;;) {
    const result = await read(password);
    const fault = 'fault' in result ? result.fault : undefined;
    if (fault !== 'password-needed' && fault !== 'password-wrong') return result;
    const prompt =
      fault === 'password-wrong'
        ? vscode.l10n.t('This password does not open {0}.', name)
        : vscode.l10n.t('{0} is protected with a password.', name);
    password = await vscode.window.showInputBox({ prompt: plainText(prompt), password: true, ignoreFocusOut: true });
    if (password === undefined) return undefined;
  }
}

function failure(fault: DocumentFault): LetterDocument {
  return { failed: faultText(fault), fault };
}
