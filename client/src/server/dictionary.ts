import { Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DictionaryRequest } from '../../../server/src/protocol.ts';

/** The number of bytes that are passed to a function as arguments at once. */
const AT_ONCE = 10_000;

/** Registers the server's request for the dictionary of the spelling check, which lies in the extension; a web worker can't read it. */
export function registerDictionaryRequest(client: BaseLanguageClient, extensionUri: Uri): void {
  client.onRequest(DictionaryRequest.method, async () => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist/english.btrie'));
    let binary = '';
    for (let at = 0; at < bytes.length; at += AT_ONCE) {
      binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
    }
    return { base64: btoa(binary) };
  });
}
