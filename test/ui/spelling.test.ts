import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { type LetterEditor, letterEditor } from './letter-editor.ts';
import { hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

const LETTER = 'misspelled.imr';
const SUMMARY = 'CLINICAL CASE SUMMARY';
const MISSPELLED = 'The record of that visit mentions parasthesias of the left leg.';

describe.skipIf(!hasWorkbench)('the spelling of a letter, in the workbench', () => {
  let workbench: Workbench;
  let page: Page;
  let editor: LetterEditor;
  let folder: string;

  beforeAll(async () => {
    workbench = await openWorkbench(LETTER, {}, (samples: string) => {
      folder = samples;
      const sound = readFileSync(path.join(samples, '2016-sound.imr'), 'utf8');
      const at = sound.indexOf('\n\n', sound.indexOf(SUMMARY) + SUMMARY.length + 2);
      writeFileSync(path.join(samples, LETTER), `${sound.slice(0, at)}\n\n${MISSPELLED}${sound.slice(at)}`);
    });
    page = workbench.page;
    editor = letterEditor(workbench);
    await editor.line('HOW THE IMR FINAL DETERMINATION WAS MADE').waitFor();
  });
  afterAll(() => workbench?.close());

  it('offers what may have been meant, and to add the word to the folder’s words', async () => {
    onTestFailed(() => workbench.picture('failed-spelling'));
    const hint = editor.whole.locator('.squiggly-hint');
    await editor.select('parasthesias');
    await hint.waitFor({ state: 'attached' });
    const line = await editor.goTo('parasthesias');
    const actions = await editor.openActions('Add “parasthesias”');
    const offered = await actions.allTextContents();
    expect(offered.some((title) => title.includes('Change to “paresthesias”'))).toBe(true);
    await workbench.picture('spelling', await editor.around(line, page.locator('.action-widget').first()));
    await page.keyboard.press('Escape');
  });

  it('knows the word once it is among the folder’s words', async () => {
    onTestFailed(() => workbench.picture('failed-own-word'));
    await editor.goTo('parasthesias');
    const actions = await editor.openActions('Add “parasthesias”');
    await actions.filter({ hasText: 'Add “parasthesias”' }).click();
    const configuration = path.join(folder, '.imr-letter.json');
    await expect.poll(() => existsSync(configuration), { timeout: 20_000 }).toBe(true);
    expect(JSON.parse(readFileSync(configuration, 'utf8'))).toEqual({ words: ['parasthesias'] });
    await editor.whole.locator('.squiggly-hint').waitFor({ state: 'detached' });
  });
});
