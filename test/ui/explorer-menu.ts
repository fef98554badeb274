import type { Locator, Page } from 'playwright-core';
import { insist } from './letter-editor.ts';

/**
 * Chooses an entry of a file's or folder's menu in the Explorer: once the menu has it, which takes until the extension is known, and again
 * where VS Code drops the click, as it does in a menu's first 100 ms.
 */
export async function chooseInExplorer(page: Page, file: string, entry: string): Promise<void> {
  const item = menu(page).locator('.action-item', { hasText: entry }).first();
  const open = async () => {
    await closeMenu(page);
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).click({ button: 'right' });
  };
  await insist(open, item);
  const click = async () => {
    if (await item.isVisible()) await item.click({ timeout: 2000 });
  };
  await insist(click, menu(page), 'hidden');
}

/** Closes a menu that is open, also one that a test which failed left behind. */
export async function closeMenu(page: Page): Promise<void> {
  if (await menu(page).isVisible()) await insist(() => page.keyboard.press('Escape'), menu(page), 'hidden');
}

function menu(page: Page): Locator {
  return page.locator('.monaco-menu').first();
}
