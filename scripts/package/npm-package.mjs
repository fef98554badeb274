import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { optionsFor } from '../build/bundles.mjs';
import { DICTIONARY_FILE, writeDictionary } from '../build/dictionary.mjs';
import { keptFolder, root } from '../set-up/paths.mjs';
import { Problem } from '../set-up/problem.mjs';

/** The largest package that is made, in bytes: a third each the program, its dictionary, and what reads PDF. */
export const LARGEST_PACKAGE = 1_600_000;

const BUNDLES = ['cli', 'documents'];
const SCHEMAS = ['check', 'parse', 'ready'].map((name) => `imr-letter-${name}.schema.json`);
const OWN = path.join(root, 'scripts/package/npm');

/**
 * Packs the program for the npm registry, with a manifest of its own and without dependencies.
 * @param {string} destination the folder of the tarball
 * @returns {Promise<{ file: string, bytes: number }>} the tarball
 */
export async function packProgram(destination = root) {
  const folder = path.join(keptFolder, `npm-package-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    await fillPackage(folder);
    // On Windows npm is a script, which only a shell runs.
    const npm = { cwd: folder, encoding: /** @type {const} */ ('utf8'), shell: process.platform === 'win32' };
    const [packed] = JSON.parse(execFileSync('npm', ['pack', '--json', '--offline'], npm));
    const file = path.join(destination, packed.filename);
    copyFileSync(path.join(folder, packed.filename), file);
    const { size: bytes } = statSync(file);
    if (bytes > LARGEST_PACKAGE)
      throw new Problem(`The package has ${bytes} bytes; at most ${LARGEST_PACKAGE} are allowed.`);
    return { file, bytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function fillPackage(folder) {
  for (const name of BUNDLES) await build({ ...optionsFor(name, false), outfile: path.join(folder, `${name}.js`) });
  writeDictionary();
  copyFileSync(DICTIONARY_FILE, path.join(folder, path.basename(DICTIONARY_FILE)));
  for (const name of ['index.d.ts', 'README.md']) copyFileSync(path.join(OWN, name), path.join(folder, name));
  for (const name of ['LICENSE', 'THIRD-PARTY-NOTICES.txt', 'CHANGELOG.md'])
    copyFileSync(path.join(root, name), path.join(folder, name));
  for (const name of SCHEMAS) copyFileSync(path.join(root, 'docs', name), path.join(folder, name));
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
}

function manifest() {
  const { name, version, license, engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return {
    name,
    version,
    description: 'Checks and reads California Independent Medical Review determination letters, offline.',
    keywords: ['imr', 'letter', 'linter', 'lsp', 'language-server', 'workers-compensation', 'mtus'],
    license,
    bin: { [name]: 'cli.js' },
    types: 'index.d.ts',
    exports: {
      '.': { types: './index.d.ts' },
      './*.schema.json': './*.schema.json',
      './package.json': './package.json',
    },
    files: ['*.js', '*.btrie', '*.d.ts', '*.schema.json', 'THIRD-PARTY-NOTICES.txt', 'CHANGELOG.md'],
    engines: { node: engines.node },
  };
}
