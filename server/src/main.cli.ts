import { isMainThread, workerData } from 'node:worker_threads';
import { checkThread, serveBatches } from './cli/check-thread.ts';
import { runProgram } from './cli/program.ts';
import { type CliIo, processTerminal } from './cli/terminal.ts';

// The exit code is set rather than the process ended, so that all that was written arrives.
function run(terminal: CliIo): void {
  runProgram(process.argv.slice(2), terminal, () => import('./main.node.ts')).then(
    (exitCode) => {
      if (exitCode !== undefined) process.exitCode = exitCode;
    },
    async (error: unknown) => {
      process.exitCode = 2;
      await terminal.err.write(`imr-letter: internal error (${nameOf(error)})\n`);
    },
  );
}

/** Returns the code or name of an error; its message might quote a letter. */
function nameOf(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? error.code : error.name;
}

if (isMainThread) {
  try {
    run({
      ...processTerminal(new URL('documents.js', import.meta.url)),
      startCheckThread: (options) => checkThread(new URL(import.meta.url), options),
    });
  } catch (error) {
    process.exitCode = 2;
    process.stderr.write(`imr-letter: the current folder is gone or can't be read (${nameOf(error)})\n`);
  }
} else serveBatches(workerData);
