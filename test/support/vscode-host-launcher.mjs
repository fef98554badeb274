#!/usr/bin/env node
// Stands in for the desktop program where that can't be downloaded: takes the arguments that @vscode/test-electron gives
// it, runs the suite in the VS Code from the npm registry, prints what the suite prints and ends with its exit code.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { keptFolder } from '../../scripts/set-up/paths.mjs';
import { remoteUri, workbenchAddress } from '../../scripts/vscode/address.mjs';
import { startServer } from '../../scripts/vscode/server.mjs';
import { blockedRequests, openBrowser } from './vscode-host.mjs';
import { serveWebExtension } from './vscode-host-web.mjs';

const timeLimit = Number(process.env.IMR_VSCODE_TIME_LIMIT ?? 300_000);
const verbose = Boolean(process.env.IMR_VSCODE_VERBOSE);
/** What a suite in the web host puts before each of its lines, so that they can be told from VS Code's own. */
const suiteLine = '[suite] ';

const { extension, tests, kind, folder } = readArguments(process.argv.slice(2));
const web = kind === 'web';
const manifest = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
const server = await startServer({
  forTests: true,
  // A remote window runs an extension with a `main` beside the files; this moves it into the browser.
  settings: {
    // A browser saves by itself what a test only typed.
    'files.autoSave': 'off',
    ...(web && { 'remote.extensionKind': { [`${manifest.publisher}.${manifest.name}`]: ['web'] } }),
  },
  ...(process.env.IMR_VSCODE_VSIX ? { vsix: process.env.IMR_VSCODE_VSIX } : {}),
  env: { IMR_SUITE_OUTPUT: suiteOutput() },
});
const output = suiteOutput();
writeFileSync(output, '');
const reading = openSync(output, 'r');
const drain = setInterval(printSuiteOutput, 50);
const blocked = blockedRequests();
const { browser, page } = await openBrowser({ onBlocked: blocked.note });

/** @type {(code: number) => void} */
let end = () => {};
/** @type {Promise<number>} */
const suiteEnded = new Promise((resolve) => (end = resolve));
const limit = setTimeout(() => void givenUp(), timeLimit);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(130));
void server.ended.then(() => end(1));
page.on('crash', () => end(1));
page.on('pageerror', (error) => verbose && console.error(`[page] ${error.message}`));
await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => end(code));
await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
  const line = format(...args);
  if (line.startsWith(suiteLine)) console.log(line.slice(suiteLine.length));
  else if (verbose) console.error(`[${type}] ${line}`);
});
if (web) await serveWebExtension(page, server.port, { extension, tests });
await page.goto(workbenchAddress(server.port, { ...(folder ? { folder } : {}), payload: web ? [] : onDesktop() }));

const code = await suiteEnded;
clearTimeout(limit);
clearInterval(drain);
printSuiteOutput();
closeSync(reading);
if (code !== 0 && verbose) console.error(server.log());
await browser.close();
await server.stop();
for (const url of blocked.foreign) console.error(`A request beyond this machine was made, and blocked: ${url}`);
process.exit(blocked.foreign.length > 0 ? 1 : code);

function suiteOutput() {
  return process.env.IMR_SUITE_OUTPUT ?? path.join(keptFolder, `suite-${process.pid}.log`);
}

/** @returns {(readonly [string, string])[]} */
function onDesktop() {
  return [
    ['extensionDevelopmentPath', remoteUri(server.port, extension)],
    ['extensionTestsPath', remoteUri(server.port, tests)],
  ];
}

function printSuiteOutput() {
  const chunk = Buffer.alloc(1 << 16);
  for (let size = readSync(reading, chunk); size > 0; size = readSync(reading, chunk)) {
    process.stdout.write(chunk.subarray(0, size));
  }
}

async function givenUp() {
  const shot = path.join(keptFolder, 'screenshots', 'suite-timed-out.png');
  mkdirSync(path.dirname(shot), { recursive: true });
  await page.screenshot({ path: shot, timeout: 5000 }).catch(() => undefined);
  console.error(
    `The suite did not end within ${timeLimit / 1000} s.${existsSync(shot) ? ` What the window showed: ${shot}` : ''}`,
  );
  end(124);
}

/** @param {readonly string[]} args */
function readArguments(args) {
  /** @type {{ extension: string, tests: string, kind?: string, folder?: string }} */
  const read = { extension: '', tests: '' };
  for (const arg of args) {
    const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name === 'extensionDevelopmentPath') read.extension = value;
    else if (name === 'extensionTestsPath') read.tests = value;
    else if (name === 'extensionDevelopmentKind') read.kind = value;
    else if (name === undefined) read.folder ??= path.resolve(arg);
  }
  return read;
}
