import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkedFile } from '../../server/src/cli/findings.ts';
import { htmlFormat } from '../../server/src/cli/format-html.ts';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { htmlPage } from '../../server/src/export/html-page.ts';
import { builtInCatalogue } from '../../server/src/guidelines/catalogue.ts';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { htmlReport } from '../../server/src/report/review-report/html.ts';
import { reviewReport } from '../../server/src/report/review-report/review-report.ts';
import { check } from '../../server/src/review/check.ts';
import { configurationOf } from '../../server/src/review/configuration.ts';
import { rules } from '../../server/src/rules/index.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { recordsIn } from '../support/letter-records.ts';
import { letterPdf } from '../support/pdf.ts';
import { realPdfs } from '../support/real-letters.ts';
import { contentOf, exported } from '../support/round-trip.ts';
import { openBrowser } from '../support/vscode-host.mjs';
import { writtenLetters } from '../support/written-letters.ts';
import { answersOfWorker } from './in-page.mjs';
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

describe.skipIf(!hasWorkbench)('the reader of documents in a browser’s worker', () => {
  const published = realPdfs().map((file) => readFileSync(file));
  const pdfs = published.length > 0 ? published : [Buffer.from(letterPdf(writtenLetters()[0]?.text ?? ''))];

  it(`reads ${pdfs.length} PDFs as the program does, and fetches nothing`, async () => {
    requests.length = 0;
    // Another page: what the one before forbade would hold for a new content of it.
    await page.goto('about:blank');
    const script = readFileSync('dist/documents.js', 'utf8');
    const documents = pdfs.map((bytes) => bytes.toString('base64'));
    const answers = await page.evaluate(answersOfWorker, { script, documents });
    const expected: unknown[] = [];
    for (const bytes of pdfs) expected.push(await readDocument({ bytes: new Uint8Array(bytes) }));
    // Compared without showing their text.
    expect(answers.map((answer, index) => isDeepStrictEqual(answer, expected[index]))).toEqual(pdfs.map(() => true));
    expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  });
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
  const findings = () => {
    const format = htmlFormat(process.cwd());
    const files = letters.map(({ name, text }) => {
      const parsed = parseLetters(text);
      return checkedFile(name, { source: text, letters: parsed }, check(text, parsed, configurationOf(rules)));
    });
    const tally = { files: 1, filesWithFindings: 1, ignored: 0, inBaseline: 0, failures: ['a.imr: it is not there'] };
    const counts = { error: 1, warning: 0, information: 0, hint: 0 };
    return (
      format.begin() + files.map((file) => format.file(file)).join('') + format.end({ ...tally, findings: counts })
    );
  };
  const PAGES = [
    ['the report', report],
    ['the findings', findings],
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
