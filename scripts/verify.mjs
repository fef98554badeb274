import { runScript } from './set-up/problem.mjs';
import { build, setUpPackages } from './set-up.mjs';
import { quickStages, runStages } from './test/stages.mjs';

await runScript(async () => {
  await setUpPackages();
  build();
  return runStages(quickStages);
});
