import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { middleOfWords } from './in-page.mjs';
import type { Clip, Workbench } from './workbench.ts';

/** What is left around the parts that a picture shows, and how wide it is at most, in pixels. */
const MARGIN = 10;
const WIDEST = 800;

/** The editor of a letter, and what a person does there. */
export interface LetterEditor {
  readonly whole: Locator;
  /** A line as it shows, found by words of it. */
  readonly line: (words: string) => Locator;
  /** Brings words into view by a search for them and leaves them selected; the line they stand in. */
  readonly select: (words: string) => Promise<Locator>;
  /** The same with the cursor before the words. */
  readonly goTo: (words: string) => Promise<Locator>;
  /** Waits until the editor has the focus, which it gets a while after it was opened. */
  readonly focused: () => Promise<void>;
  /** Waits until the letter holds what is not saved. */
  readonly edited: () => Promise<void>;
  /** Scrolls by lines; the cursor stays where it is in the letter. */
  readonly scrollDown: (lines: number) => Promise<void>;
  /** Rests the mouse on words of a line; the hover that comes up, once it says what is expected. */
  readonly hoverOn: (line: Locator, words: string, expected: string | RegExp) => Promise<Locator>;
  /** Asks for the code actions at the cursor; the rows of their list, once one has these words. */
  readonly openActions: (words: string) => Promise<Locator>;
  /** The stretch of the window that shows all of some parts, from the editor's left edge. */
  readonly around: (...parts: readonly Locator[]) => Promise<Clip>;
  /** Saves, and waits until the file on the disk holds another text than it did: this one, where it is said. */
  readonly save: (file: string, expected?: string) => Promise<void>;
}

/** The editor of the letter that the workbench shows. */
export function letterEditor({ page, command, folder }: Workbench): LetterEditor {
  const whole = page.locator('.editor-instance .monaco-editor').first();
  const line = (words: string) => whole.locator('.view-line', { hasText: asShown(words) }).first();
  const select = async (words: string) => {
    await command('View: Focus Active Editor Group');
    await page.keyboard.press('Control+f');
    const find = whole.locator('.find-widget.visible textarea').first();
    await find.fill(words);
    await find.press('Enter');
    await page.keyboard.press('Escape');
    await line(words).waitFor();
    return line(words);
  };
  return {
    whole,
    line,
    select,
    goTo: async (words) => {
      const found = await select(words);
      await page.keyboard.press('ArrowLeft');
      await page.locator('#status\\.editor\\.selection', { hasNotText: 'selected' }).waitFor();
      return found;
    },
    focused: () => page.locator('.editor-instance .monaco-editor.focused').first().waitFor(),
    edited: () => page.locator('.tab.active.dirty').waitFor(),
    scrollDown: async (lines) => {
      for (let line = 0; line < lines; line++) await page.keyboard.press('Control+ArrowDown');
    },
    hoverOn: (found, words, expected) => hoverOn(page, found, words, expected),
    openActions: async (words) => {
      const actions = page.locator('.action-widget .monaco-list-row');
      // Asked by itself at the same time, VS Code drops what a person asked for.
      await whole.locator('.lightBulbWidget').first().waitFor();
      const ask = async () => {
        await page.keyboard.press('Control+.');
        return isSeen(actions.filter({ hasText: words }).first());
      };
      // A list that comes up while the editor still moves is closed by it.
      await expect.poll(ask, { timeout: 20_000 }).toBe(true);
      return actions;
    },
    around: async (...parts) => {
      const part = await boxOf(page.locator('.part.editor'));
      const others = await Promise.all(parts.map(boxOf));
      const top = Math.min(...others.map(({ y }) => y)) - MARGIN;
      const bottom = Math.max(...others.map(({ y, height }) => y + height)) + MARGIN;
      const right = Math.max(...others.map(({ x, width }) => x + width)) + MARGIN;
      const width = Math.min(right - part.x, part.width, WIDEST);
      return { x: part.x, y: Math.max(0, top), width, height: bottom - top };
    },
    save: async (file, expected) => {
      const read = () => readFileSync(path.join(folder, file), 'utf8');
      const before = read();
      // A file that is being written is empty for a moment.
      const onDisk = () => read() || before;
      await page.keyboard.press('Control+s');
      const is = expect.poll(onDisk, { timeout: 20_000 });
      await (expected === undefined ? is.not.toBe(before) : is.toBe(expected));
    },
  };
}

/** Rests the mouse on words of a line; the hover that comes up, once it says what is expected. A line may move meanwhile: it is followed. */
export async function hoverOn(page: Page, line: Locator, words: string, expected: string | RegExp): Promise<Locator> {
  const hover = page.locator('.monaco-hover:visible', { hasText: expected });
  const look = async () => {
    await page.mouse.move(5, 5);
    const { x, y } = await line.evaluate(middleOfWords, words);
    await page.mouse.move(x, y);
    return isSeen(hover);
  };
  await expect.poll(look, { timeout: 20_000 }).toBe(true);
  return hover;
}

/** Does something, again where it is in vain, until it shows: VS Code drops what a person asks for while it asks by itself. */
export async function insist(act: () => Promise<void>, part: Locator, state: 'visible' | 'hidden' = 'visible') {
  const done = async () => {
    await act();
    return part.waitFor({ state, timeout: 4000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(done, { timeout: 40_000 }).toBe(true);
}

/** Whether something comes into view within a few seconds. */
function isSeen(part: Locator): Promise<boolean> {
  return part.waitFor({ timeout: 4000 }).then(
    () => true,
    () => false,
  );
}

/** Where something stands in the window, once it is in view: lines are drawn again when their colors or squiggles change. */
async function boxOf(part: Locator): Promise<Clip> {
  let box: Clip | null = null;
  const look = async () => {
    box = await part.boundingBox();
    return box;
  };
  await expect.poll(look, { timeout: 20_000 }).not.toBeNull();
  if (!box) throw new Error('It is not in view.');
  return box;
}

/** Words as the editor's lines hold them: its blanks don't break, and there may be several. */
export function asShown(words: string): RegExp {
  const parts = words.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\#%]/g, '\\$&'));
  return new RegExp(parts.join('[\\s\\u00a0]+'));
}
