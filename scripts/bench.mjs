import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { keptFolder, root } from './set-up/paths.mjs';
import { Problem, runScript } from './set-up/problem.mjs';
import { build, setUpPackages } from './set-up.mjs';

const usage = `Usage: npm run bench -- [--quick] [--only PART]… [--editor] [--json]

Measures how fast letters are read and answered. It never fails on a figure.
  --quick       few rounds and small files, for a first look
  --only PART   reading (in this process) or server (over LSP); both when not given
  --editor      also in VS Code: activation, and first findings after opening
  --json        JSON on standard output; the table goes to standard error`;

/** @typedef {import('../test/bench/bench.ts').Part} Part */

await runScript(async () => {
  const { help, json, quick, parts } = readOptions();
  if (help) {
    console.log(usage);
    return;
  }
  await setUpPackages();
  if (parts.some((part) => part !== 'reading')) build();
  const { bench } = await bundled();
  const report = await bench({ quick, parts });
  if (json) console.log(JSON.stringify(report.json, undefined, 2));
  (json ? console.error : console.log)(report.table);
});

/**
 * The measurements, bundled from TypeScript.
 * @returns {Promise<typeof import('../test/bench/bench.ts')>}
 */
async function bundled() {
  const { build: bundle } = await import('esbuild');
  // As deep in the checkout as the modules that it is made of, which find letters from where they stand.
  const outfile = path.join(keptFolder, 'bench', 'bench.mjs');
  await bundle({
    entryPoints: [path.join(root, 'test/bench/bench.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean' },
        only: { type: 'string', multiple: true },
        editor: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    /** @type {Part[]} */
    const parts = (values.only ?? ['reading', 'server']).map((part) => {
      if (part === 'reading' || part === 'server') return part;
      throw new Error(`There is no part "${part}".`);
    });
    if (values.editor) parts.push('editor');
    return { help: values.help, json: values.json ?? false, quick: values.quick ?? false, parts };
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\n\n${usage}`, 2);
  }
}
