import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { root } from './paths.mjs';
import { Problem } from './problem.mjs';
import { showing } from './progress.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Locked
 */

/** Installs the packages that package-lock.json names, where they are missing or not those. */
export async function installPackages() {
  if (arePackagesInstalled()) return;
  await showing('Installing the packages that the project is built with (npm ci)', () => npm(['ci'], root));
}

/** Returns whether node_modules holds what package-lock.json names. npm writes its own list there last, when all is installed. */
function arePackagesInstalled() {
  const listed = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(listed)) return false;
  const installed = packagesIn(listed);
  return Object.entries(packagesIn(path.join(root, 'package-lock.json'))).every(([place, wanted]) => {
    const found = installed[place];
    if (place === '') return true;
    // What belongs to another platform is in the lock file and rightly not installed.
    return found ? found.version === wanted.version && found.integrity === wanted.integrity : wanted.optional === true;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, Locked>}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch (error) {
    throw new Problem(`${file} can't be read: ${error instanceof Error ? error.message : error}`);
  }
}
