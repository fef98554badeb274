import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { type LetterEditor, letterEditor } from './letter-editor.ts';
import { hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

const MARKED = 'page-breaks.imr';

/** A sound letter with page breaks, a word that stands often, and one character that nobody sees. */
function withMarks(folder: string): void {
  const sound = readFileSync(path.join(folder, '2016-sound.imr'), 'utf8');
  const broken = sound
    .replace(
      'CLINICAL CASE SUMMARY',
      '\fCLINICAL CASE SUMMARY\n\nThe pain was on the knee\u00a0on both sides, and on\u200b the hip.\n',
    )
    .replace('IMR ISSUES', '\fIMR ISSUES');
  writeFileSync(path.join(folder, MARKED), broken);
}

describe.skipIf(!hasWorkbench)('a day with letters in the workbench', () => {
  let workbench: Workbench;
  let page: Page;
  let editor: LetterEditor;

  beforeAll(async () => {
    workbench = await openWorkbench(MARKED, { 'editor.occurrencesHighlight': 'singleFile' }, withMarks);
    page = workbench.page;
    editor = letterEditor(workbench);
    await editor.focused();
  });
  afterAll(() => workbench?.close());

  const keepPicture = (name: string) => onTestFailed(() => workbench.picture(name));

  it('shows page breaks as white space, and a box around a character that nobody sees', async () => {
    keepPicture('failed-page-breaks');
    await editor.goTo('The pain was');
    await editor.whole.locator('.unicode-highlight').first().waitFor();
    expect(await editor.whole.locator('.mtkcontrol').count()).toBe(0);
    expect(await editor.whole.locator('.unicode-highlight').count()).toBe(1);
    await workbench.picture('page-breaks', 'editor');
  });

  it('marks no word wherever it stands, but what says the same', async () => {
    keepPicture('failed-highlights');
    const marks = editor.whole.locator('.wordHighlight, .wordHighlightText, .wordHighlightStrong');
    await editor.goTo('on both sides');
    await page.keyboard.press('ArrowRight');
    await editor.goTo('CLINICAL CASE SUMMARY');
    await expect.poll(() => marks.count(), { timeout: 15_000 }).toBeGreaterThan(0);
    await editor.goTo('on both sides');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => marks.count(), { timeout: 15_000 }).toBe(0);
  });

  it('says once that there is no finding to go to, and how many letters are clean', async () => {
    keepPicture('failed-said');
    const file = path.join(workbench.folder, MARKED);
    writeFileSync(file, readFileSync(path.join(workbench.folder, '2016-sound.imr')));
    await editor.whole.locator('.unicode-highlight').first().waitFor({ state: 'detached' });
    await workbench.command('View: Focus Active Editor Group');
    for (let times = 0; times < 3; times++) await page.keyboard.press('Control+F8');
    const said = page.locator('.statusbar-item', { hasText: 'no finding in this letter' });
    await said.first().waitFor();
    expect(await said.count()).toBe(1);
    await workbench.command('IMR Letter: Check Letter');
    await page.locator('.statusbar-item', { hasText: '1 letter checked: it is clean.' }).waitFor();
    await workbench.picture('letter-checked');
    await workbench.command('IMR Letter: Check All Letters');
    // In a window that a program drives, no notification comes up by itself.
    await workbench.command('Notifications: Show Notifications');
    const notification = page.locator('.notification-list-item', {
      hasText: /\d+ letters checked: \d+ of them are clean\./,
    });
    await notification.first().waitFor();
    await workbench.picture('all-letters-checked');
    await workbench.command('Notifications: Clear All Notifications');
  });

  it('finds a letter by its case number', async () => {
    keepPicture('failed-case-number');
    await page.keyboard.press('Control+t');
    await page.locator('.quick-input-widget:visible input').fill('#0990451');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'CM17-0990451' }).first().waitFor();
    await workbench.picture('case-number');
    await page.keyboard.press('Escape');
  });

  it('proposes the case number where a draft is saved', async () => {
    keepPicture('failed-save-letter');
    await workbench.command('IMR Letter: Open Sample Letter');
    await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await editor.focused();
    await page.keyboard.press('Control+s');
    const name = page.locator('.quick-input-widget:visible input').first();
    await expect.poll(() => name.inputValue(), { timeout: 15_000 }).toMatch(/\/CM\d\d-\d{7}\.imr$/);
    const proposed = await name.inputValue();
    await workbench.picture('save-letter');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: path.posix.basename(proposed) }).waitFor();
    expect(existsSync(proposed)).toBe(true);
    expect(await page.locator('.tab', { hasText: 'Untitled-1' }).count()).toBe(0);
    expect(await page.locator('.tab.dirty').count()).toBe(0);
  });

  it('fixes a misspelled rule in a .imr-letter.json', async () => {
    keepPicture('failed-misspelled-rule');
    writeFileSync(path.join(workbench.folder, '.imr-letter.json'), '{ "rules": { "feild-order": "off" } }\n');
    await workbench.command('Go to File...', '.imr-letter.json');
    await page.locator('.tab.active', { hasText: '.imr-letter.json' }).waitFor();
    await editor.goTo('feild-order');
    await editor.openActions('Change to “field-order”');
    await workbench.picture('misspelled-rule');
    await page.keyboard.press('Enter');
    await editor.line('"field-order"').waitFor();
  });
});
