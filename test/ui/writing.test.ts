import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

// One window for all, as a person has it: the tests run in order and each leaves the letter as it found it.
describe.skipIf(!hasWorkbench)('writing letters in the workbench', () => {
  let workbench: Workbench;
  let page: Page;
  let editor: Locator;
  const line = (words: string) => editor.locator('.view-line', { hasText: asShown(words) }).first();

  beforeAll(async () => {
    workbench = await openWorkbench('2015-sound.imr');
    page = workbench.page;
    editor = page.locator('.editor-instance .monaco-editor').first();
    await line('HOW THE IMR FINAL DETERMINATION WAS MADE').waitFor();
  });
  afterAll(() => workbench?.close());

  it('moves an item by the palette, and back by undo', async () => {
    keepPicture('failed-move');
    await workbench.command('Explorer: Focus on Outline View');
    // With the list of files closed the outline has room.
    await page.locator('.explorer-viewlet .pane-header', { hasText: 'samples' }).click();
    const items = page.locator('.outline-pane .monaco-list-row').filter({ hasText: /Upheld|Overturned/ });
    await items.nth(1).waitFor();
    const before = await items.allTextContents();
    await items.nth(0).dblclick();
    await workbench.command('View: Focus Active Editor Group');
    await workbench.command('IMR Letter: Move Item Down');
    const moved = [before[1], before[0], ...before.slice(2)];
    await expect.poll(() => items.allTextContents(), { timeout: 20_000 }).toEqual(moved);
    await page.keyboard.press('Control+z');
    await expect.poll(() => items.allTextContents(), { timeout: 20_000 }).toEqual(before);
    await workbench.command('IMR Letter: Set Outcome', 'Overturned');
    await expect.poll(async () => (await items.allTextContents())[0], { timeout: 20_000 }).toContain('Overturned');
    await page.keyboard.press('Control+z');
    await expect.poll(() => items.allTextContents(), { timeout: 20_000 }).toEqual(before);
  });

  it('opens a new letter from “New File…”, whose places Tab goes through', async () => {
    keepPicture('failed-new-letter');
    await page.keyboard.press('F1');
    const palette = page.locator('.quick-input-widget:visible');
    await palette.locator('.quick-input-box input').fill('>Create: New File');
    await page.keyboard.press('Enter');
    await palette.locator('.monaco-list-row', { hasText: 'IMR Determination Letter' }).first().click();
    await page.locator('.tab.active', { hasText: /Untitled|Case Number/ }).waitFor();
    await line('Application Received:').waitFor();
    await page.keyboard.type('CM17-0000321');
    await page.keyboard.press('Tab');
    await page.keyboard.type('01/20/2017');
    await line('Date Assigned: 01/20/2017').waitFor();
    await line('Case Number: CM17-0000321').waitFor();
    await workbench.picture('new-letter', 'editor');
    await workbench.command('View: Revert and Close Editor');
    await line('Date Assigned: 01/20/2017').waitFor({ state: 'hidden' });
  });

  function keepPicture(name: string): void {
    onTestFailed(() => workbench.picture(name));
  }
});

/** The words as the editor's lines hold them: its blanks don't break, and there may be several. */
function asShown(words: string): RegExp {
  const parts = words.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\#%]/g, '\\$&'));
  return new RegExp(parts.join('[\\s\\u00a0]+'));
}
