import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { hoverOn } from './letter-editor.ts';
import { hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

/** VS Code shows each blank as one that doesn't break. */
const asShown = (words: string) => words.replaceAll(' ', '\u00a0');

describe.skipIf(!hasWorkbench)('the guidelines of a letter in the workbench', () => {
  let workbench: Workbench;
  let page: Page;
  let editor: Locator;

  beforeAll(async () => {
    workbench = await openWorkbench('2014-sound.imr');
    page = workbench.page;
    editor = page.locator('.editor-instance .monaco-editor').first();
    await page.locator('#status\\.editor\\.mode', { hasText: 'IMR' }).waitFor();
  });
  afterAll(() => workbench?.close());

  function keepPicture(name: string): void {
    onTestFailed(() => workbench.picture(name));
  }

  /** The content of the page or view that was opened last. */
  function webview(): FrameLocator {
    return page.frameLocator('iframe.webview').last().frameLocator('iframe');
  }

  /** Puts the cursor behind words of the letter. */
  async function standOn(words: string): Promise<void> {
    await workbench.command('View: Focus Active Editor Group');
    await page.keyboard.press('Control+f');
    const find = editor.locator('.find-widget.visible textarea').first();
    await find.fill(words);
    await find.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    // The links of citations come from the server: with them, its commands are there.
    await editor.locator('.detected-link').first().waitFor();
  }

  it('show their topic in a peek', async () => {
    keepPicture('failed-peek');
    await standOn('Guidelines Muscle relaxants');
    await workbench.command('Peek Definition');
    const peek = page.locator('.peekview-widget');
    await peek.locator('.peekview-title', { hasText: 'cp-2009.md' }).waitFor();
    await peek
      .locator('.view-line', { hasText: asShown('### Muscle relaxants (for pain)') })
      .first()
      .waitFor();
    await peek
      .locator('.view-line', { hasText: asShown('Cited in') })
      .first()
      .waitFor();
    await workbench.picture('peek', 'editor');
    await page.keyboard.press('Escape');
    await peek.waitFor({ state: 'hidden' });
  });

  it('answer first in their hover', async () => {
    keepPicture('failed-guideline-hover');
    await standOn('Guidelines Muscle relaxants');
    const line = editor.locator('.view-line', { hasText: asShown('Treatment Guidelines Muscle relaxants') }).last();
    const hover = await hoverOn(page, line, 'Muscle', 'pages 63–66');
    expect(await hover.innerText()).toMatch(/^Muscle relaxants \(for pain\)/);
    await workbench.picture('guideline-hover', 'editor');
    await page.mouse.move(5, 5);
  });

  it('have references in the other letters', async () => {
    keepPicture('failed-references');
    await standOn('Guidelines Muscle relaxants');
    await workbench.command('Peek References');
    const peek = page.locator('.peekview-widget');
    await peek.locator('.monaco-list-row', { hasText: '2015-with-faults.imr' }).first().waitFor();
    await workbench.picture('references', 'editor');
    await page.keyboard.press('Escape');
    await peek.waitFor({ state: 'hidden' });
  });

  it('are found by words that stand here and there, and open at the topic', async () => {
    keepPicture('failed-look-up');
    await page.keyboard.press('F1');
    const pick = page.locator('.quick-input-widget:visible');
    const input = pick.locator('.quick-input-box input');
    const rows = pick.locator('.quick-input-list .monaco-list-row');
    await input.fill('>IMR Letter: Look Up Guideline');
    await rows.filter({ hasText: 'Look Up Guideline' }).first().click();
    await rows.filter({ hasText: 'Chronic Pain Medical Treatment Guidelines' }).first().waitFor();
    await input.fill('flexeril');
    await rows.filter({ hasText: 'cyclobenzaprine' }).first().waitFor();
    await input.fill('chronic 2009 page 64');
    await rows.filter({ hasText: 'Page 64' }).filter({ hasText: 'Muscle relaxants' }).first().waitFor();
    await input.fill('muscle relaxants');
    await rows.filter({ hasText: 'pages 63–66' }).first().waitFor();
    await workbench.picture('look-up', 'window');
    await rows.filter({ hasText: 'pages 63–66' }).first().click();
    const formatted = webview();
    await formatted.locator('h3:focus', { hasText: 'Muscle relaxants (for pain)' }).waitFor();
    await workbench.command('View: Close Editor');
  });

  it('open as formatted pages at the cited topic, with an outline and links that the keyboard reaches', async () => {
    keepPicture('failed-guideline-page');
    await standOn('Guidelines Muscle relaxants');
    await page.keyboard.press('F12');
    const formatted = webview();
    await formatted.locator('h3:focus', { hasText: 'Muscle relaxants (for pain)' }).waitFor();
    await formatted.locator('p', { hasText: 'Cited in' }).first().waitFor();
    await workbench.picture('guideline-page');
    await formatted.locator('nav a', { hasText: 'Opioids, criteria for use' }).first().press('Enter');
    await formatted.locator('h3:focus', { hasText: 'Opioids, criteria for use' }).waitFor();
    await formatted.locator('a', { hasText: 'July 28, 2016' }).press('Enter');
    await page.locator('.tab.active', { hasText: 'cp-2016.md' }).waitFor();
    await workbench.command('View: Close All Editors in Group');
  });

  it('are shown in the side bar at the cursor, and kept there', async () => {
    keepPicture('failed-guideline-view');
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '2014-sound.imr' }).dblclick();
    await standOn('Guidelines Muscle relaxants');
    await workbench.command('IMR Letters: Focus on Guideline View');
    for (const list of ['Letters', 'Findings']) {
      await page.locator(`.pane-header[aria-label^="${list}"]`).click();
    }
    const view = webview();
    const shown = (topic: string) => view.locator('strong', { hasText: topic }).first().waitFor();
    await shown('Muscle relaxants (for pain)');
    await standOn('Guidelines H-wave stimulation');
    await shown('H-wave stimulation (HWT)');
    await workbench.picture('guideline-view');
    await workbench.command('IMR Letter: Keep Showing This Guideline');
    await standOn('Guidelines Muscle relaxants');
    await shown('H-wave stimulation (HWT)');
    await workbench.command('IMR Letter: Show the Guideline at the Cursor');
    await shown('Muscle relaxants (for pain)');
    await view.locator('a', { hasText: 'Open the guideline’s page' }).press('Enter');
    await page.locator('.tab.active', { hasText: 'cp-2009.md' }).waitFor();
  });

  it('ask for nothing beyond this machine', () => {
    expect(workbench.foreignRequests).toEqual([]);
  });
});
