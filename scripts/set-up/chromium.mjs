import { chmodSync, createReadStream, createWriteStream, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { installOnce } from './install-once.mjs';
import { npm } from './npm.mjs';
import { chromiumFolder } from './paths.mjs';
import { Problem } from './problem.mjs';

const recipe = { package: '@sparticuz/chromium@153.0.0', recipe: 1 };

/** Names under which a browser of this kind is found on a PATH. */
const installedNames = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

/** Gives a Chromium to show the workbench with: the one in the npm registry, else an installed one. */
export async function installChromium() {
  const installed = process.env.IMR_CHROMIUM ?? installedChromium();
  if (process.env.IMR_CHROMIUM || process.arch !== 'x64') {
    if (installed) return installed;
    throw new Problem(
      'No Chromium for this machine is in the npm registry: install Chrome or Chromium and run it again.',
    );
  }
  const program = path.join(chromiumFolder, 'chromium');
  try {
    await installOnce(chromiumFolder, recipe, 'Fetching Chromium from the npm registry (once, about 270 MB)', unpack);
    return program;
  } catch (error) {
    if (!installed) throw error;
    console.error(`  ${error instanceof Error ? error.message : error}\n  Taking ${installed} instead.`);
    return installed;
  }
}

/** @param {string} partial */
async function unpack(partial) {
  writeFileSync(path.join(partial, 'package.json'), '{"private":true}');
  await npm(['install', '--save-exact', recipe.package], partial);
  const program = path.join(partial, 'chromium');
  const packed = path.join(partial, 'node_modules/@sparticuz/chromium/bin/chromium.br');
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(program));
  chmodSync(program, 0o755);
  rmSync(path.join(partial, 'node_modules'), { recursive: true, force: true });
}

function installedChromium() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders
    .flatMap((folder) => installedNames.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
}
