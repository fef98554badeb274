import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed, vi } from 'vitest';
import { middleOfWords } from './in-page.mjs';
import { type Clip, hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

describe.skipIf(!hasWorkbench)('the first steps in the workbench', () => {
  let workbench: Workbench;
  let page: Page;
  let editor: Locator;

  beforeAll(async () => {
    workbench = await openWorkbench('2016-sound.imr');
    page = workbench.page;
    editor = page.locator('.editor-instance .monaco-editor').first();
  });
  afterAll(() => workbench?.close());

  it('are a walkthrough, each step with its picture', async () => {
    keepPicture('failed-walkthrough');
    // The pictures show where there is room for them.
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.command('Welcome: Open Walkthrough...', 'Review determination letters');
    const steps = page.locator('.getting-started-step');
    await steps.filter({ hasText: 'Open a letter' }).waitFor();
    expect(await steps.count()).toBe(5);
    for (const title of ['Read what is found', 'Look up what is cited', 'Write a letter', 'Configure the rules']) {
      await steps.filter({ hasText: title }).click();
      await expect.poll(shownPicture, { timeout: 10_000 }).toBe(true);
    }
    await workbench.picture('walkthrough');
  });

  it('open a sample letter as a draft', async () => {
    keepPicture('failed-sample');
    await page.locator('.getting-started-step', { hasText: 'Open a letter' }).click();
    await page.locator('.getting-started-step').getByRole('button', { name: 'Open Sample Letter' }).click();
    await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await goTo('Lidoderm 5% patch #30: Upheld');
    await editor.locator('.squiggly-error').first().waitFor();
    await workbench.command('Explorer: Focus on Outline View');
    // With the list of files closed the outline has room.
    await page.locator('.explorer-viewlet .pane-header', { hasText: 'samples' }).click();
    await page.locator('.outline-pane .monaco-list-row', { hasText: 'Gabapentin 300 mg' }).waitFor();
    await workbench.picture('steps/open', { x: 48, y: 36, width: 640, height: 400 });
  });

  it('show a finding with its fix', async () => {
    keepPicture('failed-step-finding');
    const line = await goTo('Claims Administrater guideline:');
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+.');
    await page
      .locator('.action-widget .monaco-list-row', { hasText: 'Claims Administrator guideline' })
      .first()
      .waitFor();
    await workbench.picture('steps/findings', await around(line));
    await page.keyboard.press('Escape');
  });

  it('show what is cited', async () => {
    keepPicture('failed-step-citation');
    const line = await goTo('MAXIMUS guideline: Decision based on MTUS Chronic Pain');
    const card = page.locator('.monaco-hover:visible', { hasText: '9792.24.2' });
    // The line may still move as the editor scrolls to it.
    await vi.waitFor(
      async () => {
        const { x, y } = await line.evaluate(middleOfWords, 'Chronic Pain');
        await page.mouse.move(x + 1, y);
        await page.mouse.move(x, y);
        await card.waitFor({ timeout: 3_000 });
      },
      { timeout: 15_000 },
    );
    await workbench.picture('steps/citations', await around(line));
    await page.mouse.move(5, 5);
  });

  it('start a letter', async () => {
    keepPicture('failed-step-write');
    await workbench.command('IMR Letter: New Letter');
    const line = editor.locator('.view-line', { hasText: /Case\s+Number/ }).first();
    await line.waitFor();
    await workbench.picture('steps/write', await around(line));
  });

  it('lead to the settings', async () => {
    keepPicture('failed-step-settings');
    await workbench.command('Preferences: Open Settings (UI)');
    await page.keyboard.type('@ext:imr-letter.imr-letter');
    const setting = page.locator('.settings-editor .setting-item', { hasText: 'Detect' }).first();
    await setting.waitFor();
    const box = await page.locator('.settings-editor').boundingBox();
    await workbench.picture('steps/rules', { x: box?.x ?? 0, y: box?.y ?? 0, width: 640, height: 400 });
  });

  async function goTo(words: string): Promise<Locator> {
    await workbench.command('View: Focus Active Editor Group');
    await page.keyboard.press('Control+f');
    const find = editor.locator('.find-widget.visible textarea').first();
    await find.fill(words);
    await find.press('Enter');
    await page.keyboard.press('Escape');
    const line = editor.locator('.view-line', { hasText: words.replaceAll(' ', '\u00a0') }).first();
    await line.waitFor();
    return line;
  }

  /** The editor's stretch in whose midst a line stands. */
  async function around(line: Locator): Promise<Clip> {
    const [own, whole] = [await line.boundingBox(), await page.locator('.part.editor').boundingBox()];
    if (!own || !whole) throw new Error('The line is not in view.');
    const [width, height] = [Math.min(640, whole.width), 400];
    const y = Math.max(whole.y, Math.min(own.y - height / 2, whole.y + whole.height - height));
    return { x: whole.x, y, width, height };
  }

  /** Whether the picture beside the steps has loaded. */
  function shownPicture(): Promise<boolean> {
    const pictures = page.locator('.getting-started-media img:visible');
    return pictures.evaluateAll((all) => all.some((picture) => Reflect.get(picture, 'naturalWidth') > 0));
  }

  function keepPicture(name: string): void {
    onTestFailed(() => workbench.picture(name));
  }
});
