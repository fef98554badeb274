import { type ExtensionContext, Uri } from 'vscode';
import { type ActiveExtension, activateExtension } from './activate.ts';
import type { MakeClient } from './language-server.ts';

// What is used here of a browser's workers; the types of browsers and of Node don't go together.
interface WebWorker {
  terminate(): void;
}
declare const Worker: new (address: string, options: { readonly name: string }) => WebWorker;

let active: ActiveExtension | undefined;

/** Called by VS Code in a browser: the server is a worker. */
export function activate(context: ExtensionContext): void {
  active = activateExtension(context, () => loadClient(context));
}

/** Called by VS Code when the extension ends. */
export async function deactivate(): Promise<void> {
  await active?.stop();
}

async function loadClient({ extensionUri }: ExtensionContext): Promise<MakeClient> {
  const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import('vscode-languageclient/browser');
  const address = Uri.joinPath(extensionUri, 'dist/server.web.js').toString(true);
  let worker: WebWorker | undefined;
  const start = async () => {
    // A worker that was asked to end may be too busy to hear it.
    worker?.terminate();
    worker = new Worker(address, { name: 'IMR Letter' });
    // VS Code puts its own `Worker` in the place of the browser's, and what it makes is no instance of it: the client,
    // given the worker itself, would not know it for one.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return (options) => new LanguageClient('imrLetter', 'IMR Letter', start, options);
}
