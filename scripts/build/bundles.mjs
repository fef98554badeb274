import path from 'node:path';
import { root } from '../set-up/paths.mjs';

/**
 * @typedef {import('esbuild').BuildOptions} BuildOptions
 */

/** @type {BuildOptions} */
const onNode = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // ES modules first: the language-server packages' other builds can't be shaken down to what is used.
  mainFields: ['module', 'main'],
  conditions: ['node', 'import'],
};

/** @type {BuildOptions} */
const inBrowser = {
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser', 'import'],
};

/**
 * For bundles that run on Node and in a browser, where nothing of Node is asked for.
 * @type {BuildOptions}
 */
const onBoth = {
  ...onNode,
  target: 'es2022',
  conditions: ['node', 'browser', 'import'],
};

/** The dictionary lies beside its module, and the search for files asks for its own: a CommonJS bundle has that address under another name. */
const MODULE_URL = 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;';
/** The same where a worker of a browser may run it. */
const MODULE_URL_ON_NODE =
  'const moduleUrl = typeof __filename === "string" ? require("node:url").pathToFileURL(__filename).href : undefined;';
const OWN_URL = { 'import.meta.url': 'moduleUrl' };

/**
 * Leaves a module to another bundle, which holds all of it. Language server and client are in the package once, in the bundles of browsers,
 * where an extension and a worker are one file each. On Node they are loaded from there, the client when it is needed.
 * @param {RegExp} module
 * @param {string} bundle
 * @returns {import('esbuild').Plugin}
 */
function apart(module, bundle) {
  return {
    name: 'apart',
    setup({ onResolve }) {
      onResolve({ filter: module }, () => ({ path: bundle, external: true }));
    },
  };
}

/**
 * The PDF library can load documents, fonts and its own worker from addresses, and files on Node. Here it has nothing that this takes: each
 * global that opens a connection, runs other code or reads files is undefined, and its methods called `fetch`, which read objects of a
 * document, have another name.
 * @type {BuildOptions}
 */
const withoutNetwork = {
  define: Object.fromEntries(
    ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'importScripts', 'process'].map((name) => [
      name,
      'undefined',
    ]),
  ),
  mangleProps: /^fetch$/,
  mangleCache: { fetch: 'readObject' },
};

/** @type {Record<string, BuildOptions>} */
const bundles = {
  extension: {
    ...onNode,
    entryPoints: ['client/src/extension.ts'],
    external: ['vscode'],
    plugins: [apart(/^\.\/server\/process-client\.ts$/, './extension.web.js')],
    // What is loaded later is loaded as VS Code loads the extension itself.
    supported: { 'dynamic-import': false },
  },
  'extension.web': { ...onBoth, entryPoints: ['client/src/extension.web.ts'], external: ['vscode'] },
  server: {
    ...onNode,
    entryPoints: ['server/src/main.process.ts'],
    plugins: [apart(/^\.\/main\.server\.ts$/, './server.web.js')],
  },
  'server.web': {
    ...onBoth,
    format: 'iife',
    entryPoints: ['server/src/main.server.ts'],
    banner: { js: MODULE_URL_ON_NODE },
    // The schema validator makes an address of where it runs, and a worker that was made from a blob is nowhere.
    define: { ...OWN_URL, 'self.location': 'undefined' },
  },
  cli: {
    ...onNode,
    entryPoints: ['server/src/main.cli.ts'],
    banner: { js: `#!/usr/bin/env node\n${MODULE_URL}` },
    define: OWN_URL,
  },
  // The page of the dashboard, with its style beside it.
  dashboard: { ...inBrowser, format: 'iife', entryPoints: ['client/src/dashboard/page/page.ts'] },
  // Runs in the webviews.
  page: { ...inBrowser, format: 'iife', entryPoints: ['client/src/pages/webview-page.mjs'] },
  // Runs in a worker of its own, of Node or of a browser, when a PDF or Word document is first read.
  documents: {
    ...inBrowser,
    format: 'iife',
    entryPoints: ['server/src/main.documents.ts'],
    external: ['node:worker_threads'],
    ...withoutNetwork,
  },
};

/** The names of all bundles. */
export const bundleNames = Object.keys(bundles);

/**
 * Returns the build options of a bundle.
 * @param {string} name
 * @param {boolean} dev
 * @returns {BuildOptions}
 */
export function optionsFor(name, dev) {
  return {
    ...bundles[name],
    outfile: path.join('dist', `${name}.js`),
    absWorkingDir: root,
    bundle: true,
    minify: !dev,
    sourcemap: dev,
    legalComments: 'none',
    logLevel: 'warning',
    define: { ...bundles[name]?.define, 'process.env.NODE_ENV': dev ? '"development"' : '"production"' },
  };
}
