import { bdd } from './mocha.ts';

/** Runs all suites and prints results line by line; rejects if a test failed. */
export function runSuites(print: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let depth = 0;
    const say = (line: string) => print('  '.repeat(depth) + line);
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const runner = bdd.run(() => {
      print(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
      if (counts.failed > 0) reject(new Error(`${counts.failed} failed`));
      else resolve();
    });
    runner.on('suite', (suite) => {
      if (suite.title) say(suite.title);
      depth++;
    });
    runner.on('suite end', () => depth--);
    runner.on('pass', (test) => {
      counts.passed++;
      say(`✓ ${test.title}${test.speed === 'slow' ? ` (${test.duration} ms)` : ''}`);
    });
    runner.on('retry', (test, error) => {
      say(`↻ ${test.title}`);
      say(`  ${error?.stack ?? error}`);
    });
    runner.on('pending', (test) => {
      counts.skipped++;
      say(`- ${test.title}`);
    });
    runner.on('fail', (test, error) => {
      counts.failed++;
      say(`✗ ${test.title}`);
      say(`  ${error?.stack ?? error}`);
    });
  });
}
