import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/set-up/paths.mjs';
import { runsVscodeFromNpm } from '../../scripts/set-up/vscode.mjs';
import { remoteUri, workbenchAddress } from '../../scripts/vscode/address.mjs';
import { type Server, startServer } from '../../scripts/vscode/server.mjs';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { openBrowser, workbenchReady } from '../support/vscode-host.mjs';
import { median, spreadOf } from './clock.ts';
import type { Group, Row, Target } from './row.ts';

const TITLE = 'Inside VS Code (shown by a headless browser without a graphics card)';

/** What the view of running extensions calls ours: installed, or run from its folder. */
const NAME = /IMR Determination Letters|imr-letter\.imr-letter/;

/** The letters that are opened in one window: the first one starts the extension and its server, the others find them there. */
const FIRST = 'first.imr';
const LATER = ['second.imr', 'third.imr', 'fourth.imr'];

/** Runs beside the extension, as a suite would, and notes when letters are opened and when their findings are there. */
const PROBE = path.join(root, 'test/bench/editor-probe.cjs');

/** Milliseconds from the key that opens a letter. */
interface Opening {
  /** Until extensions hear of it. */
  readonly heard: number;
  /** Until VS Code has its findings. */
  readonly found: number;
  readonly text: number;
  readonly squiggle: number;
}

/** What the page saw, in milliseconds from the key, and when that was. */
interface Seen {
  readonly began: number;
  readonly text: number;
  readonly squiggle: number;
}

/** How long the extension takes to be active, and a letter, once opened, to show its first findings; a new window each time. */
export async function measureEditor(letter: string, windows: number): Promise<Group> {
  if (!runsVscodeFromNpm)
    return { title: TITLE, rows: [], skipped: ['it takes the VS Code of the npm registry, which runs on Linux.'] };
  const folder = mkdtempSync(path.join(tmpdir(), 'imr-letter-bench-'));
  const server = await startServer({ forTests: true, settings: { 'workbench.editor.useModal': 'off' } });
  const { browser, page } = await openBrowser({ viewport: { width: 1280, height: 1800 } });
  page.setDefaultTimeout(30_000);
  const [activations, first, later]: [number[], Opening[], Opening[]] = [[], [], []];
  try {
    for (let window = 0; window < windows; window++) {
      // A folder of its own: what was open in one is open again when it is come back to.
      const own = path.join(folder, `window-${window}`);
      mkdirSync(own);
      for (const name of [FIRST, ...LATER]) writeFileSync(path.join(own, name), withFaultAtTop(letter));
      await openWindow(page, server, own);
      first.push(await openLetter(page, own, FIRST));
      for (const name of LATER) later.push(await openLetter(page, own, name));
      activations.push(await activationTime(page));
    }
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    title: TITLE,
    rows: [
      row('activation, as the running-extensions view counts it', activations, { most: 100 }),
      ...openings('first letter of a window', first),
      ...openings('further letters', later),
    ],
  };
}

/** A window in which extensions run, and ours is not yet active. */
async function openWindow(page: Page, server: Server, folder: string): Promise<void> {
  const payload = [
    ['extensionDevelopmentPath', remoteUri(server.port, root)],
    ['extensionTestsPath', remoteUri(server.port, PROBE)],
  ] as const;
  await page.goto(workbenchAddress(server.port, { folder, payload }));
  await workbenchReady(page);
  await runningExtensions(page);
}

/** Opens a file by its name, as a person does, and has the page itself watch what is shown, at each of its frames. */
async function openLetter(page: Page, folder: string, name: string): Promise<Opening> {
  // The palette, which without its `>` finds files.
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget:visible .quick-input-box input').fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await page.evaluate(watching(name));
  await page.keyboard.press('Enter');
  await page.waitForFunction('globalThis.benchOpening?.squiggle');
  const { began, text, squiggle } = await page.evaluate<Seen>('globalThis.benchOpening');
  const { opened = Number.NaN, found = Number.NaN } = noted(folder, name);
  return { heard: opened - began, found: found - began, text, squiggle };
}

/** When the probe heard of a letter and of its findings. */
function noted(folder: string, name: string): { readonly opened?: number; readonly found?: number } {
  const lines = readFileSync(path.join(folder, 'probe.ndjson'), 'utf8').trim().split('\n');
  const own = lines.map((line) => JSON.parse(line)).filter(({ letter }) => letter === name);
  return Object.fromEntries(own.map(({ what, at }) => [what, at]));
}

/** Runs in the page: from the next Enter on, notes when the letter's words and its first squiggle are there. */
function watching(name: string): string {
  return `{
    const editor = '.monaco-editor[data-uri$="/${name}"] ';
    const shown = (what) => document.querySelector(editor + what);
    globalThis.benchOpening = undefined;
    addEventListener('keydown', () => {
      const began = performance.now();
      const opening = { began: Date.now() };
      const look = () => {
        if (!opening.text && shown('.view-line span span')) opening.text = performance.now() - began;
        if (opening.text && shown('[class*="squiggly-"]')) opening.squiggle = performance.now() - began;
        globalThis.benchOpening = opening;
        if (!opening.squiggle) requestAnimationFrame(look);
      };
      look();
    }, { capture: true, once: true });
  }`;
}

async function activationTime(page: Page): Promise<number> {
  await runningExtensions(page);
  const own = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: NAME });
  const shown = await own.locator('.activation-time').first().textContent();
  return Number(/(\d+)\s*ms/.exec(shown ?? '')?.[1] ?? Number.NaN);
}

async function runningExtensions(page: Page): Promise<void> {
  const command = 'Developer: Show Running Extensions';
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget:visible .quick-input-box input').fill(`>${command}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: command }).first().click();
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.locator('.runtime-extensions-editor .monaco-list-row').first().waitFor();
}

/** The letter with its first title misspelled, so that a squiggle stands where the window opens. */
function withFaultAtTop(letter: string): string {
  const title = parseLetters(letter)[0]?.sections[0]?.title.span;
  return title ? letter.slice(0, title.end - 1) + letter.slice(title.end) : letter;
}

function openings(what: string, measured: readonly Opening[]): Row[] {
  return [
    row(
      `${what}: opened, to its words`,
      measured.map(({ text }) => text),
    ),
    row(
      `${what}: opened, to VS Code having its findings`,
      measured.map(({ found }) => found),
      { most: 300 },
    ),
    row(
      `${what}: extensions hear of it, to VS Code having its findings`,
      measured.map(({ heard, found }) => found - heard),
    ),
    row(
      `${what}: opened, to its first squiggle`,
      measured.map(({ squiggle }) => squiggle),
      { most: 300 },
    ),
    row(
      `${what}: its words, to its first squiggle`,
      measured.map(({ text, squiggle }) => squiggle - text),
    ),
  ];
}

function row(what: string, ms: readonly number[], target?: Target): Row {
  return { what, value: median(ms), unit: 'ms', spread: spreadOf(ms), ...(target ? { target } : {}) };
}
