import { PROBE_METHOD, ReadFileRequest } from '../../../server/src/protocol.ts';

/**
 * A worker may be silent for so many ticks of so many milliseconds, 2.5 s together. Many short ones take longer where the machine is so busy
 * that the worker hardly runs, and all but one of them follow when it slept.
 */
const TICKS = 25;
const TICK = 100;
/** The ID of the request that a hung worker does not answer. */
const PROBE_ID = 'imrLetter.alive';
/** A letter's file; others hold nothing that is read as a letter is. */
const LETTER = /\.(?:imr|txt)$/i;
/** A worker reads a few files before it checks them, so it may hang on one that it got so many answers ago. */
const RECENT_ANSWERS = 8;

/** A message of the protocol. */
interface Said {
  readonly jsonrpc: string;
}

/** What a watch works with. */
export interface WorkerWatchSources {
  /** Sends a message to the worker as it is. */
  send(message: Said): void;
  /** Calls back after some milliseconds, unless what it returns is called before. */
  after(milliseconds: number, callback: () => void): () => void;
  /** The worker hangs: these texts, by their addresses, are not asked about any more until they change. */
  hangs(uris: readonly string[]): void;
}

/** What hung, by its address: the version of a document, or a file. */
export type Withheld = Map<string, number | undefined>;

/**
 * Watches over a worker, which nothing can stop from within: each message to it is followed by a question, one at a time, and where that is
 * not answered soon, the worker hangs. What it was asked about then is withheld from the next one until it changes.
 */
export class WorkerWatch {
  readonly #sources: WorkerWatchSources;
  readonly #withheld: Withheld;
  readonly #versions = new Map<string, number>();
  /** By its id, the document of each request that is not answered. */
  readonly #asked = new Map<unknown, string>();
  /** The same of those that were sent behind the question that is not answered: the worker has not come to them. */
  readonly #later = new Map<unknown, string>();
  /** By its id, the file of each request of the worker that is not answered. */
  readonly #wanted = new Map<unknown, string>();
  /** Files that the worker got lately, and how many answers came since. */
  #read: { readonly uri: string; readonly answers: number }[] = [];
  #readLater: string[] = [];
  #isBegun = false;
  #hasMore = false;
  #endWait: (() => void) | undefined;

  constructor(withheld: Withheld, sources: WorkerWatchSources) {
    this.#withheld = withheld;
    this.#sources = sources;
  }

  /** A message is about to be sent; what takes its place, or what is answered in the worker's place. */
  sent(message: Said): { readonly send: Said } | { readonly answer: Said } {
    const { jsonrpc } = message;
    const { id, method, params } = record(message);
    const document = record(record(params).textDocument);
    const { uri } = document;
    if (method === 'textDocument/didOpen' || method === 'textDocument/didChange') this.#written(uri, document.version);
    if (method === 'workspace/didChangeWatchedFiles') this.#changed(record(params).changes);
    const file = method === undefined ? this.#wanted.get(id) : undefined;
    if (file !== undefined) {
      this.#wanted.delete(id);
      if (this.#withheld.has(file)) return { send: answered(jsonrpc, id, null) };
      if (!this.#endWait) this.#read.push({ uri: file, answers: 0 });
      else this.#readLater.push(file);
    } else if (method !== undefined && id !== undefined && typeof uri === 'string') {
      if (this.#withheld.has(uri)) return { answer: answered(jsonrpc, id, withheldAnswer(method)) };
      if (this.#endWait) this.#later.set(id, uri);
      else this.#asked.set(id, uri);
    }
    return { send: message };
  }

  /** A message was sent. */
  watch(): void {
    if (!this.#isBegun) return;
    if (this.#endWait) {
      this.#hasMore = true;
      return;
    }
    const question = { jsonrpc: '2.0', id: PROBE_ID, method: PROBE_METHOD };
    this.#sources.send(question);
    this.#wait(TICKS);
  }

  /** A message came; whether it is one for the client. */
  heard(message: unknown): boolean {
    const { id, method, params } = record(message);
    this.#isBegun = true;
    if (id === PROBE_ID && method === undefined) {
      this.end();
      this.#read = this.#read
        .map(({ uri, answers }) => ({ uri, answers: answers + 1 }))
        .filter(({ answers }) => answers < RECENT_ANSWERS)
        .concat(this.#readLater.map((uri) => ({ uri, answers: 0 })));
      this.#readLater = [];
      for (const [asked, uri] of this.#later) this.#asked.set(asked, uri);
      this.#later.clear();
      if (this.#hasMore) {
        this.#hasMore = false;
        this.watch();
      }
      return false;
    }
    if (method === undefined) {
      this.#asked.delete(id);
      this.#later.delete(id);
    }
    const { uri } = record(params);
    if (method === ReadFileRequest.method && typeof uri === 'string' && LETTER.test(uri)) this.#wanted.set(id, uri);
    return true;
  }

  /** Nothing more is waited for. */
  end(): void {
    this.#endWait?.();
    this.#endWait = undefined;
  }

  #wait(ticks: number): void {
    this.#endWait = this.#sources.after(TICK, () => {
      if (ticks > 1) this.#wait(ticks - 1);
      else this.#hang();
    });
  }

  #hang(): void {
    this.#endWait = undefined;
    const uris = new Set([...this.#asked.values(), ...this.#read.map(({ uri }) => uri)]);
    for (const uri of uris) this.#withheld.set(uri, this.#versions.get(uri));
    this.#sources.hangs([...uris]);
  }

  #written(uri: unknown, version: unknown): void {
    if (typeof uri !== 'string' || typeof version !== 'number') return;
    this.#versions.set(uri, version);
    if (this.#withheld.has(uri) && this.#withheld.get(uri) !== version) this.#withheld.delete(uri);
  }

  #changed(changes: unknown): void {
    for (const change of Array.isArray(changes) ? changes : []) {
      const { uri } = record(change);
      if (typeof uri === 'string' && !this.#versions.has(uri)) this.#withheld.delete(uri);
    }
  }
}

function answered(jsonrpc: string, id: unknown, result: unknown): Said {
  const answer = { jsonrpc, id, result };
  return answer;
}

/** What is answered about a text that is withheld: no finding, nothing to show. */
function withheldAnswer(method: unknown): unknown {
  return method === 'textDocument/diagnostic' ? { kind: 'full', items: [] } : null;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
