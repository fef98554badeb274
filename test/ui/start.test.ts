import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from '../../scripts/set-up/paths.mjs';
import { openBrowser } from '../support/vscode-host.mjs';
import { hasWorkbench } from './workbench.ts';

const script = path.join(root, 'scripts/start.mjs');

/** Starts it as `npm start -- --no-open` does and gives the address that it prints. */
async function start(...args: string[]): Promise<{ child: ChildProcess; address: URL }> {
  const child = spawn(process.execPath, [script, '--no-open', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(line)?.[0];
    if (address) return { child, address: new URL(address) };
  }
  throw new Error('It ended without an address.');
}

/** Ends it by a signal, as Ctrl+C does, and its server with it. */
async function expectEnd(child: ChildProcess, signal: 'SIGINT' | 'SIGTERM', address: URL): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  expect(await ended).toEqual([0, null]);
  await expect(fetch(address)).rejects.toThrow();
}

/** Runs it to its end where it is to refuse. */
function refused(...args: string[]) {
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', timeout: 60_000 });
}

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGTERM');
});

describe.skipIf(!hasWorkbench)('npm start -- --no-open', () => {
  it('gives an address that opens a letter at its first finding, until SIGINT', async () => {
    const { child, address } = await start();
    expect(address.searchParams.get('tkn')).toMatch(/^[\w-]{32}$/);
    const { browser, page } = await openBrowser();
    try {
      await page.goto(address.href);
      await page.locator('.tab.active', { hasText: '2016-with-faults.imr' }).waitFor();
      await page.locator('#status\\.editor\\.mode', { hasText: 'IMR' }).waitFor();
      await page.locator('#status\\.problems', { hasText: /[1-9]/ }).waitFor();
      await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
      await page.locator('#status\\.editor\\.selection', { hasText: /^Ln (?!1,)/ }).waitFor();
    } finally {
      await browser.close();
    }
    await expectEnd(child, 'SIGINT', address);
  });

  it('ends its server on SIGTERM', async () => {
    const { child, address } = await start();
    // With the token it sends a browser on, to a page with a cookie.
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(302);
    await expectEnd(child, 'SIGTERM', address);
  });

  it('lets nobody in who has no token', async () => {
    const { address } = await start();
    address.searchParams.delete('tkn');
    const answer = await fetch(address);
    expect(answer.status).toBe(403);
  });

  it('says when its port is taken', async () => {
    const { address } = await start();
    const { status, stderr } = refused('--no-open', '--port', address.port);
    expect(stderr).toContain(`Port ${address.port} is in use.`);
    expect(status).toBe(1);
  });
});

describe('npm start', () => {
  it.each([
    ['--opne', "Unknown option '--opne'"],
    ['--port=many', '"many" is no port.'],
    ['--port=70000', '"70000" is no port.'],
    ['letter.imr', 'letter.imr'],
  ])('says what is wrong with %s', (option, message) => {
    const { status, stderr } = refused(option);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Usage: npm start');
    expect(status).toBe(2);
  });
});
