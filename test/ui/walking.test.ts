import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

describe.skipIf(!hasWorkbench)('walking and tidying in the workbench, by keys', () => {
  let workbench: Workbench;
  let page: Page;

  beforeAll(async () => {
    workbench = await openWorkbench('plain-text-letter.txt', { 'editor.accessibilitySupport': 'off' });
    page = workbench.page;
    await page.locator('#status\\.editor\\.mode', { hasText: 'IMR' }).waitFor();
    await workbench.command('View: Focus Active Editor Group');
    await page.keyboard.press('Control+Home');
  });
  afterAll(() => workbench?.close());

  /** The line of the cursor, as the status bar says it, once it is another than `before`. */
  async function lineAfter(before: number): Promise<number> {
    const status = page.locator('#status\\.editor\\.selection');
    await status.filter({ hasNotText: new RegExp(`Ln ${before},`) }).waitFor();
    return Number(/Ln (\d+)/.exec((await status.textContent()) ?? '')?.[1]);
  }

  it('goes from item to item and from field to field', async () => {
    await page.keyboard.press('Control+F6');
    const item = await lineAfter(1);
    await page.keyboard.press('Control+F7');
    const field = await lineAfter(item);
    expect(field).toBeGreaterThan(item);
    await page.keyboard.press('Control+F7');
    const next = await lineAfter(field);
    expect(next).toBeGreaterThan(field);
    await page.keyboard.press('Control+Shift+F7');
    expect(await lineAfter(next)).toBe(field);
    await page.keyboard.press('Control+Shift+F6');
    expect(await lineAfter(field)).toBe(item);
  });

  it('tidies the letter by the keys of Format Document, and undoes it at once', async () => {
    const lines = page.locator('.editor-instance .view-line');
    await page.keyboard.press('Control+Home');
    await lines.filter({ hasText: 'Received:' }).first().waitFor();
    // Where no tooltip comes up.
    await page.mouse.move(600, 600);
    await workbench.picture('untidy', 'editor');
    await page.keyboard.press('Control+Shift+I');
    await lines
      .filter({ hasText: /Priority:\s{5,}Standard\s{5,}Application/ })
      .first()
      .waitFor();
    await workbench.picture('tidy', 'editor');
    await page.keyboard.press('Control+z');
    await lines
      .filter({ hasText: /^\s*Priority:\s{1,2}Standard/ })
      .first()
      .waitFor();
    await workbench.command('File: Revert File');
  });
});
