import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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
    workbench = await openWorkbench('2017-contradictions.imr', { 'imrLetter.userName': 'AB' });
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

  it('has comments beside it, in a file that holds none of its words', async () => {
    keepPicture('failed-comment');
    await editor.goTo('Physical therapy for the left knee, 2 times');
    await workbench.command('IMR Letter: Add Comment');
    const widget = page.locator('.review-widget').first();
    await widget.locator('.monaco-editor').first().click();
    await page.keyboard.type('Which of the two counts is meant?');
    await widget.locator('.monaco-button', { hasText: 'Comment' }).first().click();
    const comment = page.locator('.review-widget .comment-body', { hasText: 'Which of the two counts' });
    await comment.first().waitFor();
    const folder = path.join(workbench.folder, '.imr-letter.review');
    const [name = ''] = readdirSync(folder);
    expect(name).toBe('CM17-0990386.json');
    const text = readFileSync(path.join(folder, name), 'utf8');
    expect(JSON.parse(text).notes).toMatchObject([{ place: { item: 2 }, comments: [{ by: 'AB' }] }]);
    expect(text).not.toContain('therapy');
  });

  it('is signed off, and says that it changed since', async () => {
    keepPicture('failed-sign-off');
    const status = (words: string) => page.locator('.statusbar-item', { hasText: words });
    await workbench.command('IMR Letter: Sign Off…');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.filter({ hasText: '1 open comment' }).waitFor();
    await dialog.locator('.monaco-button', { hasText: 'Sign Off Anyway' }).click();
    await status('Signed off by AB').waitFor();
    await workbench.command('Notifications: Clear All Notifications');
    await editor.goTo('Physical therapy for the left knee, 2 times');
    await page.keyboard.type('Ten ');
    await status('Changed since AB signed it off').waitFor();
    await page.mouse.move(700, 40);
    await workbench.picture('comment');
    await workbench.command('IMR Letter: Compare with Another Version…', 'As Saved');
    await page.locator('.view-line', { hasText: /→.Ten/ }).first().waitFor();
    await workbench.picture('compare');
    await workbench.command('View: Close Editor');
    await workbench.command('View: Close Editor');
    await editor.line('Ten Physical therapy').waitFor();
    await workbench.command('File: Revert File');
    await status('Signed off by AB').waitFor();
    await workbench.command('Collapse All Comments');
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
    await editor.select('Item 2, ');
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
