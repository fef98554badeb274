import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { PULLING } from '../support/lsp-client.ts';
import { LETTER } from '../support/protocol-letter.ts';

const URI = 'file:///letters/wrist.imr';
const folder = mkdtempSync(path.join(tmpdir(), 'imr-letter-server-'));
const server = path.join(folder, 'server.cjs');

beforeAll(async () => {
  const entry = path.resolve(import.meta.dirname, '../../server/src/main.node.ts');
  await build({
    entryPoints: [entry],
    outfile: server,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    conditions: ['node', 'import'],
    banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
    define: { 'import.meta.url': 'moduleUrl' },
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Returns the codes of a letter's diagnostics over a separate connection. */
async function codesOver(connection: ProtocolConnection): Promise<unknown[]> {
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: PULLING });
  await connection.sendNotification('initialized', {});
  const textDocument = { uri: URI, languageId: 'imr-letter', version: 1, text: LETTER };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const report = await connection.sendRequest<{ items: { code: unknown }[] }>('textDocument/diagnostic', {
    textDocument,
  });
  return report.items.map(({ code }) => code);
}

async function exitOf(child: ChildProcess): Promise<unknown> {
  const [code] = await once(child, 'exit');
  return code;
}

describe('the server as a process', () => {
  it('serves over stdio and ends with shutdown and exit', async () => {
    const child = spawn(process.execPath, [server, '--stdio']);
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    expect(await codesOver(connection)).toEqual(['missing-rationale']);
    const exit = exitOf(child);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await exit).toBe(0);
  });

  it('ends when its standard input ends', async () => {
    const child = spawn(process.execPath, [server, '--stdio']);
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    await codesOver(connection);
    const exit = exitOf(child);
    child.stdin.end();
    expect(await exit).toBe(1);
  });

  it('serves over IPC and ends when the channel is closed', async () => {
    const child = fork(server, ['--node-ipc']);
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    expect(await codesOver(connection)).toEqual(['missing-rationale']);
    const exit = exitOf(child);
    child.disconnect();
    expect(await exit).toBe(1);
  });

  it.each([
    ['no header', '{"jsonrpc":"2.0","id":1,"method":"shutdown"}\n'],
    ['words', 'The strain has healed\r\n\r\n'],
    ['a header without a length', 'Content-Type: x\r\n\r\n{}'],
    ['a length that is no number', 'Content-Length: many\r\n\r\n{}'],
    ['a negative length', 'Content-Length: -2\r\n\r\n{}'],
    ['a length that is too large for any text', 'Content-Length: 99999999999\r\n\r\n{}'],
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    ['a length that is too small', 'Content-Length: 2\r\n\r\n{"The strain has healed": 1}'],
    ['lines that end otherwise', 'Content-Length: 2\n\n{}'],
    ['an endless header', `X: ${'y'.repeat(100_000)}`],
  ])('exits with code 1 on a malformed frame: %s', async (_, sent) => {
    const child = spawn(process.execPath, [server, '--stdio']);
    const output: Buffer[] = [];
    child.stderr.on('data', (data) => output.push(data));
    child.stdin.on('error', () => undefined);
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.onError(() => undefined);
    expect(await codesOver(connection)).toEqual(['missing-rationale']);
    const exit = exitOf(child);
    child.stdin.write(sent);
    expect(await exit).toBe(1);
    expect(Buffer.concat(output).toString()).toBe('A message came in a broken frame.\n');
  });

  it('continues after a malformed message', async () => {
    const child = spawn(process.execPath, [server, '--stdio']);
    const output: Buffer[] = [];
    child.stderr.on('data', (data) => output.push(data));
    const rubbish = [
      '{"jsonrpc": "2.0", "words": "The strain has healed',
      '{"jsonrpc": "2.0", "words": "The strain has healed"}',
      '{"jsonrpc": "2.0", "id": null, "error": {"code": 1, "message": "The strain has healed"}}',
      '["The strain has healed"]',
      '"The strain has healed"',
      'null',
    ];
    for (const words of rubbish) child.stdin.write(`Content-Length: ${words.length}\r\n\r\n${words}`);
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.onError(() => undefined);
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      output.push(Buffer.from(message));
    });
    expect(await codesOver(connection)).toEqual(['missing-rationale']);
    const exit = exitOf(child);
    child.stdin.end();
    await exit;
    expect(Buffer.concat(output).toString()).not.toContain('strain');
  });
});
