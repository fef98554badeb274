import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { editorDocuments } from '../support/editor-documents.ts';
import { hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

const SOUND = '2016-sound.imr';

describe.skipIf(!hasWorkbench)('a PDF, in the workbench', () => {
  let workbench: Workbench;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    workbench = await openWorkbench(SOUND, {}, (samples: string) => {
      folder = samples;
      for (const [name, bytes] of Object.entries(editorDocuments())) writeFileSync(path.join(samples, name), bytes);
    });
    page = workbench.page;
    await editorWith('HOW THE IMR').waitFor();
  });
  afterAll(() => workbench?.close());

  function editorWith(words: string): Locator {
    return page.locator('.editor-instance', { hasText: words.replaceAll(' ', '\u00a0') }).first();
  }

  /** Chooses an entry of a file's menu in the Explorer. */
  async function choose(file: string, entry: string): Promise<void> {
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).click({ button: 'right' });
    await page.locator('.monaco-menu .action-item', { hasText: entry }).first().click();
  }

  it('opens as a letter beside, from the menu of the Explorer, and is saved under its name', async () => {
    onTestFailed(() => workbench.picture('failed-open-as-letter'));
    await choose('printed.pdf', 'Open as Letter');
    await editorWith('Case Number: CM16-0000001').waitFor();
    await workbench.picture('open-as-letter');
    await workbench.command('File: Save');
    const saved = path.join(folder, 'printed.imr');
    const written = () => (existsSync(saved) ? readFileSync(saved, 'utf8') : '');
    await expect.poll(written, { timeout: 20_000 }).toContain('Tramadol 50mg #84: Upheld');
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
