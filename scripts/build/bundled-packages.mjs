import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../set-up/paths.mjs';
import { bundleNames, optionsFor } from './bundles.mjs';
import { DICTIONARY_PACKAGE } from './dictionary.mjs';

/** The folder of a package, from the start of a path to its end: "node_modules/a/node_modules/@b/c". */
const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/**
 * A package of which something is in a bundle.
 * @typedef {{ folder: string, name: string, version: string, manifest: { license?: unknown, author?: unknown } }} BundledPackage
 */

/**
 * Returns every package that the product is made of, by name and version: those in a bundle, as esbuild reports it, and the dictionary's.
 * @returns {Promise<BundledPackage[]>}
 */
export async function bundledPackages() {
  const built = await Promise.all(
    bundleNames.map((name) => build({ ...optionsFor(name, false), metafile: true, write: false })),
  );
  const outputs = built.flatMap(({ metafile }) => Object.values(metafile?.outputs ?? {}));
  const inputs = outputs.flatMap((output) => Object.keys(output.inputs));
  const folders = new Set(inputs.flatMap((input) => PACKAGE.exec(input)?.[0] ?? []));
  folders.add(`node_modules/${DICTIONARY_PACKAGE}`);
  /** @type {Map<string, BundledPackage>} */
  const packages = new Map();
  for (const folder of folders) {
    const manifest = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    const { name, version } = manifest;
    packages.set(`${name}@${version}`, { folder, name, version, manifest });
  }
  return [...packages.keys()].sort().flatMap((key) => packages.get(key) ?? []);
}
