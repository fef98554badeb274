import type { Guideline } from '../../guidelines/guideline.ts';
import { guidelineLabel } from '../../guidelines/guideline-label.ts';
import { isInside, pageLimits } from '../../guidelines/page-limits.ts';
import { capitalized, pagesLabel } from '../../text/format.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem } from '../rule.ts';
import { type PrintedPages, pagesOf } from './cited-pages.ts';

/** "edition of 2020": the note on the edition to which a page count belongs. */
const EDITION = /^edition of \d{4}$/;

/** A cited page is one that the guideline has. */
export const pageOutsideGuideline: LetterRule = {
  code: 'page-outside-guideline',
  severity: 'error',
  group: 'citations',
  labelledOnly: true,
  docs: {
    summary: 'A cited page exists in the cited guideline, and a page range is in ascending order.',
    why: 'A reader who looks up the page finds nothing there.',
    downgradedWhen: 'Information where the guideline’s pages are inferred or from memory; the message then says so.',
    incorrect: exampleLetter([
      'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
      'Chronic Pain Treatment Guidelines Opioids, criteria for use Page(s): 128',
    ]),
    correct: exampleLetter(),
    exceptions: [
      'A chapter of the ACOEM book may start and end one page off the pages in the catalogue.',
      'A short last number (“341-3”) means 341-343.',
      'Guidelines whose length is not in the catalogue.',
    ],
  },
  check(context, report) {
    for (const cited of context.citations) {
      const { guideline } = cited;
      for (const pages of pagesOf(cited)) {
        if (pages.last < pages.first) {
          const message = `Pages ${pages.first}-${pages.last} are in reverse order.`;
          report({ span: pages.span, message });
        } else if (guideline && !isInside(pages, guideline)) report(outsideLimits(pages, guideline));
      }
    }
  },
};

function outsideLimits({ first, last, span, section }: PrintedPages, guideline: Guideline): Problem {
  const limits = pageLimits(guideline);
  const name = guidelineLabel(guideline);
  const page = limits && first >= limits.first && first <= limits.last ? last : first;
  if (!limits?.sure)
    return { span, message: `Check the page: ${uncertainLimits(name, page, limits)}`, maxSeverity: 'information' };
  const { first: from, last: to } = limits;
  if (section !== undefined) {
    const extent = from === 1 ? `has ${to} pages` : `is on ${pagesLabel(from, to)} of its book`;
    return { span, message: `“Section(s): ${section}” looks like a page number; ${name} ${extent}.` };
  }
  const message =
    from === 1
      ? `${capitalized(name)} has ${to} pages; page ${page} is not among them.`
      : `${capitalized(name)} is on ${pagesLabel(from, to)} of its book; page ${page} is not among them.`;
  return { span, message };
}

function uncertainLimits(name: string, page: number, limits: ReturnType<typeof pageLimits>): string {
  if (!limits) return `${name} is taken to be on other pages than page ${page}.`;
  const { first, last, note } = limits;
  if (first === 1 && note && EDITION.test(note)) {
    return `${name} is taken to have ${last} pages in the ${note}; page ${page} is not among them.`;
  }
  const extent = first === 1 ? `to have ${last} pages` : `to be on ${pagesLabel(first, last)}`;
  return [`${name} is taken ${extent}; page ${page} is not among them.`, ...(note ? [note] : [])].join(' ');
}
