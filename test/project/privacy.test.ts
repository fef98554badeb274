import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const sources = ['client/src', 'server/src'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/'))),
);

/** What opens a connection or starts another program, as an import: `from 'node:https'`, `import('net')`, `require("tls")`. */
const REACHES_OUT =
  /(?:from|import|require)\s*\(?\s*['"](?:node:)?(https?|http2|net|tls|dns|dns\/promises|dgram|child_process|cluster|inspector|undici|ws|axios|node-fetch)['"]/g;

/** The same without an import: `fetch(`, `new WebSocket(`, `navigator.sendBeacon(`. */
const CONNECTS =
  /\bfetch\s*\(|\bnew\s+(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b|\bsendBeacon\b|\bimportScripts\s*\(/g;

/** What sends usage data, or runs text as a program. */
const TELEMETRY = /\bcreateTelemetryLogger\b|\bTelemetry(?:Logger|Sender|Reporter)\b/g;
const RUNS_TEXT = /\beval\s*\(|\bnew\s+Function\s*\(|from\s+['"](?:node:)?vm['"]/g;

/** What writes to a log of the process. The client's own log, `connection.console`, is the output channel that its user sees. */
const LOGS = /(?<![.\w])console\s*\.\s*\w+/g;

function occurrences(pattern: RegExp, among = sources): string[] {
  return among.flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    return [...text.matchAll(pattern)].map((match) => `${file}: ${match[0]}`);
  });
}

describe('the product', () => {
  it('has sources to look at', () => {
    expect(sources).toContain('server/src/letter/parser/parse.ts');
    expect(sources.some((file) => file.startsWith('client/src/'))).toBe(true);
  });

  it('opens no connection and starts no program', () => {
    expect(occurrences(REACHES_OUT)).toEqual([]);
    expect(occurrences(CONNECTS)).toEqual([]);
  });

  it('sends no usage data', () => {
    expect(occurrences(TELEMETRY)).toEqual([]);
  });

  it('runs nothing that it reads', () => {
    // The guard ends what takes too long; the script that it runs is a constant of its own.
    const found = occurrences(RUNS_TEXT).filter((one) => !one.startsWith('server/src/platform/node-guard.ts:'));
    expect(found).toEqual([]);
    expect(
      readFileSync(path.join(root, 'server/src/platform/node-guard.ts'), 'utf8').match(/new Script\(/g),
    ).toHaveLength(1);
  });

  it('writes to no console, where letters might end', () => {
    expect(occurrences(LOGS)).toEqual([]);
  });
});

describe('what looks for connections', () => {
  it.each([
    [REACHES_OUT, "import https from 'node:https';"],
    [REACHES_OUT, "import { connect } from 'net';"],
    [REACHES_OUT, "await import('node:dns/promises')"],
    [REACHES_OUT, 'const { exec } = require("child_process")'],
    [CONNECTS, 'await fetch (address)'],
    [CONNECTS, 'new WebSocket(address)'],
    [TELEMETRY, 'env.createTelemetryLogger(sender)'],
    [RUNS_TEXT, 'new Function(text)'],
    [LOGS, 'console.log(letter)'],
  ])('finds it: %s', (pattern, text) => {
    expect(text.match(pattern)).not.toBeNull();
  });

  it.each([
    "import path from 'node:path';",
    'const fetched = 1;',
    "import { net } from './net.ts';",
    'connection.console.warn(message)',
  ])('leaves alone: %s', (text) => {
    for (const pattern of [REACHES_OUT, CONNECTS, TELEMETRY, RUNS_TEXT, LOGS]) expect(text.match(pattern)).toBeNull();
  });
});
