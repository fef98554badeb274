import { appendFileSync } from 'node:fs';
import './suites.ts';
import './network.test.ts';
import { runSuites } from './run-suites.ts';

const output = process.env.IMR_SUITE_OUTPUT;

/** What VS Code calls in its extension host on a desktop or a remote machine. */
export function run(): Promise<void> {
  // An extension host passes on console lines late and not always whole; a launcher that wants them all reads this file.
  return runSuites((line) => (output ? appendFileSync(output, `${line}\n`) : console.log(line)));
}
