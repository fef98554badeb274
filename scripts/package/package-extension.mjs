import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { keptFolder, root } from '../set-up/paths.mjs';
import { explainWrite, Problem } from '../set-up/problem.mjs';
import { readmeToPackage } from './readme.mjs';

/** The largest package that is made, in bytes. */
export const largestPackage = 2 * 1024 * 1024;

/** Folders that are not copied: they are large, and the packager examines every file before it applies .vscodeignore. */
const leftBehind = new Set(['node_modules', '.git', '.vscode-test']);

/**
 * Packages what was built, from a copy of the checkout whose README carries its pictures and whose manifest has none of
 * the project's tools. .vscodeignore determines the files.
 * @param {string} vsix
 * @returns {Promise<{ vsix: string, files: string[], bytes: number }>} the package, and the files in it by their paths in the checkout
 */
export async function packageExtension(vsix) {
  const copy = path.join(keptFolder, 'package');
  try {
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy, { recursive: true });
    copyCheckout(copy);
    mkdirSync(path.dirname(vsix), { recursive: true });
    rmSync(vsix, { force: true });
  } catch (error) {
    throw explainWrite(error, path.dirname(vsix));
  }
  const files = await quietly(async () => {
    await createVSIX({
      cwd: copy,
      packagePath: vsix,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
    return listFiles({ cwd: copy, packageManager: PackageManager.None });
  });
  const { size: bytes } = statSync(vsix);
  if (bytes > largestPackage)
    throw new Problem(`The package has ${bytes} bytes; at most ${largestPackage} are allowed.`);
  return { vsix, files: files.map((file) => file.replaceAll('\\', '/')), bytes };
}

/** @param {string} copy */
function copyCheckout(copy) {
  for (const entry of readdirSync(root)) {
    if (leftBehind.has(entry)) continue;
    cpSync(path.join(root, entry), path.join(copy, entry), { recursive: true });
  }
  const {
    scripts: _scripts,
    devDependencies: _tools,
    private: _private,
    bin: _program,
    ...manifest
  } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  writeFileSync(path.join(copy, 'package.json'), JSON.stringify(manifest, null, 2));
  const readme = readmeToPackage(readFileSync(path.join(root, 'README.md'), 'utf8'), root);
  writeFileSync(path.join(copy, 'README.md'), readme);
}

/**
 * Silences the packager's report, which lists each file.
 * @template T
 * @param {() => Promise<T>} work
 */
async function quietly(work) {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await work();
  } catch (error) {
    throw new Problem(`The package could not be made: ${error instanceof Error ? error.message : error}`);
  } finally {
    console.log = log;
  }
}
