/// <reference types="mocha" />
// Mocha's browser build runs in a worker and in Node alike, so both hosts run the very same suites the same way.
import 'mocha/mocha.js';

/** Words of the titles of the tests to run, from `--only`; empty for all. */
declare const ONLY: readonly string[];

/** The one Mocha of this run; importing it makes `describe`, `it` and the hooks known. */
export const bdd = new Mocha({
  ui: 'bdd',
  timeout: 30_000,
  // VS Code is at work beside a test; one that fails twice has found something. What passes only then is reported.
  retries: 1,
  color: false,
  ...(ONLY.length > 0 && { grep: new RegExp(ONLY.map(literal).join('|')) }),
  reporter: Mocha.reporters.Base,
});
bdd.suite.emit('pre-require', globalThis, '', bdd);

function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
