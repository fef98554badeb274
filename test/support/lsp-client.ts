import { PassThrough } from 'node:stream';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  createConnection,
  type DocumentDiagnosticReport,
  type InitializeResult,
  ProgressType,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextDocumentContentChangeEvent,
  type TextDocumentSaveReason,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { Files } from '../../server/src/config/files.ts';
import { redactingConsole } from '../../server/src/lsp/client/redacted-log.ts';
import type { Runtime } from '../../server/src/lsp/scheduling/runtime.ts';
import { serve } from '../../server/src/lsp/server.ts';
import { nodeGuard } from '../../server/src/platform/node-guard.ts';

/** A clock that a test moves on. */
export class TestClock {
  readonly #waiting = new Set<{ readonly delay: number; readonly callback: () => void }>();
  #waits: (() => void)[] = [];

  readonly after: Runtime['after'] = (delay, callback) => {
    const entry = { delay, callback };
    this.#waiting.add(entry);
    for (const resolve of this.#waits.splice(0)) resolve();
    return () => this.#waiting.delete(entry);
  };

  /** The delays of what waits now, in milliseconds. */
  get delays(): readonly number[] {
    return [...this.#waiting].map(({ delay }) => delay);
  }

  /** Resolves when something waits. */
  async something(): Promise<void> {
    while (this.#waiting.size === 0) await new Promise<void>((resolve) => this.#waits.push(resolve));
  }

  /** Lets all that waits happen. */
  ring(): void {
    const all = [...this.#waiting];
    this.#waiting.clear();
    for (const { callback } of all) callback();
  }
}

/** How a test's editor differs from the usual. */
export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly folders?: readonly string[];
  /** What `workspace/configuration` answers for the section `imrLetter`. */
  readonly settings?: () => unknown;
  /** What the client reads for the server: text by address. */
  readonly virtualFiles?: Map<string, string>;
  /** The disk; without one the server runs as in a browser. */
  readonly disk?: Files;
  /** How letters are found on the disk. */
  readonly findLetters?: Runtime['findLetters'];
  /** The dictionary beside the server, and that of the client. */
  readonly readDictionary?: Runtime['readDictionary'];
  readonly dictionary?: Uint8Array;
  /** How files on the disk are written. */
  readonly replaceFile?: Runtime['replaceFile'];
  readonly clock?: TestClock;
  readonly pause?: () => Promise<void>;
}

/** What a client can that pulls diagnostics and knows all that the server offers. */
export const PULLING: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    workspaceFolders: true,
  },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
    hover: { contentFormat: ['markdown'] },
  },
};

interface Registration {
  readonly method: string;
  readonly registerOptions?: { readonly workspaceDiagnostics?: boolean };
}

/** What a client can that is sent its diagnostics, and little else. */
export const PUSHED: ClientCapabilities = { textDocument: { publishDiagnostics: {} } };

/** What a client can that asks for the findings of the whole workspace too, once the server says that it may. */
export const PULLING_WORKSPACE: ClientCapabilities = {
  ...PULLING,
  window: { workDoneProgress: true },
  textDocument: { ...PULLING.textDocument, diagnostic: { dynamicRegistration: true } },
};

/** A request for the findings of the workspace that stands. */
export interface WorkspacePull {
  /** All diagnostics received so far. */
  readonly reports: readonly WorkspaceDocumentDiagnosticReport[];
  readonly answer: Promise<WorkspaceDiagnosticReport>;
  cancel(): void;
}

type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** A server and an editor's side of it, over streams in one process. */
export class Editor {
  readonly client: ProtocolConnection;
  readonly clock: TestClock;
  /** Everything that the server logged. */
  readonly logged: string[] = [];
  /** All notifications that the server registered for. */
  readonly registered: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  /** Whether the server says that the client may ask for the findings of the workspace; undefined before it says anything. */
  offersWorkspace: boolean | undefined;
  /** Every progress that the server shows, by its token. */
  readonly progress = new Map<string | number, Progress[]>();
  /** How often the server asked the client to pull again. */
  refreshes = 0;
  /** How often the server asked for lenses and hints to be asked for again. */
  lensRefreshes = 0;
  hintRefreshes = 0;
  /** How many letters the server said it checked on command. */
  readonly allChecked: unknown[] = [];
  /** How often the server said that pages of guidelines hold something else. */
  pagesChanged = 0;
  /** How often the server said that the letters of a list changed. */
  lettersChanged = 0;
  exitCode: number | undefined;
  initialized: InitializeResult | undefined;
  readonly #watchers = new Set<() => void>();
  #pulls = 0;

  private constructor(options: EditorOptions) {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    this.clock = options.clock ?? new TestClock();
    const { virtualFiles, settings, disk, findLetters, readDictionary, dictionary, replaceFile } = options;
    const watchDog = {
      shutdownReceived: false,
      initialize: () => undefined,
      exit: (code: number) => {
        this.exitCode = code;
        this.#happened();
      },
    };
    const server = createConnection(
      (logger) =>
        createProtocolConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), logger),
      watchDog,
      redactingConsole,
    );
    serve(server, {
      ...(disk && { files: disk }),
      ...(findLetters && { findLetters }),
      ...(readDictionary && { readDictionary }),
      guard: nodeGuard,
      ...(replaceFile && { replaceFile }),
      after: this.clock.after,
      pause: options.pause ?? (() => new Promise((resolve) => setImmediate(resolve))),
    });
    server.listen();
    this.client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    this.client.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
      this.#happened();
    });
    this.client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.#happened();
    });
    this.client.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.#happened();
      return null;
    });
    this.client.onRequest('workspace/codeLens/refresh', () => {
      this.lensRefreshes++;
      this.#happened();
      return null;
    });
    this.client.onRequest('workspace/inlayHint/refresh', () => {
      this.hintRefreshes++;
      this.#happened();
      return null;
    });
    this.client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => settings?.()),
    );
    this.client.onRequest('client/registerCapability', ({ registrations }: { registrations: Registration[] }) => {
      this.registered.push(...registrations.map(({ method }) => method));
      const offer = registrations.find(({ method }) => method === 'textDocument/diagnostic');
      if (offer) this.offersWorkspace = offer.registerOptions?.workspaceDiagnostics;
      this.#happened();
      return null;
    });
    this.client.onRequest('client/unregisterCapability', () => null);
    this.client.onRequest('window/workDoneProgress/create', ({ token }: { token: string | number }) => {
      this.progress.set(token, []);
      this.client.onProgress(new ProgressType<Progress>(), token, (value) => {
        this.progress.get(token)?.push(value);
        this.#happened();
      });
      return null;
    });
    this.client.onRequest('imrLetter/readFile', ({ uri }: { uri: string }) => {
      const text = virtualFiles?.get(uri);
      return text === undefined ? null : { text };
    });
    this.client.onRequest('imrLetter/dictionary', () =>
      dictionary ? { base64: Buffer.from(dictionary).toString('base64') } : null,
    );
    this.client.onRequest('imrLetter/findLetters', () => ({
      uris: [...(virtualFiles?.keys() ?? [])].filter((uri) => /\.(?:imr|txt)$/.test(uri)),
    }));
    this.client.onNotification('imrLetter/guidelinePagesChanged', () => {
      this.pagesChanged++;
      this.#happened();
    });
    this.client.onNotification('imrLetter/lettersChanged', () => {
      this.lettersChanged++;
      this.#happened();
    });
    this.client.onNotification('imrLetter/allChecked', (counts: unknown) => {
      this.allChecked.push(counts);
      this.#happened();
    });
    this.client.listen();
  }

  /** An editor that has introduced itself to its server. */
  static async open(options: EditorOptions = {}): Promise<Editor> {
    const editor = new Editor(options);
    editor.initialized = await editor.client.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? PULLING,
      initializationOptions: options.initializationOptions,
      workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
    });
    await editor.client.sendNotification('initialized', {});
    return editor;
  }

  /** Waits until something is so; the time limit of the test ends a vain wait. */
  async until<T>(look: () => T | undefined | false): Promise<T> {
    for (;;) {
      const found = look();
      if (found !== undefined && found !== false) return found;
      await new Promise<void>((resolve) => this.#watchers.add(resolve));
    }
  }

  /** Resolves when the server has taken in all that was sent so far. */
  async settled(): Promise<void> {
    await this.request('textDocument/hover', 'unknown:', { position: { line: 0, character: 0 } });
  }

  openLetter(uri: string, text: string, version = 1): Promise<void> {
    const textDocument = { uri, languageId: 'imr-letter', version, text };
    return this.client.sendNotification('textDocument/didOpen', { textDocument });
  }

  change(uri: string, version: number, contentChanges: readonly TextDocumentContentChangeEvent[]): Promise<void> {
    return this.client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** Saves a document: by hand, or for another reason, which the server is notified of before. */
  async save(uri: string, reason?: TextDocumentSaveReason): Promise<void> {
    if (reason !== undefined)
      await this.client.sendNotification('textDocument/willSave', { textDocument: { uri }, reason });
    await this.client.sendNotification('textDocument/didSave', { textDocument: { uri } });
  }

  close(uri: string): Promise<void> {
    return this.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  request<T>(method: string, uri: string, params: object = {}): Promise<T> {
    return this.client.sendRequest<T>(method, { textDocument: { uri }, ...params });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', uri, previousResultId === undefined ? {} : { previousResultId });
  }

  /** Asks for the findings of the workspace, as partial results, with later changes. */
  pullWorkspace(previousResultIds: readonly { readonly uri: string; readonly value: string }[] = []): WorkspacePull {
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    const partialResultToken = `parts-${++this.#pulls}`;
    const type = new ProgressType<WorkspaceDiagnosticReportPartialResult>();
    this.client.onProgress(type, partialResultToken, ({ items }) => {
      reports.push(...items);
      this.#happened();
    });
    const source = new CancellationTokenSource();
    const answer = this.client.sendRequest<WorkspaceDiagnosticReport>(
      'workspace/diagnostic',
      { previousResultIds, partialResultToken },
      source.token,
    );
    // A test that ends while the request stands ends it too.
    answer.catch(() => undefined);
    return { reports, answer, cancel: () => source.cancel() };
  }

  /** The codes of the findings that the client gets when it asks. */
  async codes(uri: string): Promise<unknown[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items.map(({ code }) => code) : [report.kind];
  }

  /** The next diagnostics that are sent for a document after `seen` of all. */
  nextPublished(uri: string, seen: number): Promise<PublishDiagnosticsParams> {
    return this.until(() => this.published.slice(seen).find((params) => params.uri === uri));
  }

  dispose(): void {
    this.client.dispose();
  }

  #happened(): void {
    const watchers = [...this.#watchers];
    this.#watchers.clear();
    for (const watcher of watchers) watcher();
  }
}
