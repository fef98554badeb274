import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasWorkbench, openWorkbench, type Workbench } from './workbench.ts';

const NAME = '[Yes](command:workbench.action.closeAllEditors) $(trash).txt';

describe.skipIf(!hasWorkbench)('a file whose name is written as a link, in the workbench', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await openWorkbench('2016-sound.imr', { 'imrLetter.detect': 'ask' }, (folder) =>
      copyFileSync(path.join(folder, '2016-sound.imr'), path.join(folder, NAME)),
    );
  });
  afterAll(() => workbench?.close());

  it('is asked about by its name, which is no link', async () => {
    const message = workbench.page.locator('.notification-list-item-message').filter({ hasText: 'is an IMR' });
    await workbench.page
      .locator('.explorer-folders-view .monaco-list-row')
      .filter({ hasText: 'closeAllEditors' })
      .dblclick();
    // Where there is no room for it at once, it waits behind the bell.
    await workbench.page.locator('.codicon-bell-dot').waitFor();
    await workbench.command('Notifications: Show Notifications');
    await message.waitFor();
    expect((await message.textContent())?.replaceAll('\u2060', '')).toContain(
      `“${NAME}” is an IMR determination letter.`,
    );
    expect(await message.locator('a').count()).toBe(0);
    await workbench.picture('plain-words');
  });
});
