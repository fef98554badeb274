import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { installChromium } from '../../scripts/set-up/chromium.mjs';
import { vscodeServer } from '../../scripts/set-up/vscode.mjs';

/** @typedef {import('playwright-core').Page} Page */

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Opens an empty page in a headless browser that reaches nothing but this machine.
 * @param {{ viewport?: { width: number, height: number }, onBlocked?: (url: string) => void }} options
 */
export async function openBrowser({ viewport = { width: 1280, height: 800 }, onBlocked } = {}) {
  const executablePath = await installChromium();
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];
  const browser = await chromium.launch({ executablePath, headless: true, args });
  const context = await browser.newContext({ viewport, locale: 'en-US' });
  await context.route(
    (url) => !loopback.has(url.hostname) && !url.hostname.endsWith('.localhost'),
    (route) => {
      onBlocked?.(route.request().url());
      return route.abort();
    },
  );
  return { browser, page: await context.newPage() };
}

/**
 * Keeps count of what was asked for beyond this machine by anyone but VS Code, which names its own addresses in its product file.
 * @returns {{ note: (url: string) => void, foreign: string[] }}
 */
export function blockedRequests() {
  const own = readFileSync(path.join(path.dirname(vscodeServer.main), '../product.json'), 'utf8');
  /** @type {string[]} */
  const foreign = [];
  return {
    foreign,
    note: (url) => {
      if (!isVscodes(new URL(url).hostname, own)) foreign.push(url);
    },
  };
}

/**
 * @param {string} host
 * @param {string} product
 */
function isVscodes(host, product) {
  const domain = host.split('.').slice(-2).join('.');
  return product.includes(domain) || domain === 'vscode-cdn.net';
}

/**
 * Waits until the workbench has put back what it shows at start. The page must come from a server started for tests.
 * @param {Page} page
 */
export async function workbenchReady(page) {
  await page.waitForFunction('window.driver');
  await page.evaluate('window.driver.whenWorkbenchRestored()');
}
