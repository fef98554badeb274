import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { keptFolder, root } from './paths.mjs';

/**
 * Returns the exports of a few lines of TypeScript, bundled with all of the project's own modules that they import; paths are relative to
 * the checkout's folder.
 * @param {string} contents
 * @returns {Promise<any>}
 */
export async function loadTypeScript(contents) {
  const outfile = path.join(keptFolder, 'loaded', `${process.pid}.mjs`);
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}
