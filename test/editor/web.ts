import './suites.ts';
import './hang.test.ts';
import { runSuites } from './run-suites.ts';

/** What VS Code calls in the extension host that runs in a browser's worker. */
export function run(): Promise<void> {
  return runSuites((line) => console.log(`[suite] ${line}`));
}
