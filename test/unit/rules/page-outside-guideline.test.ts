import { expect, it } from 'vitest';
import { pageOutsideGuideline } from '../../../server/src/rules/citations/page-outside-guideline.ts';
import { citing } from '../../support/citing-item.ts';
import { findingsIn, testRule } from '../../support/rule-tester.ts';

testRule(pageOutsideGuideline, {
  reported: {
    'a page past the last one': citing({
      reviewer: {
        words: `Decision based on MTUS Chronic Pain Treatment Guidelines Muscle relaxants Page(s): ⟦128⟧.`,
        finding: `The Chronic Pain guideline of 2009 has 127 pages; page 128 is not among them.`,
      },
    }),
    'a page where a section should stand': citing({
      reviewer: {
        words: `Decision based on MTUS Elbow Complaints 2007, Section(s): ⟦240⟧.`,
        finding: `“Section(s): 240” looks like a page number; the Elbow Complaints chapter of 2007 has 67 pages.`,
      },
    }),
    'a page of another chapter of the book': citing({
      administrator: {
        words: `Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): ⟦341⟧.`,
        finding: `The Low Back Complaints chapter of 2004 is on pages 286-326 of its book; page 341 is not among them.`,
      },
    }),
    'a chapter whose pages are worked out, with how': citing({
      administrator: {
        words: `Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s): ⟦300⟧.`,
        finding: `Check the page: the Knee Complaints chapter of 2004 is taken to be on pages 329-359; page 300 is not among them. From its 31 pages and a start remembered as 329; cited pages 335-338 fit.`,
      },
    }),
    'a page past an edition’s last one': citing({
      reviewer: {
        words: `Decision based on MTUS Low Back Disorders 2020 Page(s): ⟦300⟧.`,
        finding: `The Low Back Disorders guideline of 2020 has 268 pages; page 300 is not among them.`,
      },
    }),
    'a range that runs backwards': citing({
      reviewer: {
        words: `Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): ⟦66-63⟧.`,
        finding: `Pages 66-63 are in reverse order.`,
      },
    }),
  },
  silent: {
    'the last page': citing({
      reviewer: 'Decision based on MTUS Chronic Pain Treatment Guidelines Yoga Page(s): 127.',
    }),
    'one page past a chapter of the book': citing({
      reviewer: 'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 327.',
    }),
    'pages of the chapter before, which shares them': citing({
      reviewer:
        'Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints, ACOEM Chapter 12 Low Back Complaints Page(s): 177-178, 303.',
    }),
    'a short last number': citing({
      reviewer: 'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303-5.',
    }),
    'a guideline whose length is not known': citing({
      reviewer: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Facet blocks, page 900.',
    }),
  },
});

it('page-outside-guideline › has severity information for inferred pages and pages from memory', () => {
  const severityOf = (reviewer: string) =>
    findingsIn(citing({ reviewer })).find(({ code }) => code === 'page-outside-guideline')?.severity;
  expect(severityOf('Decision based on MTUS Low Back Complaints 2004 Page(s): 12.')).toBe('error');
  expect(severityOf('Decision based on MTUS Shoulder Complaints 2004 Page(s): 12.')).toBe('information');
  expect(severityOf('Decision based on MTUS Ankle and Foot Complaints 2004 Page(s): 12.')).toBe('information');
});
