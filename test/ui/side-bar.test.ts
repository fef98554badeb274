import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.ts';
import { findingsIn } from '../support/rule-tester.ts';
import { ignoring } from '../support/suppressions.ts';
import { chooseInExplorer } from './explorer-menu.ts';
import { type LetterEditor, letterEditor } from './letter-editor.ts';
import { hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

/** Themes that VS Code has, what each is to a page, and how pictures of it are called. */
const THEMES = [
  { theme: 'Default High Contrast', kind: 'high-contrast', ending: '-high-contrast' },
  { theme: 'Default Dark Modern', kind: 'dark', ending: '-dark' },
  { theme: 'Default Light Modern', kind: 'light', ending: '' },
] as const;

describe.skipIf(!hasWorkbench)('the side bar, in the workbench', () => {
  let workbench: Workbench;
  let page: Page;
  let editor: LetterEditor;
  const pane = (title: string): Locator =>
    page.locator('.pane', { has: page.locator(`.pane-header[aria-label^="${title}"]`) });
  const row = (title: string, words: string) => pane(title).locator('.monaco-list-row', { hasText: words });

  const dashboard = () => page.frameLocator('iframe.webview').last().frameLocator('iframe');
  /** What the browser refused, among it anything that a page's policy forbids. */
  const refused: string[] = [];

  beforeAll(async () => {
    workbench = await openWorkbench('2017-contradictions.imr', {}, setAsideOneFinding);
    page = workbench.page;
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    editor = letterEditor(workbench);
    await editor.line('Case Number').waitFor();
  });
  afterAll(() => workbench?.close());

  it('opens by its icon and shows letters with outcomes, checked or not', async () => {
    keepPicture('failed-side-bar');
    // A second click would close it.
    if (!(await pane('Letters').isVisible()))
      await page.locator('.activitybar .action-label[aria-label^="IMR Letters"]').click();
    await row('Letters', 'samples').first().waitFor();
    await row('Letters', 'not checked').first().waitFor();
    await pane('Letters').getByText('Not checked yet: 10 letters').waitFor();
    await row('This Letter', 'Disputed Items').waitFor();
    await row('This Letter', 'not signed off').waitFor();
  });

  it('has the findings of all letters once they are checked', async () => {
    keepPicture('failed-side-bar-checked');
    await workbench.command('IMR Letter: Check All Letters');
    await row('Letters', 'clean').first().waitFor();
    await row('Letters', 'not checked').first().waitFor({ state: 'hidden' });
    await row('Findings', 'missing-').first().waitFor();
    await workbench.command('View: Toggle Panel Visibility');
    await workbench.command('Notifications: Clear All Notifications');
    await page.mouse.move(700, 400);
    await workbench.picture('side-bar');
  });

  it('groups letters as the person chooses', async () => {
    await workbench.command('IMR Letter: Group Letters…', 'Status');
    await row('Letters', 'With errors').waitFor();
    await row('Letters', 'Clean').first().waitFor();
    await workbench.command('IMR Letter: Group Letters…', 'Month of Decision');
    await row('Letters', '2017-01').waitFor();
  });

  it('leads from a finding to its place, with the keyboard', async () => {
    keepPicture('failed-side-bar-finding');
    await row('Findings', 'decision-contradicts-rationale').first().click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await row('Findings', 'line ').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: '.imr' }).first().waitFor();
  });

  it('writes a report on all letters to a file', async () => {
    keepPicture('failed-report');
    await page.keyboard.press('F1');
    const box = page.locator('.quick-input-widget:visible .quick-input-box input');
    const choose = (words: string) =>
      page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: words }).first().click();
    await box.fill('>IMR Letter: Report…');
    await choose('IMR Letter: Report…');
    await choose('All Letters of the Folder samples');
    await choose('Web Page');
    await choose('Without the Letters’ Words');
    // The dialog of a VS Code in the browser.
    await page.locator('.quick-input-widget:visible').getByRole('button', { name: 'OK', exact: true }).click();
    const file = path.join(workbench.folder, 'review-report.html');
    await expect.poll(() => existsSync(file), { timeout: 15_000 }).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain('<title>Review report: samples</title>');
  });

  it('reports an ignored finding again', async () => {
    keepPicture('failed-report-again');
    await workbench.command('IMR Letters: Focus on This Letter View');
    await page.keyboard.press('End');
    await row('This Letter', 'Set Aside').waitFor();
    await page.keyboard.press('ArrowRight');
    const aside = row('This Letter', 'ignored by JD on 2026-01-31');
    // What is below a line comes some time after it is expanded.
    const atEnd = async () => {
      await page.keyboard.press('End');
      return aside.isVisible();
    };
    await expect.poll(atEnd, { timeout: 15_000 }).toBe(true);
    await aside.hover();
    await aside.locator('.action-label[aria-label^="Report Again"]').click();
    await row('This Letter', 'Set Aside').filter({ hasText: 'nothing' }).waitFor();
    const ignoreFile = readFileSync(path.join(workbench.folder, '.imr-letter.ignore.json'), 'utf8');
    expect(JSON.parse(ignoreFile)).toEqual({ ignored: [] });
  });

  describe('the dashboard', () => {
    const section = (title: string) =>
      dashboard().locator('section', { has: dashboard().getByRole('heading', { name: title, exact: true }) });

    it('opens from the list of letters with what the report counts', async () => {
      keepPicture('failed-dashboard');
      await pane('Letters').locator('.pane-header').hover();
      await pane('Letters').getByRole('button', { name: 'Dashboard' }).click();
      await dashboard().getByRole('heading', { name: 'Letters at a Glance' }).waitFor();
      await section('Overview').getByRole('row', { name: 'Letters 11' }).waitFor();
      await section('Outcomes by service').locator('svg rect').first().waitFor();
      expect(await section('Letters').locator('tbody tr').count()).toBe(11);
    });

    it('has nothing that axe finds wrong, in light, dark and high contrast', async () => {
      keepPicture('failed-dashboard-colors');
      const settings = path.join(workbench.folder, '.vscode', 'settings.json');
      mkdirSync(path.dirname(settings));
      // Where no tooltip comes up.
      await page.mouse.move(200, 620);
      for (const { theme, kind, ending } of THEMES) {
        writeFileSync(settings, JSON.stringify({ 'workbench.colorTheme': theme }));
        await dashboard().locator(`body.vscode-${kind}`).waitFor();
        expect(await accessibilityFaults(await pageOf()), theme).toEqual([]);
        await section('Outcomes by service')
          .locator('h2')
          .evaluate((heading) => heading.scrollIntoView());
        await workbench.picture(`dashboard${ending}`);
      }
    });

    it('follows the files, and leaves focus and scrolling as they are', async () => {
      keepPicture('failed-dashboard-live');
      const frame = await pageOf();
      await dashboard().locator('vscode-textfield input').focus();
      await frame.evaluate('window.scrollTo({ top: 300 })');
      copyFileSync(path.join(workbench.folder, '2016-sound.imr'), path.join(workbench.folder, 'another.imr'));
      await section('Overview').getByRole('row', { name: 'Letters 12' }).waitFor();
      expect(await frame.evaluate('[window.scrollY, document.activeElement.localName]')).toEqual([
        300,
        'vscode-textfield',
      ]);
    });

    it('shows what is searched for', async () => {
      keepPicture('failed-dashboard-search');
      await dashboard().locator('vscode-textfield input').pressSequentially('another.imr');
      await expect.poll(() => section('Letters').locator('tbody tr').count(), { timeout: 15_000 }).toBe(1);
      await dashboard().getByRole('button', { name: 'Show All' }).click();
      await expect.poll(() => section('Letters').locator('tbody tr').count(), { timeout: 15_000 }).toBe(12);
    });

    it('leads from a row to its letters, and from a letter to the editor', async () => {
      keepPicture('failed-dashboard-rows');
      await section('Outcomes by month').getByRole('button', { name: '2017-03' }).click();
      await expect.poll(() => section('Letters').locator('tbody tr').count(), { timeout: 15_000 }).toBe(1);
      await section('Letters').locator('tbody button').first().press('Enter');
      await page.locator('.tab.active', { hasText: '.imr' }).first().waitFor();
    });

    it('was refused nothing, and asked for nothing beyond this machine', () => {
      expect(refused).toEqual([]);
      expect(workbench.foreignRequests).toEqual([]);
    });
  });

  it('checks the letters of a folder from its menu in the Explorer', async () => {
    keepPicture('failed-check-letters');
    await workbench.command('Notifications: Clear All Notifications');
    await workbench.command('Explorer: Focus on Folders View');
    await chooseInExplorer(page, 'older', 'Check Letters');
    await workbench.command('Notifications: Show Notifications');
    await page.locator('.notification-list-item', { hasText: '1 letter checked' }).first().waitFor();
    await page.keyboard.press('Escape');
  });

  /** The frame with the page of the dashboard. */
  async function pageOf(): Promise<Frame> {
    const handle = await dashboard().locator('body').elementHandle();
    const frame = await handle?.ownerFrame();
    if (!frame) throw new Error('The dashboard is not shown.');
    return frame;
  }

  function keepPicture(name: string): void {
    onTestFailed(() => workbench.picture(name));
  }
});

/** Ignores the repeated word of the letter, and puts another letter in a folder of its own. */
function setAsideOneFinding(folder: string): void {
  const text = readFileSync(path.join(folder, '2017-contradictions.imr'), 'utf8');
  const repeated = findingsIn(text).filter(({ code }) => code === 'doubled-word');
  const entries = ignoring(text, repeated).replace('"date"', '"by": "JD", "date"');
  writeFileSync(path.join(folder, '.imr-letter.ignore.json'), entries);
  mkdirSync(path.join(folder, 'older'));
  copyFileSync(path.join(folder, '2014-sound.imr'), path.join(folder, 'older/2014-copy.imr'));
}
