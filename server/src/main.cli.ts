import { runProgram } from './cli/program.ts';
import { processTerminal } from './cli/terminal.ts';

const terminal = processTerminal();

// The exit code is set rather than the process ended, so that all that was written arrives.
runProgram(process.argv.slice(2), terminal, () => import('./main.node.ts')).then(
  (exitCode) => {
    if (exitCode !== undefined) process.exitCode = exitCode;
  },
  async (error: unknown) => {
    process.exitCode = 2;
    // The error's own words might quote a letter; its code or name can't.
    const name = error instanceof Error ? ('code' in error ? error.code : error.name) : typeof error;
    await terminal.err.write(`imr-letter: it had to stop (${name})\n`);
  },
);
