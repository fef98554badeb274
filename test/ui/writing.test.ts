import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { asShown, insist, type LetterEditor, letterEditor } from './letter-editor.ts';
import { hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

const letter = '2015-sound.imr';

// One window for all, as a person has it: the tests run in order and each leaves the letter as it found it, byte for byte.
describe.skipIf(!hasWorkbench)('writing letters in the workbench', () => {
  let workbench: Workbench;
  let page: Page;
  let editor: LetterEditor;
  let items: Locator;
  let original: string;
  /** The items as the outline has them at first. */
  let atFirst: readonly string[];

  beforeAll(async () => {
    workbench = await openWorkbench(letter, { 'imrLetter.tidy.wrapColumn': 72 });
    page = workbench.page;
    editor = letterEditor(workbench);
    original = readFileSync(path.join(workbench.folder, letter), 'utf8');
    await editor.line('HOW THE IMR FINAL DETERMINATION WAS MADE').waitFor();
    await workbench.command('Explorer: Focus on Outline View');
    // With the list of files closed the outline has room.
    await page.locator('.explorer-viewlet .pane-header', { hasText: 'samples' }).click();
    items = page.locator('.outline-pane .monaco-list-row').filter({ hasText: /Upheld|Overturned/ });
    await items.nth(1).waitFor();
    atFirst = await items.allInnerTexts();
  });
  afterAll(() => workbench?.close());

  it('moves an item by the palette, and back by undo', async () => {
    keepPicture('failed-move');
    await items.nth(0).dblclick();
    await workbench.command('View: Focus Active Editor Group');
    await workbench.command('IMR Letter: Move Item Down');
    await itemsAre([atFirst[1] ?? '', atFirst[0] ?? '', ...atFirst.slice(2)]);
    // The cursor went along, so that it is this item that goes back.
    await workbench.command('IMR Letter: Move Item Up');
    await itemsAre(atFirst);
    await page.keyboard.press('Control+z');
    await itemsAre([atFirst[1] ?? '', atFirst[0] ?? '', ...atFirst.slice(2)]);
    await workbench.picture('moved');
    await editor.save(letter);
    await page.keyboard.press('Control+z');
    await itemsAre(atFirst);
    await editor.save(letter, original);
  });

  it('duplicates an item and sets its outcome by the palette, and undoes each', async () => {
    keepPicture('failed-outcome');
    await editor.goTo('Naproxen 550mg #60: Overturned');
    await workbench.command('IMR Letter: Set Outcome', 'Upheld');
    await expect.poll(async () => (await items.allInnerTexts())[2], { timeout: 20_000 }).toContain('Upheld');
    await page.keyboard.press('Control+z');
    await itemsAre(atFirst);
    await workbench.command('IMR Letter: Duplicate Item');
    await expect.poll(() => headers('Naproxen 550mg #60: Overturned').count(), { timeout: 20_000 }).toBe(2);
    await editor.save(letter);
    await page.keyboard.press('Control+z');
    await itemsAre(atFirst);
    await editor.save(letter, original);
  });

  it('does the same from the menu of actions at the item’s header', async () => {
    keepPicture('failed-item-actions');
    const header = await editor.goTo('Temazepam 15mg #30: Upheld');
    const actions = await editor.openActions('Move this item up');
    await workbench.picture('item-actions', await editor.around(header, page.locator('.action-widget').first()));
    await actions.filter({ hasText: 'Set the outcome “Overturned”' }).click();
    await expect.poll(async () => (await items.allInnerTexts())[4], { timeout: 20_000 }).toContain('Overturned');
    await editor.save(letter);
    await page.keyboard.press('Control+z');
    await itemsAre(atFirst);
    await editor.save(letter, original);
  });

  it('adds an item whose places Tab goes through, and completes its outcome and labels', async () => {
    keepPicture('failed-add');
    await editor.goTo('Tramadol 50mg #90: Upheld');
    await workbench.command('IMR Letter: Add Disputed Item');
    await editor.line('Treatment or service: [Outcome]').waitFor();
    await page.keyboard.type('Wrist brace');
    await editor.line('Wrist brace: [Outcome]').waitFor();
    await page.keyboard.press('Tab');
    const offer = page.locator('.suggest-widget.visible .monaco-list-row');
    await offer.filter({ hasText: 'Overturned' }).waitFor();
    await workbench.picture('outcome-choice', 'editor');
    // Past what is no outcome, and the first that is.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await editor.line('Wrist brace: Overturned').waitFor();
    await workbench.picture('added-item', 'editor');
    await page.keyboard.press('Escape');
    await editor.save(letter);
    await undoAll();
    await editor.save(letter, original);
  });

  it('adds the field that an item lacks, behind whose label one writes on', async () => {
    keepPicture('failed-add-field');
    await editor.select('Claims Administrator guideline: Decision based on MTUS Chronic Pain');
    await page.keyboard.press('ArrowLeft');
    // The field with its label, which goes over two lines.
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Delete');
    await workbench.command('IMR Letter: Add Missing Field');
    await editor.line('Claims Administrator guideline:').waitFor();
    await page
      .locator('.suggest-widget.visible .monaco-list-row', { hasText: asShown('Decision based on MTUS') })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('The Claims');
    await editor.line('Claims Administrator guideline: The Claims').waitFor();
    await workbench.picture('added-field', 'editor');
    await editor.save(letter);
    await undoAll();
    await editor.save(letter, original);
  });

  it('offers an item by its snippet where one may begin, and nowhere else', async () => {
    keepPicture('failed-snippet');
    const snippet = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'imr-item' });
    await workbench.command('View: Focus Active Editor Group');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\nimr', { delay: 40 });
    await insist(() => page.keyboard.press('Control+Space'), snippet.first());
    await page.keyboard.press('Tab');
    await editor.line('Treatment or service: [Outcome]').waitFor();
    await page.keyboard.type('Knee brace');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    const openings = page.locator('.suggest-widget.visible .monaco-list-row', {
      hasText: asShown('Decision based on MTUS'),
    });
    await insist(() => page.keyboard.press('Control+Space'), openings.first());
    expect(await snippet.count()).toBe(0);
    await page.keyboard.press('Escape');
    await workbench.picture('item-snippet', 'editor');
    await page.keyboard.press('Escape');
    await editor.save(letter);
    await undoAll();
    await editor.save(letter, original);
  });

  it('offers a whole letter in an empty draft that is declared to be one', async () => {
    keepPicture('failed-letter-snippet');
    await workbench.command('IMR Letter: New Letter');
    await editor.line('Application Received:').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type('imr', { delay: 40 });
    const offer = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'imr-letter' }).first();
    await insist(() => page.keyboard.press('Control+Space'), offer);
    await workbench.picture('letter-snippet', 'editor');
    await offer.click();
    await editor.line('Application Received:').waitFor();
    await page.keyboard.type('CM17-0000321');
    await editor.line('Case Number: CM17-0000321').waitFor();
    await page.keyboard.press('Escape');
    await workbench.command('View: Revert and Close Editor');
    await page.locator('.tab.active', { hasText: letter }).waitFor();
  });

  it('wraps the letter at a column when it is tidied, and undo restores it byte for byte', async () => {
    keepPicture('failed-wrap');
    await workbench.command('View: Focus Active Editor Group');
    await page.keyboard.press('Control+Shift+I');
    const widest = () =>
      Math.max(
        ...readFileSync(path.join(workbench.folder, letter), 'utf8')
          .split('\n')
          .map((line) => line.length),
      );
    expect(widest()).toBeGreaterThan(72);
    await editor.edited();
    await editor.save(letter);
    // A file that is being written is empty for a moment.
    await expect.poll(widest, { timeout: 20_000 }).toBeGreaterThan(60);
    expect(widest()).toBeLessThanOrEqual(72);
    await workbench.picture('wrapped', 'editor');
    await page.keyboard.press('Control+z');
    await editor.save(letter, original);
  });

  it('completes what the form has next at the start of a line', async () => {
    keepPicture('failed-form-completion');
    const offer = (words: string | RegExp) =>
      page.locator('.suggest-widget.visible .monaco-list-row', { hasText: words });
    await workbench.command('View: Focus Active Editor Group');
    await page.keyboard.press('Control+End');
    // At a person’s pace: VS Code drops what it is asked between two letters typed at once.
    await page.keyboard.type('\n\nWrist brace:', { delay: 40 });
    await page.keyboard.type(' ', { delay: 40 });
    await offer('Overturned').first().waitFor();
    await page.keyboard.type('Up', { delay: 40 });
    await offer('Overturned').first().waitFor({ state: 'hidden' });
    await page.keyboard.press('Tab');
    await editor.line('Wrist brace: Upheld').waitFor();
    await page.keyboard.type('\n\n', { delay: 40 });
    await page.keyboard.press('Control+Space');
    await offer(asShown('Claims Administrator guideline:')).first().waitFor();
    await offer(asShown('Decision rationale:')).first().waitFor();
    const offered = page.locator('.suggest-widget.visible');
    await workbench.picture('form-completion', await editor.around(editor.line('Wrist brace: Upheld'), offered));
    await page.keyboard.type('Cl', { delay: 40 });
    await offer(asShown('Decision rationale:')).first().waitFor({ state: 'hidden' });
    await page.keyboard.press('Tab');
    await editor.line('Claims Administrator guideline:').waitFor();
    await workbench.picture('form-completed', 'editor');
    await page.keyboard.press('Escape');
    await editor.save(letter);
    await undoAll();
    await editor.save(letter, original);
  });

  it('opens a new letter from the palette, whose places Tab goes through', async () => {
    keepPicture('failed-palette-letter');
    await workbench.command('IMR Letter: New Letter');
    await page.locator('.tab.active', { hasText: /Untitled|Case Number/ }).waitFor();
    await editor.line('Application Received:').waitFor();
    await page.keyboard.type('CM17-0000321');
    await page.keyboard.press('Tab');
    await page.keyboard.type('01/20/2017');
    await editor.line('Date Assigned: 01/20/2017').waitFor();
    await editor.line('Case Number: CM17-0000321').waitFor();
    await workbench.picture('new-letter', 'editor');
    await workbench.command('View: Revert and Close Editor');
    await editor.line('Date Assigned: 01/20/2017').waitFor({ state: 'hidden' });
  });

  it('opens one from “New File…” as well', async () => {
    keepPicture('failed-new-letter');
    await page.keyboard.press('F1');
    const palette = page.locator('.quick-input-widget:visible');
    await palette.locator('.quick-input-box input').fill('>Create: New File');
    await page.keyboard.press('Enter');
    await palette.locator('.monaco-list-row', { hasText: 'IMR Determination Letter' }).first().click();
    await page.locator('.tab.active', { hasText: /Untitled|Case Number/ }).waitFor();
    await editor.line('Application Received:').waitFor();
    await workbench.command('View: Revert and Close Editor');
    await page.locator('.tab.active', { hasText: letter }).waitFor();
  });

  function headers(words: string): Locator {
    return editor.whole.locator('.view-line', { hasText: asShown(words) });
  }

  function itemsAre(expected: readonly string[]): Promise<void> {
    return expect.poll(() => items.allInnerTexts(), { timeout: 20_000 }).toEqual(expected);
  }

  /** Undoes step by step until the items are as they were. */
  async function undoAll(): Promise<void> {
    await workbench.command('View: Focus Active Editor Group');
    for (let steps = 0; steps < 40; steps++) await page.keyboard.press('Control+z');
  }

  function keepPicture(name: string): void {
    onTestFailed(() => workbench.picture(name));
  }
});
