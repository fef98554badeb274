import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { htmlPage } from '../../server/src/export/html-page.ts';
import { contentOf, exported } from '../support/round-trip.ts';
import { openBrowser } from '../support/vscode-host.mjs';
import { writtenLetters } from '../support/written-letters.ts';
import { hasWorkbench } from './workbench.ts';

/** Letter paper, in points. */
const LETTER_PAPER = '/MediaBox [0 0 612 792]';

describe.skipIf(!hasWorkbench)('an exported HTML page that a browser prints', () => {
  let page: Page;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const opened = await openBrowser();
    page = opened.page;
    close = () => opened.browser.close();
  });
  afterAll(() => close?.());

  it.each(writtenLetters().filter(({ name }) => /samples\/201[56]-/.test(name)))(
    'is on Letter paper, and the print gives the letter again without its page numbers: $name',
    async ({ text }) => {
      await page.setContent(htmlPage(exported(text)));
      const printed = await page.pdf({ preferCSSPageSize: true });
      expect(printed.toString('latin1')).toContain(LETTER_PAPER);
      const read = await readDocument({ bytes: new Uint8Array(printed) });
      expect('text' in read && contentOf(read.text)).toEqual(contentOf(text));
    },
  );
});
