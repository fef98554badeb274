import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installOnce } from './install-once.mjs';
import { npm } from './npm.mjs';
import { keptFolder } from './paths.mjs';

/** The version of VS Code: its package, the Node that its server needs, and the version of this recipe. */
const recipes = {
  newest: { package: 'code-server@4.139.1', node: '24.21.0', recipe: 2 },
  // VS Code 1.99.3, the first that package.json's `engines` lets in.
  oldest: { package: 'code-server@4.99.3', node: '20.19.0', recipe: 2 },
};
const wanted = process.env.IMR_VSCODE === 'oldest' ? 'oldest' : 'newest';
const recipe = recipes[wanted];

/** The VS Code server and workbench that stand in where the desktop one can't be downloaded. */
const vscodeFolder = path.join(keptFolder, `vscode-from-npm-${wanted}`);

/** The VS Code server's own folder within the package. */
const serverIn = 'node_modules/code-server/lib/vscode';

/** The largest of its bundled extensions, which letters do not need. The page loads the others at startup. */
const removedExtensions = ['copilot', 'mermaid-markdown-features'];

/** Where VS Code from the npm registry can run: its server needs natives that exist for Linux. */
export const runsVscodeFromNpm = process.platform === 'linux' && (process.arch === 'x64' || process.arch === 'arm64');

/** The program that starts the VS Code server, and the Node to start it with. */
export const vscodeServer = {
  main: path.join(vscodeFolder, serverIn, 'out/server-main.js'),
  node: path.join(vscodeFolder, `node_modules/node-${process.platform}-${process.arch}/bin/node`),
};

/** Installs the VS Code server and workbench from the npm registry, compiling nothing. */
export function installVscode() {
  return installOnce(
    vscodeFolder,
    recipe,
    'Fetching VS Code from the npm registry (once, about 400 MB)',
    async (partial) => {
      const flags = ['--omit=dev', '--legacy-peer-deps'];
      writeFileSync(path.join(partial, 'package.json'), '{"private":true}');
      const node = `node-${process.platform}-${process.arch}@${recipe.node}`;
      await npm(['install', ...flags, '--save-exact', recipe.package, node], partial);
      const server = path.join(partial, serverIn);
      await npm(['install', ...flags], server);
      for (const [name, text] of Object.entries(standIns)) putStandIn(server, name, text);
      removeUnneeded(partial, server);
    },
  );
}

/**
 * Two native modules are asked for at start and neither is needed: a logger, and a watchdog over a parent process.
 * Named imports see plain `exports.x =` alone.
 */
const standIns = {
  spdlog: `'use strict';
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');
class Logger {
  constructor(_kind, _name, file) { this.file = file; try { mkdirSync(dirname(file), { recursive: true }); } catch {} }
  write(line) { try { appendFileSync(this.file, line + '\\n'); } catch {} }
  getLevel() { return 2; }
}
for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical']) Logger.prototype[level] = Logger.prototype.write;
for (const idle of ['setLevel', 'setPattern', 'clearFormatters', 'flush', 'drop']) Logger.prototype[idle] = () => {};
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = async (name, file) => new Logger('', name, file);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
`,
  'native-watchdog': `'use strict';
exports.start = () => {};
exports.exit = (code) => process.exit(code ?? 0);
`,
};

/**
 * @param {string} server
 * @param {string} name
 * @param {string} text
 */
function putStandIn(server, name, text) {
  const file = path.join(server, 'node_modules/@vscode', name, 'index.js');
  if (existsSync(file)) writeFileSync(file, text);
}

/**
 * @param {string} partial
 * @param {string} server
 */
function removeUnneeded(partial, server) {
  const node = path.join(partial, `node_modules/node-${process.platform}-${process.arch}`);
  const unneeded = [
    ...removedExtensions.map((name) => path.join(server, 'extensions', name)),
    ...['include', 'share', 'lib'].map((name) => path.join(node, name)),
  ];
  for (const folder of unneeded) rmSync(folder, { recursive: true, force: true });
}
