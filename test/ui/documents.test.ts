import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest';
import { editorDocuments } from '../support/editor-documents.ts';
import { contentOf } from '../support/round-trip.ts';
import { chooseInExplorer, closeMenu } from './explorer-menu.ts';
import { insist } from './letter-editor.ts';
import { hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

const SOUND = '2016-sound.imr';

describe.skipIf(!hasWorkbench)('a PDF or Word document, in the workbench', () => {
  let workbench: Workbench;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    const documents = Object.entries(await editorDocuments());
    workbench = await openWorkbench(SOUND, {}, (samples: string) => {
      for (const [name, bytes] of documents) writeFileSync(path.join(samples, name), bytes);
    });
    ({ page, folder } = workbench);
    await editorWith('HOW THE IMR').waitFor();
  });
  beforeEach(() => closeMenu(page));
  afterAll(() => workbench?.close());

  function editorWith(words: string): Locator {
    return page.locator('.editor-instance', { hasText: words.replaceAll(' ', '\u00a0') }).first();
  }

  const choose = (file: string, entry: string) => chooseInExplorer(page, file, entry);

  it('is exported of a letter where the dialog says, and imported again is the same letter', async () => {
    onTestFailed(() => workbench.picture('failed-export-letter'));
    const box = page.locator('.quick-input-widget:visible');
    const row = (words: string) => box.locator('.monaco-list-row', { hasText: words }).first();
    const ask = async () => {
      // The list of the palette is made when it opens: one from before the extension was known lacks its commands.
      if (await box.isVisible()) await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await box.locator('.quick-input-box input').fill('>IMR Letter: Export Letter…');
      await row('IMR Letter: Export Letter…').click({ timeout: 4000 });
    };
    await insist(ask, row('Word Document with Findings'));
    await workbench.picture('export-letter');
    await row('Word Document').click();
    // The dialog of a VS Code in the browser.
    const name = box.locator('.quick-input-box input');
    const proposed = path.join(folder, SOUND.replace('.imr', '.docx'));
    await expect.poll(() => name.inputValue(), { timeout: 20_000 }).toBe(proposed);
    await name.fill(path.join(folder, 'exported.docx'));
    await box.getByRole('button', { name: 'OK', exact: true }).click();
    await expect.poll(() => existsSync(path.join(folder, 'exported.docx')), { timeout: 20_000 }).toBe(true);
    await choose('exported.docx', 'Import Letters…');
    const imported = path.join(folder, 'exported.imr');
    await expect.poll(() => read(imported), { timeout: 20_000 }).not.toBe('');
    expect(contentOf(read(imported))).toEqual(contentOf(read(path.join(folder, SOUND))));
  });

  it('opens as a letter beside, from the menu of the Explorer, and is saved under its name', async () => {
    onTestFailed(() => workbench.picture('failed-open-as-letter'));
    await choose('printed.pdf', 'Open as Letter');
    await editorWith('Case Number: CM16-0000001').waitFor();
    await workbench.picture('open-as-letter');
    await workbench.command('File: Save');
    const saved = path.join(folder, 'printed.imr');
    await expect.poll(() => read(saved), { timeout: 20_000 }).toContain('Tramadol 50mg #84: Upheld');
  });

  it('that is protected opens with the right password, after a wrong one', async () => {
    onTestFailed(() => workbench.picture('failed-password'));
    await choose('protected.pdf', 'Open as Letter');
    const box = page.locator('.quick-input-widget:visible');
    await box.filter({ hasText: 'protected.pdf is protected with a password.' }).waitFor();
    await box.locator('input[type=password]').fill('elbow');
    await page.keyboard.press('Enter');
    await box.filter({ hasText: 'This password does not open protected.pdf.' }).waitFor();
    await box.locator('input[type=password]').fill('knee');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'protected.imr' }).waitFor();
  });

  it.each([
    ['scan.pdf', 'it holds pictures only; run text recognition (OCR) first'],
    ['damaged.pdf', 'it is damaged'],
    ['poem.pdf', 'does not look like a determination letter'],
  ])('%s says why it does not open', async (file, why) => {
    onTestFailed(() => workbench.picture(`failed-${file}`));
    await choose(file, 'Open as Letter');
    // In a window that a program drives, no notification comes up by itself.
    await workbench.command('Notifications: Show Notifications');
    await page.locator('.notification-list-item', { hasText: why }).first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('is shown by pages in an editor of its own', async () => {
    onTestFailed(() => workbench.picture('failed-document-view'));
    await choose('printed.pdf', 'Open With...');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Text of the Letter' }).click();
    const view = page.frameLocator('iframe.webview').last().frameLocator('iframe');
    await view.getByText('Page 2').waitFor();
    await workbench.picture('document-view');
  });
});

/** Returns the text of a file; an empty one where there is none. */
function read(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
