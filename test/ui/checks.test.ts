import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

describe.skipIf(!hasWorkbench)('the checks of letters in the workbench', () => {
  let workbench: Workbench;
  let page: Page;

  beforeAll(async () => {
    workbench = await openWorkbench('2016-with-faults.imr');
    page = workbench.page;
  });
  afterAll(() => workbench?.close());

  it('are counted beside the language of a letter, which leads to what they found', async () => {
    onTestFailed(() => workbench.picture('failed-status'));
    await page.locator('[id="status.problems"]', { hasText: /[1-9]/ }).waitFor();
    await page.locator('[id="status.languageStatus"]').hover();
    const status = page.locator('.hover-language-status', { hasText: / checks · \d+ errors?/ }).first();
    await status.waitFor();
    const named = page.locator('[id="status.languageStatus"] [aria-label*="Checks of this letter: "]');
    expect(await named.first().getAttribute('aria-label')).toMatch(/Checks of this letter: \d+ checks · \d+ errors?/);
    await workbench.picture('status', { x: 700, y: 560, width: 500, height: 160 });
    await status.getByText('Show Problems').click();
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'no decision rationale' }).first().waitFor();
  });

  it('are made of all letters by command, and listed among the problems', async () => {
    onTestFailed(() => workbench.picture('failed-check-all'));
    const other = page.locator('.markers-panel .monaco-list-row', { hasText: '2014-with-faults.imr' });
    expect(await other.count()).toBe(0);
    await workbench.command('IMR Letter: Check All Letters');
    await other.first().waitFor();
    await workbench.picture('all-letters');
  });
});
