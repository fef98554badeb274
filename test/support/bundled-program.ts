import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { optionsFor } from '../../scripts/build/bundles.mjs';

/** What a run of the program left. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** How the program is run. */
export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** An open file to write to, instead of a pipe. */
  readonly output?: number;
}

const root = path.resolve(import.meta.dirname, '../..');

/** The program, bundled once for a test file as it is for its users. */
export function bundledProgram(): {
  run(args: readonly string[], options?: RunOptions): Promise<Run>;
  start(args: readonly string[], options?: RunOptions): ChildProcess;
  /** Where the bundle lies while the tests of a file run. */
  file(): string;
} {
  let folder = '';
  const cli = () => path.join(folder, 'cli.js');

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'imr-letter-cli-'));
    await build({
      entryPoints: [path.join(root, 'server/src/main.cli.ts')],
      outfile: cli(),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
      conditions: ['node', 'import'],
      banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
      define: { 'import.meta.url': 'moduleUrl' },
      logLevel: 'error',
    });
    await build({ ...optionsFor('documents', true), outfile: path.join(folder, 'documents.js'), sourcemap: false });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function start(args: readonly string[], { cwd = folder, env = {}, output }: RunOptions = {}): ChildProcess {
    const stdio = ['pipe', output ?? 'pipe', 'pipe'] as const;
    return spawn(process.execPath, [cli(), ...args], { cwd, env: { ...process.env, ...env }, stdio: [...stdio] });
  }

  async function run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
    const child = start(args, options);
    const { stdin, stdout, stderr } = child;
    if (!stdin || !stderr) throw new Error('The program has no streams.');
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    // A program that ends before it has read all of its input is no fault of the test.
    stdin.on('error', () => {});
    stdin.end(options.input ?? '');
    const [out, err, code] = await Promise.all([stdout ? text(stdout) : '', text(stderr), ended]);
    return { code, out, err };
  }

  return { run, start, file: cli };
}
