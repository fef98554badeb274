import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { createConnection } from 'vscode-languageserver';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { redactingConsole } from '../../server/src/lsp/client/redacted-log.ts';
import { requestHandlers } from '../../server/src/lsp/handlers/request-handlers.ts';
import { serve } from '../../server/src/lsp/server.ts';
import { PULLING } from '../support/lsp-client.ts';
import { LETTER } from '../support/protocol-letter.ts';

const URI = 'file:///letters/wrist.imr';
const METHODS = [...requestHandlers.map(({ method }) => method), 'workspace/executeCommand', 'imrLetter/unknown'];
const INITIALIZE = { processId: null, rootUri: null, capabilities: PULLING };

let client: ProtocolConnection;

/** A client whose server has received no message yet. */
function connected(): ProtocolConnection {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const watchDog = { shutdownReceived: false, initialize: () => undefined, exit: () => undefined };
  const server = createConnection(
    (logger) => createProtocolConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), logger),
    watchDog,
    redactingConsole,
  );
  serve(server, { after: () => () => undefined, pause: async () => undefined });
  server.listen();
  client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.onRequest('client/registerCapability', () => null);
  client.onRequest('workspace/configuration', () => [null]);
  client.listen();
  return client;
}

/** Returns the error code of a rejected request; undefined if it succeeds. */
function errorOf(method: string, params: object = { textDocument: { uri: URI } }): Promise<number | undefined> {
  return client.sendRequest(method, params).then(
    () => undefined,
    (error: { code: number }) => error.code,
  );
}

function open(): Promise<void> {
  const textDocument = { uri: URI, languageId: 'imr-letter', version: 1, text: LETTER };
  return client.sendNotification('textDocument/didOpen', { textDocument });
}

async function codes(): Promise<unknown[]> {
  const report = await client.sendRequest<{ items: { code: unknown }[] }>('textDocument/diagnostic', {
    textDocument: { uri: URI },
  });
  return report.items.map(({ code }) => code);
}

afterEach(() => client.dispose());

describe('the server’s lifecycle', () => {
  it('rejects every request before initialize, shutdown too, and serves after it', async () => {
    connected();
    for (const method of [...METHODS, 'shutdown']) expect([method, await errorOf(method)]).toEqual([method, -32002]);
    await client.sendRequest('initialize', INITIALIZE);
    await client.sendNotification('initialized', {});
    await open();
    expect(await codes()).toEqual(['missing-rationale']);
    expect(await errorOf('imrLetter/unknown')).toBe(-32601);
  });

  it('ignores notifications before initialize', async () => {
    connected();
    await open();
    await client.sendRequest('initialize', INITIALIZE);
    expect(await codes()).toEqual([]);
  });

  it('rejects every request and ignores notifications after shutdown', async () => {
    connected();
    await client.sendRequest('initialize', INITIALIZE);
    await open();
    expect(await codes()).toEqual(['missing-rationale']);
    expect(await client.sendRequest('shutdown')).toBeNull();
    for (const method of [...METHODS, 'shutdown']) expect([method, await errorOf(method)]).toEqual([method, -32600]);
    expect(await errorOf('initialize', INITIALIZE)).toBe(-32600);
  });

  it('rejects a second initialize', async () => {
    connected();
    await client.sendRequest('initialize', INITIALIZE);
    await open();
    expect(await errorOf('initialize', INITIALIZE)).toBe(-32600);
    expect(await codes()).toEqual(['missing-rationale']);
  });
});
