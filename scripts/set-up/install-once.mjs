import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { explainWrite } from './problem.mjs';
import { showing } from './progress.mjs';

const stampName = '.complete.json';

/**
 * Returns whether a folder holds everything that the recipe makes.
 * @param {string} folder
 * @param {object} recipe
 */
export function isInstalled(folder, recipe) {
  const stamp = path.join(folder, stampName);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === JSON.stringify(recipe);
}

/**
 * Makes a folder once for each recipe. It is made beside its place and moved there when it is whole, so that an
 * interrupted install is never taken for a finished one.
 * @param {string} folder
 * @param {object} recipe
 * @param {string} what
 * @param {(partial: string) => Promise<void>} make
 */
export async function installOnce(folder, recipe, what, make) {
  if (isInstalled(folder, recipe)) return;
  const partial = `${folder}.partial`;
  try {
    rmSync(partial, { recursive: true, force: true, maxRetries: 3 });
    mkdirSync(partial, { recursive: true });
    await showing(what, () => make(partial));
    writeFileSync(path.join(partial, stampName), JSON.stringify(recipe));
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    renameSync(partial, folder);
  } catch (error) {
    throw explainWrite(error, path.dirname(folder));
  }
}
