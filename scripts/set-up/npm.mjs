import { spawn } from 'node:child_process';
import { Problem } from './problem.mjs';

/** What npm prints where no registry answers, e.g. `npm error code ENOTFOUND`. */
const unreachable =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/;

/**
 * Runs npm without its install scripts and reports clearly if the registry can't be reached.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<void>}
 */
export async function npm(args, cwd) {
  const { code, said } = await run([...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], cwd);
  if (code === 0) return;
  const cause = unreachable.exec(said)?.[1];
  if (cause) {
    throw new Problem(
      `The npm registry can't be reached (${cause}). Connect to it, or name another with "npm config set registry <address>", ` +
        'then run the same command again: what was finished is kept, what was not is done again.',
    );
  }
  if (/\bENOSPC\b/.test(said)) throw new Problem('The disk is full: npm could not finish. About 1.5 GB are needed.');
  throw new Problem(`"npm ${args.join(' ')}" failed in ${cwd}:\n${said.trim().slice(0, 2000)}`);
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<{ code: number | null, said: string }>}
 */
function run(args, cwd) {
  // Started by npm itself, we know its program; a bare `npm` on Windows is a batch file that only a shell can start.
  const program = process.env.npm_execpath;
  const viaNode = program?.endsWith('.js');
  const child = spawn(viaNode ? process.execPath : 'npm', viaNode && program ? [program, ...args] : [...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !viaNode && process.platform === 'win32',
    env: { ...process.env, npm_config_update_notifier: 'false' },
  });
  let said = '';
  child.stdout.on('data', (/** @type {Buffer} */ data) => (said += data));
  child.stderr.on('data', (/** @type {Buffer} */ data) => (said += data));
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(new Problem('npm is not on the PATH. It comes with Node 20 and later.')));
    child.once('close', (code) => resolve({ code, said }));
  });
}
