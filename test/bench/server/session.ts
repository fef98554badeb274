import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Diagnostic, Range } from 'vscode-languageserver-types';

/** A language server's program and what it calls the documents that it is measured on. */
export interface ServerProgram {
  readonly name: string;
  readonly args: readonly string[];
  readonly languageId: string;
  readonly extension: string;
}

/** How a client gets diagnostics: it asks for them, for those of the whole workspace too, or they are sent to it. */
export type Diagnosing = 'pull' | 'workspace' | 'push';

/** What both servers are told when they ask for settings: no waiting before diagnostics, all symbols, nothing from the network. */
const SETTINGS = {
  imrLetter: { validate: { run: 'onType', delay: 0, scope: 'openFiles' }, rules: {}, trace: { server: 'off' } },
  yaml: {
    validate: true,
    hover: true,
    completion: true,
    schemaStore: { enable: false, url: '' },
    schemas: {},
    maxItemsComputed: 1e9,
  },
  http: { proxy: '', proxyStrictSSL: false },
};

/** The same, and letters that are not open are checked, too. */
const WORKSPACE_SETTINGS = {
  ...SETTINGS,
  imrLetter: { ...SETTINGS.imrLetter, validate: { ...SETTINGS.imrLetter.validate, scope: 'workspace' } },
};

/** The token under which the findings of the workspace come. */
const FINDINGS = 'findings';

/** A language server in a process of its own with a client that speaks to it. */
export class Session {
  /** Milliseconds from starting the process to the answer of `initialize`. */
  startMs = Number.NaN;
  /** Whether the server answers hovers. */
  answersHover = false;
  /** Told of the findings of the workspace as they come: how many letters have some. */
  foundInWorkspace: (letters: number) => void = () => undefined;
  private incremental = false;
  private readonly versions = new Map<string, number>();
  private readonly published = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  private readonly child: ChildProcess;
  private readonly connection: MessageConnection;

  private constructor(child: ChildProcess, connection: MessageConnection) {
    this.child = child;
    this.connection = connection;
  }

  /** Starts a server in a folder, as an editor does, and waits until it is ready. */
  static async start(program: ServerProgram, folder: string, diagnosing: Diagnosing): Promise<Session> {
    const began = performance.now();
    const child = spawn(process.execPath, [...program.args, '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      cwd: folder,
    });
    const { stdin, stdout } = child;
    const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    const session = new Session(child, connection);
    child.once('exit', () => connection.dispose());
    const settings = diagnosing === 'workspace' ? WORKSPACE_SETTINGS : SETTINGS;
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section?: string }[] }) =>
      items.map(({ section }) => setting(settings, section ?? '')),
    );
    connection.onRequest((method: string, params: unknown) => {
      if (method === 'client/registerCapability' && JSON.stringify(params).includes('"workspaceDiagnostics":true')) {
        session.pullWorkspace();
      }
      return null;
    });
    connection.onUnhandledProgress(({ token, value }) => {
      if (token === FINDINGS) session.foundInWorkspace((value as { items: unknown[] }).items.length);
    });
    connection.onNotification('textDocument/publishDiagnostics', (sent: Published) => session.wasPublished(sent));
    connection.listen();
    const { capabilities } = await connection.sendRequest<{ capabilities: Capabilities }>('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
      capabilities: clientCapabilities(diagnosing),
      initializationOptions: { ...settings, guidelinePages: true },
    });
    session.startMs = performance.now() - began;
    session.answersHover = Boolean(capabilities.hoverProvider);
    const sync = capabilities.textDocumentSync;
    session.incremental = (typeof sync === 'object' ? sync.change : sync) === 2;
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('workspace/didChangeConfiguration', { settings });
    return session;
  }

  request<T>(method: string, uri: string, more: object = {}): Promise<T> {
    return this.connection.sendRequest<T>(method, { textDocument: { uri }, ...more });
  }

  open(uri: string, languageId: string, text: string): Promise<void> {
    this.versions.set(uri, 1);
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Sends a change: only what was changed, where the server takes that; else all of the new text. */
  change(uri: string, change: { readonly range: Range; readonly text: string }, whole: string): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    const contentChanges = [this.incremental ? change : { text: whole }];
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** The next diagnostics that are sent for a document; asked for before what makes the server send them. */
  nextPublished(uri: string): Promise<readonly Diagnostic[]> {
    return new Promise((resolve) => this.published.set(uri, resolve));
  }

  /** Resident memory of the server's process in millions of bytes; `undefined` where it can't be read. */
  residentMemory(): number | undefined {
    if (process.platform !== 'linux' || this.child.pid === undefined) return undefined;
    const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : (Number(kilobytes) * 1024) / 1e6;
  }

  end(): Promise<void> {
    return new Promise((resolve) => {
      this.child.once('exit', () => resolve());
      if (this.child.exitCode !== null || !this.child.kill('SIGKILL')) resolve();
    });
  }

  private pullWorkspace(): void {
    const params = { previousResultIds: [], partialResultToken: FINDINGS };
    // The server ends before it would answer.
    this.connection.sendRequest('workspace/diagnostic', params).catch(() => undefined);
  }

  private wasPublished({ uri, version, diagnostics }: Published): void {
    if (version !== undefined && version !== this.versions.get(uri)) return;
    this.published.get(uri)?.(diagnostics);
    this.published.delete(uri);
  }
}

interface Capabilities {
  readonly textDocumentSync?: number | { readonly change?: number };
  readonly hoverProvider?: boolean | object;
}

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

function clientCapabilities(diagnosing: Diagnosing): object {
  return {
    workspace: { configuration: true, workspaceFolders: true },
    textDocument: {
      synchronization: {},
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      foldingRange: { lineFoldingOnly: true },
      hover: { contentFormat: ['markdown', 'plaintext'] },
      publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
      ...(diagnosing === 'push' ? {} : { diagnostic: { dynamicRegistration: diagnosing === 'workspace' } }),
    },
  };
}

function setting(settings: object, section: string): unknown {
  let value: unknown = settings;
  for (const name of section.split('.')) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  }
  return value ?? null;
}
