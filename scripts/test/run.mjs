import { spawn } from 'node:child_process';
import { root } from '../set-up/paths.mjs';

/** @type {NodeJS.Signals[]} */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program, prints its output as it comes and returns all of it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ code: number, said: string }>}
 */
export function run(program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    for (const signal of endings) process.on(signal, passOn);
    let said = '';
    child.stdout.on('data', (/** @type {Buffer} */ data) => {
      said += data;
      process.stdout.write(data);
    });
    child.stderr.on('data', (/** @type {Buffer} */ data) => {
      said += data;
      process.stderr.write(data);
    });
    child.once('error', (error) => resolve({ code: 1, said: String(error) }));
    child.once('close', (code) => {
      for (const signal of endings) process.off(signal, passOn);
      resolve({ code: code ?? 1, said });
    });
  });
}

/**
 * Runs a script or a package's program with this Node.
 * @param {string} script from the checkout's folder
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export function runNode(script, args = [], env = {}) {
  return run(process.execPath, [script, ...args], env);
}

/**
 * Runs one of package.json's scripts.
 * @param {string} script
 */
export function runNpm(script) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js') ? runNode(npm, ['run', '--silent', script]) : run('npm', ['run', '--silent', script]);
}
