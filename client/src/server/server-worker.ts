import { type ExtensionContext, type LogOutputChannel, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type Message,
} from 'vscode-languageclient/browser';
import { DocumentReader, type WorkerMessage } from '../../../server/src/documents/document-reader.ts';
import type { OriginalPages } from '../documents/original-pages.ts';
import { LanguageServer } from './language-server.ts';
import { showStopped } from './stopped-letters.ts';
import { type Withheld, WorkerWatch } from './worker-watch.ts';

// The used part of the browser's Worker type; the types of browsers and Node conflict.
interface WebWorker {
  onmessage: ((event: { readonly data: WorkerMessage }) => void) | null;
  onerror: (() => void) | null;
  terminate(): void;
  postMessage(message: object): void;
}
declare const Worker: new (address: string, options: { readonly name: string }) => WebWorker;

/** Reads a worker's messages and hides the answers to probes. */
class WatchedReader extends BrowserMessageReader {
  readonly #watch: WorkerWatch;
  #listener: (message: Message) => void = () => undefined;

  constructor(worker: WebWorker, watch: WorkerWatch) {
    super(worker);
    this.#watch = watch;
  }

  override listen(callback: (message: Message) => void) {
    this.#listener = callback;
    return super.listen((message) => {
      if (this.#watch.onReceive(message)) callback(message);
    });
  }

  /** Passes a message to the client that the worker did not send. */
  inject(message: Message): void {
    queueMicrotask(() => this.#listener(message));
  }

  /** Reports that the worker was terminated. */
  close(): void {
    this.fireClose();
  }
}

/** Writes messages to a worker, except those that are withheld. */
class WatchedWriter extends BrowserMessageWriter {
  readonly #watch: WorkerWatch;
  readonly #reader: WatchedReader;

  constructor(worker: WebWorker, watch: WorkerWatch, reader: WatchedReader) {
    super(worker);
    this.#watch = watch;
    this.#reader = reader;
  }

  override async write(message: Message): Promise<void> {
    const sent = this.#watch.onSend(message);
    if ('answer' in sent) return this.#reader.inject(sent.answer);
    await super.write(sent.send);
    this.#watch.onSent();
  }
}

/** Returns the language server as a web worker, for browsers. A hung worker is terminated, and the client starts another. */
export function languageServer(
  context: ExtensionContext,
  output: LogOutputChannel,
  originals: OriginalPages,
): LanguageServer {
  const scriptUri = Uri.joinPath(context.extensionUri, 'dist/server.web.js').toString(true);
  const withheld: Withheld = new Map();
  let worker: WebWorker | undefined;
  let watch: WorkerWatch | undefined;
  const start = async () => {
    // The previous worker may be too busy to handle `exit`.
    watch?.stop();
    worker?.terminate();
    const own = new Worker(scriptUri, { name: 'IMR Letter' });
    worker = own;
    const ownWatch = new WorkerWatch(withheld, {
      send: (message) => own.postMessage(message),
      after(milliseconds, callback) {
        const timer = setTimeout(callback, milliseconds);
        return () => clearTimeout(timer);
      },
      onHang(uris) {
        own.terminate();
        showStopped(uris, output);
        server.expectClose();
        reader.close();
      },
    });
    watch = ownWatch;
    // VS Code replaces the browser's `Worker`, and its workers are not instances of it, so the client would not accept the worker itself.
    const reader = new WatchedReader(own, ownWatch);
    return { reader, writer: new WatchedWriter(own, ownWatch, reader) };
  };
  const createClient = (options: LanguageClientOptions) =>
    new LanguageClient('imrLetter', 'IMR Letter', start, options);
  const server = new LanguageServer(createClient, context, output, originals);
  return server;
}

/** Returns the reader of PDF and Word documents, whose worker is one of the browser. */
export function documentReader(context: ExtensionContext): DocumentReader {
  const scriptUri = Uri.joinPath(context.extensionUri, 'dist/documents.js').toString(true);
  return new DocumentReader(({ message, ended }) => {
    const worker = new Worker(scriptUri, { name: 'IMR Letter documents' });
    worker.onmessage = ({ data }) => message(data);
    worker.onerror = () => ended();
    return { post: (request) => worker.postMessage(request), terminate: () => worker.terminate() };
  });
}
