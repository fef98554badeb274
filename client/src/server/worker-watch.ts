import { PROBE_METHOD, ReadFileRequest } from '../../../server/src/protocol.ts';

/**
 * How long a worker may be silent: a number of ticks with a length in milliseconds, 2.5 s together. Many short timers take longer on a busy
 * machine, where the worker hardly runs, and after a sleep of the machine only one of them is overdue.
 */
const TICKS = 25;
const TICK_MS = 100;
/** The ID of the request that a hung worker does not answer. */
const PROBE_ID = 'imrLetter.alive';
/** The extensions of letters; other files are not parsed as letters. */
const LETTER = /\.(?:imr|txt)$/i;
/** The number of answered probes for which a file counts as recent: a worker reads some files ahead of checking them. */
const RECENT_ANSWERS = 8;

/** A JSON-RPC message. */
interface ProtocolMessage {
  readonly jsonrpc: string;
}

/** The response to a request. */
interface ProtocolResponse extends ProtocolMessage {
  readonly id: unknown;
  readonly result: unknown;
}

/** What a watch depends on. */
export interface WorkerWatchOptions {
  /** Sends a message to the worker unchanged. */
  send(message: ProtocolMessage): void;
  /** Calls back after a delay; the returned function cancels it. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Called when the worker hangs, with the URIs of the texts that are withheld until they change. */
  onHang(uris: readonly string[]): void;
}

/** The withheld texts by URI: the version of a document; undefined for a file. */
export type Withheld = Map<string, number | undefined>;

/**
 * Detects a hung worker, which can only be stopped from outside. Messages to it are followed by a probe, one at a time; if a probe is not
 * answered in time, the worker hangs. The texts that it worked on are withheld from the next worker until they change.
 */
export class WorkerWatch {
  readonly #options: WorkerWatchOptions;
  readonly #withheld: Withheld;
  readonly #versions = new Map<string, number>();
  /** By request ID, the document of each request that is not answered. */
  readonly #pendingRequests = new Map<unknown, string>();
  /** Those of them that were pending when a probe was answered: the worker waits for something else than their own work. */
  readonly #waitingRequests = new Set<unknown>();
  /** The same for requests that were sent after the pending probe, which the worker has not reached. */
  readonly #queuedRequests = new Map<unknown, string>();
  /** By request ID, the file of each request of the worker that is not answered. */
  readonly #fileRequests = new Map<unknown, string>();
  /** The files that the worker received recently, and the number of answered probes since. */
  #recentFiles: { readonly uri: string; readonly answers: number }[] = [];
  #queuedFiles: string[] = [];
  #isStarted = false;
  #isProbeDue = false;
  #cancelTimer: (() => void) | undefined;

  constructor(withheld: Withheld, options: WorkerWatchOptions) {
    this.#withheld = withheld;
    this.#options = options;
  }

  /** Returns what is sent in place of a message, or the answer to a request that is withheld. */
  onSend(message: ProtocolMessage): { readonly send: ProtocolMessage } | { readonly answer: ProtocolMessage } {
    const { jsonrpc } = message;
    const { id, method, params } = asObject(message);
    const document = asObject(asObject(params).textDocument);
    const { uri } = document;
    if (method === 'textDocument/didOpen' || method === 'textDocument/didChange') this.#onText(uri, document.version);
    if (method === 'workspace/didChangeWatchedFiles') this.#onFileChanges(asObject(params).changes);
    const file = method === undefined ? this.#fileRequests.get(id) : undefined;
    if (file !== undefined) {
      this.#fileRequests.delete(id);
      if (this.#withheld.has(file)) return { send: response(jsonrpc, id, null) };
      if (!this.#cancelTimer) this.#recentFiles.push({ uri: file, answers: 0 });
      else this.#queuedFiles.push(file);
    } else if (method !== undefined && id !== undefined && typeof uri === 'string') {
      if (this.#withheld.has(uri)) return { answer: response(jsonrpc, id, withheldResult(method)) };
      if (this.#cancelTimer) this.#queuedRequests.set(id, uri);
      else this.#pendingRequests.set(id, uri);
    }
    return { send: message };
  }

  /** Sends a probe after a message was sent. */
  onSent(): void {
    if (!this.#isStarted) return;
    if (this.#cancelTimer) {
      this.#isProbeDue = true;
      return;
    }
    const probe = { jsonrpc: '2.0', id: PROBE_ID, method: PROBE_METHOD };
    this.#options.send(probe);
    this.#wait(TICKS);
  }

  /** Handles a received message. Returns whether it is for the client. */
  onReceive(message: unknown): boolean {
    const { id, method, params } = asObject(message);
    this.#isStarted = true;
    if (id === PROBE_ID && method === undefined) {
      this.stop();
      this.#recentFiles = this.#recentFiles
        .map(({ uri, answers }) => ({ uri, answers: answers + 1 }))
        .filter(({ answers }) => answers < RECENT_ANSWERS)
        .concat(this.#queuedFiles.map((uri) => ({ uri, answers: 0 })));
      this.#queuedFiles = [];
      for (const asked of this.#pendingRequests.keys()) this.#waitingRequests.add(asked);
      for (const [asked, uri] of this.#queuedRequests) this.#pendingRequests.set(asked, uri);
      this.#queuedRequests.clear();
      if (this.#isProbeDue) {
        this.#isProbeDue = false;
        this.onSent();
      }
      return false;
    }
    if (method === undefined) {
      this.#pendingRequests.delete(id);
      this.#queuedRequests.delete(id);
      this.#waitingRequests.delete(id);
    }
    const { uri } = asObject(params);
    if (method === ReadFileRequest.method && typeof uri === 'string' && LETTER.test(uri))
      this.#fileRequests.set(id, uri);
    return true;
  }

  /** Stops waiting for an answer. */
  stop(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
  }

  #wait(ticks: number): void {
    this.#cancelTimer = this.#options.after(TICK_MS, () => {
      if (ticks > 1) this.#wait(ticks - 1);
      else this.#hang();
    });
  }

  #hang(): void {
    this.#cancelTimer = undefined;
    const pending = [...this.#pendingRequests];
    // A request that came after the last answer is the likelier cause; where there is none, one of the others is.
    const latest = pending.filter(([asked]) => !this.#waitingRequests.has(asked));
    const requested = (latest.length > 0 ? latest : pending).map(([, uri]) => uri);
    const uris = new Set([...requested, ...this.#recentFiles.map(({ uri }) => uri)]);
    for (const uri of uris) this.#withheld.set(uri, this.#versions.get(uri));
    this.#options.onHang([...uris]);
  }

  #onText(uri: unknown, version: unknown): void {
    if (typeof uri !== 'string' || typeof version !== 'number') return;
    this.#versions.set(uri, version);
    if (this.#withheld.has(uri) && this.#withheld.get(uri) !== version) this.#withheld.delete(uri);
  }

  #onFileChanges(changes: unknown): void {
    for (const change of Array.isArray(changes) ? changes : []) {
      const { uri } = asObject(change);
      if (typeof uri === 'string' && !this.#versions.has(uri)) this.#withheld.delete(uri);
    }
  }
}

function response(jsonrpc: string, id: unknown, result: unknown): ProtocolResponse {
  return { jsonrpc, id, result };
}

/** Returns the result for a request about a withheld text: no diagnostics, or null. */
function withheldResult(method: unknown): unknown {
  return method === 'textDocument/diagnostic' ? { kind: 'full', items: [] } : null;
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
