import { type ExtensionContext, type LogOutputChannel, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type Message,
} from 'vscode-languageclient/browser';
import { LanguageServer } from './language-server.ts';
import { tellStopped } from './stopped-letters.ts';
import { type Withheld, WorkerWatch } from './worker-watch.ts';

// What is used here of a browser's workers; the types of browsers and of Node don't go together.
interface WebWorker {
  terminate(): void;
  postMessage(message: object): void;
}
declare const Worker: new (address: string, options: { readonly name: string }) => WebWorker;

/** Reads what a worker says, but for what it says to its watch. */
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
      if (this.#watch.heard(message)) callback(message);
    });
  }

  /** Hands the client a message that the worker didn't say. */
  give(message: Message): void {
    queueMicrotask(() => this.#listener(message));
  }

  /** The worker was ended. */
  end(): void {
    this.fireClose();
  }
}

/** Writes to a worker, but for what is withheld from it. */
class WatchedWriter extends BrowserMessageWriter {
  readonly #watch: WorkerWatch;
  readonly #reader: WatchedReader;

  constructor(worker: WebWorker, watch: WorkerWatch, reader: WatchedReader) {
    super(worker);
    this.#watch = watch;
    this.#reader = reader;
  }

  override async write(message: Message): Promise<void> {
    const sent = this.#watch.sent(message);
    if ('answer' in sent) return this.#reader.give(sent.answer);
    await super.write(sent.send);
    this.#watch.watch();
  }
}

/** The language server as a worker: in a browser. Where it hangs it is ended, and the client starts another. */
export function languageServer(context: ExtensionContext, output: LogOutputChannel): LanguageServer {
  const address = Uri.joinPath(context.extensionUri, 'dist/server.web.js').toString(true);
  const withheld: Withheld = new Map();
  let worker: WebWorker | undefined;
  let watch: WorkerWatch | undefined;
  const start = async () => {
    // A worker that was asked to end may be too busy to hear it.
    watch?.end();
    worker?.terminate();
    const own = new Worker(address, { name: 'IMR Letter' });
    worker = own;
    const ownWatch = new WorkerWatch(withheld, {
      send: (message) => own.postMessage(message),
      after(milliseconds, callback) {
        const timer = setTimeout(callback, milliseconds);
        return () => clearTimeout(timer);
      },
      hangs(uris) {
        own.terminate();
        tellStopped(uris, output);
        server.hung();
        reader.end();
      },
    });
    watch = ownWatch;
    // VS Code puts its own `Worker` in the place of the browser's, and what it makes is no instance of it: the client,
    // given the worker itself, would not know it for one.
    const reader = new WatchedReader(own, ownWatch);
    return { reader, writer: new WatchedWriter(own, ownWatch, reader) };
  };
  const make = (options: LanguageClientOptions) => new LanguageClient('imrLetter', 'IMR Letter', start, options);
  const server = new LanguageServer(make, context, output);
  return server;
}
