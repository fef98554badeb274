import { readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {import('playwright-core').Page} Page */

/** Under this path the page's own origin gives out extensions in development: a worker starts from no other origin. */
const servedUnder = '/__extension';

const contentTypes = new Map([
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.map', 'application/json'],
]);

/**
 * Gives the page the extension and its tests as a web extension host loads them.
 * @param {Page} page
 * @param {number} port
 * @param {{ extension: string, tests: string }} what the tests lie within the extension's folder
 */
export async function serveWebExtension(page, port, { extension, tests }) {
  const folder = path.resolve(extension) + path.sep;
  await page.context().route(
    (url) => url.pathname.startsWith(`${servedUnder}/`),
    async (route) => {
      const file = decodeURIComponent(new URL(route.request().url()).pathname.slice(servedUnder.length));
      if (!path.resolve(file).startsWith(folder)) return route.fulfill({ status: 403 });
      const body = contentOf(file);
      if (!body) return route.fulfill({ status: 404 });
      return route.fulfill({ body, contentType: contentTypes.get(path.extname(file)) ?? 'text/plain' });
    },
  );
  const at = (/** @type {string} */ file) => ({
    scheme: 'http',
    authority: `127.0.0.1:${port}`,
    path: servedUnder + path.resolve(file),
  });
  // The page reads its settings from an attribute. Answering the page's own request with other HTML instead would make
  // the browser treat it as a page from elsewhere, which may not open a connection to this machine.
  await page.addInitScript(addDevelopmentOptions, { extensions: [at(extension)], extensionTestsPath: at(tests) });
}

/** @param {string} file */
function contentOf(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/**
 * Runs in the page, before the workbench.
 * @param {object} options
 */
function addDevelopmentOptions(options) {
  const prototype = Reflect.get(globalThis, 'Element').prototype;
  const getAttribute = prototype.getAttribute;
  prototype.getAttribute = function (/** @type {string} */ name) {
    const value = getAttribute.call(this, name);
    if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration') return value;
    const settings = JSON.parse(value);
    settings.developmentOptions = { ...settings.developmentOptions, ...options };
    return JSON.stringify(settings);
  };
}
