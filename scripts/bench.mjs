import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { installOnce } from './set-up/install-once.mjs';
import { npm } from './set-up/npm.mjs';
import { keptFolder, root } from './set-up/paths.mjs';
import { Problem, runScript } from './set-up/problem.mjs';
import { build, setUpEditor, setUpPackages } from './set-up.mjs';

const usage = `Usage: npm run bench -- [--quick] [--only PART]… [--editor] [--write] [--json]

Measures how fast letters are read and answered. It never fails on a figure.
  --quick       few rounds and small files, for a first look
  --only PART   reading (in this process), documents (PDF files in the program), server (over LSP) or editor (in VS Code:
                activation, first findings after opening); the first three when not given
  --editor      editor, with the others
  --write       also puts the figures into docs/performance.md
  --json        JSON on standard output; the table goes to standard error`;

/** @typedef {import('../test/bench/bench.ts').Part} Part */

await runScript(async () => {
  const { help, json, quick, write, parts } = readOptions();
  if (help) {
    console.log(usage);
    return;
  }
  await setUpPackages();
  if (parts.some((part) => part !== 'reading')) build();
  if (parts.includes('editor')) await setUpEditor();
  const { bench } = await bundled();
  const servers = {
    own: path.join(root, 'dist/server.js'),
    peer: parts.includes('server') ? await yamlServer() : { absent: 'not asked for.' },
  };
  const report = await bench({
    quick,
    parts,
    dist: path.join(root, 'dist'),
    servers,
    markdownlint: parts.includes('reading') ? await markdownlint() : { absent: 'not asked for.' },
  });
  if (json) console.log(JSON.stringify(report.json, undefined, 2));
  (json ? console.error : console.log)(report.table);
  if (write) writeFigures(report.markdown);
});

/**
 * Replaces the figures of the last run on the page about performance.
 * @param {string} figures
 */
function writeFigures(figures) {
  const page = path.join(root, 'docs/performance.md');
  const [before, rest] = readFileSync(page, 'utf8').split(/(?<=<!-- figures -->)/);
  const after = rest?.split(/(?=<!-- end of figures -->)/)[1];
  if (before === undefined || after === undefined) throw new Problem(`${page} has no place for figures.`);
  writeFileSync(page, `${before}\n\n${figures}\n\n${after}`);
}

/**
 * Returns the language server to compare with: the one for YAML, which many have in their editor.
 * @returns {Promise<import('../test/bench/server/server.ts').ServerFiles['peer']>}
 */
function yamlServer() {
  return peer('yaml-language-server', '1.25.0', 'bench-peer', async (folder, version) => ({
    program: path.join(folder, 'node_modules/yaml-language-server/bin/yaml-language-server'),
    version,
  }));
}

/**
 * Returns the linter to compare with, as it runs on Node 20.
 * @returns {Promise<import('../test/bench/checking.ts').Markdownlint>}
 */
function markdownlint() {
  return peer('markdownlint', '0.40.0', 'bench-peer-markdownlint', async (folder, version) => {
    const sync = path.join(folder, 'node_modules/markdownlint/lib/exports-sync.mjs');
    const { lint } = await import(pathToFileURL(sync).href);
    return { version, lint: (/** @type {Record<string, string>} */ strings) => lint({ strings }) };
  });
}

/**
 * Returns a package to compare with, fetched once. It is not one of the project's own packages.
 * @template T
 * @param {string} name
 * @param {string} version
 * @param {string} kept the name of its folder
 * @param {(folder: string, version: string) => Promise<T>} open
 * @returns {Promise<T | { absent: string }>}
 */
async function peer(name, version, kept, open) {
  const folder = path.join(keptFolder, kept);
  const recipe = { package: `${name}@${version}`, recipe: 1 };
  try {
    await installOnce(folder, recipe, `Fetching ${name} to measure beside (once)`, (partial) => {
      writeFileSync(path.join(partial, 'package.json'), '{"private":true}');
      return npm(['install', '--save-exact', recipe.package], partial);
    });
    return await open(folder, version);
  } catch (error) {
    return { absent: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Returns the measurements, bundled from TypeScript.
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
        write: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    /** @type {Part[]} */
    const parts = (values.only ?? ['reading', 'documents', 'server']).map((part) => {
      if (part === 'reading' || part === 'documents' || part === 'server' || part === 'editor') return part;
      throw new Error(`There is no part "${part}".`);
    });
    if (values.editor && !parts.includes('editor')) parts.push('editor');
    const { help, json = false, quick = false, write = false } = values;
    return { help, json, quick, write, parts };
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\n\n${usage}`, 2);
  }
}
