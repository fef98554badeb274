import { parseArgs } from 'node:util';
import { Problem, runScript } from './set-up/problem.mjs';
import { build, setUpEditor, setUpPackages } from './set-up.mjs';
import { runNode } from './test/run.mjs';
import { allStages, runStages } from './test/stages.mjs';

await runScript(async () => {
  const { write = false } = readOptions();
  console.log('Setting up:');
  await setUpPackages();
  build();
  await setUpEditor();
  const code = await runStages(allStages, { keeps: write });
  if (write) await runNode('scripts/generate.mjs');
  return code;
});

function readOptions() {
  try {
    return parseArgs({ options: { write: { type: 'boolean' } } }).values;
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\nUsage: npm test -- [--write]`, 2);
  }
}
