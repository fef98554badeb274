import { type ExtensionContext, type LogOutputChannel, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient/browser';
import { LanguageServer } from './language-server.ts';

// What is used here of a browser's workers; the types of browsers and of Node don't go together.
interface WebWorker {
  terminate(): void;
}
declare const Worker: new (address: string, options: { readonly name: string }) => WebWorker;

/** The language server as a worker: in a browser. */
export function languageServer(context: ExtensionContext, output: LogOutputChannel): LanguageServer {
  const address = Uri.joinPath(context.extensionUri, 'dist/server.web.js').toString(true);
  let worker: WebWorker | undefined;
  const start = async () => {
    // A worker that was asked to end may be too busy to hear it.
    worker?.terminate();
    worker = new Worker(address, { name: 'IMR Letter' });
    // VS Code puts its own `Worker` in the place of the browser's, and what it makes is no instance of it: the client,
    // given the worker itself, would not know it for one.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const make = (options: LanguageClientOptions) => new LanguageClient('imrLetter', 'IMR Letter', start, options);
  return new LanguageServer(make, context, output);
}
