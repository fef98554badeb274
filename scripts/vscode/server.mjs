import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Problem } from '../set-up/problem.mjs';
import { vscodeServer } from '../set-up/vscode.mjs';

/** A VS Code that asks nothing, fetches nothing and shows the letter alone. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
};

/**
 * @typedef {object} ServerOptions
 * @property {Record<string, unknown>} [settings] go over the quiet ones
 * @property {string} [vsix] a packaged extension to install before it starts
 * @property {string} [token] what an address must carry to be let in; without it anyone on this machine is
 * @property {number} [port] 0, the default, takes a free one
 * @property {boolean} [forTests] lets a page name the extension in development and the tests to run
 * @property {Record<string, string>} [env]
 *
 * @typedef {object} Server
 * @property {number} port
 * @property {string} folder where its data are
 * @property {Promise<void>} ended
 * @property {() => string} log
 * @property {() => Promise<void>} stop ends it, all that it started, and its data
 */

/**
 * Starts a VS Code server that listens on this machine alone.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer({ settings = {}, vsix, token, port = 0, forTests = false, env = {} } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'imr-letter-vscode-'));
  for (const where of ['User', 'Machine']) {
    mkdirSync(path.join(folder, 'data', where), { recursive: true });
    writeFileSync(path.join(folder, 'data', where, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  }
  const common = ['--accept-server-license-terms', '--server-data-dir', folder];
  if (vsix) installExtension(vsix, common, folder);
  const child = spawn(
    vscodeServer.node,
    [
      ...[vscodeServer.main, '--host', '127.0.0.1', '--port', String(port), ...common, ...access(folder, token)],
      ...['--disable-telemetry', '--telemetry-level', 'off', '--disable-workspace-trust', '--disable-experiments'],
      // Without it a built workbench ignores the paths of an extension in development and of its tests.
      ...(forTests ? ['--enable-smoke-test-driver'] : []),
    ],
    // A group of its own, so that extension hosts and language servers end with it.
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: { ...process.env, ...env, VSCODE_AGENT_FOLDER: folder } },
  );
  const kill = (/** @type {NodeJS.Signals} */ signal) => {
    try {
      if (child.pid) process.kill(-child.pid, signal);
    } catch {
      // Gone already.
    }
  };
  const onExit = () => {
    kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', onExit);
  let log = '';
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    for (const event of ['exit', 'error']) child.once(event, () => resolve());
  });
  /** @type {Promise<number>} */
  const listening = new Promise((resolve, reject) => {
    const read = (/** @type {Buffer} */ data) => {
      log += data;
      const found = /Extension host agent listening on (\d+)/.exec(log);
      if (found) resolve(Number(found[1]));
      // It stays alive without its port.
      if (/\bE(ADDRINUSE|ACCES)\b/.test(log) && !found) reject(whyItEnded(null, port, log));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(whyItEnded(code, port, log)));
  });
  const stop = async () => {
    kill('SIGTERM');
    const late = setTimeout(() => kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(late);
    onExit();
    process.off('exit', onExit);
  };
  try {
    await listening;
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    port: await listening,
    folder,
    ended,
    log: () => log,
    stop,
  };
}

/**
 * @param {string} folder
 * @param {string | undefined} token
 */
function access(folder, token) {
  if (!token) return ['--without-connection-token'];
  // In a file and not among the arguments, which every user of the machine can list.
  const file = path.join(folder, 'token');
  writeFileSync(file, token, { mode: 0o600 });
  return ['--connection-token-file', file];
}

/**
 * @param {string} vsix
 * @param {readonly string[]} common
 * @param {string} folder
 */
function installExtension(vsix, common, folder) {
  const args = [vscodeServer.main, ...common, '--install-extension', path.resolve(vsix)];
  try {
    execFileSync(vscodeServer.node, args, { stdio: 'pipe', env: { ...process.env, VSCODE_AGENT_FOLDER: folder } });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    const said = error instanceof Error && 'stderr' in error ? error.stderr : error;
    throw new Problem(`VS Code did not install ${vsix}:\n${said}`);
  }
}

/**
 * @param {number | null} code
 * @param {number} port
 * @param {string} log
 */
function whyItEnded(code, port, log) {
  if (/EADDRINUSE/.test(log)) return new Problem(`Port ${port} is in use. Name another, or none to take a free one.`);
  if (/EACCES/.test(log) && port) return new Problem(`Port ${port} may not be used by you. Name one above 1023.`);
  return new Problem(`VS Code ended with exit code ${code}:\n${log.slice(-2000)}`);
}
