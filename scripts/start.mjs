import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { keptFolder, root } from './set-up/paths.mjs';
import { Problem, runScript } from './set-up/problem.mjs';
import { installVscode, runsVscodeFromNpm } from './set-up/vscode.mjs';
import { build, setUpPackages } from './set-up.mjs';
import { remoteUri, workbenchAddress } from './vscode/address.mjs';
import { startServer } from './vscode/server.mjs';

/** The folder that opens, and the letter in it that shows what the extension finds. */
const samples = path.join(root, 'samples');
const shownLetter = path.join(samples, '2016-with-faults.imr');

const usage = `Usage: npm start -- [--no-open] [--port N]

Opens VS Code with this extension on samples/: the VS Code of this machine, else one from the npm registry in the browser.
  --no-open   always the one in the browser; only prints its address
  --port N    the port it listens on, on 127.0.0.1 alone; a free one when not given`;

await runScript(async () => {
  const { help, browserOnly, port } = readOptions();
  if (help) {
    console.log(usage);
    return;
  }
  const code = browserOnly ? undefined : desktopCode();
  if (browserOnly && !runsVscodeFromNpm) {
    throw new Problem(
      '--no-open needs VS Code from the npm registry, which runs on Linux (x64, arm64). Run "npm start" alone here.',
    );
  }
  console.error('Setting up:');
  await setUpPackages();
  build();
  if (code) openDesktop(code);
  else if (runsVscodeFromNpm) await openInBrowser(port, !browserOnly);
  else openDesktop(await downloadedCode());
});

/**
 * Starts the VS Code from the npm registry with the packaged extension, and runs until the user ends it.
 * @param {number} port
 * @param {boolean} open
 */
async function openInBrowser(port, open) {
  await installVscode();
  const { packageExtension } = await import('./package/package-extension.mjs');
  const token = randomBytes(24).toString('base64url');
  const { vsix } = await packageExtension(path.join(keptFolder, 'start', 'imr-letter.vsix'));
  // Registered first, since a reader of the address may ask at once.
  /** @type {Promise<'asked'>} */
  const askedToEnd = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve('asked'));
  });
  const server = await startServer({ vsix, token, port });
  const payload = [
    /** @type {const} */ (['openFile', remoteUri(server.port, shownLetter) + firstFinding()]),
    /** @type {const} */ (['gotoLineMode', 'true']),
  ];
  const address = workbenchAddress(server.port, { folder: samples, payload, token });
  console.log(`\nVS Code is open at\n\n  ${address}\n\nfor whoever has this address on this machine. Ctrl-C ends it.`);
  if (open) openAddress(address);
  const why = await Promise.race([askedToEnd, server.ended]);
  if (why !== 'asked') throw new Problem(`VS Code ended by itself:\n${server.log().slice(-2000)}`);
  await server.stop();
  console.log('Ended.');
}

/** Returns the desktop program on the PATH. Inside a remote window `code` is another one, which can't open a development window. */
function desktopCode() {
  const names = process.platform === 'win32' ? ['code.cmd', 'code.exe'] : ['code'];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => !folder.includes('remote-cli'));
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find((file) => existsSync(file));
}

async function downloadedCode() {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  try {
    return await downloadAndUnzipVSCode({ cachePath: keptFolder });
  } catch (error) {
    throw new Problem(
      `VS Code could not be downloaded: ${error instanceof Error ? error.message : error}\nInstall it, with its "code" command on the PATH.`,
    );
  }
}

/** @param {string} program */
function openDesktop(program) {
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', samples, '--goto', shownLetter + firstFinding()];
  // A batch file, which Windows starts through a shell alone, and which then needs its own quotes.
  const batch = program.endsWith('.cmd');
  const quoted = (/** @type {string} */ text) => (batch ? `"${text}"` : text);
  const child = spawn(quoted(program), args.map(quoted), { stdio: 'inherit', shell: batch });
  console.log('Opening VS Code on samples/.');
  child.once('error', (error) => {
    console.error(`${program} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
}

/** Returns the position of the letter's first finding, `:72:55`, as VS Code reads it after a file's name; empty once all are fixed. */
function firstFinding() {
  const program = path.join(root, 'dist/cli.js');
  const { stdout } = spawnSync(process.execPath, [program, 'check', '--format', 'ndjson', shownLetter], {
    encoding: 'utf8',
  });
  const first = stdout ? JSON.parse(stdout).findings[0]?.range.start : undefined;
  return first ? `:${first.line + 1}:${first.character + 1}` : '';
}

/** @param {string} address */
function openAddress(address) {
  const [program, ...args] = process.platform === 'darwin' ? ['open', address] : ['xdg-open', address];
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.once('error', () => console.error('No browser could be opened from here: open the address above yourself.'));
  child.unref();
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { 'no-open': { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`"${values.port}" is no port.`);
    return { help: values.help, browserOnly: values['no-open'] ?? false, port };
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\n\n${usage}`, 2);
  }
}
