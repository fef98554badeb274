import { runScript } from './set-up/problem.mjs';
import { setUpPackages } from './set-up.mjs';

await runScript(async () => {
  await setUpPackages();
  const { packProgram } = await import('./package/npm-package.mjs');
  const { file, bytes } = await packProgram();
  console.log(`${file}: ${Math.ceil(bytes / 1024)} KB`);
  return 0;
});
