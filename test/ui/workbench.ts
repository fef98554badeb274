import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { inFewColors } from '../../scripts/package/small-png.mjs';
import { keptFolder, root } from '../../scripts/set-up/paths.mjs';
import { runsVscodeFromNpm } from '../../scripts/set-up/vscode.mjs';
import { remoteUri, workbenchAddress } from '../../scripts/vscode/address.mjs';
import { startServer } from '../../scripts/vscode/server.mjs';
import { blockedRequests, openBrowser, workbenchReady } from '../support/vscode-host.mjs';

/** The workbench is shown to tests where VS Code from the npm registry runs. */
export const hasWorkbench = runsVscodeFromNpm && process.env.IMR_VSCODE !== 'download';

/** The pictures that the README and the first steps show; they are taken again when asked for. All others are kept apart, for who looks at a run. */
const shownPictures = [
  'letter',
  'completion',
  'peek',
  'look-up',
  'untidy',
  'tidy',
  'related',
  'quick-fixes',
  'status',
  'new-letter',
  'form-completion',
  'item-actions',
  'workspace-symbols',
  'effective-configuration',
  'rule-completion',
  'slip',
  'fixes',
  'many-alike',
  'checking-letters',
  'reason',
  'hints',
  'lenses',
  'ready',
  'date-choice',
  'spelling',
  'side-bar',
  'comment',
  'dashboard',
  'dashboard-dark',
  'dashboard-high-contrast',
  'compare',
  'open-as-letter',
  'export-letter',
  'guideline-hover',
  'guideline-page',
  'guideline-view',
];
const STEPS = 'steps/';
const updatesShown = Boolean(process.env.IMR_UPDATE_SCREENSHOTS);
const picturesOfRun = path.join(keptFolder, 'screenshots');

/** A window of VS Code with this extension, and what a person does in it. */
export interface Workbench {
  readonly page: Page;
  /** The copy of `samples/` that is open. */
  readonly folder: string;
  /** Requests beyond this machine that were not VS Code's own; all are blocked. */
  readonly foreignRequests: readonly string[];
  readonly command: (name: string, choice?: string) => Promise<void>;
  /** Takes a picture of the window, of its part with the editor, or of a stretch of it. */
  readonly picture: (name: string, part?: 'window' | 'editor' | Clip) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A stretch of the window, in pixels. */
export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Opens VS Code on a copy of `samples/`, with what is put beside it, and one file shown. */
export async function openWorkbench(
  letter: string,
  settings: Record<string, unknown> = {},
  putBeside: (folder: string) => void = () => undefined,
): Promise<Workbench> {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'imr-letter-ui-')), 'samples');
  cpSync(path.join(root, 'samples'), folder, { recursive: true });
  putBeside(folder);
  const extension = process.env.IMR_EXTENSION ?? root;
  const server = await startServer({
    forTests: true,
    settings: {
      'editor.minimap.enabled': false,
      'workbench.reduceMotion': 'on',
      'editor.fontSize': 12,
      'editor.cursorBlinking': 'solid',
      // As on the desktop; in a browser VS Code saves by itself.
      'files.autoSave': 'off',
      'editor.occurrencesHighlight': 'off',
      'editor.selectionHighlight': false,
      'workbench.layoutControl.enabled': false,
      'window.commandCenter': false,
      ...settings,
    },
  });
  const blocked = blockedRequests();
  const { browser, page } = await openBrowser({ viewport: { width: 1200, height: 720 }, onBlocked: blocked.note });
  page.setDefaultTimeout(15_000);
  const payload = [
    ['extensionDevelopmentPath', remoteUri(server.port, extension)],
    ['openFile', remoteUri(server.port, path.join(folder, letter))],
  ] as const;
  await page.goto(workbenchAddress(server.port, { folder, payload }));
  await workbenchReady(page);
  return {
    page,
    folder,
    foreignRequests: blocked.foreign,
    command: (name, choice) => runCommand(page, name, choice),
    picture: async (name, part = 'window') => {
      const taken = await takePicture(page, part);
      const isShown = updatesShown && (shownPictures.includes(name) || name.startsWith(STEPS));
      const file = path.join(isShown ? path.join(root, 'docs/images') : picturesOfRun, `${name}.png`);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, isShown ? inFewColors(taken) : taken);
    },
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(path.dirname(folder), { recursive: true, force: true });
    },
  };
}

function takePicture(page: Page, part: 'window' | 'editor' | Clip): Promise<Buffer> {
  if (typeof part === 'object') return page.screenshot({ clip: part });
  return (part === 'window' ? page : page.locator('.part.editor')).screenshot();
}

/** Runs a command as a person does, by its name in the palette, and makes the choice that it asks for. */
async function runCommand(page: Page, name: string, choice?: string): Promise<void> {
  const palette = page.locator('.quick-input-widget:visible');
  const rows = palette.locator('.quick-input-list .monaco-list-row');
  await openPalette(page, `>${name}`, name);
  if (choice) {
    await rows.filter({ hasNotText: name }).first().waitFor();
    // What is offered may still be coming, so that a click would miss it.
    await palette.locator('.quick-input-box input').fill(choice);
    await rows.and(page.locator('.focused')).filter({ hasText: choice }).waitFor();
    await page.keyboard.press('Enter');
  }
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  // Where no tooltip comes up.
  await page.mouse.move(500, 710);
}

/** Clicks a row of the palette. What is under way elsewhere may take the focus and close it, so that it is opened again. */
async function openPalette(page: Page, typed: string, row: string, attempts = 4): Promise<void> {
  const palette = page.locator('.quick-input-widget:visible');
  const limit = attempts > 1 ? { timeout: 4000 } : {};
  await page.keyboard.press('F1');
  try {
    await palette.locator('.quick-input-box input').fill(typed, limit);
    await palette.locator('.quick-input-list .monaco-list-row').filter({ hasText: row }).first().click(limit);
  } catch (error) {
    if (attempts === 1) throw error;
    // Its list is made when it opens: one from before the extension was known lacks its commands.
    if (await palette.isVisible()) await page.keyboard.press('Escape');
    await openPalette(page, typed, row, attempts - 1);
  }
}
