import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

describe.skipIf(!hasWorkbench)('a finding that a person sets aside in the workbench', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await openWorkbench('2014-with-faults.imr');
  });
  afterAll(() => workbench?.close());

  it('is ignored for a reason, which is asked for, and stands in a file beside the letter', async () => {
    onTestFailed(() => workbench.picture('failed-ignore'));
    const { page } = workbench;
    const squiggles = page
      .locator('.editor-instance .monaco-editor')
      .first()
      .locator('.squiggly-error, .squiggly-warning');
    await workbench.command('View: Focus Active Editor Group');
    // A person goes to the first problem, which is marked then.
    await expect
      .poll(
        async () => {
          await page.keyboard.press('F8');
          await page.keyboard.press('Escape');
          return squiggles.count();
        },
        { timeout: 20_000 },
      )
      .toBeGreaterThan(0);
    const before = await squiggles.count();
    const actions = page.locator('.action-widget .monaco-list-row');
    const off = actions.filter({ hasText: 'Turn this rule off for this folder' }).first();
    // A list that comes up while the editor still moves is closed by it.
    await expect
      .poll(
        async () => {
          await page.keyboard.press('Control+.');
          return await off.waitFor({ timeout: 3_000 }).then(
            () => true,
            () => false,
          );
        },
        { timeout: 20_000 },
      )
      .toBe(true);
    await workbench.picture('quick-fixes', 'editor');
    await actions.filter({ hasText: 'Ignore this finding…' }).first().click();
    const box = page.locator('.quick-input-widget:visible .quick-input-box input');
    await box.fill(' ');
    await page.locator('.quick-input-widget:visible', { hasText: 'Without a reason' }).waitFor();
    await box.fill('The reviewer was asked.');
    await page.locator('.quick-input-widget:visible', { hasText: 'Why may it stay?' }).waitFor();
    await workbench.picture('reason');
    await page.keyboard.press('Enter');
    await expect.poll(() => squiggles.count(), { timeout: 20_000 }).toBeLessThan(before);
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '.imr-letter.ignore.json' }).click();
    await page.locator('.editor-instance .view-line', { hasText: 'reviewer' }).first().waitFor();
    await workbench.picture('ignore-file');
  });

  it('goes with all others that can be mended for sure by the command for that', async () => {
    onTestFailed(() => workbench.picture('failed-fix-all'));
    const { page } = workbench;
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '2016-with-faults.imr' }).dblclick();
    const label = page.locator('.editor-instance .view-line', { hasText: 'Administrater' });
    await page.locator('.editor-instance .view-line', { hasText: 'CM17-0990377' }).first().waitFor();
    await workbench.command('View: Focus Active Editor Group');
    await page.keyboard.press('Control+f');
    await page.locator('.find-widget.visible textarea').first().fill('Administrater');
    await page.keyboard.press('Escape');
    await label.waitFor();
    await workbench.command('Fix All');
    await label.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+z');
    await label.waitFor();
  });
});
