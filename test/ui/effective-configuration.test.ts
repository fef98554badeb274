import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { asShown, type LetterEditor, letterEditor } from './letter-editor.ts';
import { type Clip, hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

const FILE = '.imr-letter.json';
const SET = '{\n  "rules": {\n    "field-order": "hint"\n  }\n}\n';
/** The same on one line, which the editor indents nowhere when it is written. */
const SLIP = '{ "rules": { "feild-order": "hint" } }\n';

// One window for all, as a person has it. The file beside the letters is the first that is open, and no letter is.
describe.skipIf(!hasWorkbench)('the effective configuration in the workbench', () => {
  let workbench: Workbench;
  let page: Page;
  let editor: LetterEditor;
  let problems: Locator;
  const offer = (words: string) =>
    page.locator('.suggest-widget.visible .monaco-list-row', { hasText: asShown(words) }).first();

  beforeAll(async () => {
    workbench = await openWorkbench(
      FILE,
      { 'editor.autoClosingBrackets': 'never', 'editor.autoSurround': 'never' },
      (folder) => writeFileSync(path.join(folder, FILE), SET),
    );
    page = workbench.page;
    editor = letterEditor(workbench);
    problems = page.locator('.markers-panel .monaco-list-row');
    await editor.line('"field-order": "hint"').waitFor();
  });
  afterAll(() => workbench?.close());

  it('is explained in its file, and its rules and severities are completed there', async () => {
    keepPicture('failed-rule-completion');
    await editor.hoverOn(editor.line('"field-order": "hint"'), 'field-order', 'are in the form’s order');
    await page.mouse.move(5, 5);
    await editor.select('"hint"');
    await page.keyboard.press('End');
    await page.keyboard.type(',', { delay: 40 });
    await page.keyboard.press('Enter');
    await page.keyboard.type('"dou', { delay: 40 });
    await offer('doubled-word').waitFor();
    await workbench.picture('rule-completion', await editor.around(editor.line('"rules"'), suggestions()));
    await offer('doubled-word').click();
    await offer('"information"').click();
    await editor.line('"doubled-word": "information"').waitFor();
    await workbench.command('File: Revert File');
    await editor.line('"doubled-word"').waitFor({ state: 'hidden' });
  });

  it('reports a misspelled rule once, with a suggestion', async () => {
    keepPicture('failed-slip');
    await rewrite(SLIP);
    await workbench.command('Problems: Focus on Problems View');
    await problems.filter({ hasText: 'did you mean "field-order"?' }).waitFor();
    expect((await problems.allTextContents()).filter((text) => text.includes('feild-order'))).toHaveLength(1);
    // The row of the file, and the one of its only problem.
    expect(await problems.count()).toBe(2);
    await workbench.command('View: Hide Panel');
    const slip = editor.line('feild-order');
    const hover = await editor.hoverOn(slip, 'feild-order', 'did you mean "field-order"?');
    await workbench.picture('slip', await editor.around(slip, hover));
    await rewrite('{ "rules": { "field-order": "hnt" } }\n');
    await editor.hoverOn(editor.line('"hnt"'), 'hnt', 'did you mean "hint"?');
    await page.mouse.move(5, 5);
    await rewrite('{ "rules": { "field-order": "hint" } }\n');
    await editor.whole.locator('.squiggly-error').first().waitFor({ state: 'hidden' });
  });

  it('is shown by command for the letter that is open, and follows the file', async () => {
    keepPicture('failed-effective');
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '2015-with-faults.imr' }).dblclick();
    await page.locator('.tab.active', { hasText: '2015-with-faults.imr' }).waitFor();
    await editor.focused();
    await workbench.command('IMR Letter: Show Effective Configuration');
    await page.locator('.tab.active', { hasText: 'Preview Effective configuration of 2015-with-faults.imr' }).waitFor();
    await cells('field-order', ['field-order', 'hint', '.imr-letter.json', 'warning']);
    await cells('missing-section', ['missing-section', 'error', 'the rule', '']);
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.picture('effective-configuration', await top());
    writeFileSync(path.join(workbench.folder, FILE), SET.replace('hint', 'off'));
    await cells('field-order', ['field-order', 'off', '.imr-letter.json', 'warning']);
    writeFileSync(path.join(workbench.folder, FILE), SET);
    await cells('field-order', ['field-order', 'hint', '.imr-letter.json', 'warning']);
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.command('View: Close All Editors');
  });

  it('is completed and explained in the settings too, where a wrong rule is reported once', async () => {
    keepPicture('failed-settings');
    await workbench.command('Preferences: Open Workspace Settings (JSON)');
    await page.locator('.tab.active', { hasText: 'settings.json' }).waitFor();
    await editor.focused();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('{ "imrLetter.rules": { "feild-order": "off", "doubled-word": "off" } }');
    await editor.hoverOn(editor.line('"doubled-word"'), 'doubled-word', 'No word is repeated.');
    await page.mouse.move(5, 5);
    await editor.whole.locator('.squiggly-warning').first().waitFor();
    await workbench.command('Problems: Focus on Problems View');
    await problems.filter({ hasText: 'feild-order' }).first().waitFor();
    expect((await problems.allTextContents()).filter((text) => text.includes('feild-order'))).toHaveLength(1);
    await workbench.command('View: Hide Panel');
    await editor.select('"doubled-word": "off"');
    await page.keyboard.insertText('"doubled-word": ');
    await page.keyboard.press('Control+Space');
    await offer('"information"').waitFor();
    await workbench.picture('settings-completion', 'editor');
    await page.keyboard.press('Escape');
    await workbench.command('View: Revert and Close Editor');
  });

  function suggestions(): Locator {
    return page.locator('.suggest-widget.visible').first();
  }

  /** Waits for a row of the formatted page. */
  async function cells(rule: string, words: readonly string[]): Promise<void> {
    const preview = page.frameLocator('iframe.webview').last().frameLocator('iframe');
    const row = preview.locator('tr', { has: page.locator(`td:text-is("${rule}")`) });
    await expect.poll(() => row.locator('td').allTextContents(), { timeout: 20_000 }).toEqual(words);
  }

  /** The upper left of the editor, with its tab. */
  async function top(): Promise<Clip> {
    const box = await page.locator('.part.editor').boundingBox();
    if (!box) throw new Error('The editor is not in view.');
    return { x: box.x, y: box.y, width: 760, height: 460 };
  }

  async function rewrite(text: string): Promise<void> {
    await workbench.command('View: Focus Active Editor Group');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
    await page.keyboard.press('Control+s');
    await expect.poll(() => readFileSync(path.join(workbench.folder, FILE), 'utf8'), { timeout: 20_000 }).toBe(text);
  }

  function keepPicture(name: string): void {
    onTestFailed(() => workbench.picture(name));
  }
});
