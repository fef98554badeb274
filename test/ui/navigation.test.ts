import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { type LetterEditor, letterEditor } from './letter-editor.ts';
import { type Clip, hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

const letter = '2016-sound.imr';

// One window for all, as a person has it: the tests run in order and each leaves the letter as it found it.
describe.skipIf(!hasWorkbench)('navigation and formatting in the workbench, by keys', () => {
  let workbench: Workbench;
  let page: Page;
  let editor: LetterEditor;

  beforeAll(async () => {
    workbench = await openWorkbench(letter, {
      'editor.accessibilitySupport': 'off',
      'editor.occurrencesHighlight': 'singleFile',
    });
    page = workbench.page;
    editor = letterEditor(workbench);
    await page.locator('#status\\.editor\\.mode', { hasText: 'IMR' }).waitFor();
    await workbench.command('View: Focus Active Editor Group');
    await page.keyboard.press('Control+Home');
  });
  afterAll(() => workbench?.close());

  it('goes from item to item and from field to field', async () => {
    keepPicture('failed-navigation');
    await page.keyboard.press('Control+F6');
    await cursorAt('Left knee arthroscopy with partial');
    await page.keyboard.press('Control+F6');
    await cursorAt('Associated surgical service: Pre-op');
    await page.keyboard.press('Control+F7');
    await cursorAt('Claims Administrator guideline: The');
    await page.keyboard.press('Control+F7');
    await cursorAt('MAXIMUS guideline: The Expert');
    await page.keyboard.press('Control+Shift+F7');
    await cursorAt('Claims Administrator guideline: The');
    await page.keyboard.press('Control+Shift+F6');
    await cursorAt('Associated surgical service: Pre-op');
  });

  it('says that there is no finding to go to', async () => {
    keepPicture('failed-no-finding');
    await page.keyboard.press('Control+F8');
    const said = page.locator('.statusbar-item', { hasText: 'There is no finding in this letter to go to.' });
    await said.waitFor();
    // Screen readers read an alert out.
    expect(await said.locator('[role="alert"]').getAttribute('aria-label')).toContain('There is no finding');
    await workbench.picture('no-finding');
  });

  it('expands the selection from the word to the letter by Shift+Alt+Right, and shrinks it', async () => {
    keepPicture('failed-expand');
    const text = readFileSync(path.join(workbench.folder, letter), 'utf8');
    await editor.goTo('No new flare-up');
    const sizes: number[] = [];
    let selected = 0;
    while (selected < text.trimEnd().length && sizes.length < 12) {
      const before = selected;
      await page.keyboard.press('Shift+Alt+ArrowRight');
      await expect.poll(async () => (selected = await selectedLength()), { timeout: 20_000 }).toBeGreaterThan(before);
      sizes.push(selected);
    }
    const between = (start: string, end: string) => {
      const from = text.indexOf(start);
      return text.slice(from, text.indexOf(end, from) + end.length).length;
    };
    expect(sizes).toContain(between('No new flare-up', 'guideline allows.'));
    expect(sizes).toContain(between('The MTUS allows cyclo', '#60 is not medically necessary.'));
    expect(sizes).toContain(between('Cyclobenzaprine 7.5 mg #60: Upheld', '7.5 mg #60 is not medically necessary.'));
    for (let steps = 1; steps < sizes.length; steps++) await page.keyboard.press('Shift+Alt+ArrowLeft');
    await expect.poll(selectedLength, { timeout: 20_000 }).toBe(sizes[0]);
  });

  it('takes no quantity for a color', async () => {
    keepPicture('failed-colors');
    await editor.goTo('Norco 10/325 mg #120 was');
    await editor.whole.locator('.detected-link').first().waitFor();
    expect(await editor.whole.locator('.colorpicker-color-decoration').count()).toBe(0);
  });

  it('highlights where the same drug is named in the item', async () => {
    keepPicture('failed-highlights');
    await editor.goTo('cyclobenzaprine as a short course');
    const highlights = editor.whole.locator('.wordHighlightText, .wordHighlight');
    await expect.poll(() => highlights.count(), { timeout: 20_000 }).toBe(3);
    await workbench.picture('highlights', 'editor');
  });

  it('finds a drug in the other letters by any of its names, and opens the letter there', async () => {
    keepPicture('failed-symbols');
    await page.keyboard.press('Control+t');
    const pick = page.locator('.quick-input-widget:visible');
    const rows = pick.locator('.quick-input-list .monaco-list-row');
    await pick.locator('.quick-input-box input').fill('#cyclobenzaprine');
    await rows.filter({ hasText: 'Flexeril 10mg #60' }).first().waitFor();
    await workbench.picture('workspace-symbols', { x: 300, y: 0, width: 604, height: 140 });
    await rows.filter({ hasText: 'Flexeril 10mg #60' }).first().click();
    await page.locator('.tab.active', { hasText: '2015-with-faults.imr' }).waitFor();
    await cursorAt('Flexeril 10mg #60');
    await workbench.command('View: Close Editor');
  });

  it('lists the requests for the drug of an item’s header in all letters', async () => {
    keepPicture('failed-drug-references');
    await editor.goTo('Cyclobenzaprine 7.5 mg #60: Upheld');
    await page.keyboard.press('Shift+F12');
    const peek = page.locator('.peekview-widget');
    await peek.locator('.monaco-list-row', { hasText: '2015-with-faults.imr' }).first().waitFor();
    await workbench.picture('drug-references', 'editor');
    await page.keyboard.press('Escape');
    await peek.waitFor({ state: 'hidden' });
  });

  it('tidies a messy letter by the keys of Format Document, and undo restores it byte for byte', async () => {
    keepPicture('failed-tidy');
    const text = messy(readFileSync(path.join(workbench.folder, '2017-contradictions.imr'), 'utf8'));
    writeFileSync(path.join(workbench.folder, 'messy.txt'), text);
    await page.keyboard.press('Control+p');
    const pick = page.locator('.quick-input-widget:visible');
    await pick.locator('.quick-input-box input').fill('messy.txt');
    await pick.locator('.quick-input-list .monaco-list-row', { hasText: 'messy.txt' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'messy.txt' }).waitFor();
    await page.locator('#status\\.editor\\.mode', { hasText: 'IMR' }).waitFor();
    await page.keyboard.press('Control+Home');
    await workbench.picture('untidy', await fromTop());
    await page.keyboard.press('Control+Shift+I');
    await editor.line('Priority: Standard Application Received: 02/27/2017').waitFor();
    await workbench.picture('tidy', await fromTop());
    await editor.save('messy.txt');
    await page.keyboard.press('Control+z');
    await editor.save('messy.txt', text);
  });

  it('tidies the paragraphs that are selected alone, by the keys of Format Selection', async () => {
    keepPicture('failed-selection');
    const before = readFileSync(path.join(workbench.folder, 'messy.txt'), 'utf8');
    await editor.goTo('The injured worker is');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+f');
    await editor.edited();
    await workbench.picture('tidied-selection', 'editor');
    await editor.save('messy.txt');
    const after = readFileSync(path.join(workbench.folder, 'messy.txt'), 'utf8');
    const at = before.indexOf('The injured worker is');
    expect(after.slice(0, at)).toBe(before.slice(0, at));
    expect(after.slice(at).split(/\s+/)).toEqual(before.slice(at).split(/\s+/));
    expect(after.slice(at).split('\r\n')[0]?.length).toBeGreaterThan(before.slice(at).split('\r\n')[0]?.length ?? 0);
    // What stands below the paragraph is as it was.
    expect(after.endsWith(before.slice(before.indexOf('IMR ISSUES')))).toBe(true);
    await page.keyboard.press('Control+z');
    await editor.save('messy.txt', before);
  });

  /** Waits until the cursor is at the start of some words, as the status bar says it. */
  async function cursorAt(words: string): Promise<void> {
    await editor.line(words).waitFor();
    const active = editor.whole.locator('.margin-view-overlays .active-line-number');
    const at = async () => {
      const [number, line] = [await active.first().boundingBox(), await editor.line(words).boundingBox()];
      return number && line ? Math.abs(number.y - line.y) < 4 : false;
    };
    await expect.poll(at, { timeout: 20_000 }).toBe(true);
  }

  /** The first lines of the letter. */
  async function fromTop(): Promise<Clip> {
    const clip = await editor.around(editor.line('Case Number:'));
    return { ...clip, y: clip.y + 8, width: 720, height: 400 };
  }

  async function selectedLength(): Promise<number> {
    const said = (await page.locator('#status\\.editor\\.selection').textContent()) ?? '';
    return Number(/\((\d+) selected\)/.exec(said)?.[1] ?? 0);
  }

  function keepPicture(name: string): void {
    onTestFailed(() => workbench.picture(name));
  }
});

/** A letter as a PDF may give it up: double-spaced, with trailing blanks, and with the ends of pages in its midst. */
function messy(text: string): string {
  const lines = text.split('\n');
  return lines.map((line, place) => `${line}  \r\n${place % 30 === 29 ? '\f' : ''}`).join('\r\n');
}
