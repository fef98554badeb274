import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

/** So many files of so many letters take some seconds, so that a person sees how far the check has come and can stop it. */
const MANY = 3000;
const LETTERS = 4;

describe.skipIf(!hasWorkbench)('checking all letters of a folder in the workbench', () => {
  let workbench: Workbench;
  let page: Page;
  let progress: Locator;
  let problems: Locator;

  beforeAll(async () => {
    const settings = { 'imrLetter.validate.scope': 'workspace', 'imrLetter.rules': { 'doubled-word': 'warning' } };
    workbench = await openWorkbench('2016-sound.imr', settings, (folder) => {
      const sound = readFileSync(path.join(folder, '2015-sound.imr'), 'utf8');
      const letters = sound.replace('The injured', 'The injured injured') + sound.repeat(LETTERS - 1);
      mkdirSync(path.join(folder, 'archive'));
      for (let at = 0; at < MANY; at++) writeFileSync(path.join(folder, 'archive', `letter-${at}.imr`), letters);
    });
    page = workbench.page;
    progress = page.locator('.statusbar-item', { hasText: /Checking letters [\d,]+ of [\d,]+$/ });
    problems = page.locator('.markers-panel .monaco-list-row');
  });
  afterAll(() => workbench?.close());

  it('goes on in the background, says how far it has come, and is stopped by a click', async () => {
    keepPicture('failed-progress');
    await progress.waitFor();
    const label = await progress.locator('[aria-label]').first().getAttribute('aria-label');
    expect(label).toMatch(/Checking letters .+\. Stop checking letters/);
    await workbench.picture('checking-letters', { x: 0, y: 680, width: 600, height: 40 });
    await progress.click();
    await page.locator('.statusbar-item', { hasText: /Checking letters [\d,]+ of [\d,]+: stopped/ }).waitFor();
    await progress.waitFor({ state: 'hidden' });
    await workbench.picture('checking-stopped');
    expect(await warnings()).toBeLessThan(MANY);
  });

  it('is begun again by command, and stopped by the palette, which offers that meanwhile alone', async () => {
    keepPicture('failed-stop');
    expect(await offersToStop()).toBe(false);
    await workbench.command('IMR Letter: Check All Letters');
    await progress.waitFor();
    await workbench.command('IMR Letter: Stop Checking Letters');
    await progress.waitFor({ state: 'hidden' });
    const soFar = await warnings();
    expect(soFar).toBeLessThan(MANY);
    await workbench.command('IMR Letter: Check All Letters');
    await expect.poll(warnings, { timeout: 60_000 }).toBeGreaterThanOrEqual(MANY);
    await progress.waitFor({ state: 'hidden' });
  });

  it('lists what is found in letters that are not open, and follows their files', async () => {
    keepPicture('failed-follow');
    rmSync(path.join(workbench.folder, 'archive'), { recursive: true });
    await workbench.command('IMR Letter: Check All Letters');
    await problems.filter({ hasText: '2014-with-faults.imr' }).first().waitFor();
    const file = path.join(workbench.folder, '2014-with-faults.imr');
    const faults = readFileSync(file, 'utf8');
    writeFileSync(file, readFileSync(path.join(workbench.folder, '2014-sound.imr'), 'utf8'));
    await problems.filter({ hasText: '2014-with-faults.imr' }).first().waitFor({ state: 'hidden' });
    writeFileSync(file, faults);
    await problems.filter({ hasText: '2014-with-faults.imr' }).first().waitFor();
  });

  /** How many warnings the status bar counts. */
  async function warnings(): Promise<number> {
    const said = (await page.locator('#status\\.problems [aria-label]').first().getAttribute('aria-label')) ?? '';
    return Number(/Warnings: ([\d,]+)/.exec(said)?.[1]?.replace(',', '') ?? 0);
  }

  /** Whether the palette lists the command that stops a check. */
  async function offersToStop(): Promise<boolean> {
    await page.keyboard.press('F1');
    const palette = page.locator('.quick-input-widget:visible');
    await palette.locator('.quick-input-box input').fill('>IMR Letter: ');
    const rows = palette.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'Check All Letters' }).first().waitFor();
    const offered = await rows.filter({ hasText: 'Stop Checking Letters' }).count();
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'hidden' });
    return offered > 0;
  }

  function keepPicture(name: string): void {
    onTestFailed(() => workbench.picture(name));
  }
});
