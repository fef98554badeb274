import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { insist, type LetterEditor, letterEditor } from './letter-editor.ts';
import { hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

const letter = '2017-contradictions.imr';
/** The cursor here is on a finding of `wrong-side`. */
const WRONG_SIDE = 'right knee, 8 sessions';
const REASON = 'The reviewer means the other knee, and was asked.';

// One window for all, as a person has it: the tests run in order and each leaves the letter as it found it.
describe.skipIf(!hasWorkbench)('the checks of a letter in the workbench', () => {
  let workbench: Workbench;
  let page: Page;
  let editor: LetterEditor;
  let problems: Locator;
  /** What the status bar counts at first. */
  let atFirst: readonly number[];

  beforeAll(async () => {
    workbench = await openWorkbench(letter, {
      // A whole file is written at once here.
      'editor.autoSurround': 'never',
      'editor.autoClosingBrackets': 'never',
    });
    page = workbench.page;
    editor = letterEditor(workbench);
    problems = page.locator('.markers-panel .monaco-list-row');
    await page.locator('#status\\.problems', { hasText: /[1-9]/ }).waitFor();
    atFirst = await counted();
  });
  afterAll(() => workbench?.close());

  it('point at the other place, and a click leads there', async () => {
    keepPicture('failed-related');
    const line = await editor.goTo('10/14/2014');
    const hover = await editor.hoverOn(line, '10/14/2014', 'The date of injury is October 4, 2014 here.');
    await workbench.picture('related', await editor.around(hover, editor.line('six sessions of physical therapy')));
    await hover.locator('a', { hasText: letter }).click();
    await page.locator('#status\\.editor\\.selection', { hasText: 'Ln 2, Col 44' }).waitFor();
    await page.mouse.move(5, 5);
  });

  it('stand among the problems, each above the other place', async () => {
    keepPicture('failed-problems');
    await workbench.command('Problems: Focus on Problems View');
    await problems.filter({ hasText: 'is Upheld, but its rationale' }).waitFor();
    await problems.filter({ hasText: 'This is what the rationale concludes.' }).waitFor();
    await workbench.picture('related-problems');
    await problems.filter({ hasText: 'This is the requested side.' }).dblclick();
    await page.locator('#status\\.editor\\.selection', { hasText: 'Ln 50, Col 30 (4 selected)' }).waitFor();
    await editor.focused();
    await workbench.command('View: Hide Panel');
  });

  it('offer to ignore a finding for a reason, which holds until its entry is deleted', async () => {
    keepPicture('failed-ignore');
    await editor.goTo(WRONG_SIDE);
    await editor.scrollDown(16);
    const actions = await editor.openActions('Ignore this finding…');
    const offered = (await actions.allTextContents()).filter((title) => title.includes('wrong-side'));
    expect(offered).toEqual(['Ignore this finding… (wrong-side)', 'Turn this rule off for this folder (wrong-side)']);
    await workbench.picture(
      'quick-fixes',
      await editor.around(editor.line(WRONG_SIDE), page.locator('.action-widget').first()),
    );
    await actions.filter({ hasText: 'Ignore this finding…' }).click();
    const box = page.locator('.quick-input-widget:visible .quick-input-box input');
    await box.fill(' ');
    await page.locator('.quick-input-widget:visible', { hasText: 'A reason is required' }).waitFor();
    await box.fill(REASON);
    await page.locator('.quick-input-widget:visible', { hasText: 'do not name a patient' }).waitFor();
    await workbench.picture('reason', { x: 300, y: 0, width: 604, height: 112 });
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget:visible', { hasText: 'Your Initials' }).waitFor();
    await workbench.picture('initials', { x: 300, y: 0, width: 604, height: 112 });
    await box.fill('JD');
    await page.keyboard.press('Enter');
    await untilOneErrorLess();
    expect(JSON.parse(configFile('.imr-letter.ignore.json'))).toMatchObject({
      ignored: [{ code: 'wrong-side', case: 'CM17-0990386', reason: REASON, by: 'JD' }],
    });
    await openBeside('.imr-letter.ignore.json');
    await editor.line('"reason": "The reviewer means').waitFor();
    await workbench.picture('ignore-file');
    await rewrite('.imr-letter.ignore.json', '{ "ignored": [] }\n');
    await expect.poll(counted, { timeout: 20_000 }).toEqual(atFirst);
    await workbench.command('View: Close Editor');
  });

  it('stop in this folder once a rule is turned off there, and a misspelled rule in its file is reported', async () => {
    keepPicture('failed-turn-off');
    await editor.goTo(WRONG_SIDE);
    const actions = await editor.openActions('Turn this rule off for this folder');
    await actions.filter({ hasText: 'Turn this rule off for this folder' }).click();
    await untilOneErrorLess();
    expect(JSON.parse(configFile('.imr-letter.json'))).toEqual({ rules: { 'wrong-side': 'off' } });
    // In a window that a program drives, no notification comes up by itself.
    await workbench.command('Notifications: Show Notifications');
    await page
      .locator('.notification-list-item', { hasText: 'The rule wrong-side is off' })
      .getByRole('button', { name: 'Open' })
      .waitFor();
    await workbench.picture('rule-turned-off');
    await workbench.command('Notifications: Clear All Notifications');
    await openBeside('.imr-letter.json');
    await rewrite('.imr-letter.json', '{ "rules": { "wrong-sdie": "off" } }\n');
    await expect.poll(async () => (await counted())[0], { timeout: 20_000 }).toBe((atFirst[0] ?? 0) + 1);
    await editor.hoverOn(editor.line('wrong-sdie'), 'wrong-sdie', 'did you mean "wrong-side"?');
    await workbench.picture('slip-in-file', 'editor');
    await rewrite('.imr-letter.json', '{}\n');
    await expect.poll(counted, { timeout: 20_000 }).toEqual(atFirst);
    await workbench.command('View: Close Editor');
  });

  it('are counted beside the language of the letter, which leads to what they found', async () => {
    keepPicture('failed-status');
    await workbench.command('View: Focus Active Editor Group');
    const item = page.locator('[id="status.languageStatus"]');
    await item.hover();
    const status = page.locator('.hover-language-status', { hasText: / checks · \d+ errors?/ }).first();
    await status.waitFor();
    const named = item.locator('[aria-label*="Checks of this letter: "]');
    expect(await named.first().getAttribute('aria-label')).toMatch(/Checks of this letter: \d+ checks · \d+ errors?/);
    await workbench.picture('status', { x: 700, y: 560, width: 500, height: 160 });
    await status.getByText('Show Problems').click();
    await problems.filter({ hasText: 'is Upheld, but its rationale' }).waitFor();
    await workbench.command('View: Hide Panel');
  });

  it('have all that can be fixed for sure fixed by one command, and back by undo', async () => {
    keepPicture('failed-fix-all');
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '2016-with-faults.imr' }).dblclick();
    await page.locator('.tab.active', { hasText: '2016-with-faults.imr' }).waitFor();
    await editor.focused();
    const label = await editor.goTo('Claims Administrater guideline');
    await editor.whole.locator('.lightBulbWidget').first().waitFor();
    await insist(() => workbench.command('Fix All'), label, 'hidden');
    await page.keyboard.press('Control+z');
    await label.waitFor();
    await workbench.command('View: Close Editor');
  });

  it('are made of all letters of the folder on command, and a finding of a closed one opens it', async () => {
    keepPicture('failed-all');
    // From the list of problems too, which stays open.
    await workbench.command('Problems: Focus on Problems View');
    await workbench.command('IMR Letter: Check All Letters');
    await problems.filter({ hasText: '2014-with-faults.imr' }).first().waitFor();
    await workbench.picture('all-letters');
    await problems.filter({ hasText: 'has 127 pages' }).first().dblclick();
    await page.locator('.tab.active', { hasText: '2014-with-faults.imr' }).waitFor();
    await editor.focused();
    await workbench.command('View: Close Editor');
    await workbench.command('View: Hide Panel');
  });

  it('show only what comes once what is there was accepted', async () => {
    keepPicture('failed-baseline');
    const all = await counted();
    await workbench.command('IMR Letter: Set Baseline to Present Findings');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog
      .filter({ hasText: /\d+ findings in \d+ letters, \d+ of them errors, will no longer show\./ })
      .waitFor();
    await workbench.picture('baseline-question');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await counted()).toEqual(all);
    await workbench.command('IMR Letter: Set Baseline to Present Findings');
    await dialog.getByRole('button', { name: 'Accept' }).click();
    await expect.poll(counted, { timeout: 20_000 }).toEqual([0, 0]);
    // In a window that a program drives, no notification comes up by itself.
    await workbench.command('Notifications: Show Notifications');
    const notification = page.locator('.notification-list-item', {
      hasText: /\d+ findings in \d+ letters are accepted\. New findings will still show\./,
    });
    await notification.waitFor();
    await workbench.picture('baseline');
    await notification.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(counted, { timeout: 20_000 }).toEqual(all);
    expect(existsSync(path.join(workbench.folder, '.imr-letter.baseline.json'))).toBe(false);
    await workbench.command('Notifications: Clear All Notifications');
  });

  it('ask for nothing beyond this machine', () => {
    expect(workbench.foreignRequests).toEqual([]);
  });

  /** What the status bar says of the problems: errors, warnings, and others where there are some. */
  async function counted(): Promise<readonly number[]> {
    const said = (await page.locator('#status\\.problems').textContent()) ?? '';
    return [...said.matchAll(/\d+/g)].map(Number);
  }

  function untilOneErrorLess(): Promise<void> {
    const [errors = 0, ...others] = atFirst;
    return expect.poll(counted, { timeout: 20_000 }).toEqual([errors - 1, ...others]);
  }

  function configFile(name: string): string {
    return readFileSync(path.join(workbench.folder, name), 'utf8');
  }

  async function openBeside(name: string): Promise<void> {
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
    await page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Puts other words into the file that is open, and saves it. */
  async function rewrite(name: string, text: string): Promise<void> {
    await workbench.command('View: Focus Active Editor Group');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
    await page.keyboard.press('Control+s');
    await expect.poll(() => configFile(name), { timeout: 20_000 }).toBe(text);
  }

  function keepPicture(name: string): void {
    onTestFailed(() => workbench.picture(name));
  }
});
