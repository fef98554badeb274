import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Withheld, WorkerWatch } from '../../../../client/src/server/worker-watch.ts';

const URI = 'vscode-vfs://github/clinic/wrist.imr';
const OTHER = 'vscode-vfs://github/clinic/other.imr';
const ALIVE = { jsonrpc: '2.0', id: 'imrLetter.alive', error: { code: -32601, message: 'Unhandled method' } };
const EMPTY = { kind: 'full', items: [] };

const withheld: Withheld = new Map();
const hung: (readonly string[])[] = [];
let asked: object[] = [];
let watch: WorkerWatch;

/** Returns the watch of a worker that has sent a message. */
function begun(): WorkerWatch {
  asked = [];
  const own = new WorkerWatch(withheld, {
    send: (message) => asked.push(message),
    after(milliseconds, callback) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
    onHang: (uris) => hung.push(uris),
  });
  own.onReceive({ jsonrpc: '2.0', id: 0, result: {} });
  return own;
}

function send(message: object) {
  const sent = watch.onSend({ jsonrpc: '2.0', ...message });
  if ('send' in sent) watch.onSent();
  return sent;
}

const request = (id: number, method: string, uri: string) => ({ id, method, params: { textDocument: { uri } } });
const opened = (version: number) => ({
  method: 'textDocument/didOpen',
  params: { textDocument: { uri: URI, version, text: '' } },
});

beforeEach(() => {
  vi.useFakeTimers();
  withheld.clear();
  hung.length = 0;
  watch = begun();
});
afterEach(() => vi.useRealTimers());

describe('WorkerWatch', () => {
  it('sends one probe at a time, and another if messages were sent meanwhile', () => {
    send(opened(1));
    send(request(1, 'textDocument/hover', URI));
    expect(asked).toEqual([{ jsonrpc: '2.0', id: 'imrLetter.alive', method: '$/imrLetter/alive' }]);
    expect(watch.onReceive(ALIVE)).toBe(false);
    expect(asked).toHaveLength(2);
    watch.onReceive(ALIVE);
    expect(asked).toHaveLength(2);
  });

  it('does not stop a worker that answers, however long its work takes', () => {
    send(request(1, 'textDocument/diagnostic', URI));
    vi.advanceTimersByTime(1900);
    watch.onReceive(ALIVE);
    vi.advanceTimersByTime(60_000);
    expect(hung).toEqual([]);
  });

  it('sends no probe before the first message of the worker', () => {
    watch = new WorkerWatch(withheld, {
      send: (message) => asked.push(message),
      after: () => () => undefined,
      onHang: () => undefined,
    });
    send({ id: 0, method: 'initialize', params: {} });
    expect(asked).toEqual([]);
  });

  it('reports a hung worker with the letters of its unanswered requests', () => {
    send(opened(3));
    watch.onReceive(ALIVE);
    send(request(1, 'textDocument/hover', OTHER));
    watch.onReceive({ jsonrpc: '2.0', id: 1, result: null });
    watch.onReceive(ALIVE);
    send(request(2, 'textDocument/diagnostic', URI));
    send(request(3, 'textDocument/diagnostic', OTHER));
    vi.advanceTimersByTime(3000);
    expect(hung).toEqual([[URI]]);
  });

  it('leaves a letter whose request only waited when a probe was answered', () => {
    send(request(1, 'textDocument/codeLens', OTHER));
    watch.onReceive(ALIVE);
    send(request(2, 'textDocument/diagnostic', URI));
    vi.advanceTimersByTime(3000);
    expect(hung).toEqual([[URI]]);
  });

  it('reports the letters that waited where no request came after the last answer', () => {
    send(request(1, 'textDocument/codeLens', OTHER));
    watch.onReceive(ALIVE);
    send({ method: '$/cancelRequest', params: { id: 7 } });
    vi.advanceTimersByTime(3000);
    expect(hung).toEqual([[OTHER]]);
  });
});

describe('a letter on which a worker hung', () => {
  beforeEach(() => {
    send(opened(3));
    watch.onReceive(ALIVE);
    send(request(2, 'textDocument/diagnostic', URI));
    vi.advanceTimersByTime(3000);
    watch = begun();
  });

  it('is withheld from the next worker and has empty results', () => {
    send(opened(3));
    expect(send(request(1, 'textDocument/diagnostic', URI))).toEqual({
      answer: { jsonrpc: '2.0', id: 1, result: EMPTY },
    });
    expect(send(request(2, 'textDocument/documentSymbol', URI))).toEqual({
      answer: { jsonrpc: '2.0', id: 2, result: null },
    });
    expect(send(request(3, 'textDocument/diagnostic', OTHER))).toHaveProperty('send');
  });

  it.each([
    [
      'changes',
      { method: 'textDocument/didChange', params: { textDocument: { uri: URI, version: 4 }, contentChanges: [] } },
    ],
    ['is opened in another version', opened(4)],
  ])('is sent again when it %s', (_, message) => {
    send(message);
    expect(send(request(1, 'textDocument/diagnostic', URI))).toHaveProperty('send');
  });
});

describe('a file that is not open', () => {
  const reading = (id: number, uri: string) =>
    watch.onReceive({ jsonrpc: '2.0', id, method: 'imrLetter/readFile', params: { uri } });

  it('is withheld if the worker hangs after receiving it, until the file changes', () => {
    reading(5, URI);
    reading(6, 'vscode-vfs://github/clinic/.imr-letter.json');
    send({ id: 5, result: { text: 'a letter' } });
    send({ id: 6, result: { text: '{}' } });
    vi.advanceTimersByTime(3000);
    expect(hung).toEqual([[URI]]);
    watch = begun();
    reading(1, URI);
    expect(send({ id: 1, result: { text: 'a letter' } })).toEqual({ send: { jsonrpc: '2.0', id: 1, result: null } });
    send({ method: 'workspace/didChangeWatchedFiles', params: { changes: [{ uri: URI, type: 2 }] } });
    reading(2, URI);
    expect(send({ id: 2, result: { text: 'a letter' } })).toEqual({
      send: { jsonrpc: '2.0', id: 2, result: { text: 'a letter' } },
    });
  });

  it('is not withheld after enough answered probes', () => {
    reading(5, URI);
    send({ id: 5, result: { text: 'a letter' } });
    for (let count = 0; count < 8; count++) {
      watch.onReceive(ALIVE);
      send({ method: 'imrLetter/letterLeft', params: { uri: OTHER } });
    }
    vi.advanceTimersByTime(3000);
    expect(hung).toEqual([[]]);
  });
});
