import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import './suites.ts';
import './crash.test.ts';
import './network.test.ts';
import { runSuites } from './run-suites.ts';

const output = process.env.IMR_SUITE_OUTPUT;

/** What VS Code calls in its extension host on a desktop or a remote machine. */
export function run(): Promise<void> {
  watchNetwork();
  // An extension host passes on console lines late and not always whole; a launcher that wants them all reads this file.
  return runSuites((line) => (output ? appendFileSync(output, `${line}\n`) : console.log(line)));
}

/** Has this extension host and the language server that it will start watched. */
function watchNetwork(): void {
  const watch = process.env.IMR_NETWORK_WATCH;
  if (!watch) return;
  createRequire(watch)(watch);
  process.env.NODE_OPTIONS = `--require=${watch}`;
}
