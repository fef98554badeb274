import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './set-up/paths.mjs';
import { runScript } from './set-up/problem.mjs';
import { build, setUpPackages } from './set-up.mjs';

await runScript(async () => {
  await setUpPackages();
  build();
  const { packageExtension, packagedFiles } = await import('./package/package-extension.mjs');
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const vsix = await packageExtension(path.join(root, `${name}-${version}.vsix`));
  const kilobytes = Math.ceil(statSync(vsix).size / 1024);
  console.log(`${path.basename(vsix)}: ${(await packagedFiles()).length} files, ${kilobytes} KB`);
  return 0;
});
