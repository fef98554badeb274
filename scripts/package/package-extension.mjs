import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { keptFolder, root } from '../set-up/paths.mjs';
import { explainWrite, Problem } from '../set-up/problem.mjs';
import { withPicturesInside } from './pictures.mjs';

/** The largest package that is made, in bytes. */
export const largestPackage = 1024 * 1024;

/** The files that go into the package, as .vscodeignore leaves them, by their paths in the checkout. */
export function packagedFiles() {
  return listFiles({ cwd: root, packageManager: PackageManager.None });
}

/**
 * Packages what was built: gathers what runs in a folder of its own, with a README that carries its pictures and a manifest
 * without the project's tools, and makes the .vsix from there.
 * @param {string} vsix
 * @returns {Promise<string>} the package's path
 */
export async function packageExtension(vsix) {
  const gathered = path.join(keptFolder, 'package');
  try {
    rmSync(gathered, { recursive: true, force: true });
    for (const file of await packagedFiles()) {
      mkdirSync(path.dirname(path.join(gathered, file)), { recursive: true });
      cpSync(path.join(root, file), path.join(gathered, file));
    }
    writeFileSync(path.join(gathered, 'package.json'), JSON.stringify(manifestThatRuns(), null, 2));
    const readme = path.join(gathered, 'README.md');
    writeFileSync(readme, withPicturesInside(readFileSync(readme, 'utf8'), root));
    mkdirSync(path.dirname(vsix), { recursive: true });
    rmSync(vsix, { force: true });
  } catch (error) {
    throw explainWrite(error, path.dirname(vsix));
  }
  await quietly(() =>
    createVSIX({
      cwd: gathered,
      packagePath: vsix,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    }),
  );
  const { size } = statSync(vsix);
  if (size > largestPackage) throw new Problem(`The package has ${size} bytes; at most ${largestPackage} are allowed.`);
  return vsix;
}

function manifestThatRuns() {
  const {
    scripts: _scripts,
    devDependencies: _tools,
    private: _private,
    ...manifest
  } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return manifest;
}

/**
 * Keeps the packager's own report to itself: it lists each file.
 * @param {() => Promise<void>} work
 */
async function quietly(work) {
  const { log } = console;
  console.log = () => undefined;
  try {
    await work();
  } catch (error) {
    throw new Problem(`The package could not be made: ${error instanceof Error ? error.message : error}`);
  } finally {
    console.log = log;
  }
}
