import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { letterPdf } from '../support/pdf.ts';

const root = path.resolve(import.meta.dirname, '../..');
const watch = path.join(root, 'test/support/network-watch.cjs');
const made = mkdtempSync(path.join(tmpdir(), 'imr-letter-network-'));
const letter = readFileSync(path.join(root, 'test/editor/workspace/faults.imr'), 'utf8');

afterAll(() => rmSync(made, { recursive: true, force: true }));

interface Note {
  readonly event: 'watched' | 'refused';
  readonly how?: string;
  readonly host?: string;
}

/** What the watch noted while it stood before a program. */
function notesIn(file: string): Note[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): Note => JSON.parse(line));
}

function watched(name: string): { env: NodeJS.ProcessEnv; notes: () => Note[] } {
  const file = path.join(made, name);
  return {
    env: { ...process.env, IMR_NETWORK_NOTES: file, NODE_OPTIONS: `--require=${watch}` },
    notes: () => notesIn(file),
  };
}

/** The modules of Node that a bundle asks for; one that runs in browsers too has a short name for `require`. */
function modulesOf(bundle: string): string[] {
  const asks = bundle.matchAll(/(?<![\w$.])(?:require|[\w$]{1,3})\((["'])(?:node:)?([\w/]+)\1\)/g);
  const asked = [...asks].map(([, , name]) => name ?? '');
  return [...new Set(asked)].filter((name) => builtinModules.includes(name));
}

describe('the watch over the network', () => {
  // Addresses reserved for documentation: nobody answers there, and the watch lets nothing get that far.
  it.each([
    ['fetch', "fetch('http://192.0.2.1/').catch(() => {})"],
    ['https', "require('node:https').get('https://letters.example/').on('error', () => {})"],
    ['net', "require('node:net').connect(25, '192.0.2.1').on('error', () => {})"],
    ['tls', "require('node:tls').connect(443, 'letters.example').on('error', () => {})"],
    ['dns', "require('node:dns').resolve4('letters.example', () => {})"],
    ['udp', "try { require('node:dgram').createSocket('udp4').send('x', 53, '192.0.2.1') } catch { process.exit() }"],
  ])('sees %s', (name, program) => {
    const { env, notes } = watched(`seen-${name}`);
    execFileSync(process.execPath, ['-e', program], { env });
    expect(notes().map((note) => note.event)).toEqual(['watched', 'refused']);
  });

  it('lets this machine talk to itself', () => {
    const { env, notes } = watched('loopback');
    const program = `const server = require('node:net').createServer((s) => s.end()).listen(0, '127.0.0.1', () =>
      require('node:net').connect(server.address().port, '127.0.0.1').on('close', () => server.close()).resume())`;
    execFileSync(process.execPath, ['-e', program], { env });
    expect(notes().map((note) => note.event)).toEqual(['watched']);
  });
});

describe('nothing of ours goes beyond this machine', () => {
  it('the language server, from its start to its end', async () => {
    const { env, notes } = watched('server');
    const child = spawn(process.execPath, [path.join(root, 'dist/server.js'), '--stdio'], { env });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const wire = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    wire.listen();
    const textDocument = { uri: 'untitled:letter', languageId: 'imr-letter', version: 1, text: letter };
    await wire.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    await wire.sendNotification('initialized', {});
    await wire.sendNotification('textDocument/didOpen', { textDocument });
    const symbols = await wire.sendRequest<readonly unknown[]>('textDocument/documentSymbol', { textDocument });
    expect(symbols.length).toBeGreaterThan(0);
    const line = letter.split('\n').findIndex((text) => text.startsWith('MAXIMUS guideline:'));
    await wire.sendRequest('textDocument/hover', { textDocument, position: { line, character: 45 } });
    await wire.sendRequest('shutdown');
    await wire.sendNotification('exit');
    await ended;
    wire.dispose();
    expect(notes().map((note) => note.event)).toEqual(['watched']);
  });

  it('the program, with a PDF that names addresses', () => {
    const { env, notes } = watched('document');
    const file = path.join(made, 'letter.pdf');
    writeFileSync(file, letterPdf(`${letter}\nSee https://letters.example/ for more.\n`));
    execFileSync(process.execPath, [path.join(root, 'dist/cli.js'), 'parse', file], { env });
    expect(notes().every(({ event }) => event === 'watched')).toBe(true);
    expect(notes().length).toBeGreaterThan(0);
  });

  it('the program', () => {
    const { env, notes } = watched('program');
    for (const command of ['check', 'parse']) {
      const args = [
        path.join(root, 'dist/cli.js'),
        command,
        '-',
        ...(command === 'check' ? ['--fail-on', 'never'] : []),
      ];
      execFileSync(process.execPath, args, { env, input: letter });
    }
    expect(notes().map((note) => note.event)).toEqual(['watched', 'watched']);
  });

  // `net` is how the language-server library speaks over a pipe or to this machine; the watch above shows that it stays there.
  it.each(['server.js', 'cli.js', 'extension.js', 'server.web.js', 'extension.web.js'])(
    '%s holds no other way out',
    (name) => {
      const bundle = readFileSync(path.join(root, 'dist', name), 'utf8');
      const outward = ['http', 'https', 'http2', 'tls', 'dgram', 'dns', 'dns/promises', 'inspector', 'cluster'];
      if (['cli.js', 'server.web.js', 'extension.web.js'].includes(name)) expect(modulesOf(bundle)).toContain('path');
      expect(modulesOf(bundle).filter((module) => outward.includes(module))).toEqual([]);
      expect(bundle).not.toMatch(/\bfetch\(|\bnew (XMLHttpRequest|WebSocket|EventSource)\b|\bsendBeacon\b/);
    },
  );

  it('documents.js has nothing of what the PDF library could open connections, read files or run code with', () => {
    const bundle = readFileSync(path.join(root, 'dist/documents.js'), 'utf8');
    expect(modulesOf(bundle)).toEqual(['worker_threads']);
    expect(bundle.match(/["'`](?:node:)?worker_threads["'`]/g)).toHaveLength(1);
    const words = bundle.match(/\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|WebTransport)\b/g);
    expect(words).toBeNull();
    expect(bundle).not.toMatch(/\bfetch\s*\(|\bnew (?:Worker|Function)\b|\beval\s*\(|\bprocess\s*\./);
    // The one import stands in the words of a script for a worker, and nothing here can start one.
    expect(bundle.match(/\bimport\s*\([^)]*\)/g)).toEqual([expect.stringMatching(/^import\("\$\{\w+\}"\)$/)]);
  });
});
