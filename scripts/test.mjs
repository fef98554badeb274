import { runScript } from './set-up/problem.mjs';
import { build, setUpEditor, setUpPackages } from './set-up.mjs';
import { allStages, runStages } from './test/stages.mjs';

await runScript(async () => {
  console.log('Setting up:');
  await setUpPackages();
  build();
  await setUpEditor();
  return runStages(allStages);
});
