import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

const READ_FILE_REQUEST = 'imrLetter/readFile';

/** The files that the server may ask for, and how large they may be, in bytes. */
const READABLE = /\/\.imr-letter\.json$/;
const LARGEST = 1_000_000;

/** Reads the files beside letters for the server where it can't reach them: in the browser and in virtual folders. */
export function readFilesFor(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE_REQUEST, async ({ uri }: { readonly uri: string }) => {
    const file = client.protocol2CodeConverter.asUri(uri);
    if (!READABLE.test(file.path)) return null;
    const size = await sizeOf(file);
    if (size === undefined) return null;
    if (size > LARGEST) throw new Error('it is too large');
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(file)) };
  });
}

/** The size of a file; undefined where there is none. */
async function sizeOf(file: vscode.Uri): Promise<number | undefined> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(file);
    return type & vscode.FileType.File ? size : undefined;
  } catch {
    return undefined;
  }
}
