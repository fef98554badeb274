import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { type Clip, hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

describe.skipIf(!hasWorkbench)('code lenses and inlay hints in the workbench', () => {
  let workbench: Workbench;
  let page: Page;
  let editor: Locator;
  /** A line above others, once a click on it does something. */
  const lens = (words: string) => editor.locator('.codelens-decoration a', { hasText: words });

  beforeAll(async () => {
    workbench = await openWorkbench('2016-with-faults.imr', { 'imrLetter.codeLens.items': true });
    page = workbench.page;
    editor = page.locator('.editor-instance .monaco-editor').first();
    await editor
      .locator('.view-line', { hasText: /Case.Number/ })
      .first()
      .waitFor();
  });
  afterAll(() => workbench?.close());

  it('sums its decisions up above them, and leads to the findings', async () => {
    keepPicture('failed-lens');
    await goTo('IMR ISSUES, DECISIONS AND RATIONALES');
    const decisions = lens('findings').first();
    await decisions.waitFor();
    expect(await decisions.textContent()).toMatch(
      /^\d+ items: \d+ upheld, \d+ overturned, 1 without an outcome · \d+ findings$/,
    );
    await workbench.picture('lenses', await stretch(decisions, 240));
    await decisions.click();
    await page.locator('.markers-panel .monaco-list-row').first().waitFor();
    await workbench.command('View: Hide Panel');
  });

  it('shows the time since the injury while Ctrl and Alt are pressed', async () => {
    keepPicture('failed-hints');
    const hint = editor.locator('.view-line', { hasText: /before.the.decision/ }).first();
    await workbench.command('View: Focus Active Editor Group');
    expect(await hint.count()).toBe(0);
    await page.keyboard.press('Control+Home');
    await page.keyboard.down('Control');
    await page.keyboard.down('Alt');
    try {
      await hint.waitFor();
      await workbench.picture('hints', await stretch(hint, 150));
    } finally {
      await page.keyboard.up('Alt');
      await page.keyboard.up('Control');
    }
    await hint.waitFor({ state: 'hidden' });
  });

  it('shows what other letters decide by a click on the line above an item', async () => {
    keepPicture('failed-same');
    const same = lens('here decide this (tramadol)').first();
    await goTo('Tramadol ER 150 mg #60 was the original request');
    await same.waitFor();
    await same.click();
    await page.locator('.peekview-widget .ref-tree .monaco-list-row').first().waitFor();
    await workbench.picture('same-treatment', await stretch(same, 300));
    await page.keyboard.press('Escape');
    await page.locator('.peekview-widget').waitFor({ state: 'hidden' });
  });

  it('finds a drug in all letters by its generic name', async () => {
    keepPicture('failed-symbols');
    await page.keyboard.press('Control+t');
    const quick = page.locator('.quick-input-widget:visible');
    await quick.locator('.quick-input-box input').fill('#gabapentin');
    const row = quick.locator('.monaco-list-row', { hasText: 'Gabapentin 300 mg' }).first();
    await row.waitFor();
    await workbench.picture('symbols');
    await row.click();
    await quick.waitFor({ state: 'hidden' });
  });

  /** Brings the line with these words into view. */
  async function goTo(words: string): Promise<void> {
    await workbench.command('View: Focus Active Editor Group');
    await page.keyboard.press('Control+f');
    const find = editor.locator('.find-widget.visible textarea').first();
    await find.fill(words);
    await find.press('Enter');
    await page.keyboard.press('Escape');
  }

  /** The stretch of the editor that begins above something. */
  async function stretch(part: Locator, height: number): Promise<Clip> {
    const [own, whole] = [await part.boundingBox(), await page.locator('.part.editor').boundingBox()];
    if (!own || !whole) throw new Error('It is not in view.');
    const y = Math.max(whole.y, own.y - 36);
    return { x: whole.x, y, width: Math.min(whole.width, 800), height: Math.min(height, whole.y + whole.height - y) };
  }

  function keepPicture(name: string): void {
    onTestFailed(() => workbench.picture(name));
  }
});
