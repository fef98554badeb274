import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './set-up/paths.mjs';
import { runScript } from './set-up/problem.mjs';
import { build, setUpPackages } from './set-up.mjs';

await runScript(async () => {
  await setUpPackages();
  build();
  const { packageExtension } = await import('./package/package-extension.mjs');
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const { vsix, files, bytes } = await packageExtension(path.join(root, `${name}-${version}.vsix`));
  console.log(`${path.basename(vsix)}: ${files.length} files, ${Math.ceil(bytes / 1024)} KB`);
  return 0;
});
