import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { type LetterEditor, letterEditor } from './letter-editor.ts';
import { type Clip, hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

describe.skipIf(!hasWorkbench)('a letter before it is signed, in the workbench', () => {
  let workbench: Workbench;
  let page: Page;
  let editor: LetterEditor;
  const tab = (words: string) => page.locator('.tab.active', { hasText: words });
  const lens = () => editor.whole.locator('.codelens-decoration a', { hasText: 'Not ready: ' }).first();

  beforeAll(async () => {
    workbench = await openWorkbench('2017-contradictions.imr');
    page = workbench.page;
    editor = letterEditor(workbench);
    await editor.line('Case Number').waitFor();
  });
  afterAll(() => workbench?.close());

  it('has a choice of quick fixes where two dates disagree', async () => {
    keepPicture('failed-date-choice');
    const date = await editor.goTo('10/14/2014');
    const actions = await editor.openActions('from the case header');
    const titles = (await actions.allTextContents()).map((text) => text.replaceAll('\u00a0', ' ').trim());
    expect(titles).toEqual(
      expect.arrayContaining(['Use October 4, 2014 from the case header', 'Use October 14, 2014 in the case header']),
    );
    await workbench.picture('date-choice', await editor.around(date, page.locator('.action-widget').first()));
    await actions.filter({ hasText: 'from the case header' }).first().click();
    await editor.line('10/04/2014, when').waitFor();
  });

  it('is summed up in a line at its top, which opens the list', async () => {
    keepPicture('failed-ready');
    await page.keyboard.press('Control+Home');
    const summary = 'Not ready: 2 errors';
    await lens().filter({ hasText: summary }).waitFor();
    await workbench.picture('ready-lens', await editor.around(lens(), editor.line('Case Number')));
    await lens().click();
    await tab('Ready to sign: 2017-contradictions').waitFor();
    await editor.line(summary).waitFor();
    await editor.line('✓ Passed  Case header').waitFor();
    await editor.line('✗ Failed  Contradictions').waitFor();
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.picture('ready', await top());
  });

  it('is reached from the list by the keyboard, and comes back', async () => {
    keepPicture('failed-ready-link');
    await editor.select('Item 2');
    await page.keyboard.press('ArrowLeft');
    await workbench.command('Open Link');
    await tab('2017-contradictions.imr').filter({ hasNotText: 'Ready to sign' }).waitFor();
    await editor.line('Physical therapy for the left knee, 2 times').waitFor();
    await workbench.command('Go Back');
    await tab('Ready to sign').waitFor();
  });

  it('has its list copied by the button above it', async () => {
    keepPicture('failed-ready-copy');
    await page.getByRole('button', { name: 'Copy List for the File' }).first().click();
    await page.locator('.statusbar-item', { hasText: 'The list was copied.' }).waitFor();
    await workbench.command('View: Close All Editors');
  });

  /** The upper left of the editor, with its tab. */
  async function top(): Promise<Clip> {
    const box = await page.locator('.part.editor').boundingBox();
    if (!box) throw new Error('The editor is not in view.');
    return { x: box.x, y: box.y, width: Math.min(box.width, 1000), height: Math.min(box.height, 520) };
  }

  function keepPicture(name: string): void {
    onTestFailed(() => workbench.picture(name));
  }
});
