import { parseArgs } from 'node:util';
import { Problem, runScript } from './set-up/problem.mjs';
import { build, setUpEditor, setUpPackages } from './set-up.mjs';
import { runNode } from './test/run.mjs';

await runScript(async () => {
  /** @type {Record<string, string>} */
  const env = updatesScreenshots() ? { IMR_UPDATE_SCREENSHOTS: '1' } : {};
  await setUpPackages();
  build();
  await setUpEditor();
  return (await runNode('node_modules/vitest/vitest.mjs', ['run', '--project', 'ui'], env)).code;
});

function updatesScreenshots() {
  try {
    return parseArgs({ options: { 'update-screenshots': { type: 'boolean' } } }).values['update-screenshots'] ?? false;
  } catch (error) {
    const usage = 'Usage: npm run test:ui -- [--update-screenshots]';
    throw new Problem(`${error instanceof Error ? error.message : error}\n${usage}`, 2);
  }
}
