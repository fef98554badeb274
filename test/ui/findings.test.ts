import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { insist, type LetterEditor, letterEditor } from './letter-editor.ts';
import { hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

const LETTER = 'slips.imr';
/** Slips of one kind, in the summary of a letter that has no other finding. */
const SLIPS = ['pain pain', 'knee knee', 'cane cane', 'stairs stairs', 'brace brace'];
const SUMMARY = 'CLINICAL CASE SUMMARY';
const FIXED = 'The visit of that day adds pain, knee, cane, stairs and brace.';

// One window for all, as a person has it: the tests run in order and each leaves the letter as it found it.
describe.skipIf(!hasWorkbench)('what is found in a letter, in the workbench', () => {
  let workbench: Workbench;
  let page: Page;
  let editor: LetterEditor;
  let problems: Locator;
  let original: string;

  beforeAll(async () => {
    const withSlips = (folder: string) => {
      const sound = readFileSync(path.join(folder, '2016-sound.imr'), 'utf8');
      const slips = FIXED.replace(/\b(pain|knee|cane|stairs|brace)\b/g, '$1 $1');
      const at = sound.indexOf('\n\n', sound.indexOf(SUMMARY) + SUMMARY.length + 2);
      original = `${sound.slice(0, at)}\n\n${slips}${sound.slice(at)}`;
      writeFileSync(path.join(folder, LETTER), original);
    };
    workbench = await openWorkbench(
      LETTER,
      { 'imrLetter.validate.maxFindingsPerRule': 3, 'imrLetter.rules': { 'doubled-word': 'warning' } },
      withSlips,
    );
    page = workbench.page;
    editor = letterEditor(workbench);
    problems = page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'Repeated word' });
    await editor.line('HOW THE IMR FINAL DETERMINATION WAS MADE').waitFor();
  });
  afterAll(() => workbench?.close());

  it('is cut to so many of a kind, and the last says how many more there are', async () => {
    keepPicture('failed-many-alike');
    await workbench.command('Problems: Focus on Problems View');
    await problems.nth(2).waitFor();
    expect(await problems.count()).toBe(3);
    expect(await problems.filter({ hasText: 'And 2 more like this in the letter.' }).count()).toBe(1);
    expect(await problems.last().textContent()).toContain('And 2 more like this in the letter.');
    const panel = await page.locator('.part.panel').boundingBox();
    if (!panel) throw new Error('The panel is not in view.');
    await workbench.picture('many-alike', { x: panel.x, y: panel.y, width: panel.width, height: 140 });
    await workbench.command('View: Hide Panel');
  });

  it('is walked through by Ctrl+F8, from the last to the first and back', async () => {
    keepPicture('failed-navigation');
    await workbench.command('View: Focus Active Editor Group');
    await page.keyboard.press('Control+Home');
    const places = SLIPS.slice(0, 3).map(placeOf);
    for (const place of [...places, places[0]]) {
      await page.keyboard.press('Control+F8');
      await cursorAt(place);
    }
    for (const place of [places[2], places[1]]) {
      await page.keyboard.press('Control+Shift+F8');
      await cursorAt(place);
    }
    await page.keyboard.press('F8');
    await page.locator('.marker-widget', { hasText: 'Repeated word' }).waitFor();
    await workbench.picture('next-problem', 'editor');
    await page.keyboard.press('Escape');
  });

  it('offers the fix first, then all of its kind, then to ignore it and to turn its rule off', async () => {
    keepPicture('failed-fixes');
    const line = await editor.goTo('knee knee');
    const actions = await editor.openActions('Ignore this finding…');
    const offered = (await actions.allTextContents()).filter((title) => /knee|this/i.test(title));
    expect(offered).toEqual([
      expect.stringMatching(/knee/),
      'Fix all of this kind in the letter (5)',
      'Ignore this finding… (doubled-word)',
      'Turn this rule off for this folder (doubled-word)',
    ]);
    await workbench.picture('fixes', await editor.around(line, page.locator('.action-widget').first()));
    await actions.filter({ hasText: 'Fix all of this kind in the letter' }).click();
    await editor.line('adds pain, knee, cane').waitFor();
    await editor.save(LETTER, original.replace(/\b(\w+) \1(?=[, .])/g, '$1'));
    await page.keyboard.press('Control+z');
    await editor.save(LETTER, original);
  });

  it('is fixed by the preferred fix at the cursor', async () => {
    keepPicture('failed-auto-fix');
    await editor.goTo('cane cane');
    await editor.whole.locator('.lightBulbWidget').first().waitFor();
    await insist(() => workbench.command('Auto Fix...'), editor.line('knee knee, cane, stairs stairs'));
    await editor.save(LETTER, original.replace('cane cane', 'cane'));
    await page.keyboard.press('Control+z');
    await editor.save(LETTER, original);
  });

  /** The line and column of words, as the status bar counts them. */
  function placeOf(words: string): string {
    const before = original.slice(0, original.indexOf(words)).split('\n');
    return `Ln ${before.length}, Col ${(before.at(-1)?.length ?? 0) + 1}`;
  }

  function cursorAt(place: string | undefined): Promise<void> {
    return page.locator('#status\\.editor\\.selection', { hasText: place ?? '?' }).waitFor();
  }

  function keepPicture(name: string): void {
    onTestFailed(() => workbench.picture(name));
  }
});
