import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { htmlPage } from '../../server/src/export/html-page.ts';
import { builtInCatalogue } from '../../server/src/guidelines/catalogue.ts';
import { htmlReport } from '../../server/src/report/review-report/html.ts';
import { reviewReport } from '../../server/src/report/review-report/review-report.ts';
import { rules } from '../../server/src/rules/index.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { recordsIn } from '../support/letter-records.ts';
import { contentOf, exported } from '../support/round-trip.ts';
import { openBrowser } from '../support/vscode-host.mjs';
import { writtenLetters } from '../support/written-letters.ts';
import { hasWorkbench } from './workbench.ts';

/** Letter paper, in points. */
const LETTER_PAPER = '/MediaBox [0 0 612 792]';

/** What the browser asked for, and what it said that it refused. */
const requests: string[] = [];
const refused: string[] = [];
let page: Page;
let close: () => Promise<void>;

beforeAll(async () => {
  if (!hasWorkbench) return;
  const opened = await openBrowser();
  page = opened.page;
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  close = () => opened.browser.close();
});
afterAll(() => close?.());

describe.skipIf(!hasWorkbench)('an exported HTML page that a browser prints', () => {
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

describe.skipIf(!hasWorkbench)('a page for people of all abilities', () => {
  const letters = writtenLetters().filter(({ name }) => /samples\/2017-/.test(name));
  const report = () =>
    htmlReport(
      reviewReport(
        letters.flatMap(({ name, text }) => recordsIn(text, name, true)),
        {
          subject: 'letters',
          date: '2026-01-31',
          version: '1.2.3',
          hasWords: true,
          failures: ['a.imr: it is not there'],
          catalogue: builtInCatalogue(),
          rules,
        },
      ),
    );
  const exportedPage = () => htmlPage(exported(letters[0]?.text ?? ''));
  const PAGES = [
    ['the report', report],
    ['the exported letter', exportedPage],
  ] as const;

  it.each(PAGES.flatMap(([name, html]) => (['light', 'dark'] as const).map((scheme) => ({ name, html, scheme }))))(
    'is $name: axe finds nothing wrong in $scheme colors, nothing is fetched and nothing refused',
    async ({ html, scheme }) => {
      requests.length = 0;
      refused.length = 0;
      await page.emulateMedia({ colorScheme: scheme });
      await page.setContent(html());
      expect(await accessibilityFaults(page)).toEqual([]);
      expect([requests, refused]).toEqual([[], []]);
    },
  );

  it('is not what axe passes by: a picture without words is found', async () => {
    await page.setContent('<html lang="en"><title>A page</title><main><h1>A page</h1><img src="data:,"></main></html>');
    expect((await accessibilityFaults(page)).map((fault) => fault.split(':')[0])).toEqual(['image-alt']);
  });
});
